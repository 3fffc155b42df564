import {
  DIRECTIONS,
  RESPONDENTS,
  SCORINGS,
  type Direction,
  type Respondent,
  type Scoring,
} from '../../clinic/rules/domain/instrument-words.js';
import type { AnswerChoice, InstrumentRules, RecallWindow } from '../../clinic/rules/instrument-rules.js';
import {
  BooleanField,
  ChoiceField,
  CodesField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { choicesOf } from '../domain/definitions.js';
import { isNeverImputed } from '../domain/scoring.js';
import { InstrumentCodeField, RecallField } from './instrument-fields.js';
import { InstrumentThresholdsResponse, toThresholds } from './instrument-thresholds.response.js';

const LOINC = { max: 20, nullable: true } as const;
const WORDING = 'As printed; null where it may not be shown, or is on the paper only.';

export class InstrumentAnswerResponse {
  @IntegerField({ min: 0, max: 1000 })
  value: number;

  @TextField({ max: 300, nullable: true, description: WORDING })
  wording: string | null;

  @CodesField({
    maxItems: 500,
    description: 'LOINC answer codes that are taken for it; the first is the one to write.',
  })
  loincAnswers: string[];
}

export class InstrumentItemResponse {
  @IntegerField({ min: 1, max: 500, description: 'As on the form.' })
  number: number;

  @TextField({ max: 300, description: 'What the question is about, in a word.' })
  topic: string;

  @TextField({ max: 300, nullable: true, description: WORDING })
  wording: string | null;

  @TextField(LOINC)
  loinc: string | null;

  @IntegerField({ min: 0, max: 1000, description: 'Lowest answer.' })
  min: number;

  @IntegerField({ min: 0, max: 1000, description: 'Highest answer.' })
  max: number;

  @ListField(() => InstrumentAnswerResponse, {
    maxItems: 500,
    description: 'What there is to choose from; empty: any whole number from the lowest to the highest.',
  })
  choices: InstrumentAnswerResponse[];

  @BooleanField({ description: 'Any answer but the lowest calls for a look at the patient on the same day.' })
  asksAboutSelfHarm: boolean;

  @BooleanField({ description: 'Where it was left out there is no total, whatever else the rules allow.' })
  isNeverImputed: boolean;
}

export class InstrumentDifficultyResponse {
  @TextField({ max: 300, nullable: true, description: WORDING })
  wording: string | null;

  @TextField(LOINC)
  loinc: string | null;

  @ListField(() => InstrumentAnswerResponse, { maxItems: 500, description: 'What there is to choose from.' })
  choices: InstrumentAnswerResponse[];
}

export class SeverityBandResponse {
  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 300 })
  label: string;

  @IntegerField({ min: 0, max: 1000, description: 'Points, inclusive.' })
  min: number;

  @IntegerField({ min: 0, max: 1000, description: 'Points, inclusive.' })
  max: number;
}

export class InstrumentRecallResponse {
  @RecallField()
  recallWindow: RecallWindow;

  @BooleanField({ description: 'Bands, response, remission and reliable change hold for it.' })
  isValidated: boolean;

  @TextField({
    max: 300,
    nullable: true,
    description: 'As printed above the items; null where no wording is kept for it.',
  })
  stem: string | null;
}

export class TotalRangeResponse {
  @IntegerField({ min: 0, max: 1000, description: 'Lowest total, points.' })
  min: number;

  @IntegerField({ min: 0, max: 1000, description: 'Highest total, points.' })
  max: number;
}

export class InstrumentResponse {
  @InstrumentCodeField()
  code: string;

  @TextField({ max: 300 })
  label: string;

  @TextField({ max: 300, description: 'Edition of the form.' })
  version: string;

  @ChoiceField(RESPONDENTS, {
    enumName: 'Respondent',
    description: 'Who fills it in: the patient, or a trained rater.',
  })
  respondent: Respondent;

  @TextField({ max: 300, description: 'Who owns it, and what may be done with it.' })
  licence: string;

  @BooleanField({ description: 'False: no wording is kept here; it is on the paper of the licence holder.' })
  mayShipWording: boolean;

  @TextField({ ...LOINC, description: 'LOINC code of the whole form.' })
  panelLoinc: string | null;

  @TextField({ ...LOINC, description: 'LOINC code of the total.' })
  totalLoinc: string | null;

  @ChoiceField(SCORINGS, {
    enumName: 'Scoring',
    description:
      'SUM of the items; SINGLE_VALUE, one item that is the total; TOTAL_ONLY, only the total is entered.',
  })
  scoring: Scoring;

  @ObjectField(() => TotalRangeResponse, { description: 'Points, inclusive.' })
  totalRange: TotalRangeResponse;

  @ChoiceField(DIRECTIONS, { enumName: 'Direction', description: 'Which way is better.' })
  direction: Direction;

  @BooleanField({ description: 'False: nothing is published about its totals, so that only they are shown.' })
  isValidated: boolean;

  @ListField(() => InstrumentRecallResponse, {
    maxItems: 500,
    description: 'Spans of time the clinic asks about.',
  })
  recalls: InstrumentRecallResponse[];

  @ListField(() => InstrumentItemResponse, { maxItems: 500 })
  items: InstrumentItemResponse[];

  @ObjectField(() => InstrumentDifficultyResponse, {
    nullable: true,
    description: 'Asked after the items and never scored; null where the form does not ask it.',
  })
  difficulty: InstrumentDifficultyResponse | null;

  @ListField(() => SeverityBandResponse, { maxItems: 500 })
  bands: SeverityBandResponse[];

  @ObjectField(() => InstrumentThresholdsResponse, { description: 'The numbers that change is judged by.' })
  thresholds: InstrumentThresholdsResponse;

  @IntegerField({
    min: 0,
    max: 500,
    description: 'Missing answers up to which a total is computed all the same.',
  })
  proratedMissingItems: number;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;
}

export function toInstrumentResponse(
  definition: InstrumentRules,
  ruleSetVersion: number,
): InstrumentResponse {
  const { code, label, version, respondent, licence, mayShipWording } = definition;
  const { panelLoinc, totalLoinc, scoring, direction, proratedMissingItems, difficulty } = definition;
  return {
    code,
    label,
    version,
    respondent,
    licence,
    mayShipWording,
    panelLoinc,
    totalLoinc,
    scoring,
    totalRange: { min: definition.totalRange.min, max: definition.totalRange.max },
    direction,
    isValidated: definition.validatedRecall !== null,
    recalls: definition.recalls.map((recallWindow) => ({
      recallWindow,
      isValidated: recallWindow === definition.validatedRecall,
      stem: definition.stems[recallWindow] ?? null,
    })),
    items: toItems(definition),
    difficulty: difficulty && {
      wording: difficulty.wording,
      loinc: difficulty.loinc,
      choices: difficulty.choices.map(toChoice),
    },
    bands: definition.bands.map(({ code, label, min, max }) => ({ code, label, min, max })),
    thresholds: toThresholds(definition),
    proratedMissingItems,
    ruleSetVersion,
  };
}

function toItems(definition: InstrumentRules): InstrumentItemResponse[] {
  return definition.items.map((item, index) => ({
    number: index + 1,
    topic: item.topic,
    wording: item.wording,
    loinc: item.loinc,
    min: item.min,
    max: item.max,
    choices: choicesOf(item, definition).map(toChoice),
    asksAboutSelfHarm: item.asksAboutSelfHarm ?? false,
    isNeverImputed: isNeverImputed(index + 1, definition),
  }));
}

function toChoice({ value, wording, loincAnswers }: AnswerChoice): InstrumentAnswerResponse {
  return { value, wording, loincAnswers: [...loincAnswers] };
}
