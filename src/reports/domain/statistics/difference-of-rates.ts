/**
 * Difference of two rates (-1 to 1) with a 95% interval made of the intervals of both: square and add (Newcombe 1998, method 10, for
 * Wilson's intervals; Zou and Donner 2008 for any interval and for rates that hang together). It stays inside -1 to 1 and says
 * something where nobody had an event, as the intervals do that it is made of.
 *
 * The same patient may be in both groups, with some sessions in each. How far the two rates then move together is their
 * correlation: the sum over the patients of both of the products of their residuals, as in the linearised variance of
 * `clustered-rate.ts`. It narrows the interval where those who are prone to an event are so in both groups.
 *
 * Undefined, null: an interval where one of the rates has none. Does not adjust for anything, and does not decide which groups are worth
 * comparing.
 */
import { residualsOf, type Cluster, type ClusterSums } from './clustered-rate.js';
import type { Interval } from './intervals.js';

export interface KnownRate {
  readonly rate: number;
  readonly interval: Interval | null;
}

/** Over the patients who have sessions in both groups: products of what each has in the first and in the second. */
export interface SharedSums {
  readonly sumOfSessionsProducts: number;
  readonly sumOfWithEventProducts: number;
  /** Events in the first times sessions in the second. */
  readonly sumOfEventsBySessions: number;
  /** Sessions in the first times events in the second. */
  readonly sumOfSessionsByEvents: number;
}

export const nobodyShared: SharedSums = {
  sumOfSessionsProducts: 0,
  sumOfWithEventProducts: 0,
  sumOfEventsBySessions: 0,
  sumOfSessionsByEvents: 0,
};

/** @param patients what each has in the first group and in the second; no sessions where somebody is in one only */
export function sharedSumsOf(patients: readonly (readonly [Cluster, Cluster])[]): SharedSums {
  const sumOf = (product: (first: Cluster, second: Cluster) => number) =>
    patients.reduce((sum, [first, second]) => sum + product(first, second), 0);
  return {
    sumOfSessionsProducts: sumOf((first, second) => first.sessions * second.sessions),
    sumOfWithEventProducts: sumOf((first, second) => first.withEvent * second.withEvent),
    sumOfEventsBySessions: sumOf((first, second) => first.withEvent * second.sessions),
    sumOfSessionsByEvents: sumOf((first, second) => first.sessions * second.withEvent),
  };
}

export interface RateDifference {
  /** First minus second. */
  readonly difference: number;
  readonly interval: Interval | null;
}

/** @param correlation of the two rates, -1 to 1; 0 where no patient is in both groups */
export function differenceOfRates(first: KnownRate, second: KnownRate, correlation = 0): RateDifference {
  const difference = first.rate - second.rate;
  if (first.interval === null || second.interval === null) return { difference, interval: null };
  const below = margin(first.rate - first.interval.lower, second.interval.upper - second.rate, correlation);
  const above = margin(first.interval.upper - first.rate, second.rate - second.interval.lower, correlation);
  return {
    difference,
    interval: { lower: Math.max(-1, difference - below), upper: Math.min(1, difference + above) },
  };
}

function margin(ofFirst: number, ofSecond: number, correlation: number): number {
  return Math.sqrt(Math.max(0, ofFirst ** 2 + ofSecond ** 2 - 2 * correlation * ofFirst * ofSecond));
}

/** Of two rates per session, -1 to 1; 0 where the patients of a group do not differ. */
export function correlationOfRates(first: ClusterSums, second: ClusterSums, shared: SharedSums): number {
  if (first.sessions === 0 || second.sessions === 0) return 0;
  const spread = Math.sqrt(residualsOf(first) * residualsOf(second));
  if (spread === 0) return 0;
  const [p, q] = [first.withEvent / first.sessions, second.withEvent / second.sessions];
  const together =
    shared.sumOfWithEventProducts -
    q * shared.sumOfEventsBySessions -
    p * shared.sumOfSessionsByEvents +
    p * q * shared.sumOfSessionsProducts;
  return Math.max(-1, Math.min(1, together / spread));
}
