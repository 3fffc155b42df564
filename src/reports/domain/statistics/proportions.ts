/**
 * How many of a group: the proportion's 95% score interval (Wilson 1927), which stays inside 0 to 1 and holds for small
 * groups. For one yes or no per patient only; repeated sessions of a patient are not independent and go by
 * `clustered-rate.ts`. Null, never 0%, of nobody.
 *
 * Does not decide who could be judged.
 */
import { normalQuantile } from './distributions.js';
import type { Interval } from './intervals.js';

/** `count` of `total`; null when `total` is 0. */
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
