/**
 * An answered questionnaire with its score: what every comparison over time is made of. Says as well whether the
 * answers call for a look at the patient's safety: any answer but the lowest to an item about self-harm (PHQ-9 item 9).
 * An item that was not answered raises no flag; it is listed among the missing ones.
 *
 * Does not decide what is done about the flag.
 */
import type { InstrumentRules, RecallWindow } from '../../clinic/rules/instrument-rules.js';
import type { BaselineCandidate } from './baseline.js';
import { scoreOf, type Entered, type Score, type ScoringRules } from './scoring.js';

export interface AnsweredForm extends Entered {
  readonly id: string;
  readonly instrumentCode: string;
  /** Edition of the form that was answered. */
  readonly instrumentVersion: string;
  readonly recallWindow: RecallWindow;
  readonly completedAt: Date;
}

export interface ScoredForm extends BaselineCandidate, Score {}

/** Scores a form by the definition of its instrument; without one it has no total, and the score says why. */
export function scoredForm(form: AnsweredForm, rules: ScoringRules | undefined): ScoredForm {
  const { id, instrumentCode, recallWindow, completedAt } = form;
  return {
    id,
    instrument: instrumentCode,
    recall: recallWindow,
    completedAt,
    ...scoreOf(form, recallWindow, rules),
  };
}

/** An answer to an item about self-harm that is not the lowest; the item counts from 1, as on the form. */
export interface SelfHarmAnswer {
  readonly item: number;
  readonly answer: number;
  /** From here on an answer is not the lowest. */
  readonly threshold: number;
}

/** The gravest of the answers to items about self-harm, or null where none is above the lowest. */
export function selfHarmAnswer(
  { answers }: Pick<AnsweredForm, 'answers'>,
  rules: Pick<InstrumentRules, 'items'> | undefined,
): SelfHarmAnswer | null {
  const reported = (rules?.items ?? []).flatMap(({ asksAboutSelfHarm, min }, index) => {
    const answer = answers[index] ?? null;
    const isAsked = asksAboutSelfHarm === true && answer !== null && answer > min;
    return isAsked ? [{ item: index + 1, answer, threshold: min + 1 }] : [];
  });
  return reported.toSorted((a, b) => b.answer - a.answer)[0] ?? null;
}

/** The highest answer to an item about self-harm, the lowest one as well; null where none was answered. */
export function answerAboutSelfHarm(
  { answers }: Pick<AnsweredForm, 'answers'>,
  rules: Pick<InstrumentRules, 'items'> | undefined,
): number | null {
  const given = (rules?.items ?? []).flatMap(({ asksAboutSelfHarm }, index) =>
    asksAboutSelfHarm === true ? (answers[index] ?? []) : [],
  );
  return given.length === 0 ? null : Math.max(...given);
}

/** True where the patient reports thoughts of death or self-harm, however seldom. */
export function reportsSelfHarm(
  form: Pick<AnsweredForm, 'answers'>,
  rules: Pick<InstrumentRules, 'items'> | undefined,
): boolean {
  return selfHarmAnswer(form, rules) !== null;
}
