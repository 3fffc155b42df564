import { describe, expect, it } from '@jest/globals';
import { noEvents, noSessions, patientsBehindRate, sessionRateOf } from './session-rates.js';
import { wilsonInterval } from './statistics/proportions.js';

describe('sessions with an event by sessions', () => {
  it('are nothing, not 0%, without a session', () => {
    const rate = { count: 0, rate: null, interval: null, suppressed: false };
    expect(sessionRateOf(noSessions, noEvents)).toEqual(rate);
  });

  it('take the sessions of a patient as a cluster: all of two patients say no more than one of each', () => {
    const base = { patients: 4, sessions: 40, sumOfSessionsSquares: 400 };
    const clustered = { ...noEvents, withEvent: 20, sumOfWithEventSquares: 200, sumOfProducts: 200 };
    const { rate, interval } = sessionRateOf(base, clustered);
    const independent = wilsonInterval(20, 40)!;
    expect(rate).toBe(0.5);
    expect(interval!.upper - interval!.lower).toBeGreaterThan(2 * (independent.upper - independent.lower));
  });

  it('have behind them the patients of all, of those with the event and of those without', () => {
    const base = { patients: 9, sessions: 12, sumOfSessionsSquares: 20 };
    expect(patientsBehindRate(base, { ...noEvents, patientsWith: 5, patientsThroughout: 2 })).toEqual([
      9, 5, 7,
    ]);
  });
});
