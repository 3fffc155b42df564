/**
 * Two-sided 95% intervals around an estimate, in its unit: Student's t where the standard error was estimated from few
 * values (Student 1908), the normal distribution where the estimate is normal in large samples (Wald 1943); and the z
 * that goes with the latter. Undefined without a spread: a standard error of 0 says that the values could not show how
 * uncertain they are, not that nothing is uncertain.
 *
 * Does not decide which of the two an estimate asks for.
 */
import { normalP, normalQuantile, studentQuantile } from './distributions.js';
import type { Moments } from './moments.js';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** An estimate and its standard error, on a scale on which the estimate is about normal. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
}

export interface ZTest {
  readonly z: number;
  readonly p: number;
}

export function intervalAround(center: number, margin: number): Interval {
  return { lower: center - margin, upper: center + margin };
}

/** Null when the standard error is 0. */
export function normalInterval({ estimate, standardError }: Estimate): Interval | null {
  return standardError > 0 ? intervalAround(estimate, normalQuantile * standardError) : null;
}

/** Interval of the mean; null for fewer than two values, and when all values are the same. */
export function meanInterval({ n, mean, standardDeviation }: Moments): Interval | null {
  if (mean === null || standardDeviation === null || standardDeviation === 0) return null;
  const margin = (studentQuantile(n - 1) * standardDeviation) / Math.sqrt(n);
  return intervalAround(mean, margin);
}

/** Whether an estimate differs from 0; null when the standard error is 0. */
export function zTest({ estimate, standardError }: Estimate): ZTest | null {
  if (!(standardError > 0)) return null;
  const z = estimate / standardError;
  return { z, p: normalP(z) };
}
