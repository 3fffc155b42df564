/**
 * Standardised effects, in standard deviations; negative where the score fell, or is lower in the first group. Three, never to be
 * mixed up, since they differ for the same patients:
 *
 * - Hedges g of two groups (Hedges 1981): difference of means by the pooled standard deviation;
 * - SMC, standardised mean change (Becker 1988): mean change by the standard deviation before; for comparison between clinics;
 * - d_z, also SRM, standardised response mean: mean change by the standard deviation of the changes.
 *
 * g and SMC are corrected for small samples by J (Hedges 1981), exact unless the approximation of a paper has to be met.
 * Variances: Hedges and Olkin 1985 for g, Becker 1988 for SMC, Gibbons, Hedeker and Davis 1993 for d_z, all for
 * large samples; 95% intervals are normal ones. Undefined, null: fewer than two values (of two groups: in either one), and
 * no spread to divide by.
 *
 * Does not decide which one a reader needs. A change without a control group contains regression to the mean and the
 * response to placebo: SMC and d_z are never held against g of a trial.
 */
import { logGamma } from './distributions.js';
import { normalInterval, type Estimate, type Interval } from './intervals.js';
import { withSpread, type Moments } from './moments.js';
import type { PairedMoments } from './paired-moments.js';
import { pooledStandardDeviation } from './t-tests.js';

export interface EffectSize {
  readonly estimate: number;
  /** Null where it cannot be estimated, like the interval, which is also null without uncertainty. */
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

export interface CorrectedEffectSize extends EffectSize {
  /** Before the correction for small samples. */
  readonly uncorrected: number;
}

/** The factor of the correction for small samples, by degrees of freedom; null where it is not defined. */
export type SmallSampleCorrection = (degreesOfFreedom: number) => number | null;

/** J by the gamma function; from 2 degrees of freedom on, so that an SMC needs three patients. */
export const exactJ: SmallSampleCorrection = (degreesOfFreedom) => {
  if (degreesOfFreedom < 2) return null;
  const half = degreesOfFreedom / 2;
  return Math.exp(logGamma(half) - logGamma(half - 0.5)) / Math.sqrt(half);
};

/** J as many papers approximate it. */
export const approximateJ: SmallSampleCorrection = (degreesOfFreedom) =>
  degreesOfFreedom < 2 ? null : 1 - 3 / (4 * degreesOfFreedom - 1);

/** First minus second. */
export function hedgesG(
  first: Moments,
  second: Moments,
  correction: SmallSampleCorrection = exactJ,
): CorrectedEffectSize | null {
  const [a, b] = [withSpread(first), withSpread(second)];
  if (a === null || b === null) return null;
  const pooled = pooledStandardDeviation(a, b);
  if (pooled === 0) return null;
  const d = (a.mean - b.mean) / pooled;
  return corrected(d, standardErrorOfD(d, a.n, b.n), correction(a.n + b.n - 2));
}

/** Of d, the difference of two groups before the correction for small samples. */
export function standardErrorOfD(d: number, n1: number, n2: number): number {
  return Math.sqrt((n1 + n2) / (n1 * n2) + d ** 2 / (2 * (n1 + n2)));
}

/** SMC of first (before) and second (after). Its standard error is null where r is, as when all end at the same value. */
export function standardizedMeanChange(
  { n, first, second, correlation }: PairedMoments,
  correction: SmallSampleCorrection = exactJ,
): CorrectedEffectSize | null {
  const before = withSpread(first);
  if (before === null || before.standardDeviation === 0 || second.mean === null) return null;
  const change = (second.mean - before.mean) / before.standardDeviation;
  const variance = correlation === null ? null : (2 * (1 - correlation)) / n + change ** 2 / (2 * n);
  return corrected(change, variance === null ? null : Math.sqrt(variance), correction(n - 1));
}

/** d_z, also SRM, of the changes of patients. */
export function standardizedResponseMean(changes: Moments): EffectSize | null {
  const group = withSpread(changes);
  if (group === null || group.standardDeviation === 0) return null;
  return srm(group.mean / group.standardDeviation, group.n);
}

/** d_z, also SRM, from the t of a paired test as papers print it; null for fewer than two patients. */
export function standardizedResponseMeanOfT(t: number, n: number): EffectSize | null {
  return n < 2 ? null : srm(t / Math.sqrt(n), n);
}

/** What reviews divide the width of a 95% interval by: twice 1.96, and not twice the exact quantile. */
const widthInStandardErrors = 3.92;

/** Standard error of a difference that was published with its 95% interval. */
export function standardErrorOfInterval({ lower, upper }: Interval): number {
  return (upper - lower) / widthInStandardErrors;
}

function srm(estimate: number, n: number): EffectSize {
  return withInterval({ estimate, standardError: Math.sqrt(1 / n + estimate ** 2 / (2 * n)) });
}

function corrected(
  uncorrected: number,
  standardError: number | null,
  j: number | null,
): CorrectedEffectSize | null {
  if (j === null) return null;
  const estimate = j * uncorrected;
  if (standardError === null) return { uncorrected, estimate, standardError, interval: null };
  return { uncorrected, ...withInterval({ estimate, standardError: j * standardError }) };
}

function withInterval(estimate: Estimate): EffectSize {
  return { ...estimate, interval: normalInterval(estimate) };
}
