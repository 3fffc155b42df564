/**
 * Sessions with an event by sessions, in sums over patients, with the interval that takes the sessions of a patient as a
 * cluster (`clustered-rate.ts`). A session counts once, however many events it had. Null, never 0%, without a session.
 *
 * Does not decide what an event is, nor which sessions could have one.
 */
import { clusteredRate, type ClusterSums } from './statistics/clustered-rate.js';
import type { Interval } from './statistics/intervals.js';

/** Sessions that could have an event, over the patients who had one. */
export interface SessionSums {
  readonly patients: number;
  readonly sessions: number;
  readonly sumOfSessionsSquares: number;
}

/** Of these, the sessions with the event. */
export interface EventSums {
  readonly withEvent: number;
  readonly sumOfWithEventSquares: number;
  readonly sumOfProducts: number;
  /** Patients with such a session. */
  readonly patientsWith: number;
  /** Patients all of whose sessions are such. */
  readonly patientsThroughout: number;
}

export const noSessions: SessionSums = { patients: 0, sessions: 0, sumOfSessionsSquares: 0 };

export const noEvents: EventSums = {
  withEvent: 0,
  sumOfWithEventSquares: 0,
  sumOfProducts: 0,
  patientsWith: 0,
  patientsThroughout: 0,
};

export interface SessionRate {
  /** Null only where suppressed. */
  readonly count: number | null;
  /** 0 to 1. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** True where numbers are null because they would show a small group. */
  readonly suppressed: boolean;
}

export const suppressedSessionRate: SessionRate = {
  count: null,
  rate: null,
  interval: null,
  suppressed: true,
};

export function clustersOf(base: SessionSums, events: EventSums): ClusterSums {
  const { withEvent, sumOfWithEventSquares, sumOfProducts } = events;
  return { ...base, withEvent, sumOfWithEventSquares, sumOfProducts };
}

export function sessionRateOf(base: SessionSums, events: EventSums): SessionRate {
  const rate = clusteredRate(clustersOf(base, events));
  return {
    count: events.withEvent,
    rate: rate?.rate ?? null,
    interval: rate?.interval ?? null,
    suppressed: false,
  };
}

/** Patients behind the sessions, those with the event, and those without. */
export function patientsBehindRate(
  { patients }: SessionSums,
  { patientsWith, patientsThroughout }: EventSums,
): readonly number[] {
  return [patients, patientsWith, patients - patientsThroughout];
}
