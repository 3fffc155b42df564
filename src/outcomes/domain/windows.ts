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
  anchorOf,
  elapsedIn,
  hasBegun,
  hasEnded,
  windowDefinitions,
  type Anchor,
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
    const { doseStartedAt, doseEndedAt, zone } = session;
    if (doseEndedAt === null) return [];
    const rules = session.timePoints ?? otherwise;
    const anchor = anchorOf({ doseStartedAt, doseEndedAt, zone }, rules);
    const nextDoseAt = doses[index + 1]?.doseStartedAt ?? null;
    return windowDefinitions(rules).map((definition) => {
      const candidates = placed.filter(
        ({ timePoint }) => timePoint.sessionId === session.id && timePoint.category === definition.kind,
      );
      const canonical = canonicalOf(candidates, definition, anchor);
      const { planId, sessionNumber } = session;
      return {
        kind: definition.kind,
        isAskedFor: definition.isAskedFor,
        sessionId: session.id,
        planId,
        sessionNumber,
        ...spanOf(definition, anchor, doseEndedAt, nextDoseAt),
        ...stateOf(definition, anchor, nextDoseAt, canonical !== null, now),
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
  anchor: Anchor,
): A | null {
  const sober = candidates.filter(({ timePoint }) => !timePoint.isIntoxicated);
  const eligible = (sober.length > 0 ? sober : candidates).map(({ answer }) => answer);
  const distance = (answer: A) =>
    Math.abs(elapsedIn(definition, anchor, answer.completedAt) - definition.target);
  const [nearest] = eligible.sort(
    (a, b) =>
      distance(a) - distance(b) ||
      a.completedAt.getTime() - b.completedAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
  return nearest ?? null;
}

function spanOf(definition: WindowDefinition, anchor: Anchor, doseEndedAt: Date, nextDoseAt: Date | null) {
  const { opensAt, targetAt, endsAt } =
    definition.unit === 'DAYS' ? daySpan(definition, anchor) : elapsedSpan(definition, anchor);
  const closesAt = nextDoseAt !== null && nextDoseAt < endsAt ? nextDoseAt : endsAt;
  const targetDay = localDayOf(targetAt, anchor.zone);
  // Counted from the start of the dose, a window would begin while it runs.
  return { opensAt: opensAt < doseEndedAt ? doseEndedAt : opensAt, targetAt, targetDay, closesAt };
}

function elapsedSpan({ from, target, to }: WindowDefinition, { at }: Anchor) {
  const after = (milliseconds: number) => new Date(at.getTime() + milliseconds);
  return { opensAt: after(from), targetAt: after(target), endsAt: after(to) };
}

function daySpan({ from, target, to }: WindowDefinition, { at, zone }: Anchor) {
  const startOfDay = (days: number) => startOfDayAfter(localDayOf(at, zone), days, zone);
  return { opensAt: startOfDay(from), targetAt: startOfDay(target), endsAt: startOfDay(to + 1) };
}

function stateOf(
  definition: WindowDefinition,
  anchor: Anchor,
  nextDoseAt: Date | null,
  isAnswered: boolean,
  now: Date,
): { readonly isClosed: boolean; readonly status: WindowStatus } {
  const elapsed = elapsedIn(definition, anchor, now);
  const isCutShort = nextDoseAt !== null && !hasEnded(definition, elapsedIn(definition, anchor, nextDoseAt));
  const isOver = hasEnded(definition, elapsed);
  const isClosed = isCutShort || isOver;
  if (isAnswered) return { isClosed, status: 'DONE' };
  if (isCutShort) return { isClosed, status: 'SUPERSEDED' };
  if (isOver) return { isClosed, status: 'MISSED' };
  if (!hasBegun(definition, elapsed) || !definition.isAskedFor) return { isClosed, status: 'UPCOMING' };
  return { isClosed, status: elapsed > definition.target ? 'OVERDUE' : 'OPEN' };
}
