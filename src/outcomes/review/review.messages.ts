/** What a review finds, in words. */
import type { Hint } from './domain/review-hints.js';

const RULES: Readonly<Record<Hint['code'], (hint: Hint, label: string) => string>> = {
  NO_RESPONSE_AFTER_ADEQUATE_INDUCTION: ({ value, threshold }, label) =>
    `No response after an adequate induction: ${label} improved by ${value}% of the baseline, ${threshold}% is a response.`,
  NO_RESPONSE_INDUCTION_NOT_ADEQUATE: ({ value, threshold }, label) =>
    `No response in ${label}, but the induction was not adequate: ${value} complete doses, ${threshold} are.`,
  RESPONSE: ({ value, threshold }, label) =>
    `Response: ${label} improved by ${value}% of the baseline, ${threshold}% is a response.`,
  REMISSION: ({ value, threshold }, label) => `Remission: ${label} is ${value}, below ${threshold}.`,
  RELIABLE_DETERIORATION: ({ value, threshold }, label) =>
    `Worse than at the baseline beyond chance: ${label} rose by ${value} points, ${threshold} are reliable.`,
  LOSS_OF_RESPONSE: ({ value, threshold }, label) =>
    `The response was lost: ${label} is ${value}, at least ${threshold} points above the score at response and without response.`,
  LAST_DOSE_ENDED_EARLY: ({ value, threshold }) =>
    `The last dose was ended early: ${value}% of the order was given, ${threshold}% is complete.`,
};

export function sayHint(hint: Hint, label: string): string {
  return RULES[hint.code](hint, label);
}

export const MISSING = {
  'review.no-dose': 'No dose of this plan has been given yet.',
  'review.no-next-session': 'No session is to come.',
  'review.dose-not-ended': 'The end of the last dose is not recorded.',
  'review.no-vitals': 'No vital signs of the last session are recorded.',
  'review.no-pressure-baseline': 'No blood pressure before the last dose was accepted, so no rise is known.',
  'review.no-vitals-after-dose': 'No vital signs after the start of the last dose are recorded.',
  'review.no-pressure-after-dose': 'No blood pressure after the start of the last dose is recorded.',
  'review.no-spo2-after-dose': 'No SpO2 after the start of the last dose is recorded.',
  'review.no-moaas-after-dose': 'No MOAA/S after the start of the last dose is recorded.',
  'review.no-cadss': 'No whole CADSS after the start of the last dose is recorded.',
  'review.no-discharge': 'How the patient left the last session is not recorded.',
  'review.no-termination-reason': 'Nobody has said why the last dose was ended early.',
  'review.no-self-harm-answer': 'No PHQ-9 with item 9 answered is on record.',
  'review.no-baseline': 'There is no baseline in the validated recall: ',
  'review.no-follow-up': 'Nothing was answered in the validated recall since the first dose: ',
} as const;
export type MissingCode = keyof typeof MISSING;
