/**
 * What the gates of a discharge need to know, as plain values: what was measured and scored since the dose began, what was stated
 * at the bedside, and what still stands open. This file decides nothing.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { Unobtainable } from '../../monitoring/domain/unobtainable.js';

export interface RecoveryReading {
  readonly measuredAt: Date;
  /** Usual, or unusual and looked at again. */
  readonly isConfirmed: boolean;
  readonly systolicMmHg: number | null;
  readonly diastolicMmHg: number | null;
  readonly spo2Percent: number | null;
  /** Null or 0 is room air. */
  readonly supplementalO2LitresPerMinute: number | null;
  /** What was tried in this set and could not be taken. */
  readonly unobtainable?: readonly Unobtainable[];
}

export interface Score {
  readonly scoredAt: Date;
  readonly value: number;
}

/** The last accepted values before the dose. */
export interface RecoveryBaseline {
  readonly systolicMmHg: number | null;
  readonly diastolicMmHg: number | null;
  readonly spo2Percent: number | null;
  readonly cadssTotal: number | null;
}

export interface OngoingSymptom {
  readonly code: string;
  readonly grade: number;
}

/** A fact somebody stated, and when it was so. */
export interface Stated<T> {
  readonly value: T;
  readonly statedAt: Date;
}

/** Of each fact the last one stated; null where nobody has. */
export interface Statements {
  readonly isOriented: Stated<boolean> | null;
  readonly hasSteadyGait: Stated<boolean> | null;
  readonly isAcutelySuicidal: Stated<boolean> | null;
  readonly escortPresent: Stated<boolean> | null;
  readonly instructionsGiven: Stated<boolean> | null;
}

export interface DischargeFacts {
  readonly modality: Modality;
  /** STOP of an infusion, the last injection, the last device. */
  readonly doseEndedAt: Date | null;
  readonly escortName: string | null;
  readonly statements: Statements;
  readonly baseline: RecoveryBaseline;
  /** Since the dose began, in any order. */
  readonly readings: readonly RecoveryReading[];
  readonly moaas: readonly Score[];
  /** The last CADSS after the dose began, where it is a whole one. */
  readonly cadss: Score | null;
  /** The last CADSS after the dose began, where it is CADSS-6 alone. */
  readonly cadss6: Score | null;
  /** CADSS-6 was rated before the dose, as part of a whole CADSS or alone. */
  readonly isCadss6RatedBeforeDose: boolean;
  /** When a psychiatrist stated that the dissociation is over; null where nobody did or a later CADSS was rated. */
  readonly dissociationResolvedAt: Date | null;
  readonly ongoingSymptoms: readonly OngoingSymptom[];
  /** Rules of the red alerts that are not resolved. */
  readonly redAlerts: readonly string[];
}
