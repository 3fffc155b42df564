/**
 * The sections of a rule set that a treatment day runs on: what is checked before the dose, what is observed and when,
 * which values call for attention, and what lets a patient go home. Part of the rule set; see `rule-set.ts`.
 *
 * Names say which side of a bound counts: `above` and `below` leave the bound itself out, `from` and `atMost` include it.
 */
import type { Modality } from '../modality.js';

/** DOSE_START: `doseStartedAt`. LAST_DOSE: the latest injection or device. DOSE_END: `doseEndedAt`, projected until STOP. */
export type ObservationAnchor = 'DOSE_START' | 'LAST_DOSE' | 'DOSE_END';
export type ObservationKind = 'VITALS' | 'CADSS';

export interface ObservationItemRule {
  readonly kind: ObservationKind;
  readonly anchor: ObservationAnchor;
  readonly offsetMinutes: number;
  /** Planned only while the dose runs or is projected to run: an infusion that was stopped early has no later one. */
  readonly whileDosing?: boolean;
  /** Minutes from the anchor, inclusive, within which a reading counts, instead of the tolerance. */
  readonly countsWithin?: { readonly min: number; readonly max: number };
}

/** The plan of one kind of session. Of the templates that fit a session the last one listed is taken. */
export interface ObservationTemplate {
  readonly code: string;
  readonly label: string;
  readonly modality: Modality;
  /** Only for orders of at least this many mg; null for any. */
  readonly fromOrderedMg: number | null;
  /** Only for infusions ordered over at least this many minutes; null for any. */
  readonly fromInfusionMinutes: number | null;
  /** A MOAA/S belongs to each set of vital signs. */
  readonly needsMoaasWithVitals: boolean;
  /** A CADSS belongs to the set before the dose. */
  readonly needsCadssBeforeDose: boolean;
  /**
   * An infusion that takes longer than its items, by its order or in a pause: vital signs again each so many minutes after the last
   * item `whileDosing`, as long as the dose goes on for as many minutes more; null for none.
   */
  readonly repeatWhileDosingMinutes: number | null;
  readonly items: readonly ObservationItemRule[];
}

export interface ObservationRules {
  readonly templates: readonly ObservationTemplate[];
  /** On either side of the planned minute, never more than half the gap to the neighbouring item. */
  readonly toleranceMinutes: number;
}

/** Values strictly below or above call for attention; a side left out has no such value. */
export interface AlertBand {
  readonly below?: number;
  readonly above?: number;
}

export interface AlertBands {
  readonly yellow: AlertBand;
  readonly red: AlertBand;
}

export type AlertSeverity = 'YELLOW' | 'RED';

export interface RedSymptomRule {
  /** Code of the side effect. */
  readonly code: string;
  readonly fromGrade: number;
}

export interface PreDosePressureRules {
  /** Above either: measured again after a rest; still above: a psychiatrist decides. */
  readonly systolicAboveMmHg: number;
  readonly diastolicAboveMmHg: number;
  /** From either: held, a psychiatrist decides at once. */
  readonly holdSystolicFromMmHg: number;
  readonly holdDiastolicFromMmHg: number;
  /** Rest before the pressure is measured again. */
  readonly repeatAfterMinutes: number;
}

export interface PressureAlertRules {
  readonly yellowSystolicFromMmHg: number;
  readonly yellowDiastolicFromMmHg: number;
  /** Rise over the session's own baseline, inclusive. */
  readonly yellowSystolicRiseFromMmHg: number;
  readonly yellowDiastolicRiseFromMmHg: number;
  /** Red when reached twice, at least `twiceApartMinutes` apart and none lower between. */
  readonly redTwiceSystolicFromMmHg: number;
  readonly redTwiceDiastolicFromMmHg: number;
  readonly twiceApartMinutes: number;
  readonly redSystolicFromMmHg: number;
  readonly redDiastolicFromMmHg: number;
  readonly lowYellowSystolicBelowMmHg: number;
  readonly lowRedSystolicBelowMmHg: number;
}

export interface AlertRules {
  readonly preDosePressure: PreDosePressureRules;
  readonly pressure: PressureAlertRules;
  readonly heartRatePerMinute: AlertBands;
  readonly respiratoryRatePerMinute: AlertBands;
  /** On room air. Red also below `lastingBelow` in an unbroken run longer than `lastingSeconds`. */
  readonly spo2Percent: {
    readonly yellowBelow: number;
    readonly redBelow: number;
    readonly lastingBelow: number;
    readonly lastingSeconds: number;
  };
  /** A lost waveform is red as well. */
  readonly etco2MmHg: {
    readonly yellowAbove: number;
    readonly yellowRiseAbove: number;
    readonly redAbove: number;
  };
  readonly moaas: { readonly yellowAtMost: number; readonly redAtMost: number };
  readonly cadssRiseAbove: number;
  readonly redSymptoms: readonly RedSymptomRule[];
  /** An alert is raised again only on higher severity or after this long back in range. */
  readonly raisedAgainAfterMinutesInRange: number;
  readonly acknowledgeWithinMinutes: Readonly<Record<AlertSeverity, number>>;
}

export interface ChecklistItemRule {
  readonly code: string;
  /** Plain words for the nurse. */
  readonly label: string;
  readonly modalities: readonly Modality[];
  /** Only for patients of child-bearing potential. */
  readonly whereChildBearing?: boolean;
}

/** What can be asked for before a dose; a blood pressure is taken as one. */
export type PreDoseVital =
  | 'bloodPressure'
  | 'heartRatePerMinute'
  | 'spo2Percent'
  | 'respiratoryRatePerMinute'
  | 'etco2MmHg'
  | 'temperatureCelsius'
  | 'moaas';

export interface ReadinessRules {
  readonly checklist: readonly ChecklistItemRule[];
  /** Since the last solid food. */
  readonly solidsMinutes: Readonly<Record<Modality, number>>;
  /** Since the last clear liquid. */
  readonly liquidsMinutes: Readonly<Record<Modality, number>>;
  /** Spravato: since the last nasal steroid or decongestant. */
  readonly nasalMedicineMinutes: number;
  readonly pregnancyTestMaxAgeDays: number;
  readonly weightMaxAgeDays: number;
  /** A whole set: measured together before the dose, and again before a further injection. */
  readonly wholeSet: readonly PreDoseVital[];
  /** Measured once before the dose, in any set. */
  readonly onceBeforeDose: readonly PreDoseVital[];
  /** IM: before a further injection a whole set of vital signs was taken within these minutes, after the one before. */
  readonly furtherInjectionSetWithinMinutes: number;
}

export interface UncontrolledSymptomRule {
  /** Code of the side effect. */
  readonly code: string;
  readonly fromGrade: number;
}

export interface DischargeRules {
  /** Minimum observation after the end of the dose (Spravato: after the last device). */
  readonly minimumObservationMinutes: Readonly<Record<Modality, number>>;
  readonly moaasFrom: number;
  /** CADSS at most this much above the one before the dose, unless a psychiatrist states it resolved. */
  readonly cadssRiseAtMost: number;
  readonly systolicFromMmHg: number;
  readonly systolicBelowMmHg: number;
  readonly diastolicBelowMmHg: number;
  /** A pressure that does not fall has to lie within this share of the baseline. */
  readonly pressureWithinPercentOfBaseline: number;
  /** On room air; lower where the baseline was lower. */
  readonly spo2FromPercent: number;
  readonly spo2NeverBelowPercent: number;
  /** Side effects that keep the patient while they last. */
  readonly uncontrolledSymptoms: readonly UncontrolledSymptomRule[];
  /** Modified Aldrete and PADSS, 0-10: ready from here on. It informs; the gates decide. */
  readonly readinessScoreFrom: number;
  /** Minutes before leaving within which the discharge set of vital signs and MOAA/S was taken. */
  readonly lastSetWithinMinutes: number;
}

/** Spravato: the monitoring form after a treatment. Calendar days in the zone of the session. */
export interface RemsRules {
  /** Days after the treatment on which the form is due. */
  readonly formDueDays: number;
  /** Days after the treatment from which it is due soon. */
  readonly formDueSoonDays: number;
  /** Somebody has to look at an overdue form within this time. */
  readonly overdueAcknowledgeWithinMinutes: number;
}

export interface RescueDoseRule {
  readonly route: string;
  readonly unit: string;
  /** More than this at once is warned about, never refused. */
  readonly maxDose: number;
}

export interface RescueMedicineRule {
  readonly code: string;
  readonly label: string;
  /** Empty where the clinic's protocol gives no dose. */
  readonly doses: readonly RescueDoseRule[];
}
