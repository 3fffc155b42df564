/**
 * What a patient is asked to answer, and how it stands at `now`: for each session and each questionnaire that the rules
 * ask for. After a dose these are the windows of `windows.ts`. Before it:
 *
 * - PRE_SESSION: from the start of the calendar day `preSessionMaxDays` before the session, at the earliest once the dose before has ended,
 *   or its day is over, to the start of the dose. The last complete answer stands.
 * - BASELINE, of the first session of a course: from `baselineMaxAgeDays` calendar days before it to the start of its dose.
 *   The last complete answer that was not given under the drug stands, as in `baseline.ts`.
 *
 * A session to come is aimed at by its planned start and closes with its day; once that day is over without a dose it asks
 * for nothing until it is moved. What asks about the time since the dose is never asked before it. Each session goes by
 * the rules it brings, so that a change of the rules neither asks for more in the past nor turns DONE into MISSED.
 *
 * Does not decide who is told, nor which planned sessions take place: the caller leaves out what was cancelled or is on
 * hold.
 */
import type { AskedForm, OutcomeRules } from '../../clinic/rules/rule-set.js';
import { localDayOf, startOfDayAfter } from '../../clinic/domain/local-days.js';
import type { BaselineCandidate, Measure } from './baseline.js';
import { dosesInOrder, isUnderTheDrug, type DosedSession } from './time-points.js';
import { windowsOf, type OutcomeWindow, type WindowStatus } from './windows.js';

export const ASKED_TIME_POINTS = ['BASELINE', 'PRE_SESSION', 'ACUTE', 'HOUR_24', 'DAY_7_14'] as const;
export type AskedTimePoint = (typeof ASKED_TIME_POINTS)[number];

/** A session that was dosed, or one that is to take place. */
export interface AskedSession extends Omit<DosedSession, 'doseStartedAt' | 'timePoints' | 'ruleSetVersion'> {
  /** Sessions with the same course share a baseline. */
  readonly courseId: string;
  readonly plannedStart: Date;
  /** Null while the session is to come. */
  readonly doseStartedAt: Date | null;
  /** Of the version the session keeps; before its check-in of the one in force. */
  readonly rules: OutcomeRules;
}

export interface AskedWindow<A extends BaselineCandidate> {
  readonly timePoint: AskedTimePoint;
  readonly sessionId: string;
  readonly planId: string;
  readonly sessionNumber: number;
  readonly measure: Measure;
  readonly opensAt: Date;
  readonly targetAt: Date;
  /** The calendar day of the target in the session's zone. */
  readonly targetDay: string;
  /** Where it is cut short by a dose, the start of that dose. */
  readonly closesAt: Date;
  readonly status: WindowStatus;
  /** False while UPCOMING where a planned session will have begun before it opens. */
  readonly isExpectedToOpen: boolean;
  /** The answer that stands for it. */
  readonly canonical: A | null;
}

/** In the order of sessions and then of time points. Sessions are those of one patient over all plans, in any order. */
export function askedWindows<A extends BaselineCandidate>(
  sessions: readonly AskedSession[],
  answers: readonly A[],
  now: Date,
): readonly AskedWindow<A>[] {
  const inOrder = sessionsInOrder(sessions, now);
  const complete = answers.filter(({ total }) => total !== null);
  const doses = inOrder.filter(isDosed).map((dose) => ({ ...dose, timePoints: dose.rules.timePoints }));
  const afterDoses = windowsAfterDoses(inOrder, doses, complete, now);
  const sober = complete.filter(
    ({ completedAt }) => doses.length === 0 || !isUnderTheDrug(completedAt, doses, doses[0]!.timePoints),
  );
  return inOrder.flatMap((session, index) => [
    ...(isFirstOfCourse(session, index, inOrder)
      ? asksBefore('BASELINE', session, baselineSpan(session), sober, now)
      : []),
    ...asksBefore('PRE_SESSION', session, preSessionSpan(session, inOrder[index - 1]), complete, now),
    ...afterDoses.filter(({ sessionId }) => sessionId === session.id),
  ]);
}

/** The forms that are asked for at a time point. A rule set may name one that the clinic no longer offers. */
export function askedMeasures(timePoint: AskedTimePoint, rules: OutcomeRules): readonly Measure[] {
  const { asked, instruments } = rules;
  const forms = {
    BASELINE: asked.beforeCourse,
    PRE_SESSION: asked.beforeSession,
    ACUTE: asked.acute,
    HOUR_24: asked.hour24,
    DAY_7_14: asked.day7To14,
  }[timePoint];
  const isOffered = ({ instrumentCode, recall }: AskedForm) =>
    instruments.some(({ code, recalls }) => code === instrumentCode && recalls.includes(recall));
  const isAskable = ({ recall }: AskedForm) =>
    recall !== 'SINCE_DOSE' || !['BASELINE', 'PRE_SESSION'].includes(timePoint);
  return forms
    .filter((form) => isOffered(form) && isAskable(form))
    .map(({ instrumentCode, recall }) => ({ instrument: instrumentCode, recall }));
}

type Dosed = AskedSession & DosedSession;
/** With the rules it keeps. */
type Ruled = Dosed & Required<Pick<DosedSession, 'timePoints'>>;

function isDosed(session: AskedSession): session is Dosed {
  return session.doseStartedAt !== null;
}

/** Doses that count and sessions whose day is not over, in the order of time. */
function sessionsInOrder(sessions: readonly AskedSession[], now: Date): readonly AskedSession[] {
  const toCome = sessions.filter((session) => !isDosed(session) && now < endOfPlannedDay(session));
  const startOf = ({ doseStartedAt, plannedStart }: AskedSession) =>
    (doseStartedAt ?? plannedStart).getTime();
  return [...dosesInOrder(sessions.filter(isDosed)), ...toCome].sort(
    (a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1),
  );
}

function isFirstOfCourse(
  { courseId }: AskedSession,
  index: number,
  inOrder: readonly AskedSession[],
): boolean {
  return inOrder.findIndex((other) => other.courseId === courseId) === index;
}

interface Span {
  readonly opensAt: Date;
  readonly targetAt: Date;
  readonly closesAt: Date;
}

function baselineSpan(session: AskedSession): Span {
  const { baselineMaxAgeDays } = session.rules.timePoints;
  return spanBefore(session, startOfDaysBefore(session, baselineMaxAgeDays));
}

function preSessionSpan(session: AskedSession, previous: AskedSession | undefined): Span {
  const dayBefore = startOfDaysBefore(session, session.rules.timePoints.preSessionMaxDays);
  if (previous === undefined) return spanBefore(session, dayBefore);
  const { doseEndedAt } = previous;
  const previousEnd =
    doseEndedAt === null
      ? // The dose before is still to come or running: what is answered on its day is not after it.
        endOfPlannedDay(previous)
      : // An answer at the very end of a dose was given in that session.
        new Date(doseEndedAt.getTime() + 1);
  return spanBefore(session, previousEnd > dayBefore ? previousEnd : dayBefore);
}

function spanBefore(session: AskedSession, opensAt: Date): Span {
  const { doseStartedAt, plannedStart } = session;
  return doseStartedAt === null
    ? { opensAt, targetAt: plannedStart, closesAt: endOfPlannedDay(session) }
    : { opensAt, targetAt: doseStartedAt, closesAt: doseStartedAt };
}

function startOfDaysBefore({ doseStartedAt, plannedStart, zone }: AskedSession, days: number): Date {
  return startOfDayAfter(localDayOf(doseStartedAt ?? plannedStart, zone), -days, zone);
}

function endOfPlannedDay({ plannedStart, zone }: AskedSession): Date {
  return startOfDayAfter(localDayOf(plannedStart, zone), 1, zone);
}

function asksBefore<A extends BaselineCandidate>(
  timePoint: 'BASELINE' | 'PRE_SESSION',
  session: AskedSession,
  span: Span,
  complete: readonly A[],
  now: Date,
): readonly AskedWindow<A>[] {
  const { id: sessionId, planId, sessionNumber, zone, rules } = session;
  const targetDay = localDayOf(span.targetAt, zone);
  return askedMeasures(timePoint, rules).map((measure) => {
    const canonical = lastWithin(span, answersIn(measure, complete));
    const status = canonical === null ? statusBefore(span, isDosed(session), now) : 'DONE';
    const owner = { sessionId, planId, sessionNumber };
    return { timePoint, ...owner, measure, ...span, targetDay, status, isExpectedToOpen: true, canonical };
  });
}

function lastWithin<A extends BaselineCandidate>(
  { opensAt, closesAt }: Span,
  answers: readonly A[],
): A | null {
  const [last] = answers
    .filter(({ completedAt }) => completedAt >= opensAt && completedAt < closesAt)
    .sort((a, b) => b.completedAt.getTime() - a.completedAt.getTime() || (a.id < b.id ? 1 : -1));
  return last ?? null;
}

function statusBefore({ opensAt, targetAt }: Span, isOver: boolean, now: Date): WindowStatus {
  if (isOver) return 'MISSED';
  if (now < opensAt) return 'UPCOMING';
  return now > targetAt ? 'OVERDUE' : 'OPEN';
}

function windowsAfterDoses<A extends BaselineCandidate>(
  inOrder: readonly AskedSession[],
  doses: readonly Ruled[],
  complete: readonly A[],
  now: Date,
): readonly AskedWindow<A>[] {
  const [first] = doses;
  if (first === undefined) return [];
  const nextPlanned = inOrder.find((session) => !isDosed(session))?.plannedStart ?? null;
  const windows = everyMeasure(doses).flatMap((measure) =>
    windowsOf(doses, answersIn(measure, complete), first.timePoints, now).flatMap((window) => {
      const { kind, sessionId, planId, sessionNumber, canonical } = window;
      const { rules } = doses.find(({ id }) => id === sessionId)!;
      if (kind === 'LATE_FOLLOWUP' || !askedMeasures(kind, rules).some((asked) => isSame(asked, measure)))
        return [];
      const owner = { sessionId, planId, sessionNumber };
      const { opensAt, targetAt, targetDay, closesAt, status } = window;
      const times = { opensAt, targetAt, targetDay, closesAt };
      const isExpectedToOpen = willOpen(window, nextPlanned);
      return [{ timePoint: kind, ...owner, measure, ...times, status, isExpectedToOpen, canonical }];
    }),
  );
  return windows.sort(
    (a, b) => ASKED_TIME_POINTS.indexOf(a.timePoint) - ASKED_TIME_POINTS.indexOf(b.timePoint),
  );
}

function willOpen(
  { status, opensAt }: Pick<OutcomeWindow<BaselineCandidate>, 'status' | 'opensAt'>,
  nextPlanned: Date | null,
): boolean {
  return status !== 'UPCOMING' || nextPlanned === null || opensAt < nextPlanned;
}

/** Each form that is asked for after any of the doses, once. */
function everyMeasure(doses: readonly Dosed[]): readonly Measure[] {
  const all = doses.flatMap(({ rules }) =>
    (['ACUTE', 'HOUR_24', 'DAY_7_14'] as const).flatMap((timePoint) => askedMeasures(timePoint, rules)),
  );
  return all.filter((measure, index) => all.findIndex((other) => isSame(other, measure)) === index);
}

function answersIn<A extends Measure>(measure: Measure, answers: readonly A[]): readonly A[] {
  return answers.filter((answer) => isSame(answer, measure));
}

function isSame(a: Measure, b: Measure): boolean {
  return a.instrument === b.instrument && a.recall === b.recall;
}
