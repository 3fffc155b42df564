/**
 * Scoring of one answered questionnaire. A total is the plain sum of the item answers, in points, or what was entered
 * where a scale gives its total only. A missing answer is never 0: without every item there is no total, unless the
 * rules allow a few missing items to be prorated (sum / answered x items, rounded half up). The authors of GAD-7 and
 * PHQ-9 publish no proration rule, so it is off by default; simulations support it for a similar scale while fewer than half
 * of the items are missing (Bell 2016), and more never give a total.
 * Items that must not be guessed (PHQ-9 item 9, self-harm) are never imputed. Severity bands are published for the
 * validated recall only, so another recall gets a total and no band.
 *
 * Does not decide which session an answer belongs to, nor what a change in the total means.
 */
import type {
  InstrumentItem,
  InstrumentRules,
  RecallWindow,
  SeverityBand,
} from '../../clinic/rules/instrument-rules.js';
import { choicesOf } from './definitions.js';

export type Answers = readonly (number | null)[];

export type AnswerRules = Pick<InstrumentRules, 'scoring' | 'items' | 'choices' | 'totalRange'>;

export type ScoringRules = AnswerRules &
  Pick<
    InstrumentRules,
    'version' | 'bands' | 'validatedRecall' | 'proratedMissingItems' | 'neverImputedItems'
  >;

/** What was entered of one questionnaire. */
export interface Entered {
  readonly answers: Answers;
  /** Of a scale that gives its total only; null for every other. */
  readonly enteredTotal: number | null;
}

/** Why this cannot be what was answered. `pointer` is a JSON pointer into the request. */
export type AnswerFault =
  | { readonly code: 'NOTHING_ANSWERED' | 'TOTAL_MISSING'; readonly pointer: string }
  | {
      readonly code: 'ANSWERS_NOT_TAKEN' | 'TOTAL_NOT_TAKEN' | 'DIFFICULTY_NOT_ASKED';
      readonly pointer: string;
    }
  | {
      readonly code: 'WRONG_ANSWER_COUNT';
      readonly pointer: string;
      readonly expected: number;
      readonly actual: number;
    }
  | { readonly code: 'ANSWER_NOT_INTEGER'; readonly pointer: string }
  | {
      readonly code: 'ANSWER_OUT_OF_RANGE' | 'TOTAL_OUT_OF_RANGE';
      readonly pointer: string;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'ANSWER_NOT_A_CHOICE'; readonly pointer: string; readonly allowed: readonly number[] };

/** Why there is no total: items were left out, or the rules do not know the form (in this edition) any more. */
export const UNSCORED_REASONS = ['ITEMS_MISSING', 'NOT_IN_RULES', 'OTHER_EDITION'] as const;
export type UnscoredReason = (typeof UNSCORED_REASONS)[number];

export interface Score {
  /** Points; null when too many items are missing, or the rules cannot score the form. */
  readonly total: number | null;
  readonly unscoredBecause: UnscoredReason | null;
  /** Null without a total, and for every recall but the validated one. */
  readonly band: SeverityBand | null;
  /** 1-based, as the items are numbered on the form. */
  readonly missingItems: readonly number[];
  readonly isProrated: boolean;
}

/**
 * All faults at once; an empty list means that it can be scored. A missing answer is no fault, a form without a single
 * answer is one.
 */
export function checkEntered({ answers, enteredTotal }: Entered, rules: AnswerRules): readonly AnswerFault[] {
  return rules.scoring === 'TOTAL_ONLY'
    ? [
        ...(answers.length > 0 ? [{ code: 'ANSWERS_NOT_TAKEN', pointer: '/answers' } as const] : []),
        ...checkTotal(enteredTotal, rules),
      ]
    : [
        ...(enteredTotal === null ? [] : [{ code: 'TOTAL_NOT_TAKEN', pointer: '/total' } as const]),
        ...checkAnswers(answers, rules),
      ];
}

function checkTotal(total: number | null, { totalRange }: AnswerRules): readonly AnswerFault[] {
  if (total === null) return [{ code: 'TOTAL_MISSING', pointer: '/total' }];
  const { min, max } = totalRange;
  return total < min || total > max ? [{ code: 'TOTAL_OUT_OF_RANGE', pointer: '/total', min, max }] : [];
}

function checkAnswers(answers: Answers, rules: AnswerRules): readonly AnswerFault[] {
  const { items } = rules;
  if (answers.length !== items.length)
    return [
      { code: 'WRONG_ANSWER_COUNT', pointer: '/answers', expected: items.length, actual: answers.length },
    ];
  if (answers.every((answer) => answer === null)) return [{ code: 'NOTHING_ANSWERED', pointer: '/answers' }];
  return items.flatMap((item, index) => checkAnswer(answers[index]!, item, rules, `/answers/${index}`));
}

function checkAnswer(
  answer: number | null,
  item: InstrumentItem,
  rules: AnswerRules,
  pointer: string,
): readonly AnswerFault[] {
  const { min, max } = item;
  if (answer === null) return [];
  if (!Number.isInteger(answer)) return [{ code: 'ANSWER_NOT_INTEGER', pointer }];
  if (answer < min || answer > max) return [{ code: 'ANSWER_OUT_OF_RANGE', pointer, min, max }];
  const allowed = choicesOf(item, rules).map(({ value }) => value);
  if (allowed.length > 0 && !allowed.includes(answer))
    return [{ code: 'ANSWER_NOT_A_CHOICE', pointer, allowed }];
  return [];
}

/** What is wrong with the answer to the question that is never scored. */
export function checkDifficulty(
  difficulty: number | null,
  { difficulty: question }: Pick<InstrumentRules, 'difficulty'>,
): readonly AnswerFault[] {
  if (difficulty === null) return [];
  const pointer = '/difficulty';
  if (question === null) return [{ code: 'DIFFICULTY_NOT_ASKED', pointer }];
  const allowed = question.choices.map(({ value }) => value);
  return allowed.includes(difficulty) ? [] : [{ code: 'ANSWER_NOT_A_CHOICE', pointer, allowed }];
}

/** Scores what was entered of the edition the rules define; anything they cannot score has a reason and no total. */
export function scoreOf(
  entered: Entered & { readonly instrumentVersion: string },
  recall: RecallWindow,
  rules: ScoringRules | undefined,
): Score {
  if (rules === undefined) return unscored('NOT_IN_RULES');
  if (entered.instrumentVersion !== rules.version || checkEntered(entered, rules).length > 0)
    return unscored('OTHER_EDITION');
  if (entered.enteredTotal !== null) {
    const total = entered.enteredTotal;
    return { ...unscored(null), total, band: bandOf(total, recall, rules) };
  }
  const { answers } = entered;
  const given = answers.filter((answer) => answer !== null);
  const missingItems = answers.flatMap((answer, index) => (answer === null ? [index + 1] : []));
  const isProrated = mayProrate(missingItems, rules);
  if (missingItems.length > 0 && !isProrated) return { ...unscored('ITEMS_MISSING'), missingItems };
  const total = proratedTotal(given, answers.length);
  return { total, unscoredBecause: null, band: bandOf(total, recall, rules), missingItems, isProrated };
}

function unscored(unscoredBecause: UnscoredReason | null): Score {
  return { total: null, unscoredBecause, band: null, missingItems: [], isProrated: false };
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
    2 * missingItems.length < rules.items.length &&
    missingItems.length <= rules.proratedMissingItems &&
    !missingItems.some((item) => isNeverImputed(item, rules))
  );
}

/** What says whether somebody thinks of self-harm is never made up, whatever else the rules say. Items count from 1. */
export function isNeverImputed(
  item: number,
  { items, neverImputedItems }: Pick<InstrumentRules, 'items' | 'neverImputedItems'>,
): boolean {
  return neverImputedItems.includes(item) || items[item - 1]?.asksAboutSelfHarm === true;
}

/** With every item answered this is the plain sum. Rounded half up in integers, free of floating-point halves. */
function proratedTotal(given: readonly number[], itemCount: number): number {
  const sum = given.reduce((subtotal, answer) => subtotal + answer, 0);
  return Math.floor((2 * sum * itemCount + given.length) / (2 * given.length));
}
