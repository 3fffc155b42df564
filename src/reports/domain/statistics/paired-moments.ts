/**
 * Means, standard deviations and correlation of two values of each patient: before and after, or two changes. Units are
 * those of the values; r (Pearson 1895) has none. Undefined, null: r of fewer than two pairs, and where one of the two does not
 * vary.
 *
 * From values, or from sums of whole numbers that were added up over cells, as in `moments.ts`.
 *
 * Does not decide which pairs belong together, and says nothing about cause.
 */
import { momentsOf, momentsOfSums, scaledProduct, type Moments, type MomentSums } from './moments.js';

export interface Pair {
  readonly first: number;
  readonly second: number;
}

export interface PairedMoments {
  readonly n: number;
  readonly first: Moments;
  readonly second: Moments;
  /** Pearson's r, -1 to 1. */
  readonly correlation: number | null;
}

/** Of whole numbers; `n` is the number of pairs. */
export interface PairedSums {
  readonly n: number;
  readonly sumOfFirst: number;
  readonly sumOfFirstSquares: number;
  readonly sumOfSecond: number;
  readonly sumOfSecondSquares: number;
  readonly sumOfProducts: number;
}

/** Nearer to 1 than this is 1: so near comes arithmetic that rounds, and no measurement that is not exactly on a line. */
const roundingOfCorrelation = 1e-12;

export function pairedMomentsOf(pairs: readonly Pair[]): PairedMoments {
  const first = momentsOf(pairs.map((pair) => pair.first));
  const second = momentsOf(pairs.map((pair) => pair.second));
  const products = pairs.reduce(
    (sum, pair) => sum + (pair.first - (first.mean ?? 0)) * (pair.second - (second.mean ?? 0)),
    0,
  );
  return { n: pairs.length, first, second, correlation: correlationOf(products, first, second) };
}

/** Throws for sums that no whole numbers have. */
export function pairedMomentsOfSums(sums: PairedSums): PairedMoments {
  const { n, sumOfFirst, sumOfFirstSquares, sumOfSecond, sumOfSecondSquares, sumOfProducts } = sums;
  const first = momentsOfSums({ n, sum: sumOfFirst, sumOfSquares: sumOfFirstSquares });
  const second = momentsOfSums({ n, sum: sumOfSecond, sumOfSquares: sumOfSecondSquares });
  const products = scaledProduct(n, sumOfFirst, sumOfSecond, sumOfProducts) / n;
  return { n, first, second, correlation: correlationOf(products, first, second) };
}

/** The sums of second minus first, which is how a change is written. */
export function sumsOfDifference(sums: PairedSums): MomentSums {
  return {
    n: sums.n,
    sum: sums.sumOfSecond - sums.sumOfFirst,
    sumOfSquares: sums.sumOfFirstSquares - 2 * sums.sumOfProducts + sums.sumOfSecondSquares,
  };
}

/** `products` is the sum of (x - mean x)(y - mean y). */
function correlationOf(products: number, first: Moments, second: Moments): number | null {
  const spread = (first.standardDeviation ?? 0) * (second.standardDeviation ?? 0);
  if (spread === 0) return null;
  const correlation = products / (first.n - 1) / spread;
  return Math.abs(correlation) > 1 - roundingOfCorrelation ? Math.sign(correlation) : correlation;
}
