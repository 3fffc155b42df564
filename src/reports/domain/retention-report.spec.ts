import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  noRetentionSums,
  retentionBehind,
  retentionRowOf,
  SURVIVAL_DAYS,
  type RetentionNumber,
  type RetentionSums,
} from './retention-report.js';
import { reportRows } from './shown-numbers.js';

const rules = { smallestCell: 5 };
const everything = new Set<RetentionNumber>(['patients', 'completed', 'maintenance', 'response']);

const sums: RetentionSums = {
  patients: 60,
  withInduction: 50,
  completedInduction: 40,
  enteredMaintenance: 20,
  judged: 45,
  responded: 30,
  followUps: [
    { time: 10, events: 6, censored: 0 },
    { time: 20, events: 0, censored: 8 },
    { time: 40, events: 10, censored: 6 },
  ],
};

describe('retentionRowOf', () => {
  it('says how many completed, went on and kept their response', () => {
    expect(retentionRowOf(sums, everything, null)).toMatchObject({
      nPatients: 60,
      nMissing: 15,
      completedInduction: { nJudged: 50, count: 40, proportion: 0.8 },
      enteredMaintenance: { nJudged: 40, count: 20, proportion: 0.5 },
      responseKept: { nResponded: 30, nLost: 16, medianDays: 40, suppressed: false },
    });
  });

  it('gives the share that kept it on fixed days, and null beyond the last who was followed', () => {
    const { curve } = retentionRowOf(sums, everything, null).responseKept;
    expect(curve.map(({ day }) => day)).toEqual([...SURVIVAL_DAYS]);
    expect(curve.map(({ survival }) => survival)).toEqual([
      1,
      expect.closeTo(0.8, 10),
      expect.closeTo(0.8, 10),
      null,
      null,
      null,
      null,
    ]);
    expect(curve.map(({ nAtRisk }) => nAtRisk)).toEqual([30, 24, 16, 0, 0, 0, 0]);
  });

  it('of nobody says null, not 0%', () => {
    expect(retentionRowOf(noRetentionSums, everything, rules)).toMatchObject({
      nPatients: 0,
      completedInduction: { nJudged: 0, proportion: null },
      responseKept: { nResponded: 0, medianDays: null, medianInterval: null },
    });
  });

  it('leaves out a day since which too few lost their response or left', () => {
    const followUps = [{ time: 5, events: 2, censored: 0 }, ...sums.followUps];
    const { curve } = retentionRowOf({ ...sums, responded: 32, followUps }, everything, rules).responseKept;
    expect(curve.map(({ suppressed }) => suppressed)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(curve[0]).toMatchObject({ survival: null, interval: null, nAtRisk: null });
  });
});

describe('a day on which few are still at risk', () => {
  const followUps = [
    { time: 20, events: 10, censored: 10 },
    { time: 182, events: 2, censored: 2 },
  ];
  const daysShownTo = (who: typeof rules | null) =>
    retentionRowOf({ ...sums, responded: 24, followUps }, everything, who)
      .responseKept.curve.filter(({ suppressed }) => !suppressed)
      .map(({ day, nAtRisk }) => [day, nAtRisk]);

  it('is left out for a dashboard, though nobody is followed longer', () => {
    expect(daysShownTo(null)).toContainEqual([182, 4]);
    expect(daysShownTo(rules)).toEqual([
      [7, 24],
      [14, 24],
      [364, 0],
    ]);
  });
});

describe('what a dashboard sees', () => {
  const of = (given: RetentionSums) =>
    reportRows(
      given,
      [],
      { behind: retentionBehind, rowOf: (each, shown) => retentionRowOf(each, shown, rules) },
      rules,
      false,
    ).whole;

  it('has no number of few patients, nor one that gives few away', () => {
    const share = fc.integer({ min: 0, max: 100 });
    const any = fc
      .tuple(
        fc.integer({ min: 0, max: 80 }),
        share,
        share,
        share,
        share,
        share,
        fc.array(fc.nat(400), { maxLength: 40 }),
      )
      .map(([patients, a, b, c, d, e, times]): RetentionSums => {
        const part = (of100: number, whole: number) => Math.round((whole * of100) / 100);
        const withInduction = part(a, patients);
        const completedInduction = part(b, withInduction);
        const judged = part(d, patients);
        const responded = part(e, judged);
        const followUps = times.slice(0, responded).map((time, index) => ({
          time,
          events: index % 2,
          censored: 1 - (index % 2),
        }));
        const rest = responded - followUps.length;
        return {
          patients,
          withInduction,
          completedInduction,
          enteredMaintenance: part(c, completedInduction),
          judged,
          responded,
          followUps: rest > 0 ? [...followUps, { time: 500, events: 0, censored: rest }] : followUps,
        };
      });
    const isSafe = (count: number | null) => count === null || count === 0 || count >= rules.smallestCell;
    fc.assert(
      fc.property(any, (given) => {
        const row = of(given);
        expect(isSafe(row.nPatients)).toBe(true);
        expect(isSafe(row.nMissing)).toBe(true);
        for (const { nJudged, count } of [row.completedInduction, row.enteredMaintenance]) {
          expect(isSafe(count)).toBe(true);
          if (nJudged !== null && count !== null) expect(isSafe(nJudged - count)).toBe(true);
        }
        const { nResponded, nLost, curve } = row.responseKept;
        expect(isSafe(nResponded) && isSafe(nLost)).toBe(true);
        if (nResponded === null) for (const point of curve) expect(point.survival).toBeNull();
        expect(row.responseKept.steps).toEqual([]);
        let before = nResponded;
        for (const { nAtRisk } of curve) {
          if (nAtRisk === null) continue;
          expect(isSafe(nAtRisk) && isSafe(before! - nAtRisk)).toBe(true);
          before = nAtRisk;
        }
      }),
    );
  });
});
