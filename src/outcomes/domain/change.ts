/**
 * What a score says against the baseline of its course. Points, lower is better, so a negative change is an
 * improvement. Important difference: GAD-7 4 points (Toussaint 2020), PHQ-9 5. Reliable improvement: test-retest
 * (Bischoff 2020). Response (share of the baseline gained) and remission (total below a cut-off) are conventions and
 * judged only from a minimum baseline on. These four are published for the validated recall only. Deterioration is
 * judged for every recall, because a warning must not depend on the form that was chosen.
 *
 * What cannot be judged is undefined with a reason, never false. Does not choose the baseline, and does not say that
 * the treatment caused the change.
 */
import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import type { Measure } from './baseline.js';

export type ChangeRules = Pick<
  InstrumentRules,
  | 'validatedRecall'
  | 'importantDifference'
  | 'reliableChange'
  | 'responsePercent'
  | 'remissionBelow'
  | 'responseBaselineFrom'
  | 'deteriorationFrom'
  | 'reliableDeteriorationFrom'
>;

/** Why something was not judged: because of the answer, of its baseline, of its recall, or of what went before. */
export const UNDEFINED_REASONS = [
  'INCOMPLETE',
  'BEFORE_ANY_DOSE',
  'IN_SESSION',
  'NO_BASELINE',
  'NO_COMPARABLE_BASELINE',
  'RECALL_NOT_VALIDATED',
  'BASELINE_ZERO',
  'BASELINE_TOO_LOW',
  'NO_FOLLOW_UP',
  'NO_RESPONSE',
] as const;
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

export type Judged<T> = { readonly value: T } | { readonly undefinedBecause: UndefinedReason };

export interface ScoredAssessment extends Measure {
  readonly total: number | null;
}

export interface Change {
  /** Points, follow-up minus baseline. */
  readonly points: Judged<number>;
  /** Percent of the baseline, negative for an improvement; not rounded. */
  readonly percent: Judged<number>;
  readonly importantDifference: Judged<boolean>;
  readonly reliableImprovement: Judged<boolean>;
  readonly response: Judged<boolean>;
  readonly remission: Judged<boolean>;
  readonly deterioration: Judged<boolean>;
  readonly reliableDeterioration: Judged<boolean>;
}

/** Judges a follow-up against the baseline of its course (null: there is none). Both of the instrument of the rules. */
export function changeFrom(
  baseline: ScoredAssessment | null,
  followUp: ScoredAssessment,
  rules: ChangeRules,
): Change {
  const pair = comparablePair(baseline, followUp);
  if ('undefinedBecause' in pair) return undefinedChange(pair.undefinedBecause);
  const { before, after } = pair.value;
  const gained = before - after;
  const isValidated = followUp.recall === rules.validatedRecall;
  const ifValidated = (value: boolean): Judged<boolean> =>
    isValidated ? { value } : { undefinedBecause: 'RECALL_NOT_VALIDATED' };
  const ifHighEnough = (value: boolean): Judged<boolean> => {
    if (isValidated && before === 0) return { undefinedBecause: 'BASELINE_ZERO' };
    if (isValidated && before < rules.responseBaselineFrom) return { undefinedBecause: 'BASELINE_TOO_LOW' };
    return ifValidated(value);
  };
  return {
    points: { value: after - before },
    percent:
      before === 0 ? { undefinedBecause: 'BASELINE_ZERO' } : { value: ((after - before) / before) * 100 },
    importantDifference: ifValidated(gained >= rules.importantDifference),
    reliableImprovement: ifValidated(gained >= rules.reliableChange),
    // Compared as products of integers: a division could round 50% to just below it.
    response: ifHighEnough(100 * gained >= rules.responsePercent * before),
    remission: ifHighEnough(after < rules.remissionBelow),
    deterioration: { value: -gained >= rules.deteriorationFrom },
    reliableDeterioration: { value: -gained >= rules.reliableDeteriorationFrom },
  };
}

function comparablePair(
  baseline: ScoredAssessment | null,
  followUp: ScoredAssessment,
): Judged<{ readonly before: number; readonly after: number }> {
  if (followUp.total === null) return { undefinedBecause: 'INCOMPLETE' };
  if (baseline === null || baseline.total === null) return { undefinedBecause: 'NO_BASELINE' };
  if (baseline.instrument !== followUp.instrument || baseline.recall !== followUp.recall)
    return { undefinedBecause: 'NO_COMPARABLE_BASELINE' };
  return { value: { before: baseline.total, after: followUp.total } };
}

/** A change of which nothing can be said, for one reason. */
export function undefinedChange(undefinedReason: UndefinedReason): Change {
  const reason = { undefinedBecause: undefinedReason };
  return {
    points: reason,
    percent: reason,
    importantDifference: reason,
    reliableImprovement: reason,
    response: reason,
    remission: reason,
    deterioration: reason,
    reliableDeterioration: reason,
  };
}
