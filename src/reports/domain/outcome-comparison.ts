/**
 * Two groups of a report beside each other at one time point and recall: difference of the mean changes (Welch's t), Hedges g
 * of the changes, odds ratio of response with Fisher's exact p. Nobody was randomised and nothing is adjusted for, so that the
 * groups may differ in everything else as well; whoever shows it has to say so.
 *
 * Undefined, null: what the statistics cannot say of so few. Does not decide which groups are worth comparing.
 */
import type { RecallWindow, ReportRules } from '../../clinic/rules/rule-set.js';
import type { ReportedTimePoint } from './course-outcomes.js';
import { changeMomentsOf, type OutcomeSums } from './outcomes-report.js';
import { hedgesG, type EffectSize } from './statistics/effect-sizes.js';
import type { Interval } from './statistics/intervals.js';
import { oddsRatio } from './statistics/odds-ratio.js';
import { welchTTest } from './statistics/t-tests.js';
import { fisherExactP } from './statistics/two-by-two.js';

export const COMPARISON_LABEL = 'unadjusted, not randomised';

export interface ComparedRow {
  readonly timePoint: ReportedTimePoint;
  readonly recall: RecallWindow;
  /** Points, mean change of the first group minus that of the second: negative where scores fell more in the first. */
  readonly difference: number | null;
  readonly differenceInterval: Interval | null;
  readonly differenceP: number | null;
  readonly hedgesG: EffectSize | null;
  readonly oddsRatioOfResponse: number | null;
  readonly oddsRatioInterval: Interval | null;
  readonly responseP: number | null;
  /** True where numbers are null because they would show a small group. */
  readonly suppressed: boolean;
}

export interface ComparedGroup {
  readonly sums: OutcomeSums;
  /** Whether something about this row of the group is hidden, so that nothing may be computed from it. */
  readonly isHidden: boolean;
}

export function comparedRow(
  point: Pick<ComparedRow, 'timePoint' | 'recall'>,
  first: ComparedGroup,
  second: ComparedGroup,
  { meanFromPatients }: Pick<ReportRules, 'meanFromPatients'>,
): ComparedRow {
  if (first.isHidden || second.isHidden) return { ...point, ...nothing, suppressed: true };
  const [a, b] = [first.sums, second.sums];
  const isEnough = Math.min(a.withData, b.withData) >= meanFromPatients;
  const [changesOfA, changesOfB] = [changeMomentsOf(a), changeMomentsOf(b)];
  const test = isEnough ? welchTTest(changesOfA, changesOfB) : null;
  const table = {
    group: { count: a.response, total: a.judgedResponse },
    comparison: { count: b.response, total: b.judgedResponse },
  };
  const odds = oddsRatio(table);
  return {
    ...point,
    difference: test?.difference ?? null,
    differenceInterval: test?.interval ?? null,
    differenceP: test?.p ?? null,
    hedgesG: isEnough ? hedgesG(changesOfA, changesOfB) : null,
    oddsRatioOfResponse: odds?.oddsRatio ?? null,
    oddsRatioInterval: odds?.interval ?? null,
    responseP: odds === null ? null : fisherExactP(table),
    suppressed: false,
  };
}

const nothing: Omit<ComparedRow, 'timePoint' | 'recall' | 'suppressed'> = {
  difference: null,
  differenceInterval: null,
  differenceP: null,
  hedgesG: null,
  oddsRatioOfResponse: null,
  oddsRatioInterval: null,
  responseP: null,
};
