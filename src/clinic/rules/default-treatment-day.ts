/** Alerts, checklist and discharge gates of a new installation; docs/rules.md says where each number comes from. */
import { MODALITIES } from '../modality.js';
import type { AlertRules, DischargeRules, ReadinessRules, RemsRules } from './treatment-day-rules.js';

export const defaultAlerts: AlertRules = {
  preDosePressure: {
    systolicAboveMmHg: 140,
    diastolicAboveMmHg: 90,
    holdSystolicFromMmHg: 160,
    holdDiastolicFromMmHg: 100,
    repeatAfterMinutes: 5,
  },
  pressure: {
    yellowSystolicFromMmHg: 160,
    yellowDiastolicFromMmHg: 100,
    yellowSystolicRiseFromMmHg: 40,
    yellowDiastolicRiseFromMmHg: 25,
    redTwiceSystolicFromMmHg: 180,
    redTwiceDiastolicFromMmHg: 110,
    twiceApartMinutes: 5,
    redSystolicFromMmHg: 200,
    redDiastolicFromMmHg: 120,
    lowYellowSystolicBelowMmHg: 90,
    lowRedSystolicBelowMmHg: 80,
  },
  heartRatePerMinute: { yellow: { below: 50, above: 110 }, red: { below: 40, above: 130 } },
  respiratoryRatePerMinute: { yellow: { below: 10, above: 24 }, red: { below: 8, above: 30 } },
  spo2Percent: { yellowBelow: 94, redBelow: 90, lastingBelow: 92, lastingSeconds: 60 },
  etco2MmHg: { yellowAbove: 50, yellowRiseAbove: 10, redAbove: 60 },
  moaas: { yellowAtMost: 3, redAtMost: 2 },
  cadssRiseAbove: 4,
  redSymptoms: [
    { code: 'CHEST_PAIN', fromGrade: 1 },
    { code: 'DYSPNOEA', fromGrade: 1 },
    { code: 'SYNCOPE', fromGrade: 1 },
    { code: 'SEIZURE', fromGrade: 1 },
    { code: 'LOSS_OF_CONSCIOUSNESS', fromGrade: 1 },
    { code: 'HEADACHE', fromGrade: 3 },
  ],
  raisedAgainAfterMinutesInRange: 2,
  acknowledgeWithinMinutes: { RED: 2, YELLOW: 10 },
};

export const defaultReadiness: ReadinessRules = {
  checklist: [
    { code: 'IDENTITY', label: 'Two identifiers were checked', modalities: MODALITIES },
    { code: 'FASTING', label: 'When the patient last ate and drank', modalities: MODALITIES },
    {
      code: 'PREGNANCY_TEST',
      label: 'Pregnancy test is recent and negative',
      modalities: MODALITIES,
      whereChildBearing: true,
    },
    {
      code: 'MEDICINE_REVIEW',
      label: 'Changes of medicines, substances in the last 24 hours and urinary symptoms were asked for',
      modalities: MODALITIES,
    },
    {
      code: 'MOOD_AND_SAFETY',
      label: 'Suicidality, psychosis and mania were asked for',
      modalities: MODALITIES,
    },
    {
      code: 'EMERGENCY_EQUIPMENT',
      label: 'Oxygen, suction, airway kit and rescue medicines are at hand, with a person who can use them',
      modalities: MODALITIES,
    },
    {
      code: 'DRUG_CHECK',
      label: 'Lot, expiry and concentration of the drug were checked',
      modalities: MODALITIES,
    },
    { code: 'NASAL_MEDICINE', label: 'Last nasal steroid or decongestant', modalities: ['SPRAVATO'] },
    { code: 'PRESCRIBER_ON_SITE', label: 'A prescriber is on site', modalities: ['SPRAVATO'] },
  ],
  solidsMinutes: { IV: 360, IM: 360, SPRAVATO: 120 },
  liquidsMinutes: { IV: 120, IM: 120, SPRAVATO: 30 },
  nasalMedicineMinutes: 60,
  pregnancyTestMaxAgeDays: 30,
  weightMaxAgeDays: 28,
  wholeSet: ['bloodPressure', 'heartRatePerMinute', 'spo2Percent', 'respiratoryRatePerMinute'],
  onceBeforeDose: ['temperatureCelsius'],
  furtherInjectionSetWithinMinutes: 15,
};

export const defaultDischarge: DischargeRules = {
  minimumObservationMinutes: { IV: 60, IM: 90, SPRAVATO: 120 },
  moaasFrom: 5,
  cadssRiseAtMost: 4,
  systolicFromMmHg: 90,
  systolicBelowMmHg: 160,
  diastolicBelowMmHg: 100,
  pressureWithinPercentOfBaseline: 20,
  spo2FromPercent: 94,
  spo2NeverBelowPercent: 90,
  uncontrolledSymptoms: [
    { code: 'NAUSEA', fromGrade: 2 },
    { code: 'VOMITING', fromGrade: 1 },
  ],
  readinessScoreFrom: 9,
  lastSetWithinMinutes: 30,
};

export const defaultRems: RemsRules = {
  formDueDays: 7,
  formDueSoonDays: 5,
  overdueAcknowledgeWithinMinutes: 1440,
};
