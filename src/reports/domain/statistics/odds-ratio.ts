/**
 * Odds ratio of two groups with its 95% interval on the logarithmic scale (Woolf 1955). Where a cell of the table is 0,
 * and only there, one half is added to each cell (Haldane 1956, Anscombe 1956). Above 1 the odds are higher in the group
 * than in its comparison.
 *
 * Undefined, null: an empty group, and nobody or everybody in both groups, which says nothing about their ratio (Cochrane
 * Handbook, rare events). Does not replace a test of small groups (`two-by-two.ts`), and is no ratio of risks.
 */
import { normalInterval, zTest, type Estimate, type Interval, type ZTest } from './intervals.js';
import type { TwoByTwo } from './two-by-two.js';

export interface OddsRatio {
  readonly oddsRatio: number;
  readonly interval: Interval;
  /** Natural logarithm of the odds ratio. */
  readonly logarithm: Estimate;
  readonly test: ZTest;
  /** Whether one half was added to each cell. */
  readonly isCorrected: boolean;
}

const correction = 0.5;

/** With one half added where a cell is 0. */
export function oddsRatio(table: TwoByTwo): OddsRatio | null {
  return ratioOf(table, cellsOf(table).includes(0));
}

/** With one half added to each cell, whether or not one is 0: some papers do so throughout. */
export function correctedOddsRatio(table: TwoByTwo): OddsRatio | null {
  return ratioOf(table, true);
}

/** Odds ratio and interval of what was estimated as its logarithm; null when the standard error is 0. */
export function oddsRatioOfLogarithm(logarithm: Estimate): Pick<OddsRatio, 'oddsRatio' | 'interval'> | null {
  const interval = normalInterval(logarithm);
  if (interval === null) return null;
  return {
    oddsRatio: Math.exp(logarithm.estimate),
    interval: { lower: Math.exp(interval.lower), upper: Math.exp(interval.upper) },
  };
}

function cellsOf({ group, comparison }: TwoByTwo): readonly number[] {
  return [group.count, group.total - group.count, comparison.count, comparison.total - comparison.count];
}

function saysNothing({ group, comparison }: TwoByTwo): boolean {
  const marked = group.count + comparison.count;
  return (
    group.total === 0 || comparison.total === 0 || marked === 0 || marked === group.total + comparison.total
  );
}

function ratioOf(table: TwoByTwo, isCorrected: boolean): OddsRatio | null {
  if (saysNothing(table)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = cellsOf(table).map((cell) => cell + (isCorrected ? correction : 0));
  const logarithm = {
    estimate: Math.log((a * d) / (b * c)),
    standardError: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
  };
  const ratio = oddsRatioOfLogarithm(logarithm);
  const test = zTest(logarithm);
  return ratio === null || test === null ? null : { ...ratio, logarithm, test, isCorrected };
}
