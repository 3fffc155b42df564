/** The edges of every window with the same answers, counted from the end of the dose and from its start. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { CountedFrom } from '../../clinic/rules/time-point-rules.js';
import { local, plus, sessionEnding } from './dosed-session.fixture.js';
import { asksMostlyBeforeDose, timePointSentence } from './time-point-sentence.js';
import { timePointOf, type TimePointCategory } from './time-points.js';
import { windowsOf } from './windows.js';

const rules = (countedFrom: CountedFrom) => ({ ...defaultRuleSet.outcomes.timePoints, countedFrom });
/** From 10:20 to 11:00. */
const session = sessionEnding(local('2026-05-04 11:00'));
/** From 23:40 to 0:20 of the next day. */
const overMidnight = sessionEnding(local('2026-05-05 00:20'));

describe('an answer, counted from the end and from the start of the dose', () => {
  it.each<[string, TimePointCategory, TimePointCategory]>([
    ['2026-05-04 10:20', 'IN_SESSION', 'IN_SESSION'],
    ['2026-05-04 11:00', 'IN_SESSION', 'IN_SESSION'],
    ['2026-05-04 11:00:01', 'ACUTE', 'ACUTE'],
    ['2026-05-04 22:19:59', 'ACUTE', 'ACUTE'],
    ['2026-05-04 22:20', 'ACUTE', 'HOUR_24'],
    ['2026-05-04 22:59:59', 'ACUTE', 'HOUR_24'],
    ['2026-05-04 23:00', 'HOUR_24', 'HOUR_24'],
    ['2026-05-05 22:20', 'HOUR_24', 'HOUR_24'],
    ['2026-05-05 22:20:01', 'HOUR_24', 'UNSCHEDULED'],
    ['2026-05-05 23:00', 'HOUR_24', 'UNSCHEDULED'],
    ['2026-05-05 23:00:01', 'UNSCHEDULED', 'UNSCHEDULED'],
    ['2026-05-11 00:00', 'DAY_7_14', 'DAY_7_14'],
    ['2026-06-19 00:00', 'UNSCHEDULED', 'UNSCHEDULED'],
  ])('at %s: %s, %s', (completed, fromEnd, fromStart) => {
    const category = (countedFrom: CountedFrom) =>
      timePointOf(local(completed), [session], rules(countedFrom))?.category;
    expect([category('DOSE_END'), category('DOSE_START')]).toEqual([fromEnd, fromStart]);
  });

  it.each<[string, TimePointCategory, TimePointCategory]>([
    ['2026-05-11 00:00', 'UNSCHEDULED', 'DAY_7_14'],
    ['2026-05-12 00:00', 'DAY_7_14', 'DAY_7_14'],
    ['2026-05-18 23:59', 'DAY_7_14', 'DAY_7_14'],
    ['2026-05-19 23:59', 'DAY_7_14', 'LATE_FOLLOWUP'],
    ['2026-06-18 23:59', 'LATE_FOLLOWUP', 'LATE_FOLLOWUP'],
    ['2026-06-19 23:59', 'LATE_FOLLOWUP', 'UNSCHEDULED'],
  ])('counts the days of a dose over midnight: %s: %s, %s', (completed, fromEnd, fromStart) => {
    const category = (countedFrom: CountedFrom) =>
      timePointOf(local(completed), [overMidnight], rules(countedFrom))?.category;
    expect([category('DOSE_END'), category('DOSE_START')]).toEqual([fromEnd, fromStart]);
  });

  it('is intoxicated for an hour after the end either way, and 18 to 30 h count from the same instant', () => {
    for (const countedFrom of ['DOSE_END', 'DOSE_START'] as const) {
      const at = (completed: string) => timePointOf(local(completed), [session], rules(countedFrom));
      expect([at('2026-05-04 11:59:59'), at('2026-05-04 12:00')]).toMatchObject([
        { isIntoxicated: true, countedFrom },
        { isIntoxicated: false, countedFrom },
      ]);
    }
    const strict = (countedFrom: CountedFrom) =>
      timePointOf(local('2026-05-05 04:20'), [session], rules(countedFrom))?.isStrictHour24;
    expect([strict('DOSE_END'), strict('DOSE_START')]).toEqual([false, true]);
  });

  it('is said from where it is counted', () => {
    const said = (completed: string, countedFrom: CountedFrom) =>
      timePointSentence(timePointOf(local(completed), [session], rules(countedFrom)), 'PT24H');
    expect(said('2026-05-04 14:00', 'DOSE_END')).toBe('3 h 0 min after the end of session 1');
    expect(said('2026-05-04 14:00', 'DOSE_START')).toBe(
      '3 h 40 min after the start of the dose of session 1',
    );
    expect(said('2026-05-11 11:00', 'DOSE_START')).toBe(
      'day 7 after the start of the dose of session 1 (168 h 40 min)',
    );
  });

  it('has a category and the window of that category, whatever is counted from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 * 24 * 60 }),
        fc.constantFrom<CountedFrom>('DOSE_END', 'DOSE_START'),
        (minutes, countedFrom) => {
          const completedAt = plus(overMidnight.doseStartedAt, { minutes });
          const { category } = timePointOf(completedAt, [overMidnight], rules(countedFrom))!;
          const answer = { id: 'answer', completedAt, total: 3 };
          const standing = windowsOf([overMidnight], [answer], rules(countedFrom), completedAt)
            .filter(({ canonical }) => canonical !== null)
            .map(({ kind, opensAt, closesAt }) => [kind, opensAt <= completedAt, completedAt <= closesAt]);
          const isOutside = ['IN_SESSION', 'UNSCHEDULED'].includes(category);
          expect(standing).toEqual(isOutside ? [] : [[category, true, true]]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the windows of a dose', () => {
  it.each<[CountedFrom, readonly string[]]>([
    [
      'DOSE_END',
      [
        'ACUTE 2026-05-04 11:00 2026-05-04 14:00 2026-05-04 23:00',
        'HOUR_24 2026-05-04 23:00 2026-05-05 11:00 2026-05-05 23:00',
        'DAY_7_14 2026-05-11 00:00 2026-05-11 00:00 2026-05-19 00:00',
      ],
    ],
    [
      'DOSE_START',
      [
        'ACUTE 2026-05-04 11:00 2026-05-04 13:20 2026-05-04 22:20',
        'HOUR_24 2026-05-04 22:20 2026-05-05 10:20 2026-05-05 22:20',
        'DAY_7_14 2026-05-11 00:00 2026-05-11 00:00 2026-05-19 00:00',
      ],
    ],
  ])('counted from %s open, are aimed at and close', (countedFrom, expected) => {
    const windows = windowsOf([session], [], rules(countedFrom), local('2026-05-04 11:00'));
    const named = expected.map((line) => {
      const [kind, ...times] = line.split(' ');
      const [opensAt, targetAt, closesAt] = [0, 2, 4].map((at) => local(`${times[at]!} ${times[at + 1]!}`));
      return { kind, opensAt, targetAt, closesAt };
    });
    expect(windows.slice(0, 3)).toMatchObject(named);
  });
});

describe('a form that asks about more than the time since the dose', () => {
  it.each([
    ['2026-05-04 14:00', 'P14D', true],
    ['2026-05-05 11:00', 'P14D', true],
    ['2026-05-05 11:00', 'P1M', true],
    ['2026-05-04 14:00', 'PT24H', false],
    ['2026-05-04 14:00', 'P1D', false],
    ['2026-05-04 14:00', 'NOW', false],
    ['2026-05-04 14:00', 'SINCE_DOSE', false],
    ['2026-05-04 10:30', 'P14D', false],
    ['2026-05-06 11:00', 'P14D', false],
    ['2026-05-11 11:00', 'P14D', false],
  ] as const)('at %s, about %s: marked %s', (completed, recall, isMarked) => {
    const timePoint = timePointOf(local(completed), [session], rules('DOSE_END'))!;
    expect(asksMostlyBeforeDose(timePoint, recall)).toBe(isMarked);
    const words = timePointSentence(timePoint, recall);
    expect(words.includes('most of it before that dose')).toBe(isMarked);
    expect(words.length).toBeLessThanOrEqual(200);
  });
});
