/**
 * The few statistics the cohort reports need. What is not defined is null, never 0 or NaN: a mean of nothing, a spread
 * of one value, an interval around values without spread, a proportion of nobody. Standard deviations are sample ones
 * (n - 1). Intervals are two-sided 95%: Student's t for a mean, Wilson's score interval (Wilson 1927) for a
 * proportion, which stays inside 0 to 1 and holds for small groups.
 *
 * Does not decide who is counted. Wilson's interval is for one value per patient only, not for repeated sessions.
 */
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Leaves 2.5% on each side of a 95% interval. */
const upperProbability = 0.975;
/** The standard normal quantile at `upperProbability`. */
const normalQuantile = 1.959963984540054;

export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation; null for fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const center = mean(values);
  if (center === null || values.length < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** 95% confidence interval of the mean; null for fewer than two values, and when all values are the same. */
export function meanInterval(values: readonly number[]): Interval | null {
  const center = mean(values);
  const deviation = standardDeviation(values);
  if (center === null || deviation === null || deviation === 0) return null;
  const quantile = studentQuantile(upperProbability, values.length - 1);
  const margin = (quantile * deviation) / Math.sqrt(values.length);
  return { lower: center - margin, upper: center + margin };
}

/** 95% score interval of `count` out of `total`; null when `total` is 0. */
export function wilsonInterval(count: number, total: number): Interval | null {
  if (total === 0) return null;
  const proportion = count / total;
  const square = normalQuantile ** 2;
  const center = proportion + square / (2 * total);
  const margin =
    normalQuantile * Math.sqrt((proportion * (1 - proportion)) / total + square / (4 * total ** 2));
  const scale = 1 + square / total;
  // At both ends the limit is exact; floating-point arithmetic would miss it by a hair.
  return {
    lower: count === 0 ? 0 : (center - margin) / scale,
    upper: count === total ? 1 : (center + margin) / scale,
  };
}
