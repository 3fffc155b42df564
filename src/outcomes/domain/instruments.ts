/**
 * What stands on the GAD-7 and PHQ-9 forms, with the LOINC code of each part. Both may be reproduced, translated and
 * distributed without permission (copyright Pfizer). Codes: LOINC panels 69737-5 and 44249-1.
 *
 * Data only: how the answers are scored is in the rule set. The wording is that of the validated two-week recall.
 */

export interface InstrumentItem {
  readonly topic: string;
  readonly wording: string;
  readonly loinc: string;
  /** Any other answer than "Not at all" calls for a look at the patient's safety on the same day. */
  readonly asksAboutSelfHarm?: true;
}

export interface InstrumentForm {
  /** The code by which the rule set knows the instrument. */
  readonly code: string;
  readonly panelLoinc: string;
  readonly totalLoinc: string;
  readonly stem: string;
  /** In the order of the form; answers are stored in the same order. */
  readonly items: readonly InstrumentItem[];
  /** The wording of the answers 0, 1, 2 and 3. */
  readonly answers: readonly string[];
  /** Asked after the items and never part of the total; its answers are 0 to 3 as well. */
  readonly difficulty: {
    readonly wording: string;
    readonly loinc: string;
    readonly answers: readonly string[];
  };
}

const shared = {
  stem: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  answers: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  difficulty: {
    wording:
      'If you checked off any problems, how difficult have these made it for you to do your work, take care of things at home, or get along with other people?',
    loinc: '69722-7',
    answers: ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'],
  },
} as const;

export const gad7: InstrumentForm = {
  ...shared,
  code: 'GAD7',
  panelLoinc: '69737-5',
  totalLoinc: '70274-6',
  items: [
    { topic: 'nervousness', wording: 'Feeling nervous, anxious, or on edge', loinc: '69725-0' },
    { topic: 'uncontrolled worry', wording: 'Not being able to stop or control worrying', loinc: '68509-9' },
    { topic: 'excessive worry', wording: 'Worrying too much about different things', loinc: '69733-4' },
    { topic: 'trouble relaxing', wording: 'Trouble relaxing', loinc: '69734-2' },
    { topic: 'restlessness', wording: 'Being so restless that it is hard to sit still', loinc: '69735-9' },
    { topic: 'irritability', wording: 'Becoming easily annoyed or irritable', loinc: '69689-8' },
    { topic: 'fear', wording: 'Feeling afraid, as if something awful might happen', loinc: '69736-7' },
  ],
};

export const phq9: InstrumentForm = {
  ...shared,
  code: 'PHQ9',
  panelLoinc: '44249-1',
  totalLoinc: '44261-6',
  items: [
    { topic: 'interest', wording: 'Little interest or pleasure in doing things', loinc: '44250-9' },
    { topic: 'mood', wording: 'Feeling down, depressed, or hopeless', loinc: '44255-8' },
    {
      topic: 'sleep',
      wording: 'Trouble falling or staying asleep, or sleeping too much',
      loinc: '44259-0',
    },
    { topic: 'energy', wording: 'Feeling tired or having little energy', loinc: '44254-1' },
    { topic: 'appetite', wording: 'Poor appetite or overeating', loinc: '44251-7' },
    {
      topic: 'self-worth',
      wording:
        'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
      loinc: '44258-2',
    },
    {
      topic: 'concentration',
      wording: 'Trouble concentrating on things, such as reading the newspaper or watching television',
      loinc: '44252-5',
    },
    {
      topic: 'psychomotor change',
      wording:
        'Moving or speaking so slowly that other people could have noticed? Or the opposite, being so fidgety or restless that you have been moving around a lot more than usual',
      loinc: '44253-3',
    },
    {
      topic: 'self-harm thoughts',
      wording: 'Thoughts that you would be better off dead or of hurting yourself in some way',
      loinc: '44260-8',
      asksAboutSelfHarm: true,
    },
  ],
};

export const instrumentForms: readonly InstrumentForm[] = [gad7, phq9];
