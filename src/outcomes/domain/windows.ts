/**
 * The outcome windows of every dosed session: when each opens and closes, the answer that stands for it, and what it
 * asks of the clinic at `now`. A window ends at the next dose of any plan when that comes first; what is unanswered
 * then is SUPERSEDED, not MISSED. The canonical answer is the complete one nearest the target (distance in elapsed
 * time or in calendar days, as the window counts), the earlier of two equally near; one given while intoxicated stands
 * only when nothing else does. LATE_FOLLOWUP is never asked for: it stays UPCOMING until it is DONE or over.
 *
 * A dose that still runs has no windows yet. Does not decide who is reminded, nor which instrument or recall is due:
 * the caller passes the answers that may stand for a window (one instrument, and one recall, because different recalls do not compare).
 */
import type { TimePointRules } from '../../clinic/rules/rule-set.js';
import { localDayOf, startOfDayAfter } from '../../clinic/domain/local-days.js';
import { dosesInOrder, timePointOf, type DosedSession, type TimePoint } from './time-points.js';
import {
  elapsedIn,
  hasBegun,
  hasEnded,
  windowDefinitions,
  type EndedDose,
  type WindowDefinition,
  type WindowKind,
} from './window-definitions.js';

export const WINDOW_STATUSES = ['UPCOMING', 'OPEN', 'OVERDUE', 'DONE', 'MISSED', 'SUPERSEDED'] as const;
export type WindowStatus = (typeof WINDOW_STATUSES)[number];

export interface WindowAnswer {
  readonly id: string;
  readonly completedAt: Date;
  /** Null: incomplete, so it can never stand for a window. */
  readonly total: number | null;
}

export interface OutcomeWindow<A extends WindowAnswer> {
  readonly kind: WindowKind;
  /** False where nobody is asked for an answer (LATE_FOLLOWUP). */
  readonly isAskedFor: boolean;
  readonly sessionId: string;
  readonly planId: string;
  readonly sessionNumber: number;
  readonly opensAt: Date;
  /** The target instant; the start of the target day where the window counts calendar days. */
  readonly targetAt: Date;
  /** The calendar day of the target in the session's zone. Day windows are overdue once this day is over. */
  readonly targetDay: string;
  /** Its own end or the next dose, whichever comes first: before `opensAt` when it never opened. */
  readonly closesAt: Date;
  /** True once no further answer can belong to it. */
  readonly isClosed: boolean;
  readonly status: WindowStatus;
  readonly canonical: A | null;
}

/**
 * All windows of a patient, in the order of doses and then of time; sessions and answers may come in any order.
 * @param otherwise for sessions that bring no rules of their own
 */
export function windowsOf<A extends WindowAnswer>(
  sessions: readonly DosedSession[],
  answers: readonly A[],
  otherwise: TimePointRules,
  now: Date,
): readonly OutcomeWindow<A>[] {
  const doses = dosesInOrder(sessions);
  const placed = answers.flatMap((answer) => {
    const timePoint = answer.total === null ? null : timePointOf(answer.completedAt, doses, otherwise);
    return timePoint === null ? [] : [{ answer, timePoint }];
  });
  return doses.flatMap((session, index) => {
    const { doseEndedAt, zone } = session;
    if (doseEndedAt === null) return [];
    const dose = { doseEndedAt, zone };
    const nextDoseAt = doses[index + 1]?.doseStartedAt ?? null;
    return windowDefinitions(session.timePoints ?? otherwise).map((definition) => {
      const candidates = placed.filter(
        ({ timePoint }) => timePoint.sessionId === session.id && timePoint.category === definition.kind,
      );
      const canonical = canonicalOf(candidates, definition, dose);
      const { planId, sessionNumber } = session;
      return {
        kind: definition.kind,
        isAskedFor: definition.isAskedFor,
        sessionId: session.id,
        planId,
        sessionNumber,
        ...spanOf(definition, dose, nextDoseAt),
        ...stateOf(definition, dose, nextDoseAt, canonical !== null, now),
        canonical,
      };
    });
  });
}

interface PlacedAnswer<A> {
  readonly answer: A;
  readonly timePoint: TimePoint;
}

function canonicalOf<A extends WindowAnswer>(
  candidates: readonly PlacedAnswer<A>[],
  definition: WindowDefinition,
  dose: EndedDose,
): A | null {
  const sober = candidates.filter(({ timePoint }) => !timePoint.isIntoxicated);
  const eligible = (sober.length > 0 ? sober : candidates).map(({ answer }) => answer);
  const distance = (answer: A) =>
    Math.abs(elapsedIn(definition, dose, answer.completedAt) - definition.target);
  const [nearest] = eligible.sort(
    (a, b) =>
      distance(a) - distance(b) ||
      a.completedAt.getTime() - b.completedAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
  return nearest ?? null;
}

function spanOf(definition: WindowDefinition, dose: EndedDose, nextDoseAt: Date | null) {
  const { opensAt, targetAt, endsAt } =
    definition.unit === 'DAYS' ? daySpan(definition, dose) : elapsedSpan(definition, dose);
  const closesAt = nextDoseAt !== null && nextDoseAt < endsAt ? nextDoseAt : endsAt;
  return { opensAt, targetAt, targetDay: localDayOf(targetAt, dose.zone), closesAt };
}

function elapsedSpan({ from, target, to }: WindowDefinition, { doseEndedAt }: EndedDose) {
  const after = (milliseconds: number) => new Date(doseEndedAt.getTime() + milliseconds);
  return { opensAt: after(from), targetAt: after(target), endsAt: after(to) };
}

function daySpan({ from, target, to }: WindowDefinition, { doseEndedAt, zone }: EndedDose) {
  const startOfDay = (days: number) => startOfDayAfter(localDayOf(doseEndedAt, zone), days, zone);
  return { opensAt: startOfDay(from), targetAt: startOfDay(target), endsAt: startOfDay(to + 1) };
}

function stateOf(
  definition: WindowDefinition,
  dose: EndedDose,
  nextDoseAt: Date | null,
  isAnswered: boolean,
  now: Date,
): { readonly isClosed: boolean; readonly status: WindowStatus } {
  const elapsed = elapsedIn(definition, dose, now);
  const isCutShort = nextDoseAt !== null && !hasEnded(definition, elapsedIn(definition, dose, nextDoseAt));
  const isOver = hasEnded(definition, elapsed);
  const isClosed = isCutShort || isOver;
  if (isAnswered) return { isClosed, status: 'DONE' };
  if (isCutShort) return { isClosed, status: 'SUPERSEDED' };
  if (isOver) return { isClosed, status: 'MISSED' };
  if (!hasBegun(definition, elapsed) || !definition.isAskedFor) return { isClosed, status: 'UPCOMING' };
  return { isClosed, status: elapsed > definition.target ? 'OVERDUE' : 'OPEN' };
}
