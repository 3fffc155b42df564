/**
 * PCL-5 (Weathers 2013). Cut-off 31 to 33. Reliable change 15 to 18 and a clinically significant total of 28 or less:
 * Marx 2022, male veterans. Difference that matters to patients 9 to 12, and 5 or less is no change: Blanchard 2023,
 * primary care. Of a range the number that claims less is used.
 */
import type { InstrumentRules } from './instrument-rules.js';

const questions = [
  ['unwanted memories', 'Repeated, disturbing, and unwanted memories of the stressful experience?'],
  ['dreams', 'Repeated, disturbing dreams of the stressful experience?'],
  [
    'reliving',
    'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
  ],
  ['upset by reminders', 'Feeling very upset when something reminded you of the stressful experience?'],
  [
    'physical reactions',
    'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
  ],
  ['avoided thoughts', 'Avoiding memories, thoughts, or feelings related to the stressful experience?'],
  [
    'avoided reminders',
    'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
  ],
  ['gaps of memory', 'Trouble remembering important parts of the stressful experience?'],
  [
    'negative beliefs',
    'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
  ],
  ['blame', 'Blaming yourself or someone else for the stressful experience or what happened after it?'],
  ['negative feelings', 'Having strong negative feelings such as fear, horror, anger, guilt, or shame?'],
  ['lost interest', 'Loss of interest in activities that you used to enjoy?'],
  ['distance', 'Feeling distant or cut off from other people?'],
  [
    'no positive feelings',
    'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
  ],
  ['irritability', 'Irritable behavior, angry outbursts, or acting aggressively?'],
  ['risks', 'Taking too many risks or doing things that could cause you harm?'],
  ['watchfulness', 'Being "superalert" or watchful or on guard?'],
  ['startle', 'Feeling jumpy or easily startled?'],
  ['concentration', 'Having difficulty concentrating?'],
  ['sleep', 'Trouble falling or staying asleep?'],
] as const;

export const pcl5: InstrumentRules = {
  code: 'PCL5',
  label: 'PCL-5',
  version: '1',
  respondent: 'PATIENT',
  licence: 'Made by the US National Center for PTSD; a work of the US government, in the public domain.',
  mayShipWording: true,
  panelLoinc: '101697-1',
  totalLoinc: '101698-9',
  stems: {
    P1M: 'In the past month, how much were you bothered by:',
    P7D: 'In the past week, how much were you bothered by:',
  },
  items: questions.map(([topic, wording]) => ({
    topic,
    wording,
    loinc: null,
    min: 0,
    max: 4,
    choices: null,
  })),
  choices: ['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'].map((wording, value) => ({
    value,
    wording,
    loincAnswers: [],
  })),
  difficulty: null,
  scoring: 'SUM',
  totalRange: { min: 0, max: 80 },
  direction: 'LOWER_IS_BETTER',
  bands: [
    { code: 'BELOW_CUT_OFF', label: 'below the cut-off', min: 0, max: 30 },
    { code: 'AT_CUT_OFF', label: 'at the cut-off', min: 31, max: 33 },
    { code: 'ABOVE_CUT_OFF', label: 'above the cut-off', min: 34, max: 80 },
  ],
  validatedRecall: 'P1M',
  recalls: ['P1M', 'P7D'],
  importantDifference: 12,
  reliableChange: 18,
  responsePercent: null,
  responseExceedsPercent: false,
  responseBaselineFrom: null,
  remissionBelow: null,
  significantBelow: 29,
  caseFrom: null,
  deteriorationFrom: null,
  // Of the published 15 to 18 the one that warns earlier.
  reliableDeteriorationFrom: 15,
  lossOfResponsePoints: null,
  proratedMissingItems: 0,
  neverImputedItems: [],
};
