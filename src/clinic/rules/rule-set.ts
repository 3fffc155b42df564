/**
 * The shape of a rule set: every number, code list and template a medical director may change, as one typed,
 * versioned value. Rooms read the part they need; a pure rule declares the narrow type it uses, which these
 * sections satisfy as they stand. Every computed result names the version it was computed with.
 *
 * Units are in the names. Bounds written `{ min, max }` are inclusive on both sides.
 */
import type { Modality } from '../modality.js';
import type { InstrumentRules, RecallWindow } from './instrument-rules.js';
import type { BenefitDecisionRules } from './benefit-decision-rules.js';
import type { SafetyRules } from './safety-rules.js';
import type { TimePointRules } from './time-point-rules.js';
import type {
  AlertRules,
  DischargeRules,
  ObservationRules,
  ReadinessRules,
  RemsRules,
  RescueMedicineRule,
} from './treatment-day-rules.js';

/** Inclusive on both sides; a side left out is unbounded. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** `reject`: outside it an order is a certain typing error. `warn`: outside it the order needs an acknowledgement with a reason. */
export interface OrderBounds {
  readonly reject: Bounds;
  readonly warn?: Bounds;
}

/** `reject`: outside it the value cannot be. `confirm`: outside it the reading is stored UNCONFIRMED. */
export interface ReadingBounds {
  readonly reject: Bounds;
  readonly confirm?: Bounds;
}

/**
 * A: absolute, never cleared. B: blocks until a psychiatrist clears it with a reason.
 * R: relative, a psychiatrist acknowledges it.
 */
export type ContraindicationSeverity = 'A' | 'B' | 'R';

/** What clears a B other than a documented reason; see `ContraindicationRule.clearedBy`. */
export type ClearedBy = 'REASON' | 'CONSENT' | 'ESCORT';

export interface ContraindicationRule {
  readonly code: string;
  /** Plain words for the person who answers. */
  readonly label: string;
  readonly severity: Readonly<Record<Modality, ContraindicationSeverity>>;
  /** REASON unless only a recorded consent or a named escort can clear it. */
  readonly clearedBy?: Exclude<ClearedBy, 'REASON'>;
  /** True where the answer belongs to each session and not to the screening (an escort, for instance). */
  readonly perSession?: boolean;
  /** A safety plan has to be written down when the answer is YES. */
  readonly needsSafetyPlan?: boolean;
}

export interface ScreeningRules {
  readonly contraindications: readonly ContraindicationRule[];
  /** An antidepressant trial counts as adequate from this many weeks at the minimum effective dose. */
  readonly adequateTrialWeeks: number;
  /** Adequate medication trials that make a depression treatment-resistant. */
  readonly adequateTrialsForResistance: number;
  /** Days from the decision within which the first dose must be given. */
  readonly firstDoseWithinDays: number;
  /** A gap in treatment longer than this many days asks for a new screening. */
  readonly rescreenAfterGapDays: number;
  readonly consentValidMonths: number;
  readonly adultAgeYears: number;
}

export interface BodyRules {
  readonly weightKg: OrderBounds;
  readonly heightCm: OrderBounds;
  readonly bmi: OrderBounds;
  readonly ageYears: OrderBounds;
  /** A weight that differs by more than this from the last one needs an acknowledgement. */
  readonly weightChangePercent: number;
}

export interface Cadence {
  readonly sessions: number;
  /** Sessions in each treatment week; with `everyWeeks` 2 it is one session every second week. */
  readonly perWeek: number;
  readonly everyWeeks: number;
}

export type PhaseKind = 'INDUCTION' | 'CONTINUATION' | 'MAINTENANCE';

export interface DoseTemplate {
  /** IV and IM: mg per kg of dosing weight. Null where the dose is given in mg. */
  readonly mgPerKg: number | null;
  /** Spravato: mg of esketamine for a session. Null where the dose is per kg. */
  readonly mg: number | null;
  /** IV only: planned infusion time. */
  readonly infusionMinutes: number | null;
}

export interface PhaseTemplate extends Cadence {
  readonly kind: PhaseKind;
  readonly dose: DoseTemplate;
}

export interface PlanTemplate {
  readonly code: string;
  readonly label: string;
  readonly modality: Modality;
  /** Where the template belongs to one indication only. */
  readonly indication: string | null;
  /** Dose of the very first session where it differs from its phase (Spravato: 56 mg on day 1). */
  readonly firstSessionMg: number | null;
  readonly phases: readonly PhaseTemplate[];
}

export interface PlanRules {
  readonly templates: readonly PlanTemplate[];
  readonly ivMgPerKg: OrderBounds;
  readonly ivTotalMg: OrderBounds;
  readonly ivInfusionMinutes: OrderBounds;
  readonly ivRateMgPerKgPerMinute: OrderBounds;
  /** A session is ordered as one injection. */
  readonly imMgPerKgPerInjection: OrderBounds;
  readonly imMgPerKgPerSession: OrderBounds;
  /** IV: one bolus. */
  readonly ivBolusMgPerKg: OrderBounds;
  readonly concentrationMgPerMl: OrderBounds;
  /** IM: what is injected at one site. */
  readonly imVolumeMlPerSite: OrderBounds;
  /** Doses that whole devices can give, with the doses that ask for a second look. */
  readonly spravatoMg: { readonly allowed: readonly number[]; readonly warn: readonly number[] };
  readonly mgPerDevice: number;
  /** Spravato: doses that differ from the label on day 1, by indication. */
  readonly spravatoFirstDayWarnMg: Readonly<Record<string, readonly number[]>>;
  /** IV and IM: a dose may be this many times the one of the phase before until it has to be acknowledged. */
  readonly doseIncreaseFactor: number;
  /** Sessions in one treatment week. */
  readonly sessionsPerWeek: Readonly<Record<Modality, OrderBounds>>;
  /** Fewer hours than this between two doses have to be acknowledged. */
  readonly hoursBetweenDoses: number;
  /** IV and IM: doses within seven days. */
  readonly dosesInSevenDays: OrderBounds;
  readonly totalSessions: OrderBounds;
  readonly inductionSessions: OrderBounds;
  /** mg and mg/kg x dosing weight may differ by this much before it has to be acknowledged. */
  readonly doseMismatchPercent: number;
  /** A first day further away than this, before or after today, has to be acknowledged. */
  readonly firstDayWithinDays: number;
  /** Adjusted body weight: ideal weight plus this share of what lies above it. */
  readonly adjustedWeightFactor: number;
  /** Sessions one nurse watches at the same time; more have to be acknowledged. */
  readonly nurseSessionsAtOnce: number;
  /** Sessions one psychiatrist is called for at the same time; more have to be acknowledged. */
  readonly psychiatristSessionsAtOnce: number;
  readonly benefitDecision: BenefitDecisionRules;
}

export interface VitalsRules {
  readonly systolicMmHg: ReadingBounds;
  readonly diastolicMmHg: ReadingBounds;
  readonly pulsePressureMmHg: Bounds;
  readonly heartRatePerMinute: ReadingBounds;
  readonly spo2Percent: ReadingBounds;
  readonly respiratoryRatePerMinute: ReadingBounds;
  readonly etco2MmHg: ReadingBounds;
  readonly temperatureCelsius: ReadingBounds;
  /** MOAA/S, 0 to 5; lower is deeper. A variant that scores 1 to 6 is not taken. */
  readonly moaas: ReadingBounds;
  readonly painScore: ReadingBounds;
  readonly supplementalO2LitresPerMinute: ReadingBounds;
  /** Temperatures inside these bounds were most likely read in Fahrenheit. */
  readonly fahrenheitLooksLike: Bounds;
  /** Facts recorded later than this after they were measured are marked retrospective. */
  readonly retrospectiveAfterMinutes: number;
}

export interface DosingRules {
  /** A dose counts as complete from this share of the ordered one. */
  readonly completeFromPercent: number;
  readonly overdeliveryAbovePercent: number;
  /** Spravato: rest between two devices; a shorter one is recorded as a deviation. */
  readonly restBetweenDevicesMinutes: number;
  readonly rescueMedicines: readonly RescueMedicineRule[];
}

export interface SideEffectRules {
  /** A serious side effect is reviewed by a psychiatrist within so many hours of becoming known. */
  readonly seriousReviewWithinHours: number;
  /** What a breathing rate of 0 is recorded as, until somebody says more. */
  readonly apnoea: { readonly code: string; readonly grade: number };
}

/** One questionnaire as it is asked: which, and about which time. */
export interface AskedForm {
  readonly instrumentCode: string;
  readonly recall: RecallWindow;
}

/** What a patient is asked to answer, by the time it is asked at. */
export interface AskedForms {
  /** Before the first dose of a course: what later answers are compared with. */
  readonly beforeCourse: readonly AskedForm[];
  /** On the day of each session or the day before. */
  readonly beforeSession: readonly AskedForm[];
  readonly acute: readonly AskedForm[];
  readonly hour24: readonly AskedForm[];
  readonly day7To14: readonly AskedForm[];
}

export interface OutcomeRules {
  readonly timePoints: TimePointRules;
  readonly safety: SafetyRules;
  readonly instruments: readonly InstrumentRules[];
  readonly asked: AskedForms;
}

export interface PatientLinkRules {
  /** How long a link to questionnaires is good that is made for no time point. */
  readonly validHours: number;
  /** How long the same answers are thanked for once more: a phone on a bad line sends twice. */
  readonly thanksAgainMinutes: number;
  /** How often at most, counting whatever is sent again meanwhile: nobody is to try out answers. */
  readonly thanksAgainTimes: number;
}

export interface DrugAccountabilityRules {
  /** What may be missing of what was drawn, as a volume of the weakest solution it was handled in. */
  readonly toleranceMl: number;
  /** Never more than this, however strong the solution is. Devices are counted and have no tolerance. */
  readonly toleranceAtMostMg: number;
  /** How long after waste, destruction or count a witness may confirm it. */
  readonly witnessWithinMinutes: number;
}

export interface ReportRules {
  /** Cells with fewer patients than this are suppressed for dashboards. */
  readonly smallestCell: number;
  /** A mean is shown only from this many patients on. */
  readonly meanFromPatients: number;
  /** Which dose of a course the ACUTE and HOUR_24 values of a report follow. */
  readonly earlyOutcomeOf: 'FIRST_DOSE' | 'LAST_OF_INDUCTION';
  /** Days that have to pass after an induction before whether somebody went on is judged. */
  readonly maintenanceFollowUpDays: number;
  /** Upper bounds, included, of the groups that courses are sorted into by the mg per kg of their first dose; rising. */
  readonly doseBandsMgPerKg: readonly number[];
  /** Code of the questionnaire in which response, its loss and severity are told. */
  readonly anxietyInstrument: string;
  /** Code of the questionnaire whose change is read beside that of anxiety. */
  readonly depressionInstrument: string;
}

export interface RuleSet {
  readonly screening: ScreeningRules;
  readonly body: BodyRules;
  readonly plans: PlanRules;
  readonly vitals: VitalsRules;
  readonly observations: ObservationRules;
  readonly alerts: AlertRules;
  readonly readiness: ReadinessRules;
  readonly dosing: DosingRules;
  readonly sideEffects: SideEffectRules;
  readonly drugAccountability: DrugAccountabilityRules;
  readonly discharge: DischargeRules;
  readonly rems: RemsRules;
  readonly outcomes: OutcomeRules;
  readonly patientLinks: PatientLinkRules;
  readonly reports: ReportRules;
}

export type { InstrumentRules, RecallWindow, SeverityBand } from './instrument-rules.js';
export type { TimePointRules } from './time-point-rules.js';
export type { DischargeRules, ObservationRules } from './treatment-day-rules.js';

/** A rule set with the version that results computed from it carry. */
/** Where rule sets come from: `RuleSetsLookup`, `rulesWithin` a transaction, or a state of the database that is read for minutes. */
export interface RuleSetSource {
  inForceAt(at: Date): Promise<VersionedRuleSet>;
  /** The version a session or a decision was made with. */
  version(version: number): Promise<VersionedRuleSet>;
  /** Every version that has begun and was not withdrawn before, the newest first. */
  begunBy(at: Date): Promise<readonly number[]>;
}

export interface VersionedRuleSet {
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly rules: RuleSet;
}
