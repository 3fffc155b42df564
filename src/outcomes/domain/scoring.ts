/**
 * Scoring of one answered questionnaire. A total is the plain sum of the item answers, in points; lower is better.
 * A missing answer is never 0: without every item there is no total, unless the rules allow a few missing items to be
 * prorated (sum / answered x items, rounded half up). The authors of GAD-7 and PHQ-9 publish no proration rule, so it
 * is off by default; simulations support it for a similar scale (Bell 2016). Items that must not be guessed
 * (PHQ-9 item 9, self-harm) are never imputed. Severity bands (Spitzer 2006, Kroenke 2001) are published for the
 * validated recall only, so another recall gets a total and no band.
 *
 * Does not decide which session an answer belongs to, nor what a change in the total means.
 */
import assert from 'node:assert';
import type { InstrumentRules, RecallWindow, SeverityBand } from '../../clinic/rules/rule-set.js';

export type Answers = readonly (number | null)[];

export type AnswerRules = Pick<InstrumentRules, 'itemCount' | 'itemMin' | 'itemMax'>;

export type ScoringRules = AnswerRules &
  Pick<InstrumentRules, 'bands' | 'validatedRecall' | 'proratedMissingItems' | 'neverImputedItems'>;

/** Why the answers cannot be those of this questionnaire. `pointer` is a JSON pointer into the request. */
export type AnswerFault =
  | { readonly code: 'NOTHING_ANSWERED'; readonly pointer: string }
  | {
      readonly code: 'WRONG_ANSWER_COUNT';
      readonly pointer: string;
      readonly expected: number;
      readonly actual: number;
    }
  | { readonly code: 'ANSWER_NOT_INTEGER'; readonly pointer: string }
  | {
      readonly code: 'ANSWER_OUT_OF_RANGE';
      readonly pointer: string;
      readonly min: number;
      readonly max: number;
    };

export interface Score {
  /** Points; null when too many items are missing. */
  readonly total: number | null;
  /** Null without a total, and for every recall but the validated one. */
  readonly band: SeverityBand | null;
  /** 1-based, as the items are numbered on the form. */
  readonly missingItems: readonly number[];
  readonly isProrated: boolean;
}

/**
 * All faults at once; an empty list means that `scoreAnswers` may be called. A missing answer is no fault, a form
 * without a single answer is one.
 */
export function checkAnswers(answers: Answers, rules: AnswerRules): readonly AnswerFault[] {
  if (answers.length !== rules.itemCount)
    return [
      { code: 'WRONG_ANSWER_COUNT', pointer: '/answers', expected: rules.itemCount, actual: answers.length },
    ];
  if (answers.every((answer) => answer === null)) return [{ code: 'NOTHING_ANSWERED', pointer: '/answers' }];
  return answers.flatMap((answer, index): AnswerFault[] => {
    const pointer = `/answers/${index}`;
    if (answer === null) return [];
    if (!Number.isInteger(answer)) return [{ code: 'ANSWER_NOT_INTEGER', pointer }];
    if (answer < rules.itemMin || answer > rules.itemMax)
      return [{ code: 'ANSWER_OUT_OF_RANGE', pointer, min: rules.itemMin, max: rules.itemMax }];
    return [];
  });
}

/** Scores answers that `checkAnswers` found no fault with. */
export function scoreAnswers(answers: Answers, recall: RecallWindow, rules: ScoringRules): Score {
  assert(checkAnswers(answers, rules).length === 0, 'answers are checked before they are scored');
  const given = answers.filter((answer) => answer !== null);
  const missingItems = answers.flatMap((answer, index) => (answer === null ? [index + 1] : []));
  const isProrated = mayProrate(missingItems, rules);
  const isScored = missingItems.length === 0 || isProrated;
  const total = isScored ? proratedTotal(given, rules.itemCount) : null;
  return { total, band: bandOf(total, recall, rules), missingItems, isProrated };
}

/** The severity band of a total, or null where none is published for it. */
export function bandOf(
  total: number | null,
  recall: RecallWindow,
  rules: Pick<ScoringRules, 'bands' | 'validatedRecall'>,
): SeverityBand | null {
  if (total === null || recall !== rules.validatedRecall) return null;
  return rules.bands.find((band) => total >= band.min && total <= band.max) ?? null;
}

function mayProrate(missingItems: readonly number[], rules: ScoringRules): boolean {
  return (
    missingItems.length > 0 &&
    missingItems.length <= rules.proratedMissingItems &&
    !missingItems.some((item) => rules.neverImputedItems.includes(item))
  );
}

/** With every item answered this is the plain sum. Rounded half up in integers, free of floating-point halves. */
function proratedTotal(given: readonly number[], itemCount: number): number {
  const sum = given.reduce((subtotal, answer) => subtotal + answer, 0);
  return Math.floor((2 * sum * itemCount + given.length) / (2 * given.length));
}
