/** What the definition of a questionnaire has to look like; see `shape.ts`. */
import type {
  AnswerChoice,
  DifficultyQuestion,
  InstrumentItem,
  InstrumentRules,
  SeverityBand,
} from '../instrument-rules.js';
import { DIRECTIONS, RECALL_PATTERN, RESPONDENTS, SCORINGS, type RecallWindow } from './instrument-words.js';
import {
  code,
  codeOf,
  entries,
  flag,
  isObject,
  list,
  matching,
  nullable,
  number,
  object,
  oneOf,
  optional,
  text,
  whole,
  type Shape,
} from './shape.js';

const points = number(0, 1000);
const total = whole(0, 1000);
export const recallShape = matching<RecallWindow>(
  RECALL_PATTERN,
  'A recall is a duration such as P14D, P1M or PT24H, or NOW, or SINCE_DOSE.',
);
const loinc = matching(/^\d{1,7}-\d$/, 'A LOINC code is written like 69737-5.');
const loincAnswer = matching(/^LA\d{1,7}-\d$/, 'A LOINC answer code is written like LA6568-5.');

const choice = object<AnswerChoice>({
  value: total,
  wording: nullable(text),
  loincAnswers: list(loincAnswer),
});

const item = object<InstrumentItem>({
  topic: text,
  wording: nullable(text),
  loinc: nullable(loinc),
  min: total,
  max: total,
  choices: nullable(list(choice)),
  asksAboutSelfHarm: optional(flag),
});

const instrument = object<InstrumentRules>({
  code,
  label: text,
  version: text,
  respondent: oneOf(...RESPONDENTS),
  licence: text,
  mayShipWording: flag,
  panelLoinc: nullable(loinc),
  totalLoinc: nullable(loinc),
  stems: entries(text),
  items: list(item),
  choices: list(choice),
  difficulty: nullable(
    object<DifficultyQuestion>({ wording: nullable(text), loinc: nullable(loinc), choices: list(choice) }),
  ),
  scoring: oneOf(...SCORINGS),
  totalRange: object<InstrumentRules['totalRange']>({ min: total, max: total }),
  direction: oneOf(...DIRECTIONS),
  bands: list(object<SeverityBand>({ code, label: text, min: total, max: total })),
  validatedRecall: nullable(recallShape),
  recalls: list(recallShape),
  importantDifference: nullable(points),
  reliableChange: nullable(points),
  responsePercent: nullable(number(1, 100)),
  responseExceedsPercent: flag,
  responseBaselineFrom: nullable(points),
  remissionBelow: nullable(points),
  significantBelow: nullable(points),
  caseFrom: nullable(points),
  deteriorationFrom: nullable(points),
  reliableDeteriorationFrom: nullable(points),
  lossOfResponsePoints: nullable(points),
  proratedMissingItems: whole(0, 200),
  neverImputedItems: list(whole(1, 200)),
});

const instruments = list(instrument);

/**
 * A version from before forms were part of the rules could be answered only where the code knew the form. It reads with
 * every questionnaire there is now, and without what nobody could answer; later versions keep to their own list.
 */
export const instrumentsShape: Shape<readonly InstrumentRules[]> = {
  ...instruments,
  complete: (value, fallback) => {
    const completed = itemsOf(instruments.complete(value, fallback));
    const codes = itemsOf(value).map(codeOf);
    if (itemsOf(value).every(hasForm)) return Array.isArray(value) ? completed : value;
    const added = itemsOf(fallback).filter((each) => !codes.includes(codeOf(each)));
    return [...completed.filter(hasForm), ...added];
  },
};

function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

function hasForm(instrument: unknown): boolean {
  return isObject(instrument) && Object.hasOwn(instrument, 'items');
}
