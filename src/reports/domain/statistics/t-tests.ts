/**
 * Student's t: whether a mean differs from 0, as of a change within patients (paired), and whether the means of two
 * groups differ, with one spread for both (pooled, Student 1908) or with two (Welch 1947). Differences are in the unit
 * of the values, first group minus second; p is two-sided, the interval 95%.
 *
 * Undefined, null: a group of fewer than two, and no spread at all. Does not decide that two groups may be compared: without
 * chance to place patients in them, a difference between groups is no effect of a treatment.
 */
import { studentP, studentQuantile } from './distributions.js';
import { intervalAround, type Interval } from './intervals.js';
import { withSpread, type Moments, type SpreadMoments } from './moments.js';

export interface TTest {
  /** Mean, or first mean minus second. */
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  /** A whole number, save with Welch. */
  readonly degreesOfFreedom: number;
  readonly p: number;
  readonly interval: Interval;
}

/** Whether the mean of the changes differs from 0. */
export function pairedTTest(changes: Moments): TTest | null {
  const group = withSpread(changes);
  if (group === null) return null;
  return tTest(group.mean, group.standardDeviation / Math.sqrt(group.n), group.n - 1);
}

/** Whether two means differ, when both groups are as spread out as each other. */
export function pooledTTest(first: Moments, second: Moments): TTest | null {
  const [a, b] = [withSpread(first), withSpread(second)];
  if (a === null || b === null) return null;
  const standardError = pooledStandardDeviation(a, b) * Math.sqrt(1 / a.n + 1 / b.n);
  return tTest(a.mean - b.mean, standardError, a.n + b.n - 2);
}

/** Whether two means differ, however spread out each group is. */
export function welchTTest(first: Moments, second: Moments): TTest | null {
  const [a, b] = [withSpread(first), withSpread(second)];
  if (a === null || b === null) return null;
  const varianceOfA = a.standardDeviation ** 2 / a.n;
  const varianceOfB = b.standardDeviation ** 2 / b.n;
  const variance = varianceOfA + varianceOfB;
  const degreesOfFreedom = variance ** 2 / (varianceOfA ** 2 / (a.n - 1) + varianceOfB ** 2 / (b.n - 1));
  return tTest(a.mean - b.mean, Math.sqrt(variance), degreesOfFreedom);
}

/** Of two groups around their own means. */
export function pooledStandardDeviation(first: SpreadMoments, second: SpreadMoments): number {
  const squares =
    (first.n - 1) * first.standardDeviation ** 2 + (second.n - 1) * second.standardDeviation ** 2;
  return Math.sqrt(squares / (first.n + second.n - 2));
}

function tTest(difference: number, standardError: number, degreesOfFreedom: number): TTest | null {
  if (!(standardError > 0)) return null;
  const t = difference / standardError;
  return {
    difference,
    standardError,
    t,
    degreesOfFreedom,
    p: studentP(t, degreesOfFreedom),
    interval: intervalAround(difference, studentQuantile(degreesOfFreedom) * standardError),
  };
}
