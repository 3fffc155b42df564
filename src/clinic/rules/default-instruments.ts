/**
 * How GAD-7 and PHQ-9 are scored and how their change is judged. Bands: Spitzer 2006 (GAD-7), Kroenke 2001 (PHQ-9).
 * Important difference: GAD-7 4 points (Toussaint 2020), PHQ-9 5. Reliable change: GAD-7 5.59, rounded to 6
 * (Bischoff 2020); PHQ-9 6. Response, remission and deterioration cut-offs are conventions.
 */
import type { InstrumentRules } from './rule-set.js';

const shared = {
  version: '1',
  itemMin: 0,
  itemMax: 3,
  validatedRecall: 'P14D',
  recalls: ['P14D', 'PT24H'],
  responsePercent: 50,
  remissionBelow: 5,
  responseBaselineFrom: 10,
  deteriorationFrom: 4,
  reliableDeteriorationFrom: 6,
  lossOfResponsePoints: 4,
  proratedMissingItems: 0,
} as const;

export const defaultInstruments: readonly InstrumentRules[] = [
  {
    ...shared,
    code: 'GAD7',
    label: 'GAD-7',
    itemCount: 7,
    bands: [
      { code: 'MINIMAL', label: 'minimal', min: 0, max: 4 },
      { code: 'MILD', label: 'mild', min: 5, max: 9 },
      { code: 'MODERATE', label: 'moderate', min: 10, max: 14 },
      { code: 'SEVERE', label: 'severe', min: 15, max: 21 },
    ],
    importantDifference: 4,
    reliableChange: 6,
    neverImputedItems: [],
  },
  {
    ...shared,
    code: 'PHQ9',
    label: 'PHQ-9',
    itemCount: 9,
    bands: [
      { code: 'MINIMAL', label: 'minimal', min: 0, max: 4 },
      { code: 'MILD', label: 'mild', min: 5, max: 9 },
      { code: 'MODERATE', label: 'moderate', min: 10, max: 14 },
      { code: 'MODERATELY_SEVERE', label: 'moderately severe', min: 15, max: 19 },
      { code: 'SEVERE', label: 'severe', min: 20, max: 27 },
    ],
    importantDifference: 5,
    reliableChange: 6,
    neverImputedItems: [9],
  },
];
