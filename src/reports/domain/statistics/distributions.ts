/**
 * The distribution functions the statistics rest on, under the names used here. All of them come from a kept library
 * (@stdlib), which nothing else imports; its results are compared with SciPy's in `test/golden/statistics.json`.
 * Probabilities 0 to 1. Two-sided throughout.
 *
 * Does not decide which test is right, and corrects nothing for many tests at once.
 */
import logGamma from '@stdlib/math-base-special-gammaln';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import hypergeometricPmf from '@stdlib/stats-base-dists-hypergeometric-pmf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentQuantileOf from '@stdlib/stats-base-dists-t-quantile';

export { logGamma };

/** Leaves 2.5% on each side of a 95% interval. */
const upperProbability = 0.975;

/** The standard normal quantile of a 95% interval. */
export const normalQuantile = 1.959963984540054;

/** Student's quantile of a 95% interval; 1 degree of freedom or more, which need not be a whole number. */
export function studentQuantile(degreesOfFreedom: number): number {
  return studentQuantileOf(upperProbability, degreesOfFreedom);
}

/** How probable a t at least as far from 0 is when there is no difference. */
export function studentP(t: number, degreesOfFreedom: number): number {
  return 2 * studentCdf(-Math.abs(t), degreesOfFreedom);
}

/** How probable a z at least as far from 0 is when there is no difference. */
export function normalP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}

/** How probable `count` or fewer of `total` are when each happens with probability one half. */
export function coinProbabilityUpTo(count: number, total: number): number {
  return binomialCdf(count, total, 0.5);
}

/** How probable `count` of `drawn` are when `marked` of `total` are marked, and they are drawn without return. */
export function drawProbability(count: number, total: number, marked: number, drawn: number): number {
  return hypergeometricPmf(count, total, marked, drawn);
}
