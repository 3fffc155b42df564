/** What the sections of a treatment day have to look like; see `shape.ts`. */
import type {
  AlertBand,
  AlertBands,
  AlertRules,
  AlertSeverity,
  ChecklistItemRule,
  DischargeRules,
  ObservationItemRule,
  ObservationRules,
  ObservationTemplate,
  PreDosePressureRules,
  PressureAlertRules,
  ReadinessRules,
  RedSymptomRule,
  RemsRules,
  RescueDoseRule,
  RescueMedicineRule,
  UncontrolledSymptomRule,
} from '../treatment-day-rules.js';
import {
  byModality,
  code,
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

const modality = oneOf('IV', 'IM', 'SPRAVATO');
const minutes = whole(0, 1440);
const mmHg = whole(0, 400);
const perMinute = number(0, 300);
const percent = number(0, 100);

const item = object<ObservationItemRule>({
  kind: oneOf('VITALS', 'CADSS'),
  anchor: oneOf('DOSE_START', 'LAST_DOSE', 'DOSE_END'),
  offsetMinutes: minutes,
  whileDosing: optional(flag),
  countsWithin: optional(
    object<{ readonly min: number; readonly max: number }>({ min: minutes, max: minutes }),
  ),
});

export const observationsShape = object<ObservationRules>({
  templates: list(
    object<ObservationTemplate>({
      code,
      label: text,
      modality,
      fromOrderedMg: nullable(number(0, 1000)),
      fromInfusionMinutes: nullable(minutes),
      needsMoaasWithVitals: flag,
      needsCadssBeforeDose: flag,
      repeatWhileDosingMinutes: nullable(whole(1, 240)),
      items: list(item),
    }),
  ),
  toleranceMinutes: number(0, 60),
});

const band = object<AlertBand>({ below: optional(perMinute), above: optional(perMinute) });
const bands = object<AlertBands>({ yellow: band, red: band });

const preDosePressure = object<PreDosePressureRules>({
  systolicAboveMmHg: mmHg,
  diastolicAboveMmHg: mmHg,
  holdSystolicFromMmHg: mmHg,
  holdDiastolicFromMmHg: mmHg,
  repeatAfterMinutes: minutes,
});

const pressure = object<PressureAlertRules>({
  yellowSystolicFromMmHg: mmHg,
  yellowDiastolicFromMmHg: mmHg,
  yellowSystolicRiseFromMmHg: mmHg,
  yellowDiastolicRiseFromMmHg: mmHg,
  redTwiceSystolicFromMmHg: mmHg,
  redTwiceDiastolicFromMmHg: mmHg,
  twiceApartMinutes: minutes,
  redSystolicFromMmHg: mmHg,
  redDiastolicFromMmHg: mmHg,
  lowYellowSystolicBelowMmHg: mmHg,
  lowRedSystolicBelowMmHg: mmHg,
});

export const alertsShape = object<AlertRules>({
  preDosePressure,
  pressure,
  heartRatePerMinute: bands,
  respiratoryRatePerMinute: bands,
  spo2Percent: object<AlertRules['spo2Percent']>({
    yellowBelow: percent,
    redBelow: percent,
    lastingBelow: percent,
    lastingSeconds: whole(0, 3600),
  }),
  etco2MmHg: object<AlertRules['etco2MmHg']>({
    yellowAbove: number(0, 150),
    yellowRiseAbove: number(0, 150),
    redAbove: number(0, 150),
  }),
  moaas: object<AlertRules['moaas']>({ yellowAtMost: whole(0, 5), redAtMost: whole(0, 5) }),
  cadssRiseAbove: number(0, 92),
  redSymptoms: list(object<RedSymptomRule>({ code, fromGrade: whole(1, 5) })),
  raisedAgainAfterMinutesInRange: minutes,
  acknowledgeWithinMinutes: object<Readonly<Record<AlertSeverity, number>>>({
    YELLOW: whole(1, 1440),
    RED: whole(1, 1440),
  }),
});

const preDoseVital = oneOf(
  'bloodPressure',
  'heartRatePerMinute',
  'spo2Percent',
  'respiratoryRatePerMinute',
  'etco2MmHg',
  'temperatureCelsius',
  'moaas',
);

export const readinessShape = object<ReadinessRules>({
  checklist: list(
    object<ChecklistItemRule>({
      code,
      label: text,
      modalities: list(modality),
      whereChildBearing: optional(flag),
    }),
  ),
  solidsMinutes: byModality(minutes),
  liquidsMinutes: byModality(minutes),
  nasalMedicineMinutes: minutes,
  pregnancyTestMaxAgeDays: whole(0, 365),
  weightMaxAgeDays: whole(0, 365),
  wholeSet: list(preDoseVital),
  onceBeforeDose: list(preDoseVital),
  furtherInjectionSetWithinMinutes: whole(1, 1440),
});

export const dischargeShape = object<DischargeRules>({
  minimumObservationMinutes: byModality(minutes),
  moaasFrom: whole(0, 5),
  cadssRiseAtMost: number(0, 92),
  systolicFromMmHg: mmHg,
  systolicBelowMmHg: mmHg,
  diastolicBelowMmHg: mmHg,
  pressureWithinPercentOfBaseline: percent,
  spo2FromPercent: percent,
  spo2NeverBelowPercent: percent,
  uncontrolledSymptoms: list(object<UncontrolledSymptomRule>({ code, fromGrade: whole(1, 5) })),
  readinessScoreFrom: whole(0, 10),
  lastSetWithinMinutes: whole(1, 1440),
});

export const remsShape = object<RemsRules>({
  formDueDays: whole(1, 365),
  formDueSoonDays: whole(0, 365),
  overdueAcknowledgeWithinMinutes: whole(1, 10_080),
});

export const rescueMedicineShape = object<RescueMedicineRule>({
  code,
  label: text,
  doses: list(object<RescueDoseRule>({ route: text, unit: text, maxDose: number(0.001, 10_000) })),
});
