/**
 * Every number the invented clinic is made with, in one table, with where it comes from. Sources: Hietamies 2023 (J Affect
 * Disord 335:484), McInnes 2022 (J Affect Disord 301:486), Hartland 2023 (J Psychopharmacol 37:764), Glue 2018 (J
 * Psychopharmacol 32:663), Rodrigues 2021 (CADSS-6), the Spravato prescribing information, section 6 (pooled, four weeks).
 * "Assumed" is invented to be believable and was published by nobody. Shares are 0 to 1, rates per patient unless they say
 * otherwise.
 */
import type { Modality } from '../../src/clinic/modality.js';
import type { Indication } from '../../src/treatment-plans/domain/indication.js';

type Weighted<T> = readonly (readonly [value: T, weight: number])[];

export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** How a vital sign moves while the drug acts. */
export interface DrugResponse {
  /** Minutes from the first dose to the peak. */
  readonly peakMinute: number;
  readonly systolicRiseMmHg: Spread;
  readonly diastolicRiseMmHg: Spread;
  readonly heartRateRise: Spread;
  /** CADSS at the peak of the first session. */
  readonly cadss: Spread;
  /** Share of sessions in which the patient gets sluggish (MOAA/S 4) or needs a loud voice (3). */
  readonly sedated: number;
}

export const PARAMETERS = {
  /** Share of those screened who are found not eligible and get no plan; assumed. */
  screenedOut: 0.05,
  /** Assumed mix of a clinic that gives all three. */
  modality: [
    ['IV', 0.52],
    ['IM', 0.22],
    ['SPRAVATO', 0.26],
  ] satisfies Weighted<Modality>,
  /** Main indication of IV and IM plans; assumed. Spravato is for depression. */
  indication: [
    ['GAD', 0.34],
    ['TRD', 0.28],
    ['MDD', 0.08],
    ['PTSD', 0.14],
    ['SAD', 0.1],
    ['OCD', 0.06],
  ] satisfies Weighted<Indication>,
  /** Assumed: a second indication of the other kind, of those with one main indication. */
  comorbid: 0.45,
  female: 0.58,
  ageYears: { mean: 43, sd: 13 },

  /** Baseline totals; assumed so that most are moderate to severe, as clinics report. */
  gad7Baseline: { anxious: { mean: 15.2, sd: 3.9 }, depressed: { mean: 12.8, sd: 4.4 } },
  phq9Baseline: { anxious: { mean: 14.8, sd: 4.6 }, depressed: { mean: 18.2, sd: 4.3 } },
  /** Correlation of the two baselines; assumed. */
  baselineCorrelation: 0.5,
  /**
   * Share of the baseline that is gone a week after induction. GAD-7: change / SD of the baseline near 1.17 (Hietamies 2023).
   * PHQ-9: response near 50 %, remission 20-29 %, about 8 % worse (McInnes 2022),
   * by however little: what reports call a deterioration, by the points of the rules, is rarer.
   */
  gad7Improvement: { mean: 0.34, sd: 0.33 },
  phq9Improvement: { mean: 0.475, sd: 0.35 },
  /** Of the two improvements, so that the observed changes correlate by about 0.7 (Hartland 2023: 0.79 and 0.88 between studies). */
  improvementCorrelation: 0.92,
  /** Of a total, from one filling-in to the next; assumed. */
  answerNoise: 1.1,
  /** Share of the final improvement seen over one day: 3 h and 24 h after a first dose. Assumed; large at first, as in trials. */
  acuteShare: 1.05,
  nextDayShare: 0.8,

  /** Loss of response per week after induction: 80 % kept at 4 weeks, 60 % at 8 (McInnes 2022). */
  lossPerWeek: 0.06,
  /** Assumed: booster sessions halve it. */
  lossFactorWithMaintenance: 0.5,
  /** Share of the improvement that is left after a loss; assumed. */
  leftAfterLoss: 0.3,

  /** Assumed, per session. */
  noShow: 0.035,
  cancelled: 0.025,
  /** Assumed: of these, planned anew within days, so that the dose is made up. What is left and who stops is what is missing. */
  madeUp: 0.88,
  dropOutPerSession: 0.01,
  /** Assumed: added from the third session on where the patient is no better. */
  dropOutWhenNoBetter: 0.035,
  /** Assumed: of those who end their induction. */
  goesOnAfterInduction: 0.45,
  /** Assumed: a psychiatrist raises the dose of those who are no better by half of the series. */
  doseRaised: 0.5,
  /** Assumed, per session. */
  stoppedEarly: 0.02,

  /**
   * Everything the rules ask for is asked for: before and after every dose, and a week after where no dose came first. Shares of
   * these forms that were never filled in; assumed, with more of it where the patient is no better.
   */
  missed: { PRE_SESSION: 0.08, ACUTE: 0.1, HOUR_24: 0.16, DAY_7_14: 0.2 },
  missedMoreWhenNoBetter: 0.1,
  /** Assumed: 4 and 8 weeks after the last dose, which the rules do not ask for. */
  askedLate: 0.6,
  /** Assumed: typed in from paper some days later; put right later; entered for the wrong patient. */
  enteredLate: 0.07,
  amended: 0.015,
  inError: 0.008,

  /**
   * Patients who ever have it in four weeks of Spravato (prescribing information); the others by the factor of the modality,
   * assumed. Susceptible patients have it in `perSession` of their sessions, less from session to session (Glue 2018).
   */
  sideEffects: {
    DISSOCIATION: { ever: 0.41, factor: { IV: 1.4, IM: 1.5 } },
    DIZZINESS: { ever: 0.29, factor: { IV: 1.1, IM: 1.2 } },
    NAUSEA: { ever: 0.28, factor: { IV: 1.1, IM: 1.3 } },
    SEDATION: { ever: 0.23, factor: { IV: 0.9, IM: 1 } },
    VERTIGO: { ever: 0.23, factor: { IV: 0.4, IM: 0.5 } },
    HEADACHE: { ever: 0.2, factor: { IV: 0.9, IM: 0.9 } },
    HYPOAESTHESIA: { ever: 0.18, factor: { IV: 0.6, IM: 0.5 } },
    ANXIETY: { ever: 0.13, factor: { IV: 1, IM: 1.1 } },
    BLOOD_PRESSURE_INCREASED: { ever: 0.1, factor: { IV: 1.1, IM: 1.1 } },
    VOMITING: { ever: 0.09, factor: { IV: 0.6, IM: 0.8 } },
    BLURRED_VISION: { ever: 0.06, factor: { IV: 2.5, IM: 2 } },
  },
  /** Assumed, per session: a complaint that was there before the dose and did not grow worse. */
  preExisting: 0.03,
  perSession: 0.5,
  lessPerSession: 0.93,
  /** Grades 1, 2, 3; assumed. */
  grades: [
    [1, 0.74],
    [2, 0.24],
    [3, 0.02],
  ] satisfies Weighted<number>,
  /** Assumed: of the effects of grade 2 and more that there is a medicine for. */
  rescueMedicine: 0.45,
  /** Assumed: a hospital stay some days after a session. */
  seriousEvent: 0.006,

  /** Peaks: about +10 mmHg at 30 min in a maintenance study (Glue 2018), +8 to +20 in others; CADSS 20 at first (Glue 2018). */
  response: {
    IV: {
      peakMinute: 38,
      systolicRiseMmHg: { mean: 16, sd: 8 },
      diastolicRiseMmHg: { mean: 10, sd: 5 },
      heartRateRise: { mean: 8, sd: 6 },
      cadss: { mean: 20, sd: 9 },
      sedated: 0.35,
    },
    IM: {
      peakMinute: 20,
      systolicRiseMmHg: { mean: 18, sd: 9 },
      diastolicRiseMmHg: { mean: 11, sd: 6 },
      heartRateRise: { mean: 10, sd: 7 },
      cadss: { mean: 22, sd: 10 },
      sedated: 0.4,
    },
    SPRAVATO: {
      peakMinute: 40,
      systolicRiseMmHg: { mean: 10, sd: 8 },
      diastolicRiseMmHg: { mean: 6, sd: 5 },
      heartRateRise: { mean: 3, sd: 5 },
      cadss: { mean: 12, sd: 7 },
      sedated: 0.3,
    },
  } satisfies Record<Modality, DrugResponse>,
  /**
   * Sessions in which pressure rises several times as much, which is what the red alerts (180/110 twice, 200/120) are there for:
   * assumed, so that they come in some 2 %.
   */
  strongPressor: { share: 0.04, factor: 3.6 },
  /** Each session's CADSS is so much of the one before: 20 in week 1, 8.8 in week 14 of weekly doses (Glue 2018). */
  cadssPerSession: 0.94,
  systolicMmHg: { mean: 122, sd: 10 },
  diastolicMmHg: { mean: 77, sd: 7 },
  heartRatePerMinute: { mean: 72, sd: 8 },

  /** Assumed. */
  psychotherapy: 0.35,
  medicineChanged: 0.25,
  drugDiscrepancy: 0.015,
  /** Of what does not add up, in sessions and in stock. */
  drugExplained: 0.75,
  /** Of the weekly counts of a lot, one container less than in the book; of lots, one container broken. */
  countDiffers: 0.04,
  containerBroken: 0.15,
  remsFormLate: 0.04,
  remsFormForgotten: 0.015,
} as const;

export type SideEffectCode = keyof typeof PARAMETERS.sideEffects;
