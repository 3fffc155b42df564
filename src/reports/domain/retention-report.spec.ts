import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noRetentionSums, retentionRows, SURVIVAL_DAYS, type RetentionSums } from './retention-report.js';

const rules = { smallestCell: 5 };
const toPsychiatrist = (given: RetentionSums) => retentionRows(given, [], rules, true).whole;
const toDashboard = (given: RetentionSums) => retentionRows(given, [], rules, false).whole;

const sums: RetentionSums = {
  patients: 60,
  withInduction: 50,
  completedInduction: 45,
  tooEarly: 5,
  enteredMaintenance: 20,
  judged: 45,
  responded: 30,
  followUps: [
    { time: 10, events: 6, censored: 0 },
    { time: 20, events: 0, censored: 8 },
    { time: 40, events: 10, censored: 6 },
  ],
  notEnded: 7,
};

describe('a row of the retention report', () => {
  it('says how many completed, went on and kept their response', () => {
    expect(toPsychiatrist(sums)).toMatchObject({
      nPatients: 60,
      nMissing: 15,
      nNotEnded: 7,
      completedInduction: { nJudged: 50, count: 45, proportion: 0.9 },
      enteredMaintenance: { nJudged: 40, count: 20, proportion: 0.5 },
      nTooEarly: 5,
      responseKept: { nResponded: 30, nLost: 16, medianDays: 40, suppressed: false },
    });
  });

  it('gives the share that kept it on fixed days, and null beyond the last who was followed', () => {
    const { curve } = toPsychiatrist(sums).responseKept;
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
    expect(toDashboard(noRetentionSums)).toMatchObject({
      nPatients: 0,
      completedInduction: { nJudged: 0, proportion: null },
      responseKept: { nResponded: 0, medianDays: null, medianInterval: null },
    });
  });

  it('leaves out a day since which too few lost their response or left', () => {
    const followUps = [{ time: 5, events: 2, censored: 0 }, ...sums.followUps];
    const { curve } = toDashboard({ ...sums, responded: 32, followUps }).responseKept;
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

describe('patients of whom a row tells nothing else', () => {
  const few = (overrides: Partial<RetentionSums>) => toDashboard({ ...sums, ...overrides });

  it('hides few whose course nobody ended, and nothing beside them', () => {
    expect(few({ notEnded: 4 })).toMatchObject({ nNotEnded: null, nPatients: 60, nTooEarly: 5 });
    expect(toPsychiatrist({ ...sums, notEnded: 4 }).nNotEnded).toBe(4);
  });

  it('hides who went on where few completed the induction too recently', () => {
    const hidden = { nJudged: null, count: null, suppressed: true };
    expect(few({ tooEarly: 3 })).toMatchObject({ nTooEarly: null, enteredMaintenance: hidden });
    expect(few({ tooEarly: 3 }).completedInduction).toMatchObject({ count: 45, suppressed: false });
  });

  it('hides the whole where a group hides it', () => {
    const groups = [
      { group: 'IV', sums: { ...noRetentionSums, notEnded: 3 } },
      { group: 'IM', sums: { ...noRetentionSums, notEnded: 5 } },
    ];
    const { whole, groups: shown } = retentionRows({ ...noRetentionSums, notEnded: 8 }, groups, rules, false);
    expect([whole.nNotEnded, ...shown.map(({ row }) => row.nNotEnded)]).toEqual([null, null, 5]);
  });
});

describe('a day on which few are still at risk', () => {
  const followUps = [
    { time: 20, events: 10, censored: 10 },
    { time: 182, events: 2, censored: 2 },
  ];
  const daysShownTo = (to: typeof toDashboard) =>
    to({ ...sums, responded: 24, followUps })
      .responseKept.curve.filter(({ suppressed }) => !suppressed)
      .map(({ day, nAtRisk }) => [day, nAtRisk]);

  it('is left out for a dashboard, though nobody is followed longer', () => {
    expect(daysShownTo(toPsychiatrist)).toContainEqual([182, 4]);
    expect(daysShownTo(toDashboard)).toEqual([
      [7, 24],
      [14, 24],
      [364, 0],
    ]);
  });
});

/** Two groups with response and its loss; together they are the whole. */
const responders = (followUps: RetentionSums['followUps']): RetentionSums => {
  const responded = followUps.reduce((sum, { events, censored }) => sum + events + censored, 0);
  return { ...noRetentionSums, patients: responded, judged: responded, responded, followUps };
};
const together = (groups: readonly RetentionSums[]) => {
  const times = Map.groupBy(
    groups.flatMap(({ followUps }) => followUps),
    ({ time }) => time,
  );
  const add = (some: readonly number[]) => some.reduce((sum, each) => sum + each, 0);
  return responders(
    [...times].map(([time, all]) => ({
      time,
      events: add(all.map(({ events }) => events)),
      censored: add(all.map(({ censored }) => censored)),
    })),
  );
};

describe('a day of the whole beside its groups', () => {
  const iv = responders([
    { time: 10, events: 5, censored: 0 },
    { time: 60, events: 5, censored: 10 },
  ]);
  const im = responders([
    { time: 12, events: 2, censored: 0 },
    { time: 60, events: 8, censored: 10 },
  ]);
  const named = [
    { group: 'IV', sums: iv },
    { group: 'IM', sums: im },
  ];
  const atRiskOn = (day: number, { responseKept }: ReturnType<typeof toDashboard>) =>
    responseKept.curve.find((point) => point.day === day)!.nAtRisk;

  it('is hidden where a group hides it, because the others and it would give that away', () => {
    const { whole, groups } = retentionRows(together([iv, im]), named, rules, false);
    expect(groups.map(({ row }) => atRiskOn(14, row))).toEqual([15, null]);
    expect(atRiskOn(14, whole)).toBeNull();
    expect([...groups.map(({ row }) => atRiskOn(84, row)), atRiskOn(84, whole)]).toEqual([0, 0, 0]);
    expect(atRiskOn(14, toDashboard(together([iv, im])))).toBe(33);
  });

  it('is shown with the rest to those who see small groups', () => {
    const { whole, groups } = retentionRows(together([iv, im]), named, rules, true);
    expect([...groups.map(({ row }) => atRiskOn(14, row)), atRiskOn(14, whole)]).toEqual([15, 18, 33]);
  });

  it('is shown only where each group shows it, and then each group is of nobody or enough', () => {
    const time = fc.record({ time: fc.nat(400), events: fc.nat(8), censored: fc.nat(8) });
    const group = fc.uniqueArray(time, { maxLength: 8, selector: (each) => each.time }).map(responders);
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (given) => {
        const { whole, groups } = retentionRows(
          together(given),
          given.map((sums, index) => ({ group: `${index}`, sums })),
          rules,
          false,
        );
        for (const { day, suppressed } of whole.responseKept.curve)
          if (!suppressed) for (const { row } of groups) expect(atRiskOn(day, row)).not.toBeNull();
      }),
    );
  });
});

describe('the median', () => {
  const median = (to: typeof toDashboard, followUps: RetentionSums['followUps']) => {
    const { medianDays, medianInterval, medianWithin } = to(responders(followUps)).responseKept;
    return { medianDays, hasInterval: medianInterval !== null, medianWithin };
  };
  const lost = [
    { time: 10, events: 5, censored: 0 },
    { time: 33, events: 6, censored: 0 },
    { time: 60, events: 0, censored: 9 },
  ];

  it('is a day for those who see every patient, and two days of the curve for a dashboard', () => {
    const medianWithin = { afterDay: 28, untilDay: 56 };
    expect(median(toPsychiatrist, lost)).toEqual({ medianDays: 33, hasInterval: true, medianWithin });
    expect(median(toDashboard, lost)).toEqual({ medianDays: null, hasInterval: false, medianWithin });
  });

  it.each([
    ['has no second day where half keep it', 8, { afterDay: 182, untilDay: null }],
    ['has come where exactly half lost it', 10, { afterDay: 28, untilDay: 56 }],
  ])('%s', (_says, events, medianWithin) => {
    const followUps = [
      { time: 40, events, censored: 0 },
      { time: 200, events: 0, censored: 20 - events },
    ];
    expect(median(toDashboard, followUps).medianWithin).toEqual(medianWithin);
  });

  it('begins with the day of the response', () => {
    expect(median(toDashboard, [{ time: 3, events: 20, censored: 0 }]).medianWithin).toEqual({
      afterDay: 0,
      untilDay: 7,
    });
  });

  it('is of nobody where nobody responded', () => {
    expect(median(toDashboard, []).medianWithin).toBeNull();
  });
});

describe('what a dashboard sees', () => {
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
        const tooEarly = part(e, completedInduction);
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
          tooEarly,
          enteredMaintenance: part(c, completedInduction - tooEarly),
          notEnded: part(b, 20),
          judged,
          responded,
          followUps: rest > 0 ? [...followUps, { time: 500, events: 0, censored: rest }] : followUps,
        };
      });
    const isSafe = (count: number | null) => count === null || count === 0 || count >= rules.smallestCell;
    fc.assert(
      fc.property(any, (given) => {
        const row = toDashboard(given);
        expect(isSafe(row.nPatients)).toBe(true);
        expect(isSafe(row.nMissing)).toBe(true);
        expect(isSafe(row.nNotEnded) && isSafe(row.nTooEarly)).toBe(true);
        const { nJudged: longAgo } = row.enteredMaintenance;
        // Completed and judged together would give away the rest.
        if (row.completedInduction.count !== null && longAgo !== null)
          expect(isSafe(row.completedInduction.count - longAgo)).toBe(true);
        for (const { nJudged, count } of [row.completedInduction, row.enteredMaintenance]) {
          expect(isSafe(count)).toBe(true);
          if (nJudged !== null && count !== null) expect(isSafe(nJudged - count)).toBe(true);
        }
        const { nResponded, nLost, curve } = row.responseKept;
        expect(isSafe(nResponded) && isSafe(nLost)).toBe(true);
        if (nResponded === null) for (const point of curve) expect(point.survival).toBeNull();
        expect(row.responseKept).toMatchObject({ steps: [], medianDays: null, medianInterval: null });
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
