/** What a whole rule set has to look like; see `shape.ts`. Ranges only keep out what is no such number at all. */
import type { BenefitDecisionRules } from '../benefit-decision-rules.js';
import type {
  AskedForm,
  AskedForms,
  BodyRules,
  Bounds,
  ContraindicationRule,
  DoseTemplate,
  DosingRules,
  DrugAccountabilityRules,
  OrderBounds,
  OutcomeRules,
  PatientLinkRules,
  PhaseTemplate,
  PlanRules,
  PlanTemplate,
  ReadingBounds,
  ReportRules,
  RuleSet,
  ScreeningRules,
  SideEffectRules,
  TimePointRules,
  VitalsRules,
} from '../rule-set.js';
import type { SafetyRules } from '../safety-rules.js';
import {
  byModality,
  code,
  entries,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  text,
  whole,
} from './shape.js';
import { instrumentsShape, recallShape } from './instrument-shape.js';
import {
  alertsShape,
  dischargeShape,
  observationsShape,
  readinessShape,
  remsShape,
  rescueMedicineShape,
} from './treatment-day-shape.js';

const amount = number(0, 10_000);
const days = whole(0, 3650);
const hours = number(0, 1000);
const bounds = object<Bounds>({ min: optional(amount), max: optional(amount) });
const orderBounds = object<OrderBounds>({ reject: bounds, warn: optional(bounds) });
const readingBounds = object<ReadingBounds>({ reject: bounds, confirm: optional(bounds) });
const targetDays = object<TimePointRules['day7To14Days']>({ min: days, max: days, target: days });

const contraindication = object<ContraindicationRule>({
  code,
  label: text,
  severity: byModality(oneOf('A', 'B', 'R')),
  clearedBy: optional(oneOf('CONSENT', 'ESCORT')),
  perSession: optional(flag),
  needsSafetyPlan: optional(flag),
});

const screening = object<ScreeningRules>({
  contraindications: list(contraindication),
  adequateTrialWeeks: whole(1, 104),
  adequateTrialsForResistance: whole(1, 20),
  firstDoseWithinDays: days,
  rescreenAfterGapDays: days,
  consentValidMonths: whole(1, 120),
  adultAgeYears: whole(0, 120),
});

const body = object<BodyRules>({
  weightKg: orderBounds,
  heightCm: orderBounds,
  bmi: orderBounds,
  ageYears: orderBounds,
  weightChangePercent: number(0, 100),
});

const phase = object<PhaseTemplate>({
  kind: oneOf('INDUCTION', 'CONTINUATION', 'MAINTENANCE'),
  sessions: whole(1, 500),
  perWeek: whole(1, 7),
  everyWeeks: whole(1, 52),
  dose: object<DoseTemplate>({
    mgPerKg: nullable(number(0, 100)),
    mg: nullable(number(0, 1000)),
    infusionMinutes: nullable(number(0, 1440)),
  }),
});

const planTemplate = object<PlanTemplate>({
  code,
  label: text,
  modality: oneOf('IV', 'IM', 'SPRAVATO'),
  indication: nullable(code),
  firstSessionMg: nullable(number(0, 1000)),
  phases: list(phase),
});

const plans = object<PlanRules>({
  templates: list(planTemplate),
  ivMgPerKg: orderBounds,
  ivTotalMg: orderBounds,
  ivInfusionMinutes: orderBounds,
  ivRateMgPerKgPerMinute: orderBounds,
  imMgPerKgPerInjection: orderBounds,
  imMgPerKgPerSession: orderBounds,
  ivBolusMgPerKg: orderBounds,
  concentrationMgPerMl: orderBounds,
  imVolumeMlPerSite: orderBounds,
  spravatoMg: object<PlanRules['spravatoMg']>({ allowed: list(amount), warn: list(amount) }),
  mgPerDevice: number(1, 1000),
  spravatoFirstDayWarnMg: entries(list(amount)),
  doseIncreaseFactor: number(1, 10),
  sessionsPerWeek: byModality(orderBounds),
  hoursBetweenDoses: hours,
  dosesInSevenDays: orderBounds,
  totalSessions: orderBounds,
  inductionSessions: orderBounds,
  doseMismatchPercent: number(0, 100),
  firstDayWithinDays: days,
  adjustedWeightFactor: number(0, 1),
  nurseSessionsAtOnce: whole(1, 100),
  psychiatristSessionsAtOnce: whole(1, 1000),
  benefitDecision: object<BenefitDecisionRules>({
    afterSessions: whole(1, 60),
    afterWeeks: whole(1, 52),
    adequateDoses: byModality(whole(1, 60)),
  }),
});

const vitals = object<VitalsRules>({
  systolicMmHg: readingBounds,
  diastolicMmHg: readingBounds,
  pulsePressureMmHg: bounds,
  heartRatePerMinute: readingBounds,
  spo2Percent: readingBounds,
  respiratoryRatePerMinute: readingBounds,
  etco2MmHg: readingBounds,
  temperatureCelsius: readingBounds,
  moaas: readingBounds,
  painScore: readingBounds,
  supplementalO2LitresPerMinute: readingBounds,
  fahrenheitLooksLike: bounds,
  retrospectiveAfterMinutes: whole(0, 1440),
});

const dosing = object<DosingRules>({
  completeFromPercent: number(0, 1000),
  overdeliveryAbovePercent: number(0, 1000),
  restBetweenDevicesMinutes: whole(0, 1440),
  rescueMedicines: list(rescueMedicineShape),
});

const sideEffects = object<SideEffectRules>({
  seriousReviewWithinHours: whole(1, 720),
  apnoea: object<SideEffectRules['apnoea']>({ code, grade: whole(1, 4) }),
});

const timePoints = object<TimePointRules>({
  countedFrom: oneOf('DOSE_END', 'DOSE_START'),
  acuteEndHours: hours,
  acuteTargetHours: hours,
  intoxicatedBelowHours: hours,
  hour24EndHours: hours,
  hour24TargetHours: hours,
  strictHour24Hours: object<TimePointRules['strictHour24Hours']>({ min: hours, max: hours }),
  day7To14Days: targetDays,
  lateFollowUpDays: targetDays,
  baselineMaxAgeDays: days,
  preSessionMaxDays: whole(0, 14),
});

const safety = object<SafetyRules>({
  // Longer than half a day would put off to the next what was told in the morning.
  selfHarmWithinMinutes: whole(1, 720),
  deteriorationWithinHours: whole(1, 720),
  pagesWithinDays: whole(1, 365),
  // Not 0: what a psychiatrist has just looked at is worth knowing at the dose.
  selfHarmShownDays: whole(1, 365),
});

const askedForms = list(object<AskedForm>({ instrumentCode: code, recall: recallShape }));

const asked = object<AskedForms>({
  beforeCourse: askedForms,
  beforeSession: askedForms,
  acute: askedForms,
  hour24: askedForms,
  day7To14: askedForms,
});

export const ruleSetShape = object<RuleSet>({
  screening,
  body,
  plans,
  vitals,
  observations: observationsShape,
  alerts: alertsShape,
  readiness: readinessShape,
  dosing,
  sideEffects,
  drugAccountability: object<DrugAccountabilityRules>({
    toleranceMl: number(0, 10),
    toleranceAtMostMg: number(0, 100),
    witnessWithinMinutes: whole(1, 1440),
  }),
  discharge: dischargeShape,
  rems: remsShape,
  outcomes: object<OutcomeRules>({ timePoints, safety, instruments: instrumentsShape, asked }),
  patientLinks: object<PatientLinkRules>({
    validHours: whole(1, 720),
    thanksAgainMinutes: whole(0, 60),
    thanksAgainTimes: whole(0, 20),
  }),
  reports: object<ReportRules>({
    smallestCell: whole(1, 1000),
    meanFromPatients: whole(1, 1000),
    earlyOutcomeOf: oneOf('FIRST_DOSE', 'LAST_OF_INDUCTION'),
    maintenanceFollowUpDays: whole(0, 365),
    doseBandsMgPerKg: list(number(0.01, 100)),
    anxietyInstrument: code,
    depressionInstrument: code,
  }),
});
