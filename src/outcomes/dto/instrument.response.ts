import type { InstrumentRules, RecallWindow } from '../../clinic/rules/rule-set.js';
import {
  ChoiceField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  ValuesField,
} from '../../platform/http/fields.js';
import { RECALL_WINDOWS } from '../assessment.entity.js';
import type { InstrumentForm } from '../domain/instruments.js';
import { INSTRUMENT_CODES } from './assessment.requests.js';

export class InstrumentItemResponse {
  @IntegerField({ min: 1, max: 100 })
  number: number;

  @TextField({ max: 80, description: 'What the question is about, in a word.' })
  topic: string;

  @TextField({ max: 400 })
  wording: string;

  @TextField({ max: 20 })
  loinc: string;
}

export class InstrumentAnswerResponse {
  @IntegerField({ min: 0, max: 100 })
  value: number;

  @TextField({ max: 80 })
  wording: string;
}

export class InstrumentDifficultyResponse {
  @TextField({ max: 400 })
  wording: string;

  @TextField({ max: 20 })
  loinc: string;

  @ListField(() => InstrumentAnswerResponse, { maxItems: 20 })
  answers: InstrumentAnswerResponse[];
}

export class SeverityBandResponse {
  @TextField({ max: 40 })
  code: string;

  @TextField({ max: 40 })
  label: string;

  @IntegerField({ min: 0, max: 100, description: 'Points, inclusive.' })
  min: number;

  @IntegerField({ min: 0, max: 100, description: 'Points, inclusive.' })
  max: number;
}

export class InstrumentResponse {
  @ChoiceField(INSTRUMENT_CODES, { enumName: 'InstrumentCode' })
  code: string;

  @TextField({ max: 40 })
  label: string;

  @TextField({ max: 20 })
  version: string;

  @TextField({ max: 20, description: 'LOINC code of the whole form.' })
  panelLoinc: string;

  @TextField({ max: 20, description: 'LOINC code of the total.' })
  totalLoinc: string;

  @TextField({ max: 400, description: 'As printed above the items, for the validated recall.' })
  stem: string;

  @ListField(() => InstrumentItemResponse, { maxItems: 100 })
  items: InstrumentItemResponse[];

  @ListField(() => InstrumentAnswerResponse, { maxItems: 20, description: 'The answers to every item.' })
  answers: InstrumentAnswerResponse[];

  @ObjectField(() => InstrumentDifficultyResponse, { description: 'Asked after the items and never scored.' })
  difficulty: InstrumentDifficultyResponse;

  @ListField(() => SeverityBandResponse, { maxItems: 20 })
  bands: SeverityBandResponse[];

  @ValuesField(
    { type: 'string', enum: RECALL_WINDOWS },
    (value) => RECALL_WINDOWS.includes(value as RecallWindow),
    { maxItems: 3, says: 'must be a recall window', description: 'Spans of time the clinic asks about.' },
  )
  recallWindows: RecallWindow[];

  @ChoiceField(RECALL_WINDOWS, { enumName: 'RecallWindow', description: 'The only one that bands hold for.' })
  validatedRecallWindow: RecallWindow;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;
}

export function toInstrumentResponse(
  form: InstrumentForm,
  rules: InstrumentRules,
  ruleSetVersion: number,
): InstrumentResponse {
  const { code, panelLoinc, totalLoinc, stem, items, answers, difficulty } = form;
  return {
    code,
    label: rules.label,
    version: rules.version,
    panelLoinc,
    totalLoinc,
    stem,
    items: items.map(({ topic, wording, loinc }, index) => ({ number: index + 1, topic, wording, loinc })),
    answers: toAnswers(answers),
    difficulty: {
      wording: difficulty.wording,
      loinc: difficulty.loinc,
      answers: toAnswers(difficulty.answers),
    },
    bands: rules.bands.map(({ code, label, min, max }) => ({ code, label, min, max })),
    recallWindows: [...rules.recalls],
    validatedRecallWindow: rules.validatedRecall,
    ruleSetVersion,
  };
}

function toAnswers(wordings: readonly string[]): InstrumentAnswerResponse[] {
  return wordings.map((wording, value) => ({ value, wording }));
}
