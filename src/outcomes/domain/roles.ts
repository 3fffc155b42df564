/**
 * The roles an answer holds besides its category; one record can hold several. PRE_SESSION: completed after the
 * previous dose ended and before this dose started, on the same calendar day in the session's zone or at most
 * `preSessionMaxDays` before, by the rules the session keeps.
 * BASELINE: the baseline of a plan's course in its own instrument and recall (`baseline.ts`). In a Monday, Wednesday,
 * Friday series a HOUR_24 answer may be PRE_SESSION too.
 *
 * A session takes a pre-session answer only once its dose has started. Does not decide what a session needs before it.
 */
import type { TimePointRules } from '../../clinic/rules/rule-set.js';
import { courseBaseline, type BaselineCandidate } from './baseline.js';
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import { courseIdOf, dosesInOrder, type DosedSession } from './time-points.js';

export type AssessmentRole =
  | { readonly role: 'BASELINE'; readonly planId: string }
  | { readonly role: 'PRE_SESSION'; readonly sessionId: string; readonly sessionNumber: number };

/**
 * The session whose dose an answer immediately precedes, or null. Sessions over all plans, in any order.
 * @param otherwise for sessions that bring no rules of their own
 */
export function preSessionOf<S extends DosedSession>(
  completedAt: Date,
  sessions: readonly S[],
  otherwise: Pick<TimePointRules, 'preSessionMaxDays'>,
): S | null {
  const doses = dosesInOrder(sessions);
  const index = doses.findIndex((session) => completedAt < session.doseStartedAt);
  const next = doses[index];
  if (next === undefined) return null;
  const previous = doses[index - 1];
  const isAfterPrevious =
    previous === undefined || (previous.doseEndedAt !== null && completedAt > previous.doseEndedAt);
  const daysAhead = daysBetween(
    localDayOf(completedAt, next.zone),
    localDayOf(next.doseStartedAt, next.zone),
  );
  const { preSessionMaxDays } = next.timePoints ?? otherwise;
  return isAfterPrevious && daysAhead <= preSessionMaxDays ? next : null;
}

/** The roles of one of the patient's answers, given all of them and all sessions. A course is named by the plan that began it. */
export function rolesOf(
  assessment: BaselineCandidate,
  assessments: readonly BaselineCandidate[],
  sessions: readonly DosedSession[],
  rules: TimePointRules,
): readonly AssessmentRole[] {
  const planIds = [...new Set(dosesInOrder(sessions).map(courseIdOf))];
  const baselineOf = planIds.filter(
    (planId) =>
      courseBaseline(planId, sessions, assessments, assessment, rules).assessment?.id === assessment.id,
  );
  const preSession = preSessionOf(assessment.completedAt, sessions, rules);
  return [
    ...baselineOf.map((planId) => ({ role: 'BASELINE' as const, planId })),
    ...(preSession === null
      ? []
      : [
          {
            role: 'PRE_SESSION' as const,
            sessionId: preSession.id,
            sessionNumber: preSession.sessionNumber,
          },
        ]),
  ];
}
