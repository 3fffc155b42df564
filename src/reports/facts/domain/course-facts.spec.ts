import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { PhaseKind } from '../../../clinic/rules/rule-set.js';
import { asked } from '../../../outcomes/domain/asked-session.fixture.js';
import {
  local,
  losAngeles,
  plus,
  sessionEnding,
  twoWeekSeries,
} from '../../../outcomes/domain/dosed-session.fixture.js';
import type { ScoredForm } from '../../../outcomes/domain/scored-form.js';
import type { DosedSession } from '../../../outcomes/domain/time-points.js';
import {
  linkedInstrument,
  patientFactsOf,
  type TreatedPatient,
  type TreatedSession,
} from './course-facts.js';

const MONTH = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
const LATER = local('2026-12-31 12:00');

function treated(session: DosedSession, overrides: Partial<TreatedSession> = {}): TreatedSession {
  return {
    ...{ ...session, phase: 'INDUCTION', modality: 'IV' },
    ...{ orderedMg: 40, orderedMgPerKg: 0.5, dosingWeightKg: 80 },
    ...overrides,
  };
}

/** Of one dose that ended then. */
function doseOf(ended: string, overrides: Partial<TreatedSession> = {}): TreatedSession {
  const id = overrides.id ?? `session ${ended}`;
  return treated(sessionEnding(local(ended), { id }), overrides);
}

function scored(completed: string, total: number | null, instrument = 'GAD7'): ScoredForm {
  return {
    ...{ id: `${completed} ${instrument}`, instrument, recall: 'P14D' },
    ...{ completedAt: local(completed), total },
  } as unknown as ScoredForm;
}

function patientWith(
  sessions: readonly TreatedSession[],
  { forms = [], plans }: Partial<Pick<TreatedPatient, 'forms' | 'plans'>> = {},
): TreatedPatient {
  const known = [...new Set(sessions.map(({ planId }) => planId))].map((id) => planOf(id));
  return {
    patientId: 'ada',
    sessions,
    plans: plans ?? known,
    forms,
    comparable: forms,
    asked: sessions.map((each) => asked(each)),
  };
}

function planOf(id: string, overrides: Partial<TreatedPatient['plans'][number]> = {}) {
  return { id, courseId: id, indications: ['GAD'], inductionPlanned: 6, waiting: [], ...overrides } as const;
}

const waitingOf = (phases: readonly PhaseKind[]) =>
  phases.map((phase) => ({ phase, plannedStart: local('2026-05-20 11:00') }));

const factsOf = (patient: TreatedPatient, now = LATER, zone = losAngeles) =>
  patientFactsOf(patient, defaultRuleSet, zone, now);

const series = twoWeekSeries.map((session) => treated(session));

describe('the fact about a course', () => {
  it('says when it began and ended, and what was given of what was planned', () => {
    expect(factsOf(patientWith(series)).courses).toEqual([
      {
        ...{ courseId: 'plan-1', patientId: 'ada', modality: 'IV', indications: ['GAD'], phase: 'INDUCTION' },
        ...{ doseBand: 'UP_TO_0.5_MG_PER_KG', severity: 'UNKNOWN', previousMonth: 0 },
        ...{ startedMonth: MONTH('2026-05'), endedMonth: MONTH('2026-05') },
        ...{ lastDay: '2026-05-15', inductionEndedDay: '2026-05-15' },
        ...{ inductionPlanned: 6, inductionGiven: 6, hasMaintenance: false },
        ...{ hasResponded: null, responseDays: null, hasLostResponse: false },
      },
    ]);
  });

  it.each([
    ['2026-05-31 23:59', losAngeles, '2026-05'],
    ['2026-06-01 00:00', losAngeles, '2026-06'],
    // Two o'clock in the morning of the first of June there.
    ['2026-05-31 16:59', 'Europe/Berlin', '2026-06'],
    ['2026-05-31 14:59', 'Europe/Berlin', '2026-05'],
  ])('ends with a dose that ended %s in the month of %s: %s', (ended, zone, month) => {
    expect(factsOf(patientWith([doseOf(ended)]), LATER, zone).courses[0]).toMatchObject({
      endedMonth: MONTH(month),
    });
  });

  it.each<[string, readonly PhaseKind[], boolean]>([
    ['nothing is to come', [], true],
    ['a dose of the induction is to come', ['INDUCTION'], false],
    ['maintenance is to come', ['MAINTENANCE'], true],
    ['both are', ['MAINTENANCE', 'INDUCTION'], false],
  ])('has ended or not where %s', (_when, waiting, hasEnded) => {
    const [fact] = factsOf(
      patientWith(series, { plans: [planOf('plan-1', { waiting: waitingOf(waiting) })] }),
    ).courses;
    expect(fact!.endedMonth !== null).toBe(hasEnded);
  });

  it('of no induction ends with its last dose, and not before all of it is over', () => {
    const sessions = [
      doseOf('2026-05-04 11:00', { phase: 'CONTINUATION' }),
      doseOf('2026-07-04 11:00', { phase: 'MAINTENANCE' }),
    ];
    const ended = (waiting: readonly PhaseKind[]) =>
      factsOf(
        patientWith(sessions, {
          plans: [planOf('plan-1', { waiting: waitingOf(waiting), inductionPlanned: 0 })],
        }),
      ).courses[0];
    expect(ended([])).toMatchObject({
      ...{ endedMonth: MONTH('2026-07'), phase: 'CONTINUATION' },
      ...{ hasMaintenance: true, inductionGiven: 0, inductionPlanned: 0 },
    });
    expect(ended(['MAINTENANCE'])!.endedMonth).toBeNull();
  });

  it('is nothing where nothing was delivered, and not over while the only dose runs', () => {
    expect(factsOf(patientWith([doseOf('2026-05-04 11:00', { deliveredMg: 0 })])).courses).toEqual([]);
    const running = doseOf('2026-05-04 11:00', { doseEndedAt: null });
    expect(factsOf(patientWith([running])).courses[0]!.endedMonth).toBeNull();
  });

  it('knows in which month the one before it ended, in the order of the ends', () => {
    const later = doseOf('2026-09-04 11:00', { planId: 'plan-2', modality: 'IM' });
    const open = doseOf('2026-04-04 11:00', { planId: 'plan-0' });
    const plans = [
      planOf('plan-1'),
      planOf('plan-2'),
      planOf('plan-0', { waiting: waitingOf(['INDUCTION']) }),
    ];
    const { courses } = factsOf(patientWith([later, open, ...series], { plans }));
    expect(
      courses.map(({ courseId, endedMonth, previousMonth }) => [courseId, endedMonth, previousMonth]),
    ).toEqual([
      ['plan-1', MONTH('2026-05'), 0],
      ['plan-2', MONTH('2026-09'), MONTH('2026-05')],
      ['plan-0', null, MONTH('2026-09')],
    ]);
  });

  it('is one with the plan that continues it, with the traits of the one that began it', () => {
    const further = doseOf('2026-08-04 11:00', {
      ...{ planId: 'plan-2', courseId: 'plan-1', modality: 'IM', phase: 'MAINTENANCE' },
    });
    const begun = series.map((session) => ({ ...session, courseId: 'plan-1' }));
    const plans = [
      planOf('plan-2', { courseId: 'plan-1', indications: ['MDD'], inductionPlanned: 0 }),
      planOf('plan-1'),
    ];
    expect(factsOf(patientWith([further, ...begun], { plans })).courses).toMatchObject([
      {
        ...{ courseId: 'plan-1', modality: 'IV', indications: ['GAD'], inductionPlanned: 6 },
        ...{ endedMonth: MONTH('2026-05'), hasMaintenance: true },
      },
    ]);
  });

  it.each([
    [4, 'MINIMAL'],
    [5, 'MILD'],
    [9, 'MILD'],
    [10, 'MODERATE'],
    [14, 'MODERATE'],
    [15, 'SEVERE'],
    [null, 'UNKNOWN'],
  ])('has with a baseline of %s the severity %s', (total, severity) => {
    const forms = [scored('2026-05-04 09:00', total)];
    expect(factsOf(patientWith(series, { forms })).courses[0]).toMatchObject({ severity });
  });

  it.each([
    [9, true],
    [8, true],
    [10, false],
  ])('of a baseline of 18 and %d afterwards has responded: %s', (total, hasResponded) => {
    const forms = [scored('2026-05-04 09:00', 18), scored('2026-05-22 11:00', total)];
    const [fact] = factsOf(patientWith(series, { forms })).courses;
    expect(fact).toMatchObject({
      hasResponded,
      responseDays: hasResponded ? 0 : null,
      hasLostResponse: false,
    });
  });

  it('tells the days until response was lost, or until the last answer', () => {
    const until = (total: number) => [
      scored('2026-05-04 09:00', 18),
      scored('2026-05-22 23:00', 6),
      scored('2026-06-21 01:00', total),
    ];
    const of = (total: number) => factsOf(patientWith(series, { forms: until(total) })).courses[0];
    // Calendar days, however late at night.
    expect(of(6)).toMatchObject({ responseDays: 30, hasLostResponse: false });
    expect(of(16)).toMatchObject({ responseDays: 30, hasLostResponse: true });
  });
});

describe('the facts about outcomes', () => {
  const forms = [
    scored('2026-05-04 09:00', 16),
    scored('2026-05-22 11:00', 6),
    scored('2026-05-04 09:00', 20, 'PHQ9'),
    scored('2026-05-22 11:00', 8, 'PHQ9'),
  ];
  const outcomeOf = (patient: TreatedPatient, now = LATER, instrument = 'GAD7') =>
    factsOf(patient, now).outcomes.find(
      (fact) => fact.instrument === instrument && fact.recall === 'P14D' && fact.timePoint === 'DAY_7_14',
    );

  it('hold the traits of the course, both totals, how they are judged, and the change beside them', () => {
    expect(outcomeOf(patientWith(series, { forms }))).toEqual({
      ...{ courseId: 'plan-1', patientId: 'ada', instrument: 'GAD7', recall: 'P14D', timePoint: 'DAY_7_14' },
      ...{ modality: 'IV', indications: ['GAD'], phase: 'INDUCTION', doseBand: 'UP_TO_0.5_MG_PER_KG' },
      ...{ endedMonth: MONTH('2026-05'), previousMonth: 0, severity: 'SEVERE', isEligible: true },
      isSuperseded: false,
      ...{ baseline: 16, followUp: 6, linkedChange: -12, response: true, remission: false },
      ...{ importantDifference: true, reliableImprovement: true },
      ...{ deterioration: false, reliableDeterioration: false },
    });
    expect(outcomeOf(patientWith(series, { forms }), LATER, 'PHQ9')).toMatchObject({ linkedChange: -10 });
  });

  it('judge nothing that was not answered', () => {
    const [baseline] = forms;
    expect(outcomeOf(patientWith(series, { forms: [baseline!] }))).toMatchObject({
      ...{ isEligible: true, baseline: 16, followUp: null, linkedChange: null },
      ...{ response: null, remission: null, reliableImprovement: null },
    });
  });

  it('count once the window is over, and say when that will be', () => {
    const patient = patientWith(series, { forms });
    // The fourteenth day after the fifteenth of May is over.
    const closes = local('2026-05-30 00:00');
    const before = plus(closes, { milliseconds: -1 });
    expect([before, closes].map((now) => outcomeOf(patient, now)!.isEligible)).toEqual([false, true]);
    expect(factsOf(patient, before).nextChangeAt).toEqual(plus(closes, { milliseconds: 1 }));
    expect(factsOf(patient, plus(closes, { milliseconds: 1 })).nextChangeAt).toBeNull();
  });
});

describe('the questionnaire read beside another', () => {
  it.each([
    ['GAD7', 'PHQ9'],
    ['PHQ9', 'GAD7'],
    ['PCL5', null],
  ])('of %s is %s', (code, linked) => {
    expect(linkedInstrument(code, defaultRuleSet.reports)).toBe(linked);
  });
});
