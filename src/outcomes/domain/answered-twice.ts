/**
 * The same paper form, typed in twice: the same questionnaire with the same recall, filled in at the same instant, with the same
 * answers. The one that was recorded later is perhaps no answer of its own. How difficult daily life was is not compared: a
 * person who types a form again may leave it out.
 *
 * Does not decide which of the two counts: both do, until somebody marks one as entered in error.
 */
import type { Entered } from './scoring.js';
import type { AnsweredForm } from './scored-form.js';

export interface RecordedForm
  extends Entered, Pick<AnsweredForm, 'id' | 'instrumentCode' | 'recallWindow' | 'completedAt'> {
  readonly recordedAt: Date;
}

/**
 * @param counting those of the same patient that count
 * @returns the id of the first that was recorded before and says the same; null where there is none
 */
export function recordedBefore(form: RecordedForm, counting: readonly RecordedForm[]): string | null {
  const earlier = counting
    .filter((other) => isEarlier(other, form) && saysTheSame(other, form))
    .toSorted((a, b) => (isEarlier(a, b) ? -1 : 1));
  return earlier[0]?.id ?? null;
}

function isEarlier(a: RecordedForm, b: RecordedForm): boolean {
  const elapsed = b.recordedAt.getTime() - a.recordedAt.getTime();
  return elapsed > 0 || (elapsed === 0 && a.id < b.id);
}

function saysTheSame(a: RecordedForm, b: RecordedForm): boolean {
  return (
    a.instrumentCode === b.instrumentCode &&
    a.recallWindow === b.recallWindow &&
    a.completedAt.getTime() === b.completedAt.getTime() &&
    a.enteredTotal === b.enteredTotal &&
    a.answers.length === b.answers.length &&
    a.answers.every((answer, index) => answer === b.answers[index])
  );
}
