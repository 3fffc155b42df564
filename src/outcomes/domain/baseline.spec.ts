import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { courseBaseline, type BaselineCandidate } from './baseline.js';
import { course, local, plus, sessionEnding, twoWeekSeries } from './dosed-session.fixture.js';
import { preSessionOf, rolesOf } from './roles.js';

const rules = defaultRuleSet.outcomes.timePoints;
const gad7 = { instrument: 'GAD7', recall: 'P14D' } as const;

function gad7At(completed: string, overrides: Partial<BaselineCandidate> = {}): BaselineCandidate {
  return { ...gad7, id: completed, completedAt: local(completed), total: 15, ...overrides };
}

/** Its dose starts on Monday 4 May 2026 at 10:20. */
const sessions = twoWeekSeries;

describe('courseBaseline', () => {
  it.each([
    {
      name: 'the last before the first dose',
      given: ['2026-04-29 09:00', '2026-05-04 09:15'],
      expected: '2026-05-04 09:15',
    },
    {
      name: 'one completed a second before it',
      given: ['2026-05-04 10:19:59'],
      expected: '2026-05-04 10:19:59',
    },
    { name: 'one that is 14 calendar days old', given: ['2026-04-20 00:00'], expected: '2026-04-20 00:00' },
  ])('is $name', ({ given, expected }) => {
    const found = courseBaseline(
      'plan-1',
      sessions,
      given.map((each) => gad7At(each)),
      gad7,
      rules,
    );
    expect(found).toMatchObject({ assessment: { id: expected }, reason: null });
  });

  it('passes over an incomplete answer and over other instruments and recalls', () => {
    const given = [
      gad7At('2026-05-01 09:00'),
      gad7At('2026-05-03 09:00', { total: null }),
      gad7At('2026-05-03 10:00', { recall: 'PT24H' }),
      gad7At('2026-05-03 11:00', { instrument: 'PHQ9' }),
    ];
    expect(courseBaseline('plan-1', sessions, given, gad7, rules).assessment?.id).toBe('2026-05-01 09:00');
    const lastDay = { instrument: 'GAD7', recall: 'PT24H' } as const;
    expect(courseBaseline('plan-1', sessions, given, lastDay, rules).assessment?.id).toBe('2026-05-03 10:00');
  });

  it.each([
    { reason: 'NONE_ANSWERED', given: [] },
    { reason: 'NONE_ANSWERED', given: [gad7At('2026-05-04 10:20')] },
    { reason: 'NONE_ANSWERED', given: [gad7At('2026-05-03 09:00', { recall: 'PT24H' })] },
    { reason: 'INCOMPLETE', given: [gad7At('2026-05-03 09:00', { total: null })] },
    { reason: 'TOO_OLD', given: [gad7At('2026-04-19 23:59')] },
  ])('is missing: $reason', ({ reason, given }) => {
    expect(courseBaseline('plan-1', sessions, given, gad7, rules)).toEqual({ assessment: null, reason });
  });

  it('is missing before any dose, and for a form about the time since the dose', () => {
    const given = [gad7At('2026-05-03 09:00')];
    expect(courseBaseline('plan-1', [], given, gad7, rules).reason).toBe('NOT_DOSED');
    const sinceDose = { instrument: 'GAD7', recall: 'SINCE_DOSE' } as const;
    expect(courseBaseline('plan-1', sessions, given, sinceDose, rules).reason).toBe('RECALL_HAS_NO_BASELINE');
  });

  it('counts from the first dose that delivered something', () => {
    const [first, ...others] = sessions;
    const failed = { ...(first ?? sessionEnding(local('2026-05-04 11:00'))), deliveredMg: 0 };
    const given = [gad7At('2026-05-05 09:00')];
    expect(courseBaseline('plan-1', [failed, ...others], given, gad7, rules).assessment?.id).toBe(
      '2026-05-05 09:00',
    );
  });

  /** Another course, of a dose that ran from 9:20 to 10:00 on the day before the first dose of plan-1. */
  const other = sessionEnding(local('2026-05-03 10:00'), { id: 'other', planId: 'plan-2' });

  it.each<[string, readonly string[], string | null]>([
    ['at its start', ['2026-05-03 09:20'], null],
    ['at its end', ['2026-05-03 10:00'], null],
    ['59 min 59 s after it', ['2026-05-03 10:59:59'], null],
    ['an hour after it', ['2026-05-03 11:00'], '2026-05-03 11:00'],
    ['before it', ['2026-05-03 09:19:59'], '2026-05-03 09:19:59'],
    ['during it, with one before', ['2026-05-02 09:00', '2026-05-03 09:30'], '2026-05-02 09:00'],
  ])('takes nothing that was answered under the drug of another course: %s', (_when, given, expected) => {
    const answers = given.map((each) => gad7At(each));
    const all = [...sessions, other];
    const found = courseBaseline('plan-1', all, answers, gad7, rules);
    expect(found.assessment?.id ?? null).toBe(expected);
    expect(found.reason).toBe(expected === null ? 'UNDER_THE_DRUG' : null);
    const roles = answers.flatMap((each) => rolesOf(each, answers, all, rules));
    expect(roles.some((role) => role.role === 'BASELINE' && role.planId === 'plan-1')).toBe(
      expected !== null,
    );
  });

  it('may be as old as the rules of the session of the first dose say, whatever is in force', () => {
    const [first, ...others] = sessions;
    const kept = [{ ...first!, timePoints: { ...rules, baselineMaxAgeDays: 30 } }, ...others];
    const stale = [gad7At('2026-04-05 09:00')];
    expect(courseBaseline('plan-1', kept, stale, gad7, rules).assessment?.id).toBe('2026-04-05 09:00');
    expect(courseBaseline('plan-1', sessions, stale, gad7, rules).reason).toBe('TOO_OLD');
    const strict = [{ ...first!, timePoints: { ...rules, baselineMaxAgeDays: 0 } }, ...others];
    expect(courseBaseline('plan-1', strict, [gad7At('2026-05-03 09:00')], gad7, rules).reason).toBe(
      'TOO_OLD',
    );
  });

  it('does not depend on the order of answers or sessions', () => {
    const given = ['2026-04-19 09:00', '2026-04-30 09:00', '2026-05-02 09:00', '2026-05-04 09:00'];
    const shuffled = fc.shuffledSubarray(given, { minLength: 4 });
    fc.assert(
      fc.property(
        shuffled,
        fc.shuffledSubarray([...sessions], { minLength: 6 }),
        (order, shuffledSessions) => {
          const found = courseBaseline(
            'plan-1',
            shuffledSessions,
            order.map((each) => gad7At(each)),
            gad7,
            rules,
          );
          expect(found.assessment?.id).toBe('2026-05-04 09:00');
        },
      ),
    );
  });
});

describe('preSessionOf', () => {
  /** Doses start Monday 4 May at 10:20 and Wednesday 6 May at 10:20. */
  it.each([
    { completed: '2026-05-02 23:59', session: undefined },
    { completed: '2026-05-03 00:00', session: 1 },
    { completed: '2026-05-04 10:19', session: 1 },
    { completed: '2026-05-04 10:20', session: undefined },
    { completed: '2026-05-04 11:00', session: undefined },
    { completed: '2026-05-04 23:59', session: undefined },
    { completed: '2026-05-05 00:00', session: 2 },
    { completed: '2026-05-06 10:19:59', session: 2 },
    { completed: '2026-05-06 10:20', session: undefined },
    { completed: '2026-05-15 12:00', session: undefined },
  ])('$completed: session $session', ({ completed, session }) => {
    expect(preSessionOf(local(completed), sessions, rules)?.sessionNumber).toBe(session);
  });

  it.each([
    { days: 0, taken: '2026-05-04 00:00', tooEarly: '2026-05-03 23:59' },
    { days: 1, taken: '2026-05-03 00:00', tooEarly: '2026-05-02 23:59' },
    { days: 3, taken: '2026-05-01 00:00', tooEarly: '2026-04-30 23:59' },
  ])('takes what was answered up to $days days before', ({ days, taken, tooEarly }) => {
    const otherwise = { ...rules, preSessionMaxDays: days };
    const kept = sessions.map((session) => ({ ...session, timePoints: otherwise }));
    for (const [given, by] of [
      [sessions, otherwise],
      [kept, rules],
    ] as const) {
      expect(preSessionOf(local(taken), given, by)?.sessionNumber).toBe(1);
      expect(preSessionOf(local(tooEarly), given, by)).toBeNull();
    }
  });

  it('never takes an answer given while the previous dose ran', () => {
    const first = sessionEnding(local('2026-05-04 11:00'));
    const second = sessionEnding(local('2026-05-04 15:00'), { id: 'session-2', sessionNumber: 2 });
    expect(preSessionOf(local('2026-05-04 11:00'), [first, second], rules)).toBeNull();
    expect(preSessionOf(plus(local('2026-05-04 11:00'), { seconds: 1 }), [first, second], rules)?.id).toBe(
      'session-2',
    );
    expect(
      preSessionOf(local('2026-05-04 12:00'), [{ ...first, doseEndedAt: null }, second], rules),
    ).toBeNull();
  });
});

describe('rolesOf', () => {
  it('gives one record both roles', () => {
    const screening = gad7At('2026-04-25 09:00');
    const sameDay = gad7At('2026-05-04 09:00');
    const dayAfter = gad7At('2026-05-05 11:00');
    const all = [dayAfter, sameDay, screening];
    expect(rolesOf(sameDay, all, sessions, rules)).toEqual([
      { role: 'BASELINE', planId: 'plan-1' },
      { role: 'PRE_SESSION', sessionId: 'plan-1-session-1', sessionNumber: 1 },
    ]);
    expect(rolesOf(screening, all, sessions, rules)).toEqual([]);
    expect(rolesOf(dayAfter, all, sessions, rules)).toEqual([
      { role: 'PRE_SESSION', sessionId: 'plan-1-session-2', sessionNumber: 2 },
    ]);
  });

  it('gives every new plan its own baseline', () => {
    const second = course(['2026-06-01 11:00'], 'plan-2');
    const given = gad7At('2026-05-25 09:00');
    const all = [gad7At('2026-05-04 09:00'), given];
    expect(rolesOf(given, all, [...second, ...sessions], rules)).toEqual([
      { role: 'BASELINE', planId: 'plan-2' },
    ]);
  });
});
