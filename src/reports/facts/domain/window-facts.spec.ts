import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asked, askedCourse, toCome } from '../../../outcomes/domain/asked-session.fixture.js';
import { askedWindows, type AskedSession } from '../../../outcomes/domain/asked-windows.js';
import { local, plus, sessionEnding } from '../../../outcomes/domain/dosed-session.fixture.js';
import type { ScoredForm } from '../../../outcomes/domain/scored-form.js';
import type { TreatedPatient, TreatedSession } from './course-facts.js';
import { windowFactsOf, type CourseOfWindows, type WindowFact } from './window-facts.js';

const COURSE: CourseOfWindows = {
  courseId: 'plan-1',
  indications: ['GAD'],
  severity: 'SEVERE',
};

function factsOf(sessions: readonly AskedSession[], forms: readonly ScoredForm[], now: Date) {
  const treated = sessions.map((session) => ({
    ...session,
    ...{ modality: 'IM', phase: session.sessionNumber === 1 ? 'INDUCTION' : 'MAINTENANCE' },
    ...{ orderedMg: 40, orderedMgPerKg: 0.5, dosingWeightKg: 80 },
  })) as unknown as TreatedSession[];
  const patient: TreatedPatient = {
    ...{ patientId: 'ada', sessions: treated, plans: [] },
    ...{ forms, comparable: [], asked: sessions },
  };
  return windowFactsOf(patient, [COURSE], [0.5, 1], now);
}

function answered(completedAt: Date, recall: 'P14D' | 'PT24H'): ScoredForm {
  const id = `${completedAt.toISOString()} ${recall}`;
  return { id, instrument: 'GAD7', recall, completedAt, total: 9 } as unknown as ScoredForm;
}

/** As the report tells it from the instants. */
function stateAt({ isDone, isSuperseded, overdueFrom, closedFrom }: WindowFact, now: Date): string {
  if (isDone) return 'DONE';
  if (isSuperseded) return 'SUPERSEDED';
  if (closedFrom <= now) return 'MISSED';
  return overdueFrom <= now ? 'OVERDUE' : 'waiting';
}

describe('facts about windows', () => {
  it('say of whom, of what session and of which month they are', () => {
    const sessions = askedCourse(['2026-05-04 11:00', '2026-05-29 11:00']);
    const facts = factsOf(
      sessions,
      [answered(local('2026-05-05 11:00'), 'PT24H')],
      local('2026-06-30 12:00'),
    );
    const of = (timePoint: string, session: number) =>
      facts.find(
        (fact) =>
          fact.timePoint === timePoint &&
          fact.sessionId === `plan-1-session-${session}` &&
          fact.instrument === 'GAD7' &&
          fact.recall === (timePoint === 'HOUR_24' ? 'PT24H' : 'P14D'),
      );
    expect(of('HOUR_24', 1)).toEqual({
      ...{ sessionId: 'plan-1-session-1', timePoint: 'HOUR_24', instrument: 'GAD7', recall: 'PT24H' },
      ...{
        patientId: 'ada',
        ...COURSE,
        modality: 'IM',
        phase: 'INDUCTION',
        month: 2026 * 12 + 4,
        doseBand: 'UP_TO_0.5_MG_PER_KG',
      },
      opensAt: local('2026-05-04 23:00'),
      overdueFrom: plus(local('2026-05-05 11:00'), { milliseconds: 1 }),
      closedFrom: plus(local('2026-05-05 23:00'), { milliseconds: 1 }),
      ...{ isDone: true, isSuperseded: false },
    });
    // The target day of the second dose is in June, where the window counts.
    expect(of('DAY_7_14', 2)).toMatchObject({
      ...{ month: 2026 * 12 + 5, phase: 'MAINTENANCE', isDone: false },
      overdueFrom: local('2026-06-06 00:00'),
      closedFrom: local('2026-06-13 00:00'),
    });
    expect(
      facts.filter(({ timePoint }) => timePoint === 'BASELINE').map(({ sessionId }) => sessionId),
    ).toEqual(Array.from({ length: 3 }, () => 'plan-1-session-1'));
  });

  it('know nothing of a dose of 0 mg', () => {
    const none = asked(sessionEnding(local('2026-05-04 11:00'), { deliveredMg: 0 }));
    expect(factsOf([none], [], local('2026-05-05 12:00'))).toEqual([]);
  });

  it('tell at every later time what the windows say then', () => {
    const minute = fc.integer({ min: 0, max: 40 * 24 * 60 });
    const edge = fc.constantFrom(-1, 0, 1);
    const start = local('2026-05-01 00:00');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(minute, fc.constantFrom('P14D' as const, 'PT24H' as const)), { maxLength: 6 }),
        minute,
        edge,
        (days, answers, at, milliseconds) => {
          const ends = days.sort((a, b) => a - b).map((day) => plus(start, { hours: day * 24 + 11 }));
          const sessions = ends.map((end, index) =>
            asked(sessionEnding(end, { id: `s${index}`, sessionNumber: index + 1, planId: 'plan-1' })),
          );
          const forms = answers.map(([minutes, recall]) => answered(plus(start, { minutes }), recall));
          const last = Math.max(...[...ends, ...forms.map(({ completedAt }) => completedAt)].map(Number));
          const computedAt = new Date(last);
          // Half of the time an edge of a window itself.
          const facts = factsOf(sessions, forms, computedAt);
          const edges = facts.flatMap(({ overdueFrom, closedFrom }) => [overdueFrom, closedFrom]);
          const now = plus(at % 2 === 0 ? edges[at % edges.length]! : plus(start, { minutes: at }), {
            milliseconds,
          });
          fc.pre(now >= computedAt);
          const seen = askedWindows(sessions, forms, now).map(({ status }) =>
            status === 'UPCOMING' || status === 'OPEN' ? 'waiting' : status,
          );
          expect(facts.map((fact) => stateAt(fact, now))).toEqual(seen);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are the same whatever else is planned', () => {
    const dosed = askedCourse(['2026-05-04 11:00']);
    const now = local('2026-05-08 12:00');
    const planned = toCome('2026-05-11 10:00', 2);
    const alone = askedWindows(dosed, [], now).map(({ closesAt, status }) => [closesAt, status]);
    const beside = askedWindows([...dosed, planned], [], now).filter(
      ({ sessionId }) => sessionId !== planned.id,
    );
    expect(beside.map(({ closesAt, status }) => [closesAt, status])).toEqual(alone);
  });
});
