import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { course, local, plus, sessionEnding, twoWeekSeries } from './dosed-session.fixture.js';
import { timePointOf, type DosedSession } from './time-points.js';
import { windowsOf, type WindowAnswer } from './windows.js';
import type { WindowKind } from './window-definitions.js';

const rules = defaultRuleSet.outcomes.timePoints;
const end = local('2026-05-04 11:00');
const monday = sessionEnding(end);

/** Ids run against time, so that a later answer never wins by its id. */
function answer(completedAt: Date, overrides: Partial<WindowAnswer> = {}): WindowAnswer {
  return {
    id: String(Number.MAX_SAFE_INTEGER - completedAt.getTime()),
    completedAt,
    total: 10,
    ...overrides,
  };
}

function windowOf(
  kind: WindowKind,
  { sessions = [monday], answers = [], now = end }: WindowOptions,
  number = 1,
) {
  const windows = windowsOf(sessions, answers, rules, now);
  const window = windows.find((each) => each.kind === kind && each.sessionNumber === number);
  if (window === undefined) throw new Error(`no ${kind} window of session ${number}`);
  return window;
}

interface WindowOptions {
  readonly sessions?: readonly DosedSession[];
  readonly answers?: readonly WindowAnswer[];
  readonly now?: Date;
}

describe('span', () => {
  it.each([
    { kind: 'ACUTE', opens: '2026-05-04 11:00', target: '2026-05-04 14:00', closes: '2026-05-04 23:00' },
    { kind: 'HOUR_24', opens: '2026-05-04 23:00', target: '2026-05-05 11:00', closes: '2026-05-05 23:00' },
    { kind: 'DAY_7_14', opens: '2026-05-11 00:00', target: '2026-05-11 00:00', closes: '2026-05-19 00:00' },
    {
      kind: 'LATE_FOLLOWUP',
      opens: '2026-05-19 00:00',
      target: '2026-06-03 00:00',
      closes: '2026-06-19 00:00',
    },
  ] as const)('of $kind: $opens, $target, $closes', ({ kind, opens, target, closes }) => {
    expect(windowOf(kind, {})).toMatchObject({
      opensAt: local(opens),
      targetAt: local(target),
      targetDay: target.slice(0, 10),
      closesAt: local(closes),
    });
  });

  it('counts whole local days over a change of the clocks', () => {
    const sessions = [sessionEnding(local('2026-03-07 14:00'))];
    expect(windowOf('DAY_7_14', { sessions })).toMatchObject({
      opensAt: new Date('2026-03-14T07:00:00Z'),
      closesAt: new Date('2026-03-22T07:00:00Z'),
    });
  });

  it('ends at the next dose of any plan, also where it never opened', () => {
    const next = course(['2026-05-05 09:00'], 'plan-2')[0] ?? monday;
    const sessions = [next, monday];
    const windows = windowsOf(sessions, [], rules, end).filter(({ planId }) => planId === 'plan-1');
    expect(windows.map(({ kind, closesAt }) => [kind, closesAt])).toEqual([
      ['ACUTE', local('2026-05-04 23:00')],
      ['HOUR_24', next.doseStartedAt],
      ['DAY_7_14', next.doseStartedAt],
      ['LATE_FOLLOWUP', next.doseStartedAt],
    ]);
  });

  it('does not exist while the dose runs, nor after one that delivered nothing', () => {
    const running = sessionEnding(end, { doseEndedAt: null, deliveredMg: null });
    expect(windowsOf([running], [], rules, end)).toEqual([]);
    expect(windowsOf([{ ...monday, deliveredMg: 0 }], [], rules, end)).toEqual([]);
  });
});

describe('status of an unanswered window', () => {
  it.each([
    { kind: 'ACUTE', now: '2026-05-04 11:00', status: 'OPEN', isClosed: false },
    { kind: 'ACUTE', now: '2026-05-04 14:00', status: 'OPEN', isClosed: false },
    { kind: 'ACUTE', now: '2026-05-04 14:00:01', status: 'OVERDUE', isClosed: false },
    { kind: 'ACUTE', now: '2026-05-04 22:59:59', status: 'OVERDUE', isClosed: false },
    { kind: 'ACUTE', now: '2026-05-04 23:00', status: 'MISSED', isClosed: true },
    { kind: 'HOUR_24', now: '2026-05-04 22:59:59', status: 'UPCOMING', isClosed: false },
    { kind: 'HOUR_24', now: '2026-05-04 23:00', status: 'OPEN', isClosed: false },
    { kind: 'HOUR_24', now: '2026-05-05 11:00', status: 'OPEN', isClosed: false },
    { kind: 'HOUR_24', now: '2026-05-05 11:00:01', status: 'OVERDUE', isClosed: false },
    { kind: 'HOUR_24', now: '2026-05-05 23:00', status: 'OVERDUE', isClosed: false },
    { kind: 'HOUR_24', now: '2026-05-05 23:00:01', status: 'MISSED', isClosed: true },
    { kind: 'DAY_7_14', now: '2026-05-10 23:59:59', status: 'UPCOMING', isClosed: false },
    { kind: 'DAY_7_14', now: '2026-05-11 00:00', status: 'OPEN', isClosed: false },
    { kind: 'DAY_7_14', now: '2026-05-11 23:59:59', status: 'OPEN', isClosed: false },
    { kind: 'DAY_7_14', now: '2026-05-12 00:00', status: 'OVERDUE', isClosed: false },
    { kind: 'DAY_7_14', now: '2026-05-18 23:59:59', status: 'OVERDUE', isClosed: false },
    { kind: 'DAY_7_14', now: '2026-05-19 00:00', status: 'MISSED', isClosed: true },
    { kind: 'LATE_FOLLOWUP', now: '2026-05-19 00:00', status: 'UPCOMING', isClosed: false },
    { kind: 'LATE_FOLLOWUP', now: '2026-06-18 23:59:59', status: 'UPCOMING', isClosed: false },
    { kind: 'LATE_FOLLOWUP', now: '2026-06-19 00:00', status: 'MISSED', isClosed: true },
  ] as const)('$kind at $now: $status', ({ kind, now, status, isClosed }) => {
    expect(windowOf(kind, { now: local(now) })).toMatchObject({ status, isClosed, canonical: null });
  });

  it.each([
    { nextDose: '2026-05-04 22:59:59', kind: 'ACUTE', status: 'SUPERSEDED' },
    { nextDose: '2026-05-04 23:00', kind: 'ACUTE', status: 'MISSED' },
    { nextDose: '2026-05-05 11:30', kind: 'HOUR_24', status: 'SUPERSEDED' },
    { nextDose: '2026-05-05 23:00', kind: 'HOUR_24', status: 'SUPERSEDED' },
    { nextDose: '2026-05-05 23:00:01', kind: 'HOUR_24', status: 'MISSED' },
    { nextDose: '2026-05-06 10:00', kind: 'DAY_7_14', status: 'SUPERSEDED' },
    { nextDose: '2026-05-18 23:59', kind: 'DAY_7_14', status: 'SUPERSEDED' },
    { nextDose: '2026-05-19 00:00', kind: 'DAY_7_14', status: 'MISSED' },
  ] as const)('$kind when the next dose starts $nextDose: $status', ({ nextDose, kind, status }) => {
    const doseEndedAt = plus(local(nextDose), { minutes: 40 });
    const sessions = [monday, sessionEnding(doseEndedAt, { id: 'session-2', sessionNumber: 2 })];
    expect(windowOf(kind, { sessions, now: local('2026-07-01 12:00') })).toMatchObject({
      status,
      isClosed: true,
    });
  });

  it('of day 7 is superseded for every session of a series but the last', () => {
    const windows = windowsOf(twoWeekSeries, [], rules, local('2026-05-20 12:00'));
    const day7 = windows.filter(({ kind }) => kind === 'DAY_7_14');
    expect(day7.map(({ status }) => status)).toEqual([...Array<string>(5).fill('SUPERSEDED'), 'UPCOMING']);
    expect(day7.map(({ isClosed }) => isClosed)).toEqual([...Array<boolean>(5).fill(true), false]);
  });
});

describe('canonical answer', () => {
  it.each([
    { name: 'nearest the target', hours: [1.5, 2.5, 6], expected: 2.5 },
    { name: 'the earlier of two equally near', hours: [3.9, 2.1], expected: 2.1 },
    { name: 'a sober one far from the target before an intoxicated one', hours: [0.9, 11.9], expected: 11.9 },
    { name: 'an intoxicated one when nothing else is there', hours: [0.5, 0.9], expected: 0.9 },
  ])('is $name', ({ hours, expected }) => {
    const answers = hours.map((each) => answer(plus(end, { hours: each })));
    const window = windowOf('ACUTE', { answers });
    expect(window.canonical?.completedAt).toEqual(plus(end, { hours: expected }));
    expect(window.status).toBe('DONE');
  });

  it('is never an incomplete one, which leaves the window unanswered', () => {
    const answers = [answer(plus(end, { hours: 3 }), { total: null })];
    const now = plus(end, { hours: 4 });
    expect(windowOf('ACUTE', { answers, now })).toMatchObject({ canonical: null, status: 'OVERDUE' });
  });

  it('is measured in calendar days where the window is: the earlier one on the target day', () => {
    const answers = [answer(local('2026-05-11 20:00')), answer(local('2026-05-11 07:00'))];
    expect(windowOf('DAY_7_14', { answers }).canonical?.completedAt).toEqual(local('2026-05-11 07:00'));
    const late = [answer(local('2026-06-04 01:00')), answer(local('2026-06-02 23:00'))];
    expect(windowOf('LATE_FOLLOWUP', { answers: late }).canonical?.completedAt).toEqual(
      local('2026-06-02 23:00'),
    );
  });

  it('before the next dose on day 7 keeps the window DONE; in the session it is not an outcome', () => {
    const sessions = course(['2026-05-04 11:00', '2026-05-11 10:40']);
    const now = local('2026-05-11 12:00');
    const before = [answer(local('2026-05-11 08:00'))];
    expect(windowOf('DAY_7_14', { sessions, answers: before, now }).status).toBe('DONE');
    const during = [answer(local('2026-05-11 10:20'))];
    const windows = windowsOf(sessions, during, rules, now);
    expect(windows.every(({ canonical }) => canonical === null)).toBe(true);
    expect(windowOf('DAY_7_14', { sessions, answers: during, now }).status).toBe('SUPERSEDED');
  });
});

describe('for any series and answers', () => {
  const gapMinutes = fc.integer({ min: 60, max: 20 * 24 * 60 });
  const series = fc.array(gapMinutes, { minLength: 1, maxLength: 6 }).map((gaps) => {
    let doseEndedAt = local('2026-02-20 11:00');
    return gaps.map((minutes, index) => {
      doseEndedAt = plus(doseEndedAt, { minutes });
      return sessionEnding(doseEndedAt, { id: `session-${index + 1}`, sessionNumber: index + 1 });
    });
  });
  const offsetMinutes = fc.integer({ min: 0, max: 60 * 24 * 60 });
  const answers = fc
    .uniqueArray(offsetMinutes, { maxLength: 12 })
    .map((minutes) => minutes.map((each) => answer(plus(local('2026-02-20 11:00'), { minutes: each }))));
  const now = local('2026-04-01 09:00');

  it('windows of one session that opened do not overlap', () => {
    fc.assert(
      fc.property(series, (sessions) => {
        const opened = windowsOf(sessions, [], rules, now).filter(
          ({ opensAt, closesAt }) => opensAt < closesAt,
        );
        opened.forEach((window, index) => {
          const next = opened[index + 1];
          if (next?.sessionId === window.sessionId)
            expect(window.closesAt.getTime()).toBeLessThanOrEqual(next.opensAt.getTime());
        });
      }),
    );
  });

  it('a canonical answer lies in its window and is of its time point, and no answer stands for two windows', () => {
    fc.assert(
      fc.property(series, answers, (sessions, given) => {
        const done = windowsOf(sessions, given, rules, now).filter(({ canonical }) => canonical !== null);
        for (const { canonical, kind, sessionId, opensAt, closesAt, status } of done) {
          const completedAt = canonical?.completedAt ?? new Date(Number.NaN);
          expect(completedAt.getTime()).toBeGreaterThanOrEqual(opensAt.getTime());
          expect(completedAt.getTime()).toBeLessThanOrEqual(closesAt.getTime());
          expect(timePointOf(completedAt, sessions, rules)).toMatchObject({ category: kind, sessionId });
          expect(status).toBe('DONE');
        }
        expect(new Set(done.map(({ canonical }) => canonical?.id)).size).toBe(done.length);
      }),
    );
  });

  it('the order of sessions and answers changes nothing', () => {
    fc.assert(
      fc.property(series, answers, (sessions, given) => {
        expect(windowsOf([...sessions].reverse(), [...given].reverse(), rules, now)).toEqual(
          windowsOf(sessions, given, rules, now),
        );
      }),
    );
  });
});
