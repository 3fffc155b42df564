/**
 * Pearson's correlation of two values of each patient, as the changes of anxiety and of depression: r, its test against 0 (t with
 * n - 2 degrees of freedom), and its 95% interval by z = atanh r with the standard error 1 / sqrt(n - 3) (Fisher 1921).
 *
 * Undefined, null: r of fewer than two pairs or of a value that does not vary; the test of fewer than three pairs, the
 * interval of fewer than four, and both where r is 1 or -1. Does not say that one change brings about the other. A
 * correlation between patients is not one between studies.
 */
import { studentP } from './distributions.js';
import { normalInterval, type Interval } from './intervals.js';
import type { PairedMoments } from './paired-moments.js';

export interface CorrelationTest {
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

export interface Correlation {
  readonly r: number;
  readonly n: number;
  readonly test: CorrelationTest | null;
  readonly interval: Interval | null;
}

export function pearsonCorrelation({ n, correlation }: PairedMoments): Correlation | null {
  if (correlation === null) return null;
  return {
    r: correlation,
    n,
    test: correlationTest(correlation, n),
    interval: fisherInterval(correlation, n),
  };
}

/** Whether r differs from 0. */
export function correlationTest(r: number, n: number): CorrelationTest | null {
  const degreesOfFreedom = n - 2;
  if (degreesOfFreedom < 1 || Math.abs(r) >= 1) return null;
  const t = r * Math.sqrt(degreesOfFreedom / (1 - r ** 2));
  return { t, degreesOfFreedom, p: studentP(t, degreesOfFreedom) };
}

export function fisherInterval(r: number, n: number): Interval | null {
  if (n <= 3 || Math.abs(r) >= 1) return null;
  const interval = normalInterval({ estimate: Math.atanh(r), standardError: 1 / Math.sqrt(n - 3) });
  return interval === null ? null : { lower: Math.tanh(interval.lower), upper: Math.tanh(interval.upper) };
}
