/**
 * Which session an answer belongs to, and at which time point of it. The owner is the patient's last dosed session
 * over all plans whose dose had started when the answer was completed; before any dose there is none. Relative to the
 * owner an answer is IN_SESSION (start to end of the dose, both included: never an outcome), in one of the windows
 * of `window-definitions.ts`, or UNSCHEDULED. Every instant has exactly one category.
 *
 * A dose counts once it has started, also when it was stopped early, unless it ended with nothing delivered; an amount
 * that is not known counts as some. A dose that still runs counts: whoever answers meanwhile answers in the session.
 *
 * A session that brings its own rules is judged by them, so that a change of the rules moves no answer that follows an
 * earlier dose; one that brings none, by those the caller gives.
 *
 * Does not decide roles (baseline, pre-session) nor which of several answers in a window stands for it.
 */
import type { CountedFrom, TimePointRules } from '../../clinic/rules/time-point-rules.js';
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import {
  anchorOf,
  elapsedIn,
  hasBegun,
  hasEnded,
  hoursToMilliseconds,
  windowDefinitions,
  type WindowKind,
} from './window-definitions.js';

export interface DosedSession {
  readonly id: string;
  readonly planId: string;
  /** The plan that began its course; left out where that is its own. */
  readonly courseId?: string;
  readonly sessionNumber: number;
  readonly doseStartedAt: Date;
  /** Null while the dose runs. */
  readonly doseEndedAt: Date | null;
  readonly deliveredMg: number | null;
  /** IANA zone stored on the session. */
  readonly zone: string;
  /** Of the rule set the session keeps, with its version. Left out where all sessions are to be judged by one. */
  readonly timePoints?: TimePointRules;
  readonly ruleSetVersion?: number;
}

export type TimePointCategory = 'IN_SESSION' | WindowKind | 'UNSCHEDULED';

/** The category of an answer, with the facts that explain it. */
export interface TimePoint {
  readonly category: TimePointCategory;
  readonly sessionId: string;
  readonly planId: string;
  readonly sessionNumber: number;
  /** What `elapsedMilliseconds` and `calendarDays` are counted from: the start of the dose for IN_SESSION, else what the rules say. */
  readonly countedFrom: CountedFrom;
  readonly elapsedMilliseconds: number;
  readonly calendarDays: number;
  /** Answered so early after the dose that the drug itself still speaks. */
  readonly isIntoxicated: boolean;
  /** Inside the narrower 24-hour span that research reports use. */
  readonly isStrictHour24: boolean;
  /** The version whose rules the owner brought; null where it brought none. */
  readonly ruleSetVersion: number | null;
}

/** Doses that count, in the order they started. */
export function dosesInOrder<S extends DosedSession>(sessions: readonly S[]): readonly S[] {
  return sessions
    .filter((session) => session.doseEndedAt === null || session.deliveredMg !== 0)
    .sort((a, b) => a.doseStartedAt.getTime() - b.doseStartedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** A plan and what continues it are one course. */
export function courseIdOf({ courseId, planId }: Pick<DosedSession, 'courseId' | 'planId'>): string {
  return courseId ?? planId;
}

/** The session that owns an answer, of the patient's sessions over all plans in any order; null before any dose. */
export function ownerOf<S extends DosedSession>(completedAt: Date, sessions: readonly S[]): S | null {
  return dosesInOrder(sessions).findLast((session) => session.doseStartedAt <= completedAt) ?? null;
}

/**
 * The time point of an answer among all sessions of its patient, in any order; null before any dose.
 * @param otherwise for sessions that bring no rules of their own
 */
export function timePointOf(
  completedAt: Date,
  sessions: readonly DosedSession[],
  otherwise: TimePointRules,
): TimePoint | null {
  const owner = ownerOf(completedAt, sessions);
  if (owner === null) return null;
  const rules = owner.timePoints ?? otherwise;
  const category = categoryOf(completedAt, owner, rules);
  const countedFrom = category === 'IN_SESSION' ? 'DOSE_START' : rules.countedFrom;
  const { doseStartedAt, zone } = owner;
  const doseEndedAt = owner.doseEndedAt ?? doseStartedAt;
  const anchor = anchorOf({ doseStartedAt, doseEndedAt, zone }, { countedFrom });
  const elapsedMilliseconds = completedAt.getTime() - anchor.at.getTime();
  const sinceEnd = completedAt.getTime() - doseEndedAt.getTime();
  const { min, max } = rules.strictHour24Hours;
  return {
    category,
    sessionId: owner.id,
    planId: owner.planId,
    sessionNumber: owner.sessionNumber,
    countedFrom,
    elapsedMilliseconds,
    calendarDays: daysBetween(localDayOf(anchor.at, zone), localDayOf(completedAt, zone)),
    // The drug works from the end of the dose on, whatever the windows count from.
    isIntoxicated: category === 'ACUTE' && sinceEnd < hoursToMilliseconds(rules.intoxicatedBelowHours),
    isStrictHour24:
      category === 'HOUR_24' &&
      elapsedMilliseconds >= hoursToMilliseconds(min) &&
      elapsedMilliseconds <= hoursToMilliseconds(max),
    ruleSetVersion: owner.ruleSetVersion ?? null,
  };
}

/** Answered while a dose ran or so soon after it that the drug still speaks: such an answer decides about nothing. */
export function isUnderTheDrug(
  completedAt: Date,
  sessions: readonly DosedSession[],
  otherwise: TimePointRules,
): boolean {
  const timePoint = timePointOf(completedAt, sessions, otherwise);
  return timePoint !== null && (timePoint.category === 'IN_SESSION' || timePoint.isIntoxicated);
}

function categoryOf(
  completedAt: Date,
  owner: Pick<DosedSession, 'doseStartedAt' | 'doseEndedAt' | 'zone'>,
  rules: TimePointRules,
): TimePointCategory {
  const { doseStartedAt, doseEndedAt, zone } = owner;
  if (doseEndedAt === null || completedAt <= doseEndedAt) return 'IN_SESSION';
  const anchor = anchorOf({ doseStartedAt, doseEndedAt, zone }, rules);
  const definition = windowDefinitions(rules).find((candidate) => {
    const elapsed = elapsedIn(candidate, anchor, completedAt);
    return hasBegun(candidate, elapsed) && !hasEnded(candidate, elapsed);
  });
  return definition?.kind ?? 'UNSCHEDULED';
}
