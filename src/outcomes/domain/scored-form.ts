/**
 * An answered questionnaire with its score: what every comparison over time is made of. Says as well whether the
 * answers call for a look at the patient's safety: any answer but the lowest to an item about self-harm (PHQ-9 item 9).
 * An item that was not answered raises no flag; it is listed among the missing ones.
 *
 * Does not decide what is done about the flag.
 */
import assert from 'node:assert';
import type { InstrumentRules, RecallWindow } from '../../clinic/rules/rule-set.js';
import type { BaselineCandidate } from './baseline.js';
import { instrumentForms } from './instruments.js';
import { scoreAnswers, type Answers, type Score, type ScoringRules } from './scoring.js';

export interface AnsweredForm {
  readonly id: string;
  readonly instrumentCode: string;
  readonly recallWindow: RecallWindow;
  readonly answers: Answers;
  readonly completedAt: Date;
}

export interface ScoredForm extends BaselineCandidate, Score {}

/** How an instrument is scored. A rule set keeps every instrument that was ever answered. */
export function instrumentRulesOf(code: string, instruments: readonly InstrumentRules[]): InstrumentRules {
  const rules = instruments.find((each) => each.code === code);
  assert(rules !== undefined, `the rule set has no instrument ${code}`);
  return rules;
}

/** Scores a form whose answers were found to be without fault. The rules are those of its instrument. */
export function scoredForm(form: AnsweredForm, rules: ScoringRules): ScoredForm {
  const { id, instrumentCode, recallWindow, answers, completedAt } = form;
  return {
    id,
    instrument: instrumentCode,
    recall: recallWindow,
    completedAt,
    ...scoreAnswers(answers, recallWindow, rules),
  };
}

/** An answer to an item about self-harm that is not the lowest; the item counts from 1, as on the form. */
export interface SelfHarmAnswer {
  readonly item: number;
  readonly answer: number;
}

/** The gravest of the answers to items about self-harm, or null where none is above the lowest. */
export function selfHarmAnswer(
  { instrumentCode, answers }: Pick<AnsweredForm, 'instrumentCode' | 'answers'>,
  { itemMin }: Pick<InstrumentRules, 'itemMin'>,
): SelfHarmAnswer | null {
  const items = instrumentForms.find(({ code }) => code === instrumentCode)?.items ?? [];
  const reported = items.flatMap(({ asksAboutSelfHarm }, index) => {
    const answer = answers[index] ?? null;
    return asksAboutSelfHarm && answer !== null && answer > itemMin ? [{ item: index + 1, answer }] : [];
  });
  return reported.toSorted((a, b) => b.answer - a.answer)[0] ?? null;
}

/** True where the patient reports thoughts of death or self-harm, however seldom. */
export function reportsSelfHarm(
  form: Pick<AnsweredForm, 'instrumentCode' | 'answers'>,
  rules: Pick<InstrumentRules, 'itemMin'>,
): boolean {
  return selfHarmAnswer(form, rules) !== null;
}
