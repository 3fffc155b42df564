/**
 * Scales that a trained person rates in an interview. Of those under copyright only the total is taken. Reliable change
 * 12 to 13 and a clinically significant total of 8 or less for CAPS-5: Marx 2022; response from 30%: Feder 2021. LSAS:
 * response above 35%, Taylor 2018; remission up to 30. Y-BOCS: response from 35%, remission up to 12, Elsner 2020. HAM-A
 * and MADRS: response from 50%; remission up to 7 and up to 10.
 */
import type { InstrumentRules } from './instrument-rules.js';

const rated = {
  version: '1',
  respondent: 'RATER',
  panelLoinc: null,
  totalLoinc: null,
  stems: {},
  difficulty: null,
  direction: 'LOWER_IS_BETTER',
  bands: [],
  importantDifference: null,
  reliableChange: null,
  responseExceedsPercent: false,
  responseBaselineFrom: null,
  remissionBelow: null,
  significantBelow: null,
  caseFrom: null,
  deteriorationFrom: null,
  reliableDeteriorationFrom: null,
  lossOfResponsePoints: null,
  proratedMissingItems: 0,
  neverImputedItems: [],
} as const satisfies Partial<InstrumentRules>;

const totalOnly = {
  ...rated,
  mayShipWording: false,
  items: [],
  choices: [],
  scoring: 'TOTAL_ONLY',
} as const satisfies Partial<InstrumentRules>;

const hamATopics = [
  'anxious mood',
  'tension',
  'fears',
  'insomnia',
  'intellectual',
  'depressed mood',
  'somatic, muscular',
  'somatic, sensory',
  'cardiovascular',
  'respiratory',
  'gastrointestinal',
  'genitourinary',
  'autonomic',
  'behaviour at interview',
] as const;

export const hamA: InstrumentRules = {
  ...rated,
  code: 'HAMA',
  label: 'HAM-A',
  licence: 'Hamilton 1959, in the public domain. The anchors of the items are not part of this definition.',
  mayShipWording: true,
  items: hamATopics.map((topic) => ({ topic, wording: null, loinc: null, min: 0, max: 4, choices: null })),
  choices: ['Not present', 'Mild', 'Moderate', 'Severe', 'Very severe'].map((wording, value) => ({
    value,
    wording,
    loincAnswers: [],
  })),
  scoring: 'SUM',
  totalRange: { min: 0, max: 56 },
  validatedRecall: 'P7D',
  recalls: ['P7D'],
  responsePercent: 50,
  remissionBelow: 8,
};

export const lsas: InstrumentRules = {
  ...totalOnly,
  code: 'LSAS',
  label: 'LSAS',
  licence: 'Copyright Liebowitz. Only the total is entered here.',
  totalRange: { min: 0, max: 144 },
  validatedRecall: 'P7D',
  recalls: ['P7D'],
  responsePercent: 35,
  responseExceedsPercent: true,
  remissionBelow: 31,
};

export const yBocs: InstrumentRules = {
  ...totalOnly,
  code: 'YBOCS',
  label: 'Y-BOCS',
  licence: 'Copyright Goodman and others, permission required. Only the total is entered here.',
  totalRange: { min: 0, max: 40 },
  validatedRecall: 'P7D',
  recalls: ['P7D'],
  responsePercent: 35,
  remissionBelow: 13,
};

export const caps5: InstrumentRules = {
  ...totalOnly,
  code: 'CAPS5',
  label: 'CAPS-5',
  licence:
    'US National Center for PTSD, free on request to qualified clinicians. Only the total is entered here.',
  totalRange: { min: 0, max: 80 },
  validatedRecall: 'P1M',
  recalls: ['P1M', 'P7D'],
  responsePercent: 30,
  reliableChange: 13,
  significantBelow: 9,
  // Of the published 12 to 13 the one that warns earlier.
  reliableDeteriorationFrom: 12,
};

export const madrs: InstrumentRules = {
  ...totalOnly,
  code: 'MADRS',
  label: 'MADRS',
  licence: 'Copyright Montgomery and Asberg. Only the total is entered here.',
  totalRange: { min: 0, max: 60 },
  validatedRecall: 'P7D',
  recalls: ['P7D'],
  responsePercent: 50,
  remissionBelow: 11,
};
