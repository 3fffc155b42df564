/**
 * Two groups of a report beside each other at one time point and recall: difference of the mean changes (Welch's t), Hedges g
 * of the changes, odds ratio of response with Fisher's exact p. Nobody was randomised and nothing is adjusted for, so that the
 * groups may differ in everything else as well; whoever shows it has to say so.
 *
 * What is hidden of a group hides what would be computed from it, and nothing else: with the number of patients and the mean change
 * of both groups their difference is no secret, and with both rates of response the odds ratio is none.
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
  /** True where some numbers are null because they would show a small group. */
  readonly suppressed: boolean;
}

export interface ComparedGroup {
  readonly sums: OutcomeSums;
  /** Whether patients with data and their change are hidden. */
  readonly isChangeHidden: boolean;
  /** Whether a number of its response is. */
  readonly isResponseHidden: boolean;
}

export function comparedRow(
  point: Pick<ComparedRow, 'timePoint' | 'recall'>,
  first: ComparedGroup,
  second: ComparedGroup,
  rules: Pick<ReportRules, 'meanFromPatients'>,
): ComparedRow {
  const isChangeHidden = first.isChangeHidden || second.isChangeHidden;
  const isResponseHidden = first.isResponseHidden || second.isResponseHidden;
  return {
    ...point,
    ...(isChangeHidden ? noChanges : comparedChanges(first.sums, second.sums, rules)),
    ...(isResponseHidden ? noResponse : comparedResponse(first.sums, second.sums)),
    suppressed: isChangeHidden || isResponseHidden,
  };
}

type ComparedChanges = Pick<ComparedRow, 'difference' | 'differenceInterval' | 'differenceP' | 'hedgesG'>;
type ComparedResponse = Pick<ComparedRow, 'oddsRatioOfResponse' | 'oddsRatioInterval' | 'responseP'>;

const noChanges: ComparedChanges = {
  difference: null,
  differenceInterval: null,
  differenceP: null,
  hedgesG: null,
};
const noResponse: ComparedResponse = { oddsRatioOfResponse: null, oddsRatioInterval: null, responseP: null };

function comparedChanges(
  a: OutcomeSums,
  b: OutcomeSums,
  { meanFromPatients }: Pick<ReportRules, 'meanFromPatients'>,
): ComparedChanges {
  if (Math.min(a.withData, b.withData) < meanFromPatients) return noChanges;
  const [changesOfA, changesOfB] = [changeMomentsOf(a), changeMomentsOf(b)];
  const test = welchTTest(changesOfA, changesOfB);
  return {
    difference: test?.difference ?? null,
    differenceInterval: test?.interval ?? null,
    differenceP: test?.p ?? null,
    hedgesG: hedgesG(changesOfA, changesOfB),
  };
}

function comparedResponse(a: OutcomeSums, b: OutcomeSums): ComparedResponse {
  const table = {
    group: { count: a.response, total: a.judgedResponse },
    comparison: { count: b.response, total: b.judgedResponse },
  };
  const odds = oddsRatio(table);
  if (odds === null) return noResponse;
  return {
    oddsRatioOfResponse: odds.oddsRatio,
    oddsRatioInterval: odds.interval,
    responseP: fisherExactP(table),
  };
}
