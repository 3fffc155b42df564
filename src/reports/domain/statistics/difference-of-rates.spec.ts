import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusteredRate, clusterSumsOf, type Cluster } from './clustered-rate.js';
import {
  correlationOfRates,
  differenceOfRates,
  nobodyShared,
  sharedSumsOf,
  type KnownRate,
} from './difference-of-rates.js';
import { wilsonInterval } from './proportions.js';

function proportion([count, total]: readonly [number, number]): KnownRate {
  return { rate: count / total, interval: wilsonInterval(count, total) };
}

/** A patient's sessions in the first group and in the second. */
type Pair = readonly [Cluster, Cluster];

function correlationOf(patients: readonly Pair[]): number {
  const [first, second] = [patients.map(([a]) => a), patients.map(([, b]) => b)];
  return correlationOfRates(clusterSumsOf(first), clusterSumsOf(second), sharedSumsOf(patients));
}

const cluster = fc
  .integer({ min: 0, max: 12 })
  .chain((sessions) =>
    fc.record({ sessions: fc.constant(sessions), withEvent: fc.integer({ min: 0, max: sessions }) }),
  );
const pairs = fc.array(fc.tuple(cluster, cluster), { maxLength: 40 });

describe('differenceOfRates', () => {
  it.each([
    ['56/70 - 48/80', [56, 70], [48, 80], 0.2, 0.0524, 0.3339],
    ['9/10 - 3/10', [9, 10], [3, 10], 0.6, 0.1705, 0.809],
    ['6/7 - 2/7', [6, 7], [2, 7], 0.5714, 0.0582, 0.8062],
    ['5/56 - 0/29', [5, 56], [0, 29], 0.0893, -0.0381, 0.1926],
    ['0/10 - 0/20', [0, 10], [0, 20], 0, -0.1611, 0.2775],
    ['0/10 - 0/10', [0, 10], [0, 10], 0, -0.2775, 0.2775],
    ['10/10 - 0/20', [10, 10], [0, 20], 1, 0.6791, 1],
    ['10/10 - 0/10', [10, 10], [0, 10], 1, 0.6075, 1],
  ] as const)('Newcombe 1998, table II, method 10: %s', (_name, first, second, difference, lower, upper) => {
    const result = differenceOfRates(proportion(first), proportion(second));
    expect(result.difference).toBeCloseTo(difference, 4);
    expect(result.interval?.lower).toBeCloseTo(lower, 4);
    expect(result.interval?.upper).toBeCloseTo(upper, 4);
  });

  it('has no interval where one of the rates has none', () => {
    expect(differenceOfRates({ rate: 0.5, interval: null }, proportion([1, 4]))).toEqual({
      difference: 0.25,
      interval: null,
    });
    expect(differenceOfRates(proportion([1, 4]), { rate: 0.5, interval: null }).interval).toBeNull();
  });

  it('is turned around with its groups, holds the difference, and stays inside -1 to 1', () => {
    const known = fc
      .integer({ min: 1, max: 60 })
      .chain((total) => fc.integer({ min: 0, max: total }).map((count) => proportion([count, total])));
    fc.assert(
      fc.property(known, known, fc.double({ min: -1, max: 1, noNaN: true }), (a, b, correlation) => {
        const { difference, interval } = differenceOfRates(a, b, correlation);
        const turned = differenceOfRates(b, a, correlation);
        expect(turned.difference).toBeCloseTo(-difference, 12);
        expect(turned.interval!.lower).toBeCloseTo(-interval!.upper, 12);
        expect(interval!.lower).toBeGreaterThanOrEqual(-1);
        expect(interval!.lower).toBeLessThanOrEqual(difference);
        expect(interval!.upper).toBeGreaterThanOrEqual(difference);
        expect(interval!.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is narrower where those prone to an event are so in both groups', () => {
    const widthAt = (correlation: number) => {
      const { interval } = differenceOfRates(proportion([12, 30]), proportion([9, 30]), correlation);
      return interval!.upper - interval!.lower;
    };
    expect(widthAt(0.5)).toBeLessThan(widthAt(0));
    expect(widthAt(-0.5)).toBeGreaterThan(widthAt(0));
  });
});

describe('correlationOfRates', () => {
  it('worked out by hand: three patients in both groups', () => {
    // First 2/4, 0/3, 2/3: rate 0.4, residuals 0.4, -1.2, 0.8. Second 1/2, 0/2, 1/1: rate 0.4, residuals 0.2, -0.8, 0.6.
    const patients: Pair[] = [
      [
        { withEvent: 2, sessions: 4 },
        { withEvent: 1, sessions: 2 },
      ],
      [
        { withEvent: 0, sessions: 3 },
        { withEvent: 0, sessions: 2 },
      ],
      [
        { withEvent: 2, sessions: 3 },
        { withEvent: 1, sessions: 1 },
      ],
    ];
    const products = 0.4 * 0.2 + 1.2 * 0.8 + 0.8 * 0.6;
    expect(correlationOf(patients)).toBeCloseTo(products / Math.sqrt(2.24 * 1.04), 10);
  });

  it('is 0 where nobody is in both groups, and where the patients of a group do not differ', () => {
    const [first, second] = [
      clusterSumsOf([
        { withEvent: 2, sessions: 4 },
        { withEvent: 0, sessions: 3 },
      ]),
      clusterSumsOf([
        { withEvent: 0, sessions: 4 },
        { withEvent: 0, sessions: 2 },
      ]),
    ];
    expect(correlationOfRates(first, first, nobodyShared)).toBe(0);
    expect(correlationOfRates(first, second, nobodyShared)).toBe(0);
    expect(correlationOfRates(first, clusterSumsOf([]), nobodyShared)).toBe(0);
  });

  it('is 1 of a group with itself, and stays inside -1 to 1', () => {
    fc.assert(
      fc.property(pairs, (patients) => {
        const correlation = correlationOf(patients);
        expect(Math.abs(correlation)).toBeLessThanOrEqual(1);
        const twice = patients.map(([a]): Pair => [a, a]);
        const itself = correlationOf(twice);
        expect(Math.abs(itself) < 1e-9 || Math.abs(itself - 1) < 1e-9).toBe(true);
      }),
    );
  });

  it('a difference of a group and itself is 0, and certain', () => {
    const patients = [1, 0, 3].map((withEvent): Cluster => ({ withEvent, sessions: 4 }));
    const rate = clusteredRate(clusterSumsOf(patients))!;
    const correlation = correlationOf(patients.map((each): Pair => [each, each]));
    const { difference } = differenceOfRates(rate, rate, correlation);
    expect(correlation).toBeCloseTo(1, 10);
    expect(difference).toBe(0);
  });
});
