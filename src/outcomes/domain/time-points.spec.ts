import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { course, local, losAngeles, plus, sessionEnding, twoWeekSeries } from './dosed-session.fixture.js';
import { daysBetween, localDayOf, startOfDayAfter } from '../../clinic/domain/local-days.js';
import { timePointSentence } from './time-point-sentence.js';
import { ownerOf, timePointOf } from './time-points.js';

const rules = defaultRuleSet.outcomes.timePoints;
const monday = sessionEnding(local('2026-05-04 11:00'));
const end = local('2026-05-04 11:00');

function categoryAfter(elapsed: Parameters<typeof plus>[1]) {
  return timePointOf(plus(end, elapsed), [monday], rules)?.category;
}

describe('local days', () => {
  it('are days of the zone, not of UTC', () => {
    expect(localDayOf(new Date('2026-05-05T06:59:59Z'), losAngeles)).toBe('2026-05-04');
    expect(localDayOf(new Date('2026-05-05T07:00:00Z'), losAngeles)).toBe('2026-05-05');
    expect(daysBetween('2026-03-07', '2026-03-14')).toBe(7);
    expect(daysBetween('2026-03-14', '2026-01-14')).toBe(-59);
  });

  it('hold both occurrences of an hour that the clocks repeat', () => {
    expect(localDayOf(new Date('2026-11-01T08:30:00Z'), losAngeles)).toBe('2026-11-01');
    expect(localDayOf(new Date('2026-11-01T09:30:00Z'), losAngeles)).toBe('2026-11-01');
  });

  it('begin after midnight where midnight is skipped', () => {
    expect(startOfDayAfter('2026-03-07', 1, losAngeles)).toEqual(new Date('2026-03-08T08:00:00Z'));
    expect(startOfDayAfter('2026-04-23', 1, 'Africa/Cairo')).toEqual(new Date('2026-04-23T22:00:00Z'));
  });
});

describe('category when the clocks change', () => {
  it.each([
    { ended: '2026-03-07 14:00', completed: '2026-03-08 14:00', hours: 23, expected: 'HOUR_24' },
    { ended: '2026-10-31 14:00', completed: '2026-11-01 14:00', hours: 25, expected: 'HOUR_24' },
    { ended: '2026-03-07 14:00', completed: '2026-03-14 14:00', hours: 167, expected: 'DAY_7_14' },
    { ended: '2026-10-31 14:00', completed: '2026-11-07 13:00', hours: 168, expected: 'DAY_7_14' },
  ])('$ended to $completed is $hours h: $expected', ({ ended, completed, hours, expected }) => {
    const timePoint = timePointOf(local(completed), [sessionEnding(local(ended))], rules);
    expect(timePoint).toMatchObject({ category: expected, elapsedMilliseconds: hours * 3_600_000 });
  });
});

describe('category by elapsed time', () => {
  it.each([
    { elapsed: { minutes: -40 }, expected: 'IN_SESSION' },
    { elapsed: {}, expected: 'IN_SESSION' },
    { elapsed: { milliseconds: 1 }, expected: 'ACUTE' },
    { elapsed: { seconds: 1 }, expected: 'ACUTE' },
    { elapsed: { hours: 11, minutes: 59, seconds: 59 }, expected: 'ACUTE' },
    { elapsed: { hours: 12 }, expected: 'HOUR_24' },
    { elapsed: { hours: 24 }, expected: 'HOUR_24' },
    { elapsed: { hours: 36 }, expected: 'HOUR_24' },
    { elapsed: { hours: 36, seconds: 1 }, expected: 'UNSCHEDULED' },
  ])('$elapsed after the end: $expected', ({ elapsed, expected }) => {
    expect(categoryAfter(elapsed)).toBe(expected);
  });
});

describe('category by calendar day', () => {
  it.each([
    { completed: '2026-05-10 23:59:59', expected: 'UNSCHEDULED', day: 6 },
    { completed: '2026-05-11 00:00', expected: 'DAY_7_14', day: 7 },
    { completed: '2026-05-18 23:59:59', expected: 'DAY_7_14', day: 14 },
    { completed: '2026-05-19 00:00', expected: 'LATE_FOLLOWUP', day: 15 },
    { completed: '2026-06-18 00:00', expected: 'LATE_FOLLOWUP', day: 45 },
    { completed: '2026-06-18 23:59:59', expected: 'LATE_FOLLOWUP', day: 45 },
    { completed: '2026-06-19 00:00', expected: 'UNSCHEDULED', day: 46 },
    { completed: '2027-06-19 12:00', expected: 'UNSCHEDULED', day: 411 },
  ])('$completed is day $day: $expected', ({ completed, expected, day }) => {
    expect(timePointOf(local(completed), [monday], rules)).toMatchObject({
      category: expected,
      calendarDays: day,
    });
  });
});

describe('flags', () => {
  it.each([
    { elapsed: { minutes: 59, seconds: 59 }, isIntoxicated: true, isStrictHour24: false },
    { elapsed: { hours: 1 }, isIntoxicated: false, isStrictHour24: false },
    { elapsed: { hours: 17, minutes: 59 }, isIntoxicated: false, isStrictHour24: false },
    { elapsed: { hours: 18 }, isIntoxicated: false, isStrictHour24: true },
    { elapsed: { hours: 30 }, isIntoxicated: false, isStrictHour24: true },
    { elapsed: { hours: 30, milliseconds: 1 }, isIntoxicated: false, isStrictHour24: false },
    { elapsed: { minutes: -10 }, isIntoxicated: false, isStrictHour24: false },
  ])('$elapsed after the end', ({ elapsed, ...flags }) => {
    expect(timePointOf(plus(end, elapsed), [monday], rules)).toMatchObject(flags);
  });
});

describe('owner', () => {
  const series = course(['2026-05-04 11:00', '2026-05-06 10:40']);
  const weekly = course(['2026-05-04 11:00', '2026-05-11 10:40']);

  it.each([
    { completed: '2026-05-05 11:00', sessions: series, number: 1, expected: 'HOUR_24' },
    { completed: '2026-05-11 08:00', sessions: weekly, number: 1, expected: 'DAY_7_14' },
    { completed: '2026-05-11 10:00', sessions: weekly, number: 2, expected: 'IN_SESSION' },
    { completed: '2026-05-11 10:20', sessions: weekly, number: 2, expected: 'IN_SESSION' },
    { completed: '2026-05-22 00:00', sessions: twoWeekSeries, number: 6, expected: 'DAY_7_14' },
    { completed: '2026-05-22 23:59', sessions: twoWeekSeries, number: 6, expected: 'DAY_7_14' },
  ])('$completed belongs to session $number: $expected', ({ completed, sessions, number, expected }) => {
    expect(timePointOf(local(completed), sessions, rules)).toMatchObject({
      sessionNumber: number,
      category: expected,
    });
  });

  it('is nobody before the first dose', () => {
    expect(timePointOf(plus(monday.doseStartedAt, { milliseconds: -1 }), [monday], rules)).toBeNull();
    expect(timePointOf(end, [], rules)).toBeNull();
  });

  it('is the last dose of any plan', () => {
    const other = course(['2026-05-05 09:00'], 'plan-2');
    expect(ownerOf(local('2026-05-05 11:00'), [...other, monday])?.planId).toBe('plan-2');
  });

  it('is a running session for everything since its start', () => {
    const running = sessionEnding(end, { id: 'running', doseEndedAt: null, deliveredMg: null });
    for (const deliveredMg of [null, 0, 12])
      expect(timePointOf(plus(end, { hours: 5 }), [{ ...running, deliveredMg }], rules)).toMatchObject({
        category: 'IN_SESSION',
        countedFrom: 'DOSE_START',
      });
  });

  it('is a session stopped early, unless nothing was delivered', () => {
    const later = local('2026-05-05 11:00');
    const stopped = sessionEnding(local('2026-05-05 09:00'), { id: 'stopped', deliveredMg: 0.5 });
    expect(ownerOf(later, [monday, stopped])?.id).toBe('stopped');
    expect(ownerOf(later, [monday, { ...stopped, deliveredMg: null }])?.id).toBe('stopped');
    expect(ownerOf(later, [monday, { ...stopped, deliveredMg: 0 }])?.id).toBe('session-1');
  });
});

describe('sentence', () => {
  it.each([
    { at: plus(end, { hours: 23, minutes: 10 }), words: '23 h 10 min after the end of session 1' },
    {
      at: plus(end, { hours: 11, minutes: 59, seconds: 59 }),
      words: '11 h 59 min after the end of session 1',
    },
    { at: plus(end, { minutes: 45 }), words: '45 min after the end of session 1' },
    { at: plus(end, { seconds: 1 }), words: 'less than 1 min after the end of session 1' },
    { at: plus(end, { minutes: -28 }), words: 'during session 1, 12 min after its dose started' },
    { at: local('2026-05-11 08:00'), words: 'day 7 after the end of session 1 (165 h 0 min)' },
    { at: local('2026-05-07 11:00'), words: 'day 3 after the end of session 1 (72 h 0 min)' },
    { at: local('2026-05-04 08:00'), words: 'before any dose' },
  ])('$words', ({ at, words }) => {
    expect(timePointSentence(timePointOf(at, [monday], rules), 'PT24H')).toBe(words);
  });
});

describe('for any instant', () => {
  const instant = fc
    .integer({ min: Date.UTC(2026, 1, 1), max: Date.UTC(2026, 11, 31) })
    .map((value) => new Date(value));
  const zone = fc.constantFrom(losAngeles, 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');

  it('exactly one category holds, told apart by the wall clock and the stopwatch alone', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 50 * 24 * 60 }),
        zone,
        (doseEndedAt, minutes, ownZone) => {
          const completedAt = plus(doseEndedAt, { minutes: minutes - 40 });
          const hours = (minutes - 40) / 60;
          const zoned = (date: Date) =>
            Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO(ownZone).startOfDay();
          const days = Math.round(zoned(doseEndedAt).until(zoned(completedAt), { largestUnit: 'day' }).days);
          const holds = {
            IN_SESSION: hours <= 0,
            ACUTE: hours > 0 && hours < 12,
            HOUR_24: hours >= 12 && hours <= 36,
            DAY_7_14: days >= 7 && days <= 14,
            LATE_FOLLOWUP: days >= 15 && days <= 45,
            UNSCHEDULED: hours > 36 && (days < 7 || days > 45),
          };
          const holding = Object.entries(holds).filter(([, isHeld]) => isHeld);
          expect(holding).toHaveLength(1);
          const session = sessionEnding(doseEndedAt, { zone: ownZone });
          expect(timePointOf(completedAt, [session], rules)?.category).toBe(holding[0]?.[0]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the order in which sessions are given changes nothing', () => {
    const shuffled = fc.shuffledSubarray([...twoWeekSeries], { minLength: 6 });
    const around = fc
      .integer({ min: local('2026-05-01 00:00').getTime(), max: local('2026-06-01 00:00').getTime() })
      .map((value) => new Date(value));
    fc.assert(
      fc.property(shuffled, around, (sessions, completedAt) => {
        const timePoint = timePointOf(completedAt, sessions, rules);
        expect(timePoint).toEqual(timePointOf(completedAt, twoWeekSeries, rules));
        if (timePoint !== null) expect(timePoint.elapsedMilliseconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
