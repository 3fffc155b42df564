/**
 * The rules an installation starts with. They are proposals that a medical director has to approve, not published
 * rules; docs/rules.md says where each comes from. They are stored as version 1 when the database is first made,
 * and read from there: changing this file changes nothing in a running clinic.
 */
import { defaultContraindications } from './default-contraindications.js';
import { defaultInstruments } from './default-instruments.js';
import { defaultPlanTemplates } from './default-plan-templates.js';
import type { RuleSet } from './rule-set.js';
import { defaultObservations } from './default-observations.js';
import { defaultRescueMedicines } from './default-rescue-medicines.js';
import { defaultAlerts, defaultDischarge, defaultReadiness, defaultRems } from './default-treatment-day.js';

export const defaultRuleSet: RuleSet = {
  screening: {
    contraindications: defaultContraindications,
    adequateTrialWeeks: 4,
    adequateTrialsForResistance: 2,
    firstDoseWithinDays: 30,
    rescreenAfterGapDays: 90,
    consentValidMonths: 12,
    adultAgeYears: 18,
  },
  body: {
    weightKg: { reject: { min: 25, max: 350 }, warn: { min: 40, max: 180 } },
    heightCm: { reject: { min: 100, max: 250 }, warn: { min: 140, max: 210 } },
    bmi: { reject: {}, warn: { min: 16, max: 45 } },
    ageYears: { reject: { min: 0, max: 120 }, warn: { min: 18, max: 64 } },
    weightChangePercent: 10,
  },
  plans: {
    templates: defaultPlanTemplates,
    ivMgPerKg: { reject: { max: 1.5 }, warn: { min: 0.3, max: 1.0 } },
    ivTotalMg: { reject: { max: 250 }, warn: { max: 100 } },
    ivInfusionMinutes: { reject: { min: 2, max: 240 }, warn: { min: 35, max: 60 } },
    ivRateMgPerKgPerMinute: { reject: { max: 0.25 }, warn: { max: 0.025 } },
    imMgPerKgPerInjection: { reject: { max: 3.0 }, warn: { min: 0.25, max: 1.25 } },
    imMgPerKgPerSession: { reject: { max: 4.0 }, warn: { max: 1.5 } },
    ivBolusMgPerKg: { reject: {}, warn: { max: 0.3 } },
    concentrationMgPerMl: { reject: { max: 100 }, warn: { max: 10 } },
    imVolumeMlPerSite: { reject: { max: 10 }, warn: { max: 5 } },
    spravatoMg: { allowed: [28, 56, 84], warn: [28] },
    mgPerDevice: 28,
    spravatoFirstDayWarnMg: { TRD: [84], MDSI: [56] },
    doseIncreaseFactor: 1.25,
    sessionsPerWeek: {
      IV: { reject: {}, warn: { max: 3 } },
      IM: { reject: {}, warn: { max: 3 } },
      SPRAVATO: { reject: {}, warn: { max: 2 } },
    },
    hoursBetweenDoses: 24,
    dosesInSevenDays: { reject: {}, warn: { max: 3 } },
    totalSessions: { reject: { min: 1, max: 60 } },
    inductionSessions: { reject: {}, warn: { min: 4, max: 8 } },
    doseMismatchPercent: 5,
    firstDayWithinDays: 365,
    adjustedWeightFactor: 0.4,
    nurseSessionsAtOnce: 4,
    psychiatristSessionsAtOnce: 8,
    benefitDecision: { afterSessions: 6, afterWeeks: 4, adequateDoses: { IV: 4, IM: 4, SPRAVATO: 6 } },
  },
  vitals: {
    systolicMmHg: { reject: { min: 40, max: 300 }, confirm: { min: 70, max: 240 } },
    diastolicMmHg: { reject: { min: 20, max: 200 }, confirm: { min: 40, max: 140 } },
    pulsePressureMmHg: { min: 15, max: 120 },
    heartRatePerMinute: { reject: { min: 0, max: 250 }, confirm: { min: 35, max: 180 } },
    spo2Percent: { reject: { min: 40, max: 100 }, confirm: { min: 85 } },
    respiratoryRatePerMinute: { reject: { min: 0, max: 70 }, confirm: { min: 6, max: 40 } },
    etco2MmHg: { reject: { min: 1, max: 120 }, confirm: { min: 20, max: 60 } },
    temperatureCelsius: { reject: { min: 30, max: 43 }, confirm: { min: 35, max: 38.5 } },
    moaas: { reject: { min: 0, max: 5 } },
    painScore: { reject: { min: 0, max: 10 } },
    supplementalO2LitresPerMinute: { reject: { min: 0, max: 15 } },
    fahrenheitLooksLike: { min: 90, max: 110 },
    retrospectiveAfterMinutes: 15,
  },
  observations: defaultObservations,
  alerts: defaultAlerts,
  readiness: defaultReadiness,
  dosing: {
    completeFromPercent: 95,
    overdeliveryAbovePercent: 105,
    restBetweenDevicesMinutes: 5,
    rescueMedicines: defaultRescueMedicines,
  },
  sideEffects: {
    seriousReviewWithinHours: 24,
    apnoea: { code: 'RESPIRATORY_DEPRESSION', grade: 3 },
  },
  drugAccountability: { toleranceMl: 0.1, toleranceAtMostMg: 0.25, witnessWithinMinutes: 60 },
  discharge: defaultDischarge,
  rems: defaultRems,
  outcomes: {
    timePoints: {
      countedFrom: 'DOSE_END',
      acuteEndHours: 12,
      acuteTargetHours: 3,
      intoxicatedBelowHours: 1,
      hour24EndHours: 36,
      hour24TargetHours: 24,
      strictHour24Hours: { min: 18, max: 30 },
      day7To14Days: { min: 7, max: 14, target: 7 },
      lateFollowUpDays: { min: 15, max: 45, target: 30 },
      baselineMaxAgeDays: 14,
      preSessionMaxDays: 1,
    },
    safety: {
      selfHarmWithinMinutes: 240,
      deteriorationWithinHours: 72,
      pagesWithinDays: 7,
      // The time the PHQ-9 asks about.
      selfHarmShownDays: 14,
    },
    instruments: defaultInstruments,
    asked: {
      beforeCourse: [
        { instrumentCode: 'GAD7', recall: 'P14D' },
        { instrumentCode: 'PHQ9', recall: 'P14D' },
        // What the answers of the first day are compared with.
        { instrumentCode: 'GAD7', recall: 'PT24H' },
      ],
      beforeSession: [
        { instrumentCode: 'GAD7', recall: 'P14D' },
        { instrumentCode: 'PHQ9', recall: 'P14D' },
      ],
      acute: [{ instrumentCode: 'GAD7', recall: 'PT24H' }],
      hour24: [{ instrumentCode: 'GAD7', recall: 'PT24H' }],
      day7To14: [
        { instrumentCode: 'GAD7', recall: 'P14D' },
        { instrumentCode: 'PHQ9', recall: 'P14D' },
      ],
    },
  },
  patientLinks: { validHours: 72, thanksAgainMinutes: 10, thanksAgainTimes: 5 },
  reports: {
    smallestCell: 5,
    meanFromPatients: 3,
    earlyOutcomeOf: 'FIRST_DOSE',
    maintenanceFollowUpDays: 28,
    doseBandsMgPerKg: [0.5, 1],
    anxietyInstrument: 'GAD7',
    depressionInstrument: 'PHQ9',
  },
};
