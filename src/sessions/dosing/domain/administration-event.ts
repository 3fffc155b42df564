/**
 * What can happen to a dose, as the bedside records it. START, PAUSE, RESUME, RATE_CHANGE and BOLUS belong to an
 * infusion (IV), INJECTION to IM, DEVICE to Spravato; STOP closes all three. Amounts in mg of the drug given
 * (racemic ketamine or esketamine, never converted into each other), rates in mg per minute.
 * This file says what an event is; which event may follow which is decided in `event-sequence.ts`.
 */
import type { Modality } from '../../../clinic/modality.js';

export const ADMINISTRATION_EVENT_TYPES = [
  'START',
  'PAUSE',
  'RESUME',
  'RATE_CHANGE',
  'BOLUS',
  'INJECTION',
  'DEVICE',
  'STOP',
] as const;
export type AdministrationEventType = (typeof ADMINISTRATION_EVENT_TYPES)[number];

export const EVENT_TYPES_OF: Readonly<Record<Modality, readonly AdministrationEventType[]>> = {
  IV: ['START', 'PAUSE', 'RESUME', 'RATE_CHANGE', 'BOLUS', 'STOP'],
  IM: ['INJECTION', 'STOP'],
  SPRAVATO: ['DEVICE', 'STOP'],
};

export interface AdministrationEvent {
  readonly type: AdministrationEventType;
  /** DEVICE: when the patient had finished it. */
  readonly occurredAt: Date;
  /** DEVICE: when the patient began with it; null where only its end is known. */
  readonly startedAt?: Date | null;
  /** START and RATE_CHANGE: the rate from now on. RESUME: a new rate, or null for the rate before the pause. */
  readonly rateMgPerMinute?: number | null;
  /** BOLUS and INJECTION: the amount given. DEVICE: what was delivered of an incomplete device, null for a full one. */
  readonly deliveredMg?: number | null;
  /** DEVICE: 1 for the first of the session. */
  readonly deviceNumber?: number | null;
}

/** Why a dose ended before it was complete. */
export const EARLY_TERMINATION_REASONS = [
  'HYPERTENSION',
  'HYPOXIA',
  'RESPIRATORY_DEPRESSION',
  'OVER_SEDATION',
  'DISSOCIATION_DISTRESS',
  'PANIC_ANXIETY',
  'NAUSEA_VOMITING',
  'CHEST_PAIN',
  'ARRHYTHMIA',
  'ALLERGIC_REACTION',
  'SEIZURE',
  'NEUROLOGICAL',
  'IV_INFILTRATION',
  'EQUIPMENT',
  'PATIENT_REQUEST',
  'CLINICIAN_DECISION',
  'OTHER',
] as const;
export type EarlyTerminationReason = (typeof EARLY_TERMINATION_REASONS)[number];
