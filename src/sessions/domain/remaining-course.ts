/**
 * What of a course is behind and what is still to come, when a plan goes on after a hold, is planned anew or steps back to
 * a former frequency, is spaced out or goes on with another dose. Spravato: when symptoms worsen, the former dosing frequency may be taken up again (Spravato
 * prescribing information); IV and IM are handled alike, by clinic practice.
 *
 * What took place keeps its phases. A session that was cancelled or missed took no place in the course. This file does not
 * decide on which days the sessions fall (`schedule.ts`), nor whether the new series is sound (`series.ts`).
 */
import type { DoseTemplate, PhaseTemplate } from '../../clinic/rules/rule-set.js';
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

export interface RedosedCourse<T> {
  readonly behind: readonly PhaseTemplate[];
  readonly ahead: readonly PhaseTemplate[];
  /** Of a session that is to come, in what is behind and ahead taken together. */
  readonly ordinalOf: (session: T) => number;
}

/** mg, mg per kg, or both. */
export type DecidedDose = Pick<DoseTemplate, 'mg' | 'mgPerKg'> & { readonly infusionMinutes?: number };

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

/**
 * The phases once another dose was decided for every session that is to come, and which of them each of these then has: a
 * phase that is under way is parted, so that what was given keeps its dose and what is added later takes the decided one.
 * @param coming sessions whose dose can still be ordered, arrived or not
 * @param decided the dose as it was decided; minutes that were left out stay those of the phase
 */
export function withDecidedDose<T extends CourseSession>(
  phases: readonly NumberedPhase[],
  sessions: readonly T[],
  coming: readonly T[],
  decided: DecidedDose,
): RedosedCourse<T> {
  const past = sessions.filter(({ number }) => coming.every((session) => session.number !== number));
  const behind = phasesBehind(phases, past);
  const toCome = phases.filter(({ ordinal }) => coming.some(({ phaseOrdinal }) => phaseOrdinal === ordinal));
  const redosed = sized(toCome, coming).map(({ dose, ...phase }) => ({
    ...phase,
    dose: { ...decided, infusionMinutes: decided.infusionMinutes ?? dose.infusionMinutes },
  }));
  const ordinalOf = ({ phaseOrdinal }: T) =>
    behind.length + 1 + toCome.findIndex(({ ordinal }) => ordinal === phaseOrdinal);
  return { behind, ahead: redosed, ordinalOf };
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
