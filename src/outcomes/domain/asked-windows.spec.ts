import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { OutcomeRules, RecallWindow } from '../../clinic/rules/rule-set.js';
import { asked, askedCourse, toCome } from './asked-session.fixture.js';
import { askedMeasures, askedWindows, type AskedSession, type AskedTimePoint } from './asked-windows.js';
import { courseBaseline, type BaselineCandidate } from './baseline.js';
import { course, local, plus, sessionEnding } from './dosed-session.fixture.js';
import { preSessionOf } from './roles.js';

const rules = defaultRuleSet.outcomes;

function answered(
  completed: string | Date,
  recall: RecallWindow = 'P14D',
  total: number | null = 10,
): BaselineCandidate {
  const completedAt = typeof completed === 'string' ? local(completed) : completed;
  return { id: completedAt.toISOString(), instrument: 'GAD7', recall, completedAt, total };
}

interface Situation {
  readonly sessions: readonly AskedSession[];
  readonly answers?: readonly BaselineCandidate[];
  readonly now: string;
}

/** The window of one session in GAD-7, in the recall that is asked for at the time point. */
function gad7At(timePoint: AskedTimePoint, number: number, { sessions, answers = [], now }: Situation) {
  const recall = timePoint === 'ACUTE' || timePoint === 'HOUR_24' ? 'PT24H' : 'P14D';
  return askedWindows(sessions, answers, local(now)).find(
    (window) =>
      window.timePoint === timePoint &&
      window.sessionNumber === number &&
      window.measure.instrument === 'GAD7' &&
      window.measure.recall === recall,
  );
}

describe('what is asked', () => {
  it('is every form of every time point, in order', () => {
    const windows = askedWindows(askedCourse(['2026-05-04 11:00']), [], local('2026-05-04 12:00'));
    expect(
      windows.map(({ timePoint, measure }) => `${timePoint} ${measure.instrument} ${measure.recall}`),
    ).toEqual([
      'BASELINE GAD7 P14D',
      'BASELINE PHQ9 P14D',
      'BASELINE GAD7 PT24H',
      'PRE_SESSION GAD7 P14D',
      'PRE_SESSION PHQ9 P14D',
      'ACUTE GAD7 PT24H',
      'HOUR_24 GAD7 PT24H',
      'DAY_7_14 GAD7 P14D',
      'DAY_7_14 PHQ9 P14D',
    ]);
  });

  it('goes by the rules of each session: what was not asked then is not missed now', () => {
    const acuteToo: OutcomeRules = {
      ...rules,
      timePoints: { ...rules.timePoints, acuteEndHours: 6 },
      asked: { ...rules.asked, acute: [{ instrumentCode: 'PHQ9', recall: 'P14D' }] },
    };
    const [first, second] = course(['2026-05-04 11:00', '2026-05-06 11:00']).map((each) => asked(each));
    const windows = askedWindows([first!, { ...second!, rules: acuteToo }], [], local('2026-05-07 12:00'));
    const acute = windows.filter(({ timePoint }) => timePoint === 'ACUTE');
    expect(
      acute.map(({ sessionNumber, measure, closesAt }) => [sessionNumber, measure.instrument, closesAt]),
    ).toEqual([
      [1, 'GAD7', local('2026-05-04 23:00')],
      [2, 'PHQ9', local('2026-05-06 17:00')],
    ]);
  });

  it('is nothing that the clinic does not offer, and nothing about the time since a dose before it', () => {
    const [gad7] = rules.instruments;
    const sinceDose = { instrumentCode: 'GAD7', recall: 'SINCE_DOSE' } as const;
    const narrow: OutcomeRules = {
      ...rules,
      instruments: [{ ...gad7!, recalls: ['P14D', 'SINCE_DOSE'] }],
      asked: { ...rules.asked, acute: [sinceDose], beforeSession: [sinceDose] },
    };
    expect(askedMeasures('BASELINE', narrow)).toEqual([{ instrument: 'GAD7', recall: 'P14D' }]);
    expect(askedMeasures('PRE_SESSION', narrow)).toEqual([]);
    expect(askedMeasures('ACUTE', narrow)).toEqual([{ instrument: 'GAD7', recall: 'SINCE_DOSE' }]);
    expect(askedMeasures('HOUR_24', narrow)).toEqual([]);
  });

  it('is nothing of a dose that delivered nothing', () => {
    const nothing = asked(sessionEnding(local('2026-05-04 11:00'), { deliveredMg: 0 }));
    expect(askedWindows([nothing], [], local('2026-05-04 12:00'))).toEqual([]);
  });
});

describe('before a session to come', () => {
  const sessions = [toCome('2026-05-04 10:00', 1), toCome('2026-05-06 10:00', 2)];

  it.each([
    { now: '2026-05-02 23:59:59', status: 'UPCOMING' },
    { now: '2026-05-03 00:00', status: 'OPEN' },
    { now: '2026-05-04 10:00', status: 'OPEN' },
    { now: '2026-05-04 10:00:01', status: 'OVERDUE' },
    { now: '2026-05-04 23:59:59', status: 'OVERDUE' },
  ])('it is $status at $now', ({ now, status }) => {
    expect(gad7At('PRE_SESSION', 1, { sessions, now })).toEqual({
      timePoint: 'PRE_SESSION',
      sessionId: 'plan-1-session-1',
      planId: 'plan-1',
      sessionNumber: 1,
      measure: { instrument: 'GAD7', recall: 'P14D' },
      opensAt: local('2026-05-03 00:00'),
      targetAt: local('2026-05-04 10:00'),
      targetDay: '2026-05-04',
      closesAt: local('2026-05-05 00:00'),
      status,
      isExpectedToOpen: true,
      canonical: null,
    });
  });

  it('nothing is asked once the day is over without a dose; the next session is then the first', () => {
    const now = '2026-05-05 00:00';
    expect(gad7At('PRE_SESSION', 1, { sessions, now })).toBeUndefined();
    expect(gad7At('BASELINE', 2, { sessions, now })).toMatchObject({ status: 'OPEN' });
  });

  it('it opens once the session before is over, where that was the day before', () => {
    const daily = askedCourse(['2026-05-04 11:00'], ['2026-05-05 10:00', '2026-05-06 10:00']);
    const now = '2026-05-04 12:00';
    expect(gad7At('PRE_SESSION', 2, { sessions: daily, now })).toMatchObject({
      opensAt: plus(local('2026-05-04 11:00'), { milliseconds: 1 }),
      status: 'OPEN',
    });
    expect(gad7At('PRE_SESSION', 3, { sessions: daily, now })).toMatchObject({
      opensAt: local('2026-05-06 00:00'),
      status: 'UPCOMING',
    });
  });

  it('an answer is not taken for the session after one whose dose is late', () => {
    const daily = askedCourse(['2026-05-04 11:00'], ['2026-05-05 10:00', '2026-05-06 10:00']);
    const situation = { sessions: daily, answers: [answered('2026-05-05 12:16')], now: '2026-05-05 12:20' };
    expect(gad7At('PRE_SESSION', 2, situation)?.status).toBe('DONE');
    expect(gad7At('PRE_SESSION', 3, situation)?.status).toBe('UPCOMING');
  });

  it.each([
    { completed: '2026-05-02 23:59:59', status: 'OPEN' },
    { completed: '2026-05-03 00:00', status: 'DONE' },
    { completed: '2026-05-04 09:00', status: 'DONE' },
  ])('an answer of $completed makes it $status', ({ completed, status }) => {
    const answers = [answered(completed)];
    expect(gad7At('PRE_SESSION', 1, { sessions, answers, now: '2026-05-04 09:30' })?.status).toBe(status);
  });

  it('the last complete answer stands, as the baseline does', () => {
    const answers = [
      answered('2026-05-03 09:00'),
      answered('2026-05-03 20:00'),
      answered('2026-05-04 08:00', 'P14D', null),
    ];
    for (const timePoint of ['PRE_SESSION', 'BASELINE'] as const) {
      const window = gad7At(timePoint, 1, { sessions, answers, now: '2026-05-04 09:30' });
      expect(window?.canonical?.completedAt).toEqual(local('2026-05-03 20:00'));
    }
  });
});

describe('baseline of a course that has not begun', () => {
  const sessions = [toCome('2026-05-18 10:00', 1)];

  it.each([
    { now: '2026-05-03 23:59:59', status: 'UPCOMING' },
    { now: '2026-05-04 00:00', status: 'OPEN' },
    { now: '2026-05-18 10:00:01', status: 'OVERDUE' },
  ])('is $status at $now', ({ now, status }) => {
    expect(gad7At('BASELINE', 1, { sessions, now })).toMatchObject({
      opensAt: local('2026-05-04 00:00'),
      targetAt: local('2026-05-18 10:00'),
      status,
    });
  });

  it.each([
    { completed: '2026-05-03 23:59:59', status: 'OPEN' },
    { completed: '2026-05-04 00:00', status: 'DONE' },
  ])('is $status after an answer of $completed', ({ completed, status }) => {
    const answers = [answered(completed)];
    expect(gad7At('BASELINE', 1, { sessions, answers, now: '2026-05-17 12:00' })?.status).toBe(status);
  });

  it('is not answered by what was answered under the drug of another course', () => {
    const other = asked(sessionEnding(local('2026-05-03 10:00'), { id: 'other', planId: 'plan-2' }));
    const sessions = [other, toCome('2026-05-04 10:00', 2)];
    const baselineWith = (...answers: BaselineCandidate[]) =>
      gad7At('BASELINE', 2, { sessions, answers, now: '2026-05-03 12:00' });
    for (const completed of ['2026-05-03 09:20', '2026-05-03 10:00', '2026-05-03 10:59:59'])
      expect(baselineWith(answered(completed))).toMatchObject({ status: 'OPEN', canonical: null });
    const [before, during, after] = ['2026-05-03 09:00', '2026-05-03 09:30', '2026-05-03 11:00'].map((at) =>
      answered(at),
    ) as [BaselineCandidate, BaselineCandidate, BaselineCandidate];
    expect(baselineWith(before, during)?.canonical).toBe(before);
    expect(baselineWith(during, after)?.canonical).toBe(after);
  });

  it('is asked once for a course of two plans', () => {
    const [first] = askedCourse(['2026-05-04 11:00']);
    const next = toCome('2026-05-18 10:00', 7, { planId: 'plan-2', courseId: 'plan-1' });
    const now = '2026-05-17 12:00';
    expect(gad7At('BASELINE', 7, { sessions: [first!, next], now })).toBeUndefined();
    expect(gad7At('BASELINE', 7, { sessions: [first!, { ...next, courseId: 'plan-2' }], now })).toBeDefined();
  });
});

describe('a window that a planned session will close', () => {
  it.each([
    { planned: '2026-05-06 10:00', isExpectedToOpen: false },
    { planned: '2026-05-11 00:00', isExpectedToOpen: false },
    { planned: '2026-05-11 10:00', isExpectedToOpen: true },
  ])(
    'is day 7 of Monday 4 May, with $planned ahead: opens $isExpectedToOpen',
    ({ planned, isExpectedToOpen }) => {
      const sessions = askedCourse(['2026-05-04 11:00'], [planned]);
      const window = gad7At('DAY_7_14', 1, { sessions, now: '2026-05-05 09:00' });
      expect(window).toMatchObject({ status: 'UPCOMING', isExpectedToOpen });
    },
  );

  it('is SUPERSEDED only by the dose itself', () => {
    const situation = { now: '2026-05-11 10:05' };
    const planned = askedCourse(['2026-05-04 11:00'], ['2026-05-11 10:00']);
    expect(gad7At('DAY_7_14', 1, { sessions: planned, ...situation })?.status).toBe('OPEN');
    const dosed = askedCourse(['2026-05-04 11:00', '2026-05-11 10:40']);
    expect(gad7At('DAY_7_14', 1, { sessions: dosed, ...situation })?.status).toBe('SUPERSEDED');
    expect(gad7At('PRE_SESSION', 2, { sessions: dosed, ...situation })?.status).toBe('MISSED');
  });
});

describe('for any doses and answers', () => {
  const start = local('2026-02-20 11:00');
  const sessions = fc
    .array(fc.tuple(fc.integer({ min: 60, max: 20 * 24 * 60 }), fc.constantFrom('plan-1', 'plan-2')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((doses) => {
      let doseEndedAt = start;
      return doses.map(([minutes, planId], index) => {
        doseEndedAt = plus(doseEndedAt, { minutes });
        const id = `session-${index + 1}`;
        return asked(sessionEnding(doseEndedAt, { id, planId, sessionNumber: index + 1 }));
      });
    });
  const answers = fc
    .uniqueArray(fc.integer({ min: -16 * 24 * 60, max: 60 * 24 * 60 }), { maxLength: 12 })
    .map((minutes) => minutes.map((each) => answered(plus(start, { minutes: each }))));
  const now = local('2026-05-01 09:00');

  it('what stands before a dose is what the roles of answers say', () => {
    fc.assert(
      fc.property(sessions, answers, (dosed, given) => {
        const doses = dosed.map((session) => sessionEnding(session.doseEndedAt!, { ...session } as never));
        const windows = askedWindows(dosed, given, now).filter(
          ({ measure }) => measure.instrument === 'GAD7' && measure.recall === 'P14D',
        );
        const baselines = windows.filter(({ timePoint }) => timePoint === 'BASELINE');
        const measure = { instrument: 'GAD7', recall: 'P14D' } as const;
        expect(baselines.length).toBe(new Set(dosed.map(({ planId }) => planId)).size);
        for (const { planId, canonical } of baselines)
          expect(canonical).toEqual(
            courseBaseline(planId, doses, given, measure, rules.timePoints).assessment,
          );
        for (const { sessionId, canonical } of windows.filter(
          ({ timePoint }) => timePoint === 'PRE_SESSION',
        )) {
          const own = given.filter(
            ({ completedAt }) => preSessionOf(completedAt, doses, rules.timePoints)?.id === sessionId,
          );
          const last = own.toSorted((a, b) => a.completedAt.getTime() - b.completedAt.getTime()).at(-1);
          expect(canonical).toEqual(last ?? null);
        }
      }),
    );
  });

  it('the order of sessions and answers changes nothing', () => {
    fc.assert(
      fc.property(sessions, answers, (dosed, given) => {
        expect(askedWindows([...dosed].reverse(), [...given].reverse(), now)).toEqual(
          askedWindows(dosed, given, now),
        );
      }),
    );
  });
});
