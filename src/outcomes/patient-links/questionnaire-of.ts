import type { AnswerChoice, InstrumentItem, InstrumentRules } from '../../clinic/rules/instrument-rules.js';
import type { AskedForm, OutcomeRules } from '../../clinic/rules/rule-set.js';
import { choicesOf, definitionOf } from '../domain/definitions.js';
import type { Choice, Question, QuestionnaireForm } from './domain/questionnaire.js';

/**
 * A form as a patient can fill it in without anybody's help; null where the clinic does not use it, a rater fills it in, it is
 * entered by its total, or its wording is not here.
 */
export function questionnaireOf(
  { instrumentCode, recall }: AskedForm,
  { instruments }: OutcomeRules,
): QuestionnaireForm | null {
  const rules = definitionOf(instrumentCode, instruments);
  const stem = rules?.stems[recall];
  if (!rules?.recalls.includes(recall) || stem === undefined || rules.respondent !== 'PATIENT') return null;
  const questions = rules.items.map((item) => questionOf(item, rules));
  const isWorded = questions.length > 0 && questions.every((question) => question !== null);
  if (!isWorded) return null;
  return { instrumentCode, label: rules.label, recall, stem, questions, difficulty: difficultyOf(rules) };
}

function questionOf(item: InstrumentItem, rules: InstrumentRules): Question | null {
  const { wording, min, max, asksAboutSelfHarm = false } = item;
  const choices = choicesOf(item, rules);
  const answers = choices.length === 0 ? { min, max } : worded(choices);
  return wording === null || answers === null ? null : { wording, answers, asksAboutSelfHarm };
}

/** Left out where it is not worded: nothing is computed from it. */
function difficultyOf({ difficulty }: InstrumentRules): Question | null {
  const answers = difficulty && worded(difficulty.choices);
  if (!difficulty?.wording || !answers) return null;
  return { wording: difficulty.wording, answers, asksAboutSelfHarm: false };
}

function worded(choices: readonly AnswerChoice[]): readonly Choice[] | null {
  const found = choices.flatMap(({ value, wording }) => (wording === null ? [] : [{ value, wording }]));
  return found.length === choices.length ? found : null;
}
