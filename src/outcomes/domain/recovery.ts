/**
 * Recovery as the NHS counts it: a patient was a case before the first dose, at or above the case total in at least one of
 * the questionnaires that have one (GAD-7 from 8, PHQ-9 from 10), and is now below it in all of them (NHS Talking
 * Therapies). The case totals are clinic rules. Where a questionnaire was not answered before and after, nothing is said:
 * half of an answer would call those recovered who were asked half of the questions.
 *
 * Does not decide which answer is the baseline and which is the latest, and is no judgement of response: a patient can
 * recover with a change too small to be reliable.
 */
export const NO_RECOVERY_REASONS = ['NO_RULE', 'NO_BASELINE', 'NOT_A_CASE', 'NO_FOLLOW_UP'] as const;

export type NoRecoveryReason = (typeof NO_RECOVERY_REASONS)[number];

export interface CaseMeasure {
  /** Total from which on it is a case. */
  readonly caseFrom: number;
  /** Totals in the validated recall; null where there is no complete answer. */
  readonly baseline: number | null;
  readonly latest: number | null;
}

export type Recovery = { readonly value: boolean } | { readonly undefinedBecause: NoRecoveryReason };

/** Takes every questionnaire that has a case total. */
export function recoveryOf(measures: readonly CaseMeasure[]): Recovery {
  if (measures.length === 0) return { undefinedBecause: 'NO_RULE' };
  if (measures.some(({ baseline }) => baseline === null)) return { undefinedBecause: 'NO_BASELINE' };
  if (measures.every(({ baseline, caseFrom }) => baseline! < caseFrom))
    return { undefinedBecause: 'NOT_A_CASE' };
  if (measures.some(({ latest }) => latest === null)) return { undefinedBecause: 'NO_FOLLOW_UP' };
  return { value: measures.every(({ latest, caseFrom }) => latest! < caseFrom) };
}
