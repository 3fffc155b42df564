/**
 * What a score says against the baseline of its course. Points; where lower is better a negative change is an
 * improvement, and where higher is better everything below is mirrored. Important difference: GAD-7 4 points (Toussaint
 * 2020), PHQ-9 5. Reliable improvement: test-retest (Bischoff 2020). Clinically significant: reliable, and into the range
 * of health (Marx 2022). Response (share of the baseline gained) and remission (total below a cut-off) are conventions
 * and judged only from a minimum baseline on. These are published for the validated recall only. Deterioration is judged
 * for every recall, because a warning must not depend on the form that was chosen.
 *
 * What cannot be judged is undefined with a reason, never false; every judgement names the number it was made by. Does
 * not choose the baseline, and does not say that the treatment caused the change.
 */
import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import type { Measure } from './baseline.js';

export type ChangeRules = Pick<
  InstrumentRules,
  | 'direction'
  | 'validatedRecall'
  | 'importantDifference'
  | 'reliableChange'
  | 'significantBelow'
  | 'responsePercent'
  | 'responseExceedsPercent'
  | 'remissionBelow'
  | 'responseBaselineFrom'
  | 'deteriorationFrom'
  | 'reliableDeteriorationFrom'
>;

/** Why something was not judged: because of the rules, of the answer, of its baseline or recall, or of what went before. */
export const UNDEFINED_REASONS = [
  'NO_RULE',
  'INCOMPLETE',
  'BEFORE_ANY_DOSE',
  'IN_SESSION',
  'NO_BASELINE',
  'NO_COMPARABLE_BASELINE',
  'RECALL_HAS_NO_BASELINE',
  'RECALL_NOT_VALIDATED',
  'BASELINE_ZERO',
  'BASELINE_TOO_LOW',
  'NO_FOLLOW_UP',
  'NO_RESPONSE',
] as const;
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

export type Judged<T> = { readonly value: T } | { readonly undefinedBecause: UndefinedReason };

/** A yes or no with the number of the rules it was judged by: points, a percentage or a total; null where there is none. */
export type Judgement = Judged<boolean> & { readonly threshold: number | null };

export interface ScoredAssessment extends Measure {
  readonly total: number | null;
}

export interface Change {
  /** Points, follow-up minus baseline. */
  readonly points: Judged<number>;
  /** Percent of the baseline, follow-up minus baseline; not rounded. */
  readonly percent: Judged<number>;
  readonly importantDifference: Judgement;
  readonly reliableImprovement: Judgement;
  readonly clinicallySignificant: Judgement;
  readonly response: Judgement;
  readonly remission: Judgement;
  readonly deterioration: Judgement;
  readonly reliableDeterioration: Judgement;
}

/** Judges a follow-up against the baseline of its course (null: there is none). Both of the instrument of the rules. */
export function changeFrom(
  baseline: ScoredAssessment | null,
  followUp: ScoredAssessment,
  rules: ChangeRules,
): Change {
  const pair = comparablePair(baseline, followUp);
  if ('undefinedBecause' in pair) return undefinedChange(pair.undefinedBecause, rules);
  const { before, after } = pair.value;
  const side = sideOf(rules);
  const gained = side * (before - after);
  const isBetterThan = (threshold: number) => side * after < side * threshold;
  const isValidated = followUp.recall === rules.validatedRecall;
  const points = (threshold: number | null, holds: (threshold: number) => boolean): Judgement =>
    threshold === null ? noRule : { value: holds(threshold), threshold };
  const validated = (threshold: number | null, holds: (threshold: number) => boolean): Judgement =>
    threshold === null || isValidated
      ? points(threshold, holds)
      : { undefinedBecause: 'RECALL_NOT_VALIDATED', threshold };
  const fromBaseline = (threshold: number | null, holds: (threshold: number) => boolean): Judgement => {
    if (threshold === null || !isValidated) return validated(threshold, holds);
    if (before === 0) return { undefinedBecause: 'BASELINE_ZERO', threshold };
    return isIllEnough(before, rules)
      ? { value: holds(threshold), threshold }
      : { undefinedBecause: 'BASELINE_TOO_LOW', threshold };
  };
  return {
    points: { value: after - before },
    percent:
      before === 0 ? { undefinedBecause: 'BASELINE_ZERO' } : { value: ((after - before) / before) * 100 },
    importantDifference: validated(rules.importantDifference, (least) => gained >= least),
    reliableImprovement: validated(rules.reliableChange, (least) => gained >= least),
    clinicallySignificant: validated(
      rules.significantBelow,
      (threshold) =>
        rules.reliableChange !== null && gained >= rules.reliableChange && isBetterThan(threshold),
    ),
    response: fromBaseline(rules.responsePercent, (percent) => hasGained(percent, gained, before, rules)),
    remission: fromBaseline(rules.remissionBelow, isBetterThan),
    deterioration: points(rules.deteriorationFrom, (least) => -gained >= least),
    reliableDeterioration: points(rules.reliableDeteriorationFrom, (least) => -gained >= least),
  };
}

/** 1 where lower is better, -1 where higher is: a score times this gets smaller as the patient gets better. */
export function sideOf({ direction }: Pick<InstrumentRules, 'direction'>): 1 | -1 {
  return direction === 'LOWER_IS_BETTER' ? 1 : -1;
}

const noRule = { undefinedBecause: 'NO_RULE', threshold: null } as const;

/** Compared as products, because a division could round 50% to just below it. */
function hasGained(percent: number, gained: number, before: number, rules: ChangeRules): boolean {
  return rules.responseExceedsPercent ? 100 * gained > percent * before : 100 * gained >= percent * before;
}

function isIllEnough(before: number, { responseBaselineFrom: from, ...rules }: ChangeRules): boolean {
  return from === null || sideOf(rules) * before >= sideOf(rules) * from;
}

function comparablePair(
  baseline: ScoredAssessment | null,
  followUp: ScoredAssessment,
): Judged<{ readonly before: number; readonly after: number }> {
  if (followUp.total === null) return { undefinedBecause: 'INCOMPLETE' };
  if (followUp.recall === 'SINCE_DOSE') return { undefinedBecause: 'RECALL_HAS_NO_BASELINE' };
  if (baseline === null || baseline.total === null) return { undefinedBecause: 'NO_BASELINE' };
  if (baseline.instrument !== followUp.instrument || baseline.recall !== followUp.recall)
    return { undefinedBecause: 'NO_COMPARABLE_BASELINE' };
  return { value: { before: baseline.total, after: followUp.total } };
}

/** A change of which nothing can be said, for one reason. Where there is no rule to say it by, that is the reason. */
export function undefinedChange(undefinedBecause: UndefinedReason, rules: ChangeRules): Change {
  const by = (threshold: number | null): Judgement =>
    threshold === null ? noRule : { undefinedBecause, threshold };
  return {
    points: { undefinedBecause },
    percent: { undefinedBecause },
    importantDifference: by(rules.importantDifference),
    reliableImprovement: by(rules.reliableChange),
    clinicallySignificant: by(rules.significantBelow),
    response: by(rules.responsePercent),
    remission: by(rules.remissionBelow),
    deterioration: by(rules.deteriorationFrom),
    reliableDeterioration: by(rules.reliableDeteriorationFrom),
  };
}
