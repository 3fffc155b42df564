/**
 * How often per session, when a patient has several: sessions with an event by sessions, 0 to 1, with a 95% interval that takes
 * the sessions of a patient as a cluster. The rate is a ratio of sums over patients; its variance is the linearised one
 * (Cochran 1977, chapter 6; the robust variance of Liang and Zeger 1986 with independent working correlation), times patients /
 * (patients - 1). The interval is Student's with patients - 1 degrees of freedom on the scale of log odds, so that it stays inside
 * 0 to 1.
 *
 * Where every patient has the same rate, as nobody with an event, the variance says nothing. Then each patient counts as one
 * observation (as if sessions of a patient were all alike) and the interval is Wilson's of the rate among so many patients: wide
 * rather than wrong. Undefined, null: a rate without sessions, an interval of one patient.
 *
 * It needs sums over patients only, which can be added up over cells as long as no patient is in two of them. Does not
 * decide what an event is, nor which sessions could have one. A rate of patients goes by `proportions.ts`.
 */
import assert from 'node:assert/strict';
import { studentQuantile } from './distributions.js';
import { intervalAround, type Interval } from './intervals.js';
import { wilsonInterval } from './proportions.js';

/** One patient. */
export interface Cluster {
  readonly sessions: number;
  /** Sessions with an event; each counts once, however many events it had. */
  readonly withEvent: number;
}

/** Over the patients who had a session. */
export interface ClusterSums {
  readonly patients: number;
  readonly sessions: number;
  readonly withEvent: number;
  readonly sumOfSessionsSquares: number;
  readonly sumOfWithEventSquares: number;
  readonly sumOfProducts: number;
}

export interface ClusteredRate {
  readonly patients: number;
  readonly sessions: number;
  readonly withEvent: number;
  readonly rate: number;
  readonly interval: Interval | null;
}

export function clusterSumsOf(clusters: readonly Cluster[]): ClusterSums {
  const seen = clusters.filter(({ sessions }) => sessions > 0);
  const sumOf = (valueOf: (cluster: Cluster) => number) =>
    seen.reduce((sum, cluster) => sum + valueOf(cluster), 0);
  return {
    patients: seen.length,
    sessions: sumOf(({ sessions }) => sessions),
    withEvent: sumOf(({ withEvent }) => withEvent),
    sumOfSessionsSquares: sumOf(({ sessions }) => sessions ** 2),
    sumOfWithEventSquares: sumOf(({ withEvent }) => withEvent ** 2),
    sumOfProducts: sumOf(({ sessions, withEvent }) => sessions * withEvent),
  };
}

export function clusteredRate(sums: ClusterSums): ClusteredRate | null {
  const { patients, sessions, withEvent } = sums;
  if (sessions === 0) return null;
  const rate = withEvent / sessions;
  return { patients, sessions, withEvent, rate, interval: intervalOf(sums, rate) };
}

function intervalOf(sums: ClusterSums, rate: number): Interval | null {
  const { patients, sessions } = sums;
  if (patients < 2) return null;
  const residuals = residualsOf(sums);
  if (residuals === 0) return wilsonInterval(rate * patients, patients);
  const standardError = Math.sqrt((patients / (patients - 1)) * residuals) / sessions;
  const logOdds = Math.log(rate / (1 - rate));
  const margin = (studentQuantile(patients - 1) * standardError) / (rate * (1 - rate));
  const { lower, upper } = intervalAround(logOdds, margin);
  return { lower: proportionOf(lower), upper: proportionOf(upper) };
}

/** The sum of (events - rate * sessions)^2 over patients. Integers, so that equal rates give exactly 0. */
export function residualsOf(sums: ClusterSums): number {
  assert(Object.values(sums).every(Number.isSafeInteger), 'sums are of whole numbers');
  const [sessions, withEvent] = [BigInt(sums.sessions), BigInt(sums.withEvent)];
  const scaled =
    sessions ** 2n * BigInt(sums.sumOfWithEventSquares) -
    2n * sessions * withEvent * BigInt(sums.sumOfProducts) +
    withEvent ** 2n * BigInt(sums.sumOfSessionsSquares);
  assert(scaled >= 0n, 'no patients have these sums');
  return Number(scaled) / sums.sessions ** 2;
}

function proportionOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
