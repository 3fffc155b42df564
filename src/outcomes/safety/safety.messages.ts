/** What a finding says to whoever is called. */
import { SELF_HARM } from '../../tasks/domain/self-harm.js';
import type { SafetyFinding } from '../domain/safety-findings.js';

export function sayFinding({ rule, label, about, value }: SafetyFinding): string {
  return rule === SELF_HARM
    ? `${label}: item ${about}, thoughts of death or self-harm, was answered ${value}. A psychiatrist looks at it today.`
    : `${label}: a total of ${about} is ${value} points above the baseline, more than chance. A psychiatrist reviews it.`;
}

/** Stands before everything else with an answer that reports thoughts of death or self-harm. */
export const SAFETY_INSTRUCTION =
  'The patient reports thoughts of death or self-harm. Show the crisis text first. A psychiatrist has to look at it today.';

interface AmendedSelfHarm {
  /** The answer before and since; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly isInError: boolean;
  readonly because: string;
}

/** Why an alert is still there whose answer has become another one since. */
export function sayAmended({ from, to, isInError, because }: AmendedSelfHarm): string {
  const answer = (value: number | null) => (value === null ? 'no answer' : String(value));
  const what = isInError
    ? `The form was marked as entered in error; the answer had been ${answer(from)}.`
    : `The answer was changed from ${answer(from)} to ${answer(to)}.`;
  return `${what} ${because}`;
}
