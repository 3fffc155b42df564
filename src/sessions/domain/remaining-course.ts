/**
 * What of a course is behind and what is still to come, when a plan goes on after a hold, is planned anew or steps back to
 * a former frequency or is spaced out. Spravato: when symptoms worsen, the former dosing frequency may be taken up again (Spravato
 * prescribing information); IV and IM are handled alike, by clinic practice.
 *
 * What took place keeps its phases. A session that was cancelled or missed took no place in the course. This file does not
 * decide on which days the sessions fall (`schedule.ts`), nor whether the new series is sound (`series.ts`).
 */
import type { PhaseTemplate } from '../../clinic/rules/rule-set.js';
import type { SessionStatus } from './session-status.js';

export interface NumberedPhase extends PhaseTemplate {
  /** From 1, as sessions name it. */
  readonly ordinal: number;
}

export interface CourseSession {
  readonly status: SessionStatus;
  readonly number: number;
  readonly phaseOrdinal: number;
}

const NEVER_TOOK_PLACE: readonly SessionStatus[] = ['CANCELLED', 'NO_SHOW'];

/** Sessions that have not begun, in the order in which they are to come. */
export function remainingSessions<T extends CourseSession>(sessions: readonly T[]): readonly T[] {
  return sessions
    .filter(({ status }) => status === 'SCHEDULED')
    .toSorted((a, b) => a.phaseOrdinal - b.phaseOrdinal || a.number - b.number);
}

/** The phases as far as they were carried out, or are being carried out just now. */
export function phasesBehind(
  phases: readonly NumberedPhase[],
  sessions: readonly CourseSession[],
): readonly PhaseTemplate[] {
  const begun = sessions.filter(({ status }) => status !== 'SCHEDULED' && !NEVER_TOOK_PLACE.includes(status));
  return sized(phases, begun);
}

/** The phases as far as they are still to come. */
export function phasesAhead(
  phases: readonly NumberedPhase[],
  sessions: readonly CourseSession[],
): readonly PhaseTemplate[] {
  return sized(phases, remainingSessions(sessions));
}

/**
 * Some sessions at the last denser cadence, with the dose of the present phase, and then what was still to come.
 * @returns null where nothing is to come, or no earlier phase was denser
 */
export function steppedBack(
  phases: readonly NumberedPhase[],
  sessions: readonly CourseSession[],
  count: number,
): readonly PhaseTemplate[] | null {
  const [next] = remainingSessions(sessions);
  const present = phases.find(({ ordinal }) => ordinal === next?.phaseOrdinal);
  if (!present) return null;
  const former = phases.findLast(
    (phase) => phase.ordinal < present.ordinal && weeklySessions(phase) > weeklySessions(present),
  );
  if (!former) return null;
  const { kind, dose } = present;
  const { perWeek, everyWeeks } = former;
  return [{ kind, sessions: count, perWeek, everyWeeks, dose }, ...phasesAhead(phases, sessions)];
}

/**
 * What is still to come, at a wider cadence: phases that were denser take it, the others keep theirs.
 * @returns null where nothing would be spaced out
 */
export function spacedOut(
  phases: readonly NumberedPhase[],
  sessions: readonly CourseSession[],
  { perWeek, everyWeeks }: Pick<PhaseTemplate, 'perWeek' | 'everyWeeks'>,
): readonly PhaseTemplate[] | null {
  const ahead = phasesAhead(phases, sessions);
  const isDenser = (phase: PhaseTemplate) => weeklySessions(phase) > perWeek / everyWeeks;
  if (!ahead.some(isDenser)) return null;
  return ahead.map((phase) => (isDenser(phase) ? { ...phase, perWeek, everyWeeks } : phase));
}

function weeklySessions({ perWeek, everyWeeks }: PhaseTemplate): number {
  return perWeek / everyWeeks;
}

function sized(
  phases: readonly NumberedPhase[],
  sessions: readonly CourseSession[],
): readonly PhaseTemplate[] {
  return phases.flatMap(({ ordinal, kind, perWeek, everyWeeks, dose }) => {
    const count = sessions.filter(({ phaseOrdinal }) => phaseOrdinal === ordinal).length;
    return count === 0 ? [] : [{ kind, sessions: count, perWeek, everyWeeks, dose }];
  });
}
