/**
 * The questionnaires and scales an installation knows from the start. Answers of GAD-7 and PHQ-9 are in LOINC's lists
 * LL358-3 and LL359-1; in LOINC's own form, item 2 of GAD-7 has LA18938-3 ("more days than not") for 2, and the codes of
 * the difficulty question do not follow the order of its answers.
 */
import { pcl5 } from './default-pcl5.js';
import { caps5, hamA, lsas, madrs, yBocs } from './default-rated-scales.js';
import type { AnswerChoice, InstrumentItem, InstrumentRules, SeverityBand } from './instrument-rules.js';

const frequency: readonly AnswerChoice[] = [
  { value: 0, wording: 'Not at all', loincAnswers: ['LA6568-5'] },
  { value: 1, wording: 'Several days', loincAnswers: ['LA6569-3'] },
  { value: 2, wording: 'More than half the days', loincAnswers: ['LA6570-1'] },
  { value: 3, wording: 'Nearly every day', loincAnswers: ['LA6571-9'] },
];

const worryFrequency = frequency.map((choice) =>
  choice.value === 2 ? { ...choice, loincAnswers: ['LA18938-3', 'LA6570-1'] } : choice,
);

const sharedByPfizerForms = {
  version: '1',
  respondent: 'PATIENT',
  licence: 'Copyright Pfizer Inc. No permission needed to reproduce, translate, display or distribute.',
  mayShipWording: true,
  stems: {
    P14D: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
    PT24H: 'Over the last 24 hours, how often have you been bothered by the following problems?',
  },
  choices: frequency,
  difficulty: {
    wording:
      'If you checked off any problems, how difficult have these made it for you to do your work, take care of things at home, or get along with other people?',
    loinc: '69722-7',
    choices: [
      { value: 0, wording: 'Not difficult at all', loincAnswers: ['LA6572-7'] },
      { value: 1, wording: 'Somewhat difficult', loincAnswers: ['LA6573-5'] },
      { value: 2, wording: 'Very difficult', loincAnswers: ['LA6575-0'] },
      { value: 3, wording: 'Extremely difficult', loincAnswers: ['LA6574-3'] },
    ],
  },
  scoring: 'SUM',
  direction: 'LOWER_IS_BETTER',
  validatedRecall: 'P14D',
  recalls: ['P14D', 'PT24H'],
  reliableChange: 6,
  responsePercent: 50,
  responseExceedsPercent: false,
  responseBaselineFrom: 10,
  remissionBelow: 5,
  significantBelow: null,
  reliableDeteriorationFrom: 6,
  proratedMissingItems: 0,
} as const satisfies Partial<InstrumentRules>;

function question(topic: string, wording: string, loinc: string): InstrumentItem {
  return { topic, wording, loinc, min: 0, max: 3, choices: null };
}

const lowBands: readonly SeverityBand[] = [
  { code: 'MINIMAL', label: 'minimal', min: 0, max: 4 },
  { code: 'MILD', label: 'mild', min: 5, max: 9 },
  { code: 'MODERATE', label: 'moderate', min: 10, max: 14 },
];

/** Bands: Spitzer 2006. Important difference: Toussaint 2020. Reliable change: 5.59, rounded to 6 (Bischoff 2020). */
const gad7: InstrumentRules = {
  ...sharedByPfizerForms,
  code: 'GAD7',
  label: 'GAD-7',
  panelLoinc: '69737-5',
  totalLoinc: '70274-6',
  items: [
    question('nervousness', 'Feeling nervous, anxious, or on edge', '69725-0'),
    {
      ...question('uncontrolled worry', 'Not being able to stop or control worrying', '68509-9'),
      choices: worryFrequency,
    },
    question('excessive worry', 'Worrying too much about different things', '69733-4'),
    question('trouble relaxing', 'Trouble relaxing', '69734-2'),
    question('restlessness', 'Being so restless that it is hard to sit still', '69735-9'),
    question('irritability', 'Becoming easily annoyed or irritable', '69689-8'),
    question('fear', 'Feeling afraid, as if something awful might happen', '69736-7'),
  ],
  totalRange: { min: 0, max: 21 },
  bands: [...lowBands, { code: 'SEVERE', label: 'severe', min: 15, max: 21 }],
  importantDifference: 4,
  deteriorationFrom: 4,
  lossOfResponsePoints: 4,
  caseFrom: 8,
  neverImputedItems: [],
};

/** Bands: Kroenke 2001. */
const phq9: InstrumentRules = {
  ...sharedByPfizerForms,
  code: 'PHQ9',
  label: 'PHQ-9',
  panelLoinc: '44249-1',
  totalLoinc: '44261-6',
  items: [
    question('interest', 'Little interest or pleasure in doing things', '44250-9'),
    question('mood', 'Feeling down, depressed, or hopeless', '44255-8'),
    question('sleep', 'Trouble falling or staying asleep, or sleeping too much', '44259-0'),
    question('energy', 'Feeling tired or having little energy', '44254-1'),
    question('appetite', 'Poor appetite or overeating', '44251-7'),
    question(
      'self-worth',
      'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
      '44258-2',
    ),
    question(
      'concentration',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      '44252-5',
    ),
    question(
      'psychomotor change',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite, being so fidgety or restless that you have been moving around a lot more than usual',
      '44253-3',
    ),
    {
      ...question(
        'self-harm thoughts',
        'Thoughts that you would be better off dead or of hurting yourself in some way',
        '44260-8',
      ),
      asksAboutSelfHarm: true,
    },
  ],
  totalRange: { min: 0, max: 27 },
  bands: [
    ...lowBands,
    { code: 'MODERATELY_SEVERE', label: 'moderately severe', min: 15, max: 19 },
    { code: 'SEVERE', label: 'severe', min: 20, max: 27 },
  ],
  importantDifference: 5,
  // Worse, like better, begins where patients notice it.
  deteriorationFrom: 5,
  lossOfResponsePoints: 5,
  caseFrom: 10,
  neverImputedItems: [9],
};

const nothingPublished = {
  importantDifference: null,
  reliableChange: null,
  responsePercent: null,
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

/** The questions of GAD-7 about the hours since a dose. A form of its own: not validated, and without the codes of GAD-7. */
const gad7SinceDose: InstrumentRules = {
  ...nothingPublished,
  code: 'GAD7_SINCE_DOSE',
  label: 'GAD-7 since the dose',
  version: '1',
  respondent: 'PATIENT',
  licence:
    'Questions of the GAD-7, copyright Pfizer Inc., free to reproduce; recall and answers are adapted.',
  mayShipWording: true,
  panelLoinc: null,
  totalLoinc: null,
  stems: {
    SINCE_DOSE: 'Since your treatment, how much have you been bothered by the following problems?',
  },
  items: gad7.items.map((item) => ({ ...item, loinc: null, choices: null })),
  choices: ['Not at all', 'A little', 'Quite a bit', 'Very much'].map((wording, value) => ({
    value,
    wording,
    loincAnswers: [],
  })),
  difficulty: null,
  scoring: 'SUM',
  totalRange: { min: 0, max: 21 },
  direction: 'LOWER_IS_BETTER',
  bands: [],
  validatedRecall: null,
  recalls: ['SINCE_DOSE'],
};

/** Response as in the trial that used one for acute effects (Taylor 2018). */
const anxietyVas: InstrumentRules = {
  ...nothingPublished,
  code: 'ANXIETY_VAS',
  label: 'Anxiety, 0 to 100',
  version: '1',
  respondent: 'PATIENT',
  licence: 'No copyright is claimed on this question.',
  mayShipWording: true,
  panelLoinc: null,
  totalLoinc: null,
  stems: {
    NOW: 'How anxious are you right now? 0 is not at all anxious, 100 is as anxious as you can imagine.',
  },
  items: [
    {
      topic: 'anxiety',
      wording: 'Your anxiety, from 0 to 100',
      loinc: null,
      min: 0,
      max: 100,
      choices: null,
    },
  ],
  choices: [],
  difficulty: null,
  scoring: 'SINGLE_VALUE',
  totalRange: { min: 0, max: 100 },
  direction: 'LOWER_IS_BETTER',
  bands: [],
  validatedRecall: 'NOW',
  recalls: ['NOW'],
  responsePercent: 50,
};

export const defaultInstruments: readonly InstrumentRules[] = [
  gad7,
  phq9,
  gad7SinceDose,
  anxietyVas,
  pcl5,
  hamA,
  lsas,
  yBocs,
  caps5,
  madrs,
];
