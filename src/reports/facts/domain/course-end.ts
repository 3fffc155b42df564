/**
 * When a course ended, as reports count it. What decides are the sessions of its induction, and all of its sessions where it has
 * none: it ended with the last dose of these, once none of them still waits for a dose or runs. A course whose sessions of
 * the last day were never told what became of them has no end; `lastDay` is the day from which on that is to be noticed, in
 * the zone of the clinic.
 *
 * Does not decide which courses a report takes, nor whether somebody who has not come will.
 */
import { localDayOf } from '../../../clinic/domain/local-days.js';
import type { PhaseKind } from '../../../clinic/rules/rule-set.js';
import type { PhasedSession } from '../../domain/course-outcomes.js';

/** A session that waits for a dose, or runs. */
export interface WaitingSession {
  readonly phase: PhaseKind;
  readonly plannedStart: Date;
}

export type StartedSession = PhasedSession & { readonly doseStartedAt: Date };

export interface CourseEnd {
  /** Null while a session that decides is to come, or nobody has said what became of it. */
  readonly endedAt: Date | null;
  /** Last day on which a session that decides was given or is planned. */
  readonly lastDay: string;
  /** Day of the last dose of the induction so far; null without one. */
  readonly inductionEndedDay: string | null;
}

/**
 * @param doses of the course, in order; at least one
 * @param started all sessions of the course whose dose has started, delivered or not
 */
export function courseEndOf(
  doses: readonly StartedSession[],
  started: readonly PhasedSession[],
  waiting: readonly WaitingSession[],
  zone: string,
): CourseEnd {
  const hasInduction = [...waiting, ...started].some(({ phase }) => phase === 'INDUCTION');
  const decides = ({ phase }: { readonly phase: PhaseKind }) => phase === 'INDUCTION' || !hasInduction;
  const given = doses.filter(decides);
  const awaited = waiting.filter(decides);
  const last = given
    .flatMap(({ doseEndedAt }) => doseEndedAt ?? [])
    .sort((a, b) => a.getTime() - b.getTime())
    .at(-1);
  const dayOf = (at: Date) => localDayOf(at, zone);
  // Of an induction in which nothing was delivered and nothing is to come, what else was given is all that is known.
  const known = given.length + awaited.length === 0 ? doses : given;
  const days = [
    ...known.map(({ doseStartedAt }) => dayOf(doseStartedAt)),
    ...awaited.map(({ plannedStart }) => dayOf(plannedStart)),
  ];
  const induction = doses.findLast(({ phase }) => phase === 'INDUCTION');
  return {
    endedAt: awaited.length > 0 || last === undefined ? null : last,
    lastDay: days.toSorted().at(-1)!,
    inductionEndedDay: induction === undefined ? null : dayOf(induction.doseStartedAt),
  };
}
