import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusteredRate, clusterSumsOf, type Cluster } from './clustered-rate.js';
import { studentQuantile } from './distributions.js';
import { wilsonInterval } from './proportions.js';

const clusters = fc.array(
  fc
    .integer({ min: 0, max: 12 })
    .chain((sessions) =>
      fc.record({ sessions: fc.constant(sessions), withEvent: fc.integer({ min: 0, max: sessions }) }),
    ),
  { maxLength: 40 },
);

/** `events/sessions` of each patient. */
function rateOf(text: string) {
  return clusteredRate(clusterSumsOf(patientsOf(text)));
}

function patientsOf(text: string): readonly Cluster[] {
  return text.split(' ').map((each) => {
    const [withEvent = Number.NaN, sessions = Number.NaN] = each.split('/').map(Number);
    return { withEvent, sessions };
  });
}

describe('clusteredRate', () => {
  it('worked out by hand: 4 of 10 sessions of 3 patients', () => {
    // Residuals 2 - 1.6, 0 - 1.2 and 2 - 1.2: squares 0.16, 1.44 and 0.64. Variance 3/2 * 2.24 / 100.
    const margin = (studentQuantile(2) * Math.sqrt(0.0336)) / 0.24;
    const odds = Math.log(0.4 / 0.6);
    const result = rateOf('2/4 0/3 2/3');
    expect(result).toMatchObject({ patients: 3, sessions: 10, withEvent: 4, rate: 0.4 });
    expect(result?.interval?.lower).toBeCloseTo(1 / (1 + Math.exp(margin - odds)), 10);
    expect(result?.interval?.upper).toBeCloseTo(1 / (1 + Math.exp(-margin - odds)), 10);
  });

  it('is wider when events gather in a few patients', () => {
    const widthOf = (text: string) => {
      const interval = rateOf(text)?.interval;
      return (interval?.upper ?? Number.NaN) - (interval?.lower ?? Number.NaN);
    };
    const gathered = widthOf('4/4 4/4 0/4 0/4 0/4 0/4 0/4 0/4');
    expect(gathered).toBeGreaterThan(widthOf('2/4 1/4 1/4 1/4 1/4 1/4 1/4 0/4'));
    const sessionsAlone = wilsonInterval(8, 32);
    expect(gathered).toBeGreaterThan((sessionsAlone?.upper ?? 1) - (sessionsAlone?.lower ?? 0));
  });

  it('is null without sessions, and has no interval of one patient', () => {
    expect(clusteredRate(clusterSumsOf([]))).toBeNull();
    expect(rateOf('0/0 0/0')).toBeNull();
    expect(rateOf('1/4')).toEqual({ patients: 1, sessions: 4, withEvent: 1, rate: 0.25, interval: null });
    expect(rateOf('1/4 0/0')).toMatchObject({ patients: 1, interval: null });
  });

  it.each([
    ['nobody', '0/4 0/6 0/2', 0],
    ['everybody, every time', '4/4 6/6 2/2', 3],
    ['each patient as often', '1/4 2/8 3/12', 0.75],
  ])('counts patients, not sessions, where the event came to %s', (_who, text, count) => {
    expect(rateOf(text)?.interval).toEqual(wilsonInterval(count, 3));
  });

  it('stays between 0 and 1 around the rate, in any order, and the same for sessions without', () => {
    fc.assert(
      fc.property(clusters, (given) => {
        const result = clusteredRate(clusterSumsOf(given));
        expect(result === null).toBe(given.every(({ sessions }) => sessions === 0));
        if (result?.interval === null || result === null) return;
        const { rate, interval } = result;
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.lower).toBeLessThanOrEqual(rate);
        expect(interval.upper).toBeGreaterThanOrEqual(rate);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(clusteredRate(clusterSumsOf([...given].reverse()))).toEqual(result);
        const others = given.map(({ sessions, withEvent }) => ({
          sessions,
          withEvent: sessions - withEvent,
        }));
        const without = clusteredRate(clusterSumsOf(others));
        expect(1 - (without?.interval?.upper ?? Number.NaN)).toBeCloseTo(interval.lower, 9);
      }),
    );
  });

  it('refuses sums that no patients have', () => {
    const sums = { patients: 2, sessions: 4, withEvent: 2, sumOfSessionsSquares: 8 };
    expect(() => clusteredRate({ ...sums, sumOfWithEventSquares: 0, sumOfProducts: 4 })).toThrow(
      'no patients',
    );
    expect(() => clusteredRate({ ...sums, sumOfWithEventSquares: 0.5, sumOfProducts: 4 })).toThrow(
      'whole numbers',
    );
  });
});
