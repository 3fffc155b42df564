import { describe, expect, it } from '@jest/globals';
import type { PhaseKind } from '../../../clinic/rules/rule-set.js';
import { local, losAngeles, sessionEnding } from '../../../outcomes/domain/dosed-session.fixture.js';
import { courseEndOf, type StartedSession } from './course-end.js';

const dose = (ended: string, phase: PhaseKind = 'INDUCTION', hasEnded = true): StartedSession => {
  const session = sessionEnding(local(ended), { id: ended });
  return {
    ...session,
    phase,
    doseStartedAt: session.doseStartedAt,
    doseEndedAt: hasEnded ? session.doseEndedAt : null,
  };
};
const awaited = (start: string, phase: PhaseKind = 'INDUCTION') => ({ phase, plannedStart: local(start) });
const endOf = (
  doses: readonly StartedSession[],
  waiting: ReturnType<typeof awaited>[] = [],
  zone = losAngeles,
) => courseEndOf(doses, doses, waiting, zone);

describe('the end of a course', () => {
  it('is the last dose of the induction, whatever came after it', () => {
    const doses = [
      dose('2026-05-04 11:00'),
      dose('2026-05-06 11:00'),
      dose('2026-07-06 11:00', 'MAINTENANCE'),
    ];
    expect(endOf(doses, [awaited('2026-08-01 10:00', 'MAINTENANCE')])).toEqual({
      endedAt: local('2026-05-06 11:00'),
      ...{ lastDay: '2026-05-06', inductionEndedDay: '2026-05-06' },
    });
  });

  it('is missing while a session of the induction waits, and then the last of their days is known', () => {
    const waiting = [awaited('2026-05-12 10:00'), awaited('2026-05-08 10:00')];
    expect(endOf([dose('2026-05-04 11:00')], waiting)).toEqual({
      ...{ endedAt: null, lastDay: '2026-05-12', inductionEndedDay: '2026-05-04' },
    });
  });

  it('is missing while its dose has none, and is told apart from that of a later phase', () => {
    expect(endOf([dose('2026-05-04 11:00', 'INDUCTION', false)])).toMatchObject({
      ...{ endedAt: null, lastDay: '2026-05-04' },
    });
    expect(endOf([dose('2026-07-06 11:00', 'MAINTENANCE')], [awaited('2026-05-12 10:00')])).toEqual({
      ...{ endedAt: null, lastDay: '2026-05-12', inductionEndedDay: null },
    });
  });

  it('is missing where nothing of the induction was delivered, and is noticed after what else was given', () => {
    const later = dose('2026-07-06 11:00', 'MAINTENANCE');
    expect(courseEndOf([later], [dose('2026-05-04 11:00'), later], [], losAngeles)).toEqual({
      ...{ endedAt: null, lastDay: '2026-07-06', inductionEndedDay: null },
    });
  });

  it('is the last dose of all where there is no induction, and its day is that of the clinic', () => {
    const doses = [dose('2026-07-06 22:00', 'CONTINUATION')];
    expect(endOf(doses)).toMatchObject({ endedAt: local('2026-07-06 22:00'), lastDay: '2026-07-06' });
    expect(endOf(doses, [], 'Pacific/Auckland').lastDay).toBe('2026-07-07');
    expect(endOf(doses, [awaited('2026-09-01 10:00', 'MAINTENANCE')])).toMatchObject({
      ...{ endedAt: null, lastDay: '2026-09-01', inductionEndedDay: null },
    });
  });
});
