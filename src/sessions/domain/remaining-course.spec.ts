import { describe, expect, it } from '@jest/globals';
import type { PhaseTemplate } from '../../clinic/rules/rule-set.js';
import {
  type CourseSession,
  type NumberedPhase,
  phasesAhead,
  phasesBehind,
  remainingSessions,
  spacedOut,
  steppedBack,
  withDecidedDose,
} from './remaining-course.js';
import type { SessionStatus } from './session-status.js';

const dose = { mgPerKg: null, mg: 84, infusionMinutes: null };
const phases: readonly NumberedPhase[] = [
  { ordinal: 1, kind: 'INDUCTION', sessions: 3, perWeek: 2, everyWeeks: 1, dose },
  { ordinal: 2, kind: 'CONTINUATION', sessions: 2, perWeek: 1, everyWeeks: 1, dose: { ...dose, mg: 56 } },
  { ordinal: 3, kind: 'MAINTENANCE', sessions: 2, perWeek: 1, everyWeeks: 2, dose },
];
const ordinals = [1, 1, 1, 2, 2, 3, 3];

/** Statuses of the first sessions; the others are SCHEDULED. */
function course(...statuses: SessionStatus[]): CourseSession[] {
  return ordinals.map((phaseOrdinal, index) => ({
    status: statuses[index] ?? 'SCHEDULED',
    number: index + 1,
    phaseOrdinal,
  }));
}

const cadences = (found: readonly PhaseTemplate[] | null) =>
  found?.map(({ kind, sessions, perWeek, everyWeeks, dose: { mg } }) => [
    kind,
    sessions,
    perWeek,
    everyWeeks,
    mg,
  ]) ?? null;

describe('a course on its way', () => {
  it('keeps what took place and what is under way, without what was cancelled or missed', () => {
    const sessions = course('SIGNED', 'CANCELLED', 'NO_SHOW', 'DOSING');
    expect(cadences(phasesBehind(phases, sessions))).toEqual([
      ['INDUCTION', 1, 2, 1, 84],
      ['CONTINUATION', 1, 1, 1, 56],
    ]);
    expect(cadences(phasesAhead(phases, sessions))).toEqual([
      ['CONTINUATION', 1, 1, 1, 56],
      ['MAINTENANCE', 2, 1, 2, 84],
    ]);
  });

  it('has its remaining sessions in the order of their phases, whatever number they have', () => {
    const added = [...course('SIGNED'), { status: 'SCHEDULED', number: 8, phaseOrdinal: 1 } as const];
    expect(remainingSessions(added).map(({ number }) => number)).toEqual([2, 3, 8, 4, 5, 6, 7]);
  });
});

describe('a decided dose', () => {
  const decided = { mg: 28, mgPerKg: null };
  const isToCome = ({ status }: CourseSession) => ['SCHEDULED', 'READY'].includes(status);
  const redosed = (sessions: CourseSession[]) =>
    withDecidedDose(phases, sessions, sessions.filter(isToCome), decided);

  it('parts the phase that is under way and reaches every phase ahead', () => {
    const sessions = course('SIGNED', 'NO_SHOW', 'READY');
    const found = redosed(sessions);
    expect(cadences(found.behind)).toEqual([['INDUCTION', 1, 2, 1, 84]]);
    expect(cadences(found.ahead)).toEqual([
      ['INDUCTION', 1, 2, 1, 28],
      ['CONTINUATION', 2, 1, 1, 28],
      ['MAINTENANCE', 2, 1, 2, 28],
    ]);
    expect(sessions.filter(isToCome).map(found.ordinalOf)).toEqual([2, 3, 3, 4, 4]);
  });

  it('keeps the minutes of a phase unless it says its own', () => {
    const infused = phases.map((phase) => ({ ...phase, dose: { ...dose, infusionMinutes: 40 } }));
    const minutesOf = (infusionMinutes?: number) =>
      withDecidedDose(infused, course(), course(), {
        ...decided,
        ...(infusionMinutes !== undefined && { infusionMinutes }),
      }).ahead.map(({ dose: { infusionMinutes: minutes } }) => minutes);
    expect(minutesOf()).toEqual([40, 40, 40]);
    expect(minutesOf(50)).toEqual([50, 50, 50]);
  });
});

describe('stepping back', () => {
  it('takes the last denser cadence with the present dose, then what was to come', () => {
    const weekly = course('SIGNED', 'SIGNED', 'SIGNED', 'SIGNED');
    expect(cadences(steppedBack(phases, weekly, 4))).toEqual([
      ['CONTINUATION', 4, 2, 1, 56],
      ['CONTINUATION', 1, 1, 1, 56],
      ['MAINTENANCE', 2, 1, 2, 84],
    ]);
    const everySecondWeek = course('SIGNED', 'SIGNED', 'SIGNED', 'SIGNED', 'SIGNED');
    expect(cadences(steppedBack(phases, everySecondWeek, 2))?.[0]).toEqual(['MAINTENANCE', 2, 1, 1, 84]);
  });

  it('leads nowhere from the densest phase, and from the end', () => {
    expect(steppedBack(phases, course('SIGNED'), 2)).toBeNull();
    expect(steppedBack(phases, course(...ordinals.map(() => 'SIGNED' as const)), 2)).toBeNull();
  });
});

describe('spacing out', () => {
  it('widens what is denser, and leaves what is wide already', () => {
    const inInduction = course('SIGNED');
    expect(cadences(spacedOut(phases, inInduction, { perWeek: 1, everyWeeks: 1 }))).toEqual([
      ['INDUCTION', 2, 1, 1, 84],
      ['CONTINUATION', 2, 1, 1, 56],
      ['MAINTENANCE', 2, 1, 2, 84],
    ]);
    expect(cadences(spacedOut(phases, inInduction, { perWeek: 1, everyWeeks: 3 }))).toEqual([
      ['INDUCTION', 2, 1, 3, 84],
      ['CONTINUATION', 2, 1, 3, 56],
      ['MAINTENANCE', 2, 1, 3, 84],
    ]);
  });

  it('leads nowhere where nothing is denser, and from the end', () => {
    const last = course('SIGNED', 'SIGNED', 'SIGNED', 'SIGNED', 'SIGNED');
    expect(spacedOut(phases, last, { perWeek: 1, everyWeeks: 2 })).toBeNull();
    expect(
      spacedOut(phases, course(...ordinals.map(() => 'SIGNED' as const)), { perWeek: 1, everyWeeks: 4 }),
    ).toBeNull();
  });
});
