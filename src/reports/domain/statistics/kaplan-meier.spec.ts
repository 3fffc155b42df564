import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  atRiskAt,
  hasComeToHalf,
  kaplanMeier,
  survivalAt,
  timeCountsOf,
  type FollowUp,
} from './kaplan-meier.js';

/** Times, + is censored. */
function curveOf(text: string) {
  return kaplanMeier(timeCountsOf(followUpsOf(text)));
}

function followUpsOf(text: string): readonly FollowUp[] {
  return text.split(' ').map((each) => ({ time: Number.parseInt(each, 10), hasEvent: !each.endsWith('+') }));
}

const freireich = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const followUps = fc.array(fc.record({ time: fc.integer({ min: 0, max: 60 }), hasEvent: fc.boolean() }), {
  maxLength: 60,
});

describe('kaplanMeier', () => {
  it('of the 6-mercaptopurine arm of Freireich 1963: who was at risk, the median and its interval', () => {
    const curve = curveOf(freireich);
    const relapses = curve.steps.filter(({ events }) => events > 0);
    expect(relapses.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect(curve.median).toBe(23);
    expect(curve.medianInterval).toEqual({ lower: 13, upper: null });
    expect([atRiskAt(curve, 0), atRiskAt(curve, 6), atRiskAt(curve, 8), atRiskAt(curve, 36)]).toEqual([
      21, 21, 16, 0,
    ]);
  });

  it('is asked for at a time: 1 before the first, the last step until the end, then unknown', () => {
    const curve = curveOf('3 5 8+');
    expect(survivalAt(curve, 0)).toEqual({ survival: 1, interval: null });
    expect(survivalAt(curve, 2)?.survival).toBe(1);
    expect(survivalAt(curve, 3)?.survival).toBeCloseTo(2 / 3, 12);
    expect(survivalAt(curve, 8)?.survival).toBeCloseTo(1 / 3, 12);
    expect(survivalAt(curve, 9)).toBeNull();
    expect(survivalAt(curveOf('3 5'), 5)).toEqual({ survival: 0, interval: null });
  });

  it('is unknown after the last who was followed, though S came to 0 with him', () => {
    const curve = curveOf('3 5 144');
    expect(survivalAt(curve, 144)).toEqual({ survival: 0, interval: null });
    expect(survivalAt(curve, 145)).toBeNull();
    expect(atRiskAt(curve, 145)).toBe(0);
    expect([4, 5, 364].map((time) => hasComeToHalf(curve, time))).toEqual([false, true, true]);
    expect(hasComeToHalf(curveOf('3 5+ 6+'), 364)).toBe(false);
  });

  it('has the median where S is exactly one half, though fractions multiply to a hair above it', () => {
    const curve = kaplanMeier(
      Array.from({ length: 24 }, (_, index) => ({ time: index + 1, events: 1, censored: 0 })),
    );
    expect(curve.steps[11]?.survival).toBeGreaterThan(0.5);
    expect(curve.median).toBe(12);
    expect(curveOf('1 2 3+ 4+').median).toBe(2);
    expect(curveOf('1 2+ 3+ 4+').median).toBeNull();
  });

  it('of nobody has no steps, without events no median, and where all have it at once no interval', () => {
    const nothing = { median: null, medianInterval: { lower: null, upper: null } };
    expect(kaplanMeier([])).toEqual({ steps: [], ...nothing });
    expect(kaplanMeier([{ time: 4, events: 0, censored: 0 }])).toEqual({ steps: [], ...nothing });
    expect(survivalAt(kaplanMeier([]), 0)).toBeNull();
    expect(curveOf('4+ 4+ 9+')).toMatchObject({
      ...nothing,
      steps: [{ survival: 1 }, { survival: 1, interval: null }],
    });
    expect(curveOf('4 4 4')).toMatchObject({ steps: [{ survival: 0, interval: null }], median: 4 });
  });

  it('never rises, stays inside its interval, and does not depend on the order', () => {
    fc.assert(
      fc.property(followUps, (given) => {
        const curve = kaplanMeier(timeCountsOf(given));
        expect(kaplanMeier(timeCountsOf([...given].reverse()))).toEqual(curve);
        let before = 1;
        for (const { survival, interval } of curve.steps) {
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
          if (interval === null) continue;
          expect(interval.lower).toBeGreaterThanOrEqual(0);
          expect(interval.lower).toBeLessThanOrEqual(survival);
          expect(interval.upper).toBeGreaterThanOrEqual(survival);
          expect(interval.upper).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is the plain share of who is without the event, when nobody was censored', () => {
    fc.assert(
      fc.property(followUps, (given) => {
        const all = given.map(({ time }) => ({ time, hasEvent: true }));
        for (const { time, survival } of kaplanMeier(timeCountsOf(all)).steps)
          expect(survival).toBeCloseTo(all.filter((each) => each.time > time).length / all.length, 10);
      }),
    );
  });
});
