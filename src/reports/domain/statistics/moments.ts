/**
 * Mean and standard deviation of a group, in the unit of its values. The standard deviation is the sample one (n - 1).
 * What is not defined is null, never 0 or NaN: the mean of nothing, the spread of one value.
 *
 * Sums can be added up over cells of a cohort, values cannot: `momentsOfSums` gives the same from n, sum and sum of
 * squares. It takes whole numbers (scores, mmHg, minutes) and calculates with integers, so that nothing cancels (Chan,
 * Golub and LeVeque 1983) and a variance is never negative.
 *
 * Does not decide who belongs to a group, nor from how many on a mean may be shown.
 */
import assert from 'node:assert/strict';

export interface Moments {
  readonly n: number;
  /** Null for no values. */
  readonly mean: number | null;
  /** Null for fewer than two values. */
  readonly standardDeviation: number | null;
}

/** Moments of which mean and spread are defined. */
export interface SpreadMoments extends Moments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Of whole numbers; each member is the sum of the members of two groups when they are put together. */
export interface MomentSums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  const [first] = values;
  if (first === undefined) return { n, mean: null, standardDeviation: null };
  // Of three times 0.1 the mean would not be 0.1, and a spread would come of it.
  const mean = values.every((value) => value === first)
    ? first
    : values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, mean, standardDeviation: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, standardDeviation: Math.sqrt(squares / (n - 1)) };
}

/** Throws for sums that no whole numbers have. */
export function momentsOfSums({ n, sum, sumOfSquares }: MomentSums): Moments {
  const squares = scaledProduct(n, sum, sum, sumOfSquares);
  assert(n > 0 || (sum === 0 && sumOfSquares === 0), 'nothing has no sum');
  assert(squares >= 0, 'no whole numbers have these sums');
  return {
    n,
    mean: n === 0 ? null : sum / n,
    standardDeviation: n < 2 ? null : Math.sqrt(squares / n / (n - 1)),
  };
}

/** Null where mean or spread is not defined. */
export function withSpread({ n, mean, standardDeviation }: Moments): SpreadMoments | null {
  return mean === null || standardDeviation === null ? null : { n, mean, standardDeviation };
}

/**
 * The sum of (x - mean x)(y - mean y) times n, from sums of whole numbers: exact until it is rounded once, at the end.
 * With x and y the same it is the sum of squares around the mean, times n.
 */
export function scaledProduct(n: number, sumX: number, sumY: number, sumOfProducts: number): number {
  assert([n, sumX, sumY, sumOfProducts].every(Number.isSafeInteger), 'sums are of whole numbers');
  return Number(BigInt(n) * BigInt(sumOfProducts) - BigInt(sumX) * BigInt(sumY));
}
