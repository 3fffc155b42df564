/**
 * What the record of one Spravato session says that a monitoring form may ask for, as plain values, and the names under
 * which a form definition asks for it. This file decides nothing.
 */
import type { Modality } from '../../../../clinic/modality.js';
import type { RuleSet } from '../../../../clinic/rules/rule-set.js';
import type { SessionStatus } from '../../../domain/session-status.js';
import type { BedsideFacts } from '../../../monitoring/domain/bedside.js';
import type { AdministrationEvent } from '../../../dosing/domain/administration-event.js';
import type { DecisionFact } from '../../../readiness/domain/blocker.js';
import type { SeriousnessCriterion } from '../../../side-effects/domain/serious-event.js';
import type { SideEffectCourse } from '../../../side-effects/domain/side-effect.js';
import type { TimelineFacts } from '../../../side-effects/domain/timeline.js';

/** A blood pressure is text, systolic before diastolic: `122/78`. A day is `YYYY-MM-DD`. */
export type FieldValue = string | number | boolean;

export const RECORD_SOURCES = [
  'PATIENT_GIVEN_NAME',
  'PATIENT_MIDDLE_NAME',
  'PATIENT_FAMILY_NAME',
  'PATIENT_BIRTH_DATE',
  'PATIENT_SEX',
  'FIRST_TREATMENT',
  'ENROLLED',
  'TAKES_BENZODIAZEPINE',
  'TAKES_SEDATIVE_HYPNOTIC',
  'TAKES_PSYCHOSTIMULANT',
  'TAKES_MAOI',
  'TAKES_OPIOID',
  'PROVIDER_NAME',
  'PROVIDER_PHONE',
  'PROVIDER_EMAIL',
  'SETTING_NAME',
  'SETTING_ADDRESS',
  'TREATMENT_DAY',
  'LABELLED_DOSE',
  'OTHER_DOSE_MG',
  'LOT_NUMBERS',
  'MONITORED_MINUTES',
  'VITALS_ACCEPTABLE_BEFORE_DOSE',
  'VITALS_ACCEPTABLE_BEFORE_END',
  'PRESSURE_BEFORE_DOSE',
  'PRESSURE_AT_MINUTE',
  'PRESSURE_BEFORE_END',
  'SEDATION',
  'SEDATION_ONSET_MINUTES',
  'SEDATION_RESOLVED_MINUTES',
  'DISSOCIATION',
  'DISSOCIATION_ONSET_MINUTES',
  'DISSOCIATION_RESOLVED_MINUTES',
  'RESPIRATORY_DEPRESSION',
  'SERIOUS_EVENT',
  'SERIOUS_EVENT_DESCRIPTION',
  'SERIOUS_EVENT_OUTCOME',
  'SERIOUS_EVENT_SERIOUSNESS',
] as const;
export type RecordSource = (typeof RECORD_SOURCES)[number];

/** What somebody would have to look at in order to see where a value comes from. */
export const REFERENCE_TYPES = [
  'PATIENT',
  'CLINIC',
  'USER',
  'SESSION',
  'REMS_ENROLMENT',
  'MEDICATION',
  'CHECKLIST_ENTRY',
  'ADMINISTRATION_EVENT',
  'DRUG_RECORD',
  'VITALS',
  'SCALE',
  'SIDE_EFFECT',
  'ANSWER',
] as const;
export interface Reference {
  readonly type: (typeof REFERENCE_TYPES)[number];
  readonly id: string;
}

/** Why the record does not say it. */
export const MISSING_REASONS = [
  'ONLY_A_PERSON_KNOWS',
  'NOT_IN_RECORD',
  'NOT_ENDED',
  'NOT_MEASURED',
  'UNCONFIRMED',
  'NOT_REVIEWED',
  'CHANGED_SINCE_LISTED',
  'ONGOING',
  'NOT_JUDGED',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** What the record says about one field: a value with what it rests on, or why there is none. */
export type Found =
  | { readonly value: FieldValue; readonly references: readonly Reference[] }
  | { readonly value: null; readonly because: MissingReason };

export function found(value: FieldValue, ...references: readonly Reference[]): Found {
  return { value, references };
}

export function notFound(because: MissingReason): Found {
  return { value: null, because };
}

export interface FormSession {
  readonly id: string;
  readonly status: SessionStatus;
  readonly modality: Modality;
  readonly orderedMg: number;
  readonly orderedInfusionMinutes: number | null;
  readonly checkedInAt: Date | null;
  /** When the first device was begun. */
  readonly doseStartedAt: Date;
  readonly lastDoseAt: Date | null;
  readonly doseEndedAt: Date | null;
  readonly deliveredMg: number | null;
  /** The end of monitoring. */
  readonly dischargedAt: Date | null;
}

export interface FormPatient {
  readonly id: string;
  readonly givenName: string;
  readonly middleName: string | null;
  readonly familyName: string;
  readonly birthDate: string;
  readonly sex: string;
}

export interface MedicineFact {
  readonly id: string;
  readonly medicineClass: string;
}

/** What the nurse asked before the dose; null in the facts where nobody asked, or with a concern that says nothing. */
export interface MedicineReviewFact {
  readonly id: string;
  readonly changes: string | null;
  readonly substances24h: string | null;
  readonly benzodiazepineToday: boolean;
}

export interface CadssFact {
  readonly id: string;
  readonly assessedAt: Date;
  readonly total: number | null;
  readonly isStatedResolved: boolean;
}

export interface EffectFact extends TimelineFacts {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** The highest it had. */
  readonly grade: number;
  readonly gradeBeforeDose: number | null;
  readonly resolvedAt: Date | null;
  readonly course: SideEffectCourse;
  readonly note: string | null;
  /** Also while a psychiatrist has still to review it. */
  readonly isSerious: boolean;
  /** Why it is serious, the gravest first. */
  readonly seriousness: readonly SeriousnessCriterion[];
}

export interface FormEvent extends AdministrationEvent {
  readonly id: string;
  readonly lotNumber: string | null;
}

export interface DrawnDevices {
  readonly id: string;
  readonly type: 'DRAWN' | 'WASTED' | 'RETURNED';
  readonly lotNumber: string;
  readonly containers: number;
}

export interface FormFacts {
  readonly session: FormSession;
  /** Day of the first device in the zone of the session. */
  readonly day: string;
  readonly patient: FormPatient;
  readonly clinic: { readonly id: string; readonly name: string; readonly address: string | null };
  /** Who watched the patient: the nurse of the session, else who discharged. */
  readonly provider: {
    readonly id: string;
    readonly displayName: string;
    readonly phone: string | null;
    readonly email: string | null;
  } | null;
  readonly isFirstTreatment: boolean;
  /** The enrolment that counted on that day. */
  readonly enrolmentId: string | null;
  /** Taken on that day, as far as is known. */
  readonly medicines: readonly MedicineFact[];
  readonly review: MedicineReviewFact | null;
  readonly checkedLot: { readonly id: string; readonly lotNumber: string } | null;
  /** What was drawn, thrown away or put back of the drug, in the order it happened. */
  readonly drawn: readonly DrawnDevices[];
  /** What counts, in the order it happened. */
  readonly events: readonly FormEvent[];
  readonly bedside: BedsideFacts;
  readonly cadss: readonly CadssFact[];
  readonly decisions: readonly DecisionFact[];
  readonly effects: readonly EffectFact[];
  readonly dischargeType: string | null;
}

export type FormRules = Pick<
  RuleSet,
  'alerts' | 'discharge' | 'observations' | 'dosing' | 'plans' | 'readiness'
>;
