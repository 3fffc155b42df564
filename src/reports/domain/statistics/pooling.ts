/**
 * One estimate of several studies or groups, each weighted by the inverse of its variance: the fixed effect, and the random
 * effects of DerSimonian and Laird (1986), whose tau2 is the variance between studies. Q (Cochran 1954) measures how far they
 * disagree, with one degree of freedom less than there are studies. Estimates come on a scale on which they are about
 * normal: a logarithm of an odds ratio, a standardised difference. Where tau2 is 0, both are the same. Interval and z
 * of the result are those of any estimate (`intervals.ts`).
 *
 * Undefined, null: no estimate. Does not decide whether studies may be pooled: controlled and uncontrolled ones never are.
 */
import assert from 'node:assert/strict';
import type { Estimate } from './intervals.js';

export interface PooledEstimate extends Estimate {
  /** Of each estimate in its order, 0 to 1; together 1. */
  readonly weights: readonly number[];
}

export interface Pooled {
  readonly fixed: PooledEstimate;
  readonly random: PooledEstimate;
  readonly q: number;
  readonly degreesOfFreedom: number;
  /** In the square of the unit of the estimates. */
  readonly tau2: number;
}

interface Weighted {
  readonly estimate: number;
  readonly weight: number;
}

/** Standard errors above 0. */
export function poolInverseVariance(estimates: readonly Estimate[]): Pooled | null {
  if (estimates.length === 0) return null;
  const weighted = weightedBy(estimates, 0);
  const fixed = pooled(weighted);
  const q = sumOf(weighted.map(({ estimate, weight }) => weight * (estimate - fixed.estimate) ** 2));
  const degreesOfFreedom = estimates.length - 1;
  const total = sumOf(weighted.map(({ weight }) => weight));
  const scale = total - sumOf(weighted.map(({ weight }) => weight ** 2)) / total;
  const tau2 = degreesOfFreedom === 0 ? 0 : Math.max(0, (q - degreesOfFreedom) / scale);
  return { fixed, random: pooled(weightedBy(estimates, tau2)), q, degreesOfFreedom, tau2 };
}

function weightedBy(estimates: readonly Estimate[], varianceBetween: number): readonly Weighted[] {
  return estimates.map(({ estimate, standardError }) => {
    assert(standardError > 0, 'an estimate without a standard error has no weight');
    return { estimate, weight: 1 / (standardError ** 2 + varianceBetween) };
  });
}

function pooled(weighted: readonly Weighted[]): PooledEstimate {
  const total = sumOf(weighted.map(({ weight }) => weight));
  return {
    estimate: sumOf(weighted.map(({ estimate, weight }) => weight * estimate)) / total,
    standardError: Math.sqrt(1 / total),
    weights: weighted.map(({ weight }) => weight / total),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
