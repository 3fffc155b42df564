/**
 * The test vectors of the clinical rules, row by row, and each sentence about owners and roles as a case of its own.
 */
import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { BaselineCandidate } from './baseline.js';
import { course, local, plus, sessionEnding } from './dosed-session.fixture.js';
import { preSessionOf, rolesOf } from './roles.js';
import { ownerOf, timePointOf, type DosedSession, type TimePointCategory } from './time-points.js';
import { windowsOf } from './windows.js';

const rules = defaultRuleSet.outcomes.timePoints;

interface Row {
  readonly name: string;
  /** Local ends of the doses, each of 40 minutes. */
  readonly doses: readonly string[];
  readonly completed: Date;
  readonly owner: number;
  readonly category: TimePointCategory;
  readonly hours?: number;
  readonly day?: number;
  readonly preSessionOf?: number;
}

const monday = '2026-05-04 11:00';
const mondayEnd = local(monday);

const table: readonly Row[] = [
  {
    name: 'a day of 23 h when the clocks go forward',
    doses: ['2026-03-07 14:00'],
    completed: local('2026-03-08 14:00'),
    ...{ owner: 1, category: 'HOUR_24', hours: 23 },
  },
  {
    name: 'a day of 25 h when the clocks go back',
    doses: ['2026-10-31 14:00'],
    completed: local('2026-11-01 14:00'),
    ...{ owner: 1, category: 'HOUR_24', hours: 25 },
  },
  {
    name: '167 h over seven calendar days',
    doses: ['2026-03-07 14:00'],
    completed: local('2026-03-14 14:00'),
    ...{ owner: 1, category: 'DAY_7_14', hours: 167, day: 7 },
  },
  { name: 'the end of the dose', doses: [monday], completed: mondayEnd, owner: 1, category: 'IN_SESSION' },
  {
    name: 'a second after the end of the dose',
    doses: [monday],
    completed: plus(mondayEnd, { seconds: 1 }),
    ...{ owner: 1, category: 'ACUTE' },
  },
  {
    name: '11:59:59 after it',
    doses: [monday],
    completed: plus(mondayEnd, { hours: 11, minutes: 59, seconds: 59 }),
    ...{ owner: 1, category: 'ACUTE' },
  },
  {
    name: '12:00:00 after it',
    doses: [monday],
    completed: plus(mondayEnd, { hours: 12 }),
    ...{ owner: 1, category: 'HOUR_24' },
  },
  {
    name: '36 h after it',
    doses: [monday],
    completed: plus(mondayEnd, { hours: 36 }),
    ...{ owner: 1, category: 'HOUR_24' },
  },
  {
    name: '36 h and a second after it',
    doses: [monday],
    completed: plus(mondayEnd, { hours: 36, seconds: 1 }),
    ...{ owner: 1, category: 'UNSCHEDULED' },
  },
  ...['00:00', '23:59:59'].flatMap((time): Row[] => [
    {
      name: `day 45 at ${time}`,
      doses: [monday],
      completed: local(`2026-06-18 ${time}`),
      ...{ owner: 1, category: 'LATE_FOLLOWUP', day: 45 },
    },
    {
      name: `day 46 at ${time}`,
      doses: [monday],
      completed: local(`2026-06-19 ${time}`),
      ...{ owner: 1, category: 'UNSCHEDULED', day: 46 },
    },
    {
      name: `the Friday after two weeks of three doses, at ${time}`,
      doses: [
        '2026-05-04 11:00',
        '2026-05-06 11:00',
        '2026-05-08 11:00',
        '2026-05-11 11:00',
        '2026-05-13 11:00',
        '2026-05-15 11:00',
      ],
      completed: local(`2026-05-22 ${time}`),
      ...{ owner: 6, category: 'DAY_7_14', day: 7 },
    },
  ]),
  {
    name: 'Tuesday, with the next dose on Wednesday at 10:00',
    doses: [monday, '2026-05-06 10:40'],
    completed: local('2026-05-05 11:00'),
    ...{ owner: 1, category: 'HOUR_24', hours: 24, preSessionOf: 2 },
  },
  {
    name: 'day 7 before the next dose at 10:00',
    doses: [monday, '2026-05-11 10:40'],
    completed: local('2026-05-11 08:00'),
    ...{ owner: 1, category: 'DAY_7_14', hours: 165, day: 7, preSessionOf: 2 },
  },
  {
    name: 'day 7 within the next dose',
    doses: [monday, '2026-05-11 10:40'],
    completed: local('2026-05-11 10:20'),
    ...{ owner: 2, category: 'IN_SESSION' },
  },
];

describe('the test vectors', () => {
  it.each(table)('$name: $category of session $owner', (row) => {
    const sessions = course(row.doses);
    const timePoint = timePointOf(row.completed, sessions, rules)!;
    expect([timePoint.sessionNumber, timePoint.category]).toEqual([row.owner, row.category]);
    if (row.hours !== undefined) expect(timePoint.elapsedMilliseconds).toBe(row.hours * 3_600_000);
    if (row.day !== undefined) expect(timePoint.calendarDays).toBe(row.day);
    expect(preSessionOf(row.completed, sessions, rules)?.sessionNumber).toBe(row.preSessionOf);
  });

  it('an answer within the next dose leaves day 7 of the first superseded', () => {
    const sessions = course([monday, '2026-05-11 10:40']);
    const answered = [{ id: 'a', completedAt: local('2026-05-11 10:20'), total: 5 }];
    const windows = windowsOf(sessions, answered, rules, local('2026-05-11 10:30'));
    expect(windows.find(({ kind }) => kind === 'DAY_7_14')).toMatchObject({
      sessionNumber: 1,
      status: 'SUPERSEDED',
    });
  });
});

describe('who owns an answer', () => {
  const other = sessionEnding(local('2026-05-06 11:00'), { id: 'other', planId: 'plan-2' });

  it.each<[string, readonly DosedSession[], string, string | undefined]>([
    ['nobody before any dose', course([monday]), '2026-05-04 10:19:59', undefined],
    ['the session from the start of its dose on', course([monday]), '2026-05-04 10:20', 'plan-1-session-1'],
    ['the last dose, of whatever plan', [...course([monday]), other], '2026-05-06 12:00', 'other'],
    [
      'a dose that was stopped early with something delivered',
      [...course([monday]), { ...other, deliveredMg: 0.01 }],
      '2026-05-06 12:00',
      'other',
    ],
    [
      'the one before, where nothing was delivered',
      [...course([monday]), { ...other, deliveredMg: 0 }],
      '2026-05-06 12:00',
      'plan-1-session-1',
    ],
  ])('%s', (_who, sessions, completed, id) => {
    expect(ownerOf(local(completed), sessions)?.id).toBe(id);
  });

  it('judges it by the rules it brings, whatever is in force', () => {
    const [first, second] = course([monday, '2026-05-06 11:00']);
    const narrow = { ...rules, acuteEndHours: 6 };
    const kept = [{ ...first!, timePoints: narrow, ruleSetVersion: 2 }, second!];
    const after = (end: string) => timePointOf(plus(local(end), { hours: 7 }), kept, rules);
    expect(after(monday)).toMatchObject({ category: 'HOUR_24', ruleSetVersion: 2 });
    expect(after('2026-05-06 11:00')).toMatchObject({ category: 'ACUTE', ruleSetVersion: null });
    const windows = windowsOf(kept, [], rules, local('2026-05-07 12:00'));
    expect(windows.filter(({ kind }) => kind === 'ACUTE').map(({ closesAt }) => closesAt)).toEqual([
      plus(mondayEnd, { hours: 6 }),
      plus(local('2026-05-06 11:00'), { hours: 12 }),
    ]);
  });
});

describe('the outcome of a series of six doses', () => {
  const doses = ['04', '06', '08', '11', '13', '15'].map((day) => `2026-05-${day} 11:00`);

  it.each(['00:00', '12:00', '23:59'])('is the answer of the Friday after it, at %s', (time) => {
    const inBetween = { id: 'in between', completedAt: local('2026-05-12 11:00'), total: 12 };
    const last = { id: 'last', completedAt: local(`2026-05-22 ${time}`), total: 6 };
    const windows = windowsOf(course(doses), [last, inBetween], rules, local('2026-06-01 09:00'));
    const day7 = windows.filter(({ kind }) => kind === 'DAY_7_14');
    expect(day7.map(({ status, canonical }) => [status, canonical?.id ?? null])).toEqual([
      ...Array<unknown>(5).fill(['SUPERSEDED', null]),
      ['DONE', 'last'],
    ]);
  });
});

describe('the roles of an answer', () => {
  const given = (completed: string, total: number | null = 12): BaselineCandidate => ({
    id: completed,
    instrument: 'GAD7',
    recall: 'P14D',
    completedAt: local(completed),
    total,
  });
  const rolesAmong = (answer: BaselineCandidate, ...others: BaselineCandidate[]) =>
    rolesOf(answer, [answer, ...others], course([monday, '2026-05-06 11:00']), rules).map(({ role }) => role);

  it.each<[string, BaselineCandidate, readonly BaselineCandidate[], readonly string[]]>([
    ['fourteen days before the first dose', given('2026-04-20 00:00'), [], ['BASELINE']],
    ['fifteen days before it', given('2026-04-19 23:59'), [], []],
    ['followed by a later one', given('2026-04-30 09:00'), [given('2026-05-01 09:00')], []],
    [
      'followed by an incomplete one',
      given('2026-04-30 09:00'),
      [given('2026-05-01 09:00', null)],
      ['BASELINE'],
    ],
    ['incomplete', given('2026-04-30 09:00', null), [], []],
    ['on the day before the dose', given('2026-05-03 00:00'), [], ['BASELINE', 'PRE_SESSION']],
    ['two days before the dose', given('2026-05-02 23:59'), [], ['BASELINE']],
    ['at the start of the dose', given('2026-05-04 10:20'), [], []],
    ['at the end of the dose before', given('2026-05-04 11:00'), [], []],
    ['on the day before the next dose', given('2026-05-05 00:00'), [], ['PRE_SESSION']],
    ['after the dose before, but two days before the next', given('2026-05-04 12:00'), [], []],
  ])('%s', (_when, answer, others, expected) => {
    expect(rolesAmong(answer, ...others)).toEqual(expected);
  });
});
