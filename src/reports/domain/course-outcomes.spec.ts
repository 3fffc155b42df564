import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';
import type { BaselineCandidate } from '../../outcomes/domain/baseline.js';
import { course, local, twoWeekSeries } from '../../outcomes/domain/dosed-session.fixture.js';
import type { DosedSession } from '../../outcomes/domain/time-points.js';
import { courseOutcomesOf, type PhasedSession, type ReportedTimePoint } from './course-outcomes.js';

const rules = defaultRuleSet.outcomes.timePoints;
const gad7 = { code: 'GAD7', recalls: ['P14D', 'PT24H'], validatedRecall: 'P14D' } as const;

function inPhase(phase: PhaseKind, sessions: readonly DosedSession[]): readonly PhasedSession[] {
  return sessions.map((session) => ({ ...session, phase }));
}

function gad7At(
  completed: string,
  total: number | null,
  recall: 'P14D' | 'PT24H' = 'P14D',
): BaselineCandidate {
  return { id: `${completed} ${recall}`, instrument: 'GAD7', recall, completedAt: local(completed), total };
}

const induction = inPhase('INDUCTION', twoWeekSeries);
const answers = [
  gad7At('2026-05-04 09:00', 16),
  gad7At('2026-05-04 14:00', 12),
  gad7At('2026-05-05 11:00', 11),
  gad7At('2026-05-07 11:00', 10),
  gad7At('2026-05-22 11:00', 6),
];

function outcomeOf(
  timePoint: ReportedTimePoint,
  { sessions = induction, given = answers, now = '2026-07-01 09:00', recall = 'P14D' } = {},
) {
  return courseOutcomesOf('plan-1', sessions, given, gad7, rules, local(now)).find(
    (each) => each.timePoint === timePoint && each.recall === recall,
  );
}

describe('courseOutcomesOf', () => {
  it('gives one row per time point and recall', () => {
    const rows = courseOutcomesOf('plan-1', induction, answers, gad7, rules, local('2026-07-01 09:00'));
    expect(rows.map(({ timePoint, recall }) => `${timePoint} ${recall}`).sort()).toEqual([
      'ACUTE P14D',
      'ACUTE PT24H',
      'DAY_7_14 P14D',
      'DAY_7_14 PT24H',
      'HOUR_24 P14D',
      'HOUR_24 PT24H',
    ]);
  });

  it.each([
    { timePoint: 'ACUTE', followUp: 12 },
    { timePoint: 'HOUR_24', followUp: 11 },
    { timePoint: 'DAY_7_14', followUp: 6 },
  ] as const)(
    'takes $timePoint after the first dose, or after the last of induction',
    ({ timePoint, followUp }) => {
      expect(outcomeOf(timePoint)).toMatchObject({ isEligible: true, baseline: 16, followUp });
    },
  );

  it.each(['00:00', '12:00', '23:59'])('takes the Friday after six doses at %s for the series', (time) => {
    const given = [...answers.slice(0, 4), gad7At('2026-05-12 11:00', 9), gad7At(`2026-05-22 ${time}`, 5)];
    expect(outcomeOf('DAY_7_14', { given })).toMatchObject({ isEligible: true, baseline: 16, followUp: 5 });
    const dayBefore = [...answers.slice(0, 4), gad7At('2026-05-21 23:59', 5)];
    expect(outcomeOf('DAY_7_14', { given: dayBefore })).toMatchObject({ isEligible: true, followUp: null });
  });

  it('keeps recalls apart', () => {
    expect(outcomeOf('ACUTE', { recall: 'PT24H' })).toMatchObject({
      isEligible: true,
      baseline: null,
      followUp: null,
    });
    const given = [
      ...answers,
      gad7At('2026-05-04 09:30', 14, 'PT24H'),
      gad7At('2026-05-04 15:00', 8, 'PT24H'),
    ];
    expect(outcomeOf('ACUTE', { given, recall: 'PT24H' })).toMatchObject({ baseline: 14, followUp: 8 });
    expect(outcomeOf('ACUTE', { given })).toMatchObject({ baseline: 16, followUp: 12 });
  });

  it('waits until the window is closed, also when it is answered', () => {
    expect(outcomeOf('DAY_7_14', { now: '2026-05-29 23:59' })?.isEligible).toBe(false);
    expect(outcomeOf('DAY_7_14', { now: '2026-05-30 00:00' })?.isEligible).toBe(true);
  });

  it('counts an unanswered window once it is closed, unless the next dose superseded it', () => {
    const unanswered = answers.slice(0, 4);
    expect(outcomeOf('DAY_7_14', { given: unanswered })).toMatchObject({ isEligible: true, followUp: null });
    const maintenance = inPhase('MAINTENANCE', course(['2026-05-23 11:00'], 'plan-1-maintenance'));
    const continued = [...induction, ...maintenance.map((session) => ({ ...session, planId: 'plan-1' }))];
    expect(outcomeOf('DAY_7_14', { sessions: continued, given: unanswered })?.isEligible).toBe(false);
    expect(outcomeOf('DAY_7_14', { sessions: continued })).toMatchObject({ isEligible: true, followUp: 6 });
  });

  it('lets a dose of another plan close the window', () => {
    const other = inPhase('INDUCTION', course(['2026-05-20 11:00'], 'plan-2'));
    expect(outcomeOf('DAY_7_14', { sessions: [...other, ...induction] })?.isEligible).toBe(false);
  });

  it('has nothing to count for a course without doses, or without induction', () => {
    expect(outcomeOf('ACUTE', { sessions: [] })?.isEligible).toBe(false);
    const maintenanceOnly = inPhase('MAINTENANCE', twoWeekSeries);
    expect(outcomeOf('DAY_7_14', { sessions: maintenanceOnly })?.isEligible).toBe(false);
    expect(outcomeOf('ACUTE', { sessions: maintenanceOnly })?.isEligible).toBe(true);
  });
});
