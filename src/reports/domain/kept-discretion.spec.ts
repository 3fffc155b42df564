import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noRetentionSums, retentionRows, type RetentionSums } from './retention-report.js';

const rules = { smallestCell: 5 };
type FollowUps = RetentionSums['followUps'];

/** Everybody responded. */
function responders(followUps: FollowUps): RetentionSums {
  const responded = followUps.reduce((sum, { events, censored }) => sum + events + censored, 0);
  return { ...noRetentionSums, patients: responded, judged: responded, responded, followUps };
}

const keptOf = (followUps: FollowUps, seesAll: boolean) =>
  retentionRows(responders(followUps), [], rules, seesAll).whole.responseKept;
const toPsychiatrist = (followUps: FollowUps) => keptOf(followUps, true);
const toDashboard = (followUps: FollowUps) => keptOf(followUps, false);

/** Half a year and a year are on the curve; nobody was followed so long. */
const allLost: FollowUps = [
  { time: 30, events: 6, censored: 0 },
  { time: 144, events: 14, censored: 0 },
];

describe('after the last day on which anybody was followed', () => {
  const late = [
    { day: 182, survival: null, interval: null, nAtRisk: 0, suppressed: false },
    { day: 364, survival: null, interval: null, nAtRisk: 0, suppressed: false },
  ];

  it('nothing is said of the share that still has it, though the last ones lost it', () => {
    expect(toPsychiatrist(allLost).curve.slice(-2)).toEqual(late);
    expect(toDashboard(allLost).curve.slice(-2)).toEqual(late);
  });

  it.each([
    ['all of them lost it', allLost],
    ['those who kept it are no longer followed', [allLost[0]!, { time: 144, events: 8, censored: 6 }]],
  ])('the median lies before the next day of the curve where %s', (_says, followUps) => {
    expect(toPsychiatrist(followUps)).toMatchObject({
      medianDays: 144,
      medianWithin: { afterDay: 84, untilDay: 182 },
    });
    expect(toDashboard(followUps)).toMatchObject({
      medianDays: null,
      medianWithin: { afterDay: 84, untilDay: 182 },
    });
  });
});

describe('the interval of the median', () => {
  const few: FollowUps = [
    { time: 30, events: 8, censored: 0 },
    { time: 200, events: 0, censored: 12 },
  ];

  it('has its lower end where the median was not reached', () => {
    expect(toPsychiatrist(few)).toMatchObject({
      medianDays: null,
      medianInterval: { lower: 30, upper: null },
    });
  });

  it('is null where neither end was reached, and for a dashboard', () => {
    expect(toPsychiatrist([{ time: 200, events: 0, censored: 12 }]).medianInterval).toBeNull();
    expect(toDashboard(few).medianInterval).toBeNull();
  });
});

describe('who responded and was not followed', () => {
  const notFollowed = (day0: number, more: FollowUps) =>
    [toPsychiatrist, toDashboard].map(
      (to) => to([{ time: 0, events: 0, censored: day0 }, ...more]).nNotFollowed,
    );

  it('is counted', () => {
    expect(notFollowed(6, [{ time: 60, events: 0, censored: 20 }])).toEqual([6, 6]);
    expect(notFollowed(0, [{ time: 60, events: 0, censored: 20 }])).toEqual([0, 0]);
  });

  it.each<[string, number, FollowUps]>([
    ['they are few', 4, [{ time: 60, events: 0, censored: 20 }]],
    ['few are not of them', 20, [{ time: 60, events: 0, censored: 3 }]],
    ['few of the others kept it', 20, [{ time: 60, events: 6, censored: 3 }]],
    ['few of them kept it beyond the last day of the curve', 20, [{ time: 400, events: 6, censored: 3 }]],
    [
      'few more left before the first day that is shown',
      6,
      [
        { time: 3, events: 0, censored: 2 },
        { time: 60, events: 0, censored: 20 },
      ],
    ],
  ])('is hidden from a dashboard where %s', (_says, day0, more) => {
    expect(notFollowed(day0, more)).toEqual([day0, null]);
  });

  it('is hidden of the whole where a group hides it', () => {
    const groups = [4, 6].map((censored, index) => ({
      group: `${index}`,
      sums: responders([
        { time: 0, events: 0, censored },
        { time: 60, events: 0, censored: 20 },
      ]),
    }));
    const whole = responders([
      { time: 0, events: 0, censored: 10 },
      { time: 60, events: 0, censored: 40 },
    ]);
    const { whole: all, groups: each } = retentionRows(whole, groups, rules, false);
    expect([all, ...each.map(({ row }) => row)].map((row) => row.responseKept.nNotFollowed)).toEqual([
      null,
      null,
      6,
    ]);
  });

  it('never gives few away beside what is shown', () => {
    const time = fc.record({ time: fc.nat(40), events: fc.nat(8), censored: fc.nat(8) });
    const isSafe = (count: number) => count === 0 || count >= rules.smallestCell;
    fc.assert(
      fc.property(fc.uniqueArray(time, { maxLength: 6, selector: (each) => each.time }), (followUps) => {
        const { nNotFollowed, nResponded, nLost, curve } = toDashboard(followUps);
        if (nNotFollowed === null) return;
        const followed = nResponded! - nNotFollowed;
        for (const count of [nNotFollowed, followed, followed - nLost!]) expect(isSafe(count)).toBe(true);
        const atRisk = curve.find((point) => point.nAtRisk !== null)?.nAtRisk ?? 0;
        expect(isSafe(followed - atRisk)).toBe(true);
      }),
    );
  });
});
