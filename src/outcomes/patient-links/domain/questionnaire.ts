/**
 * A bundle of forms as the patient sees it, and what was put into it. Every field of the page has a name of its own
 * (`0-3` is item 4 of the first form, `0-difficulty` what is asked after it). Whatever arrives under such a name and is
 * none of its answers counts as left out: a page that somebody changed stores no more than one that was not filled in.
 * A form without any answer is not answered; an item that is left out is null, never 0. A form that nobody knows any more
 * keeps its place, so that the fields of those after it keep their names.
 *
 * Does not decide which forms are asked, nor what answers mean.
 */
import type { RecallWindow } from '../../../clinic/rules/instrument-rules.js';

export interface Choice {
  readonly value: number;
  readonly wording: string;
}

/** A whole number that the patient chooses freely, both ends included. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

export interface Question {
  readonly wording: string;
  readonly answers: readonly Choice[] | Span;
  /** Any answer but the lowest calls for help at once. */
  readonly asksAboutSelfHarm: boolean;
}

export interface QuestionnaireForm {
  readonly instrumentCode: string;
  /** Name for staff; the page does not tell it. */
  readonly label: string;
  readonly recall: RecallWindow;
  readonly stem: string;
  readonly questions: readonly Question[];
  /** Asked after the items and never part of the total; may be left out. */
  readonly difficulty: Question | null;
}

export interface FilledForm {
  readonly form: QuestionnaireForm;
  readonly answers: readonly (number | null)[];
  readonly difficulty: number | null;
}

export function fieldOf(form: number, item: number | 'difficulty'): string {
  return `${form}-${item}`;
}

export function isSpan(answers: Question['answers']): answers is Span {
  return 'min' in answers;
}

/** @param valueOf what was sent under the name of a field, or null */
export function fillIn(
  forms: readonly (QuestionnaireForm | null)[],
  valueOf: (field: string) => string | null,
): readonly FilledForm[] {
  return forms.flatMap((form, index) => {
    if (form === null) return [];
    const { questions, difficulty } = form;
    const sent = (item: number | 'difficulty') => valueOf(fieldOf(index, item));
    return {
      form,
      answers: questions.map((question, item) => answerTo(question, sent(item))),
      difficulty: difficulty && answerTo(difficulty, sent('difficulty')),
    };
  });
}

function answerTo({ answers }: Question, sent: string | null): number | null {
  const text = sent?.trim() ?? '';
  if (!/^\d{1,4}$/.test(text)) return null;
  const value = Number(text);
  const isAnswer = isSpan(answers)
    ? value >= answers.min && value <= answers.max
    : answers.some((choice) => choice.value === value);
  return isAnswer ? value : null;
}

export function isAnswered({ answers }: FilledForm): boolean {
  return answers.some((answer) => answer !== null);
}

/** Where items were left out, in the order of the page; both numbers count from 0. */
export function leftOut(filled: readonly FilledForm[]): readonly { form: number; item: number }[] {
  return filled.flatMap(({ answers }, form) =>
    answers.flatMap((answer, item) => (answer === null ? [{ form, item }] : [])),
  );
}

/** An answer that says more than the lowest to a question about death or self-harm. */
export interface SelfHarmTold {
  /** Of the questionnaire, for staff. */
  readonly label: string;
  /** Counts from 1, as on the form. */
  readonly item: number;
  readonly answer: number;
  /** From here on an answer is not the lowest. */
  readonly threshold: number;
}

/** The gravest answer by which the patient says to think of death or self-harm, however seldom; null without one. */
export function selfHarmTold(filled: readonly FilledForm[]): SelfHarmTold | null {
  const told = filled.flatMap(({ form: { label, questions }, answers }) =>
    questions.flatMap((question, index) => {
      const answer = answers[index] ?? null;
      const threshold = lowestOf(question) + 1;
      const isTold = question.asksAboutSelfHarm && answer !== null && answer >= threshold;
      return isTold ? [{ label, item: index + 1, answer, threshold }] : [];
    }),
  );
  return told.toSorted((a, b) => b.answer - a.answer)[0] ?? null;
}

function lowestOf({ answers }: Question): number {
  return isSpan(answers) ? answers.min : Math.min(...answers.map(({ value }) => value));
}
