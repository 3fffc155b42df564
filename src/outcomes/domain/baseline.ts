/**
 * The baseline of a course: the last complete answer, in the same instrument and recall, before the first dose of the
 * course started, at most `baselineMaxAgeDays` calendar days old on that day. A plan is a course and its phases share
 * the baseline; a plan that continues another is one course with it. What was answered under the drug, during a dose of
 * another course or within an hour of it, is no baseline either. How old it may be is said by the rules that the session of
 * the first dose keeps. A form that asks about the time since the dose has no baseline by nature.
 *
 * Does not decide what a change from the baseline means.
 */
import type { RecallWindow, TimePointRules } from '../../clinic/rules/rule-set.js';
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import { courseIdOf, dosesInOrder, isUnderTheDrug, type DosedSession } from './time-points.js';

/** Scores are compared only within one of these: the same questions about the same span of time. */
export interface Measure {
  readonly instrument: string;
  readonly recall: RecallWindow;
}

export interface BaselineCandidate extends Measure {
  readonly id: string;
  readonly completedAt: Date;
  /** Null: incomplete, so it can never be a baseline. */
  readonly total: number | null;
}

export const NO_BASELINE_REASONS = [
  'RECALL_HAS_NO_BASELINE',
  'NOT_DOSED',
  'NONE_ANSWERED',
  'INCOMPLETE',
  'TOO_OLD',
  'UNDER_THE_DRUG',
] as const;
export type NoBaselineReason = (typeof NO_BASELINE_REASONS)[number];

export type Baseline<A> =
  | { readonly assessment: A; readonly reason: null }
  | { readonly assessment: null; readonly reason: NoBaselineReason };

/**
 * The baseline of a course, or why there is none. Any order of sessions and answers.
 * @param sessions over all plans, because a dose of another course may have been at work
 * @param otherwise for sessions that bring no rules of their own
 */
export function courseBaseline<A extends BaselineCandidate>(
  courseId: string,
  sessions: readonly DosedSession[],
  assessments: readonly A[],
  measure: Measure,
  otherwise: TimePointRules,
): Baseline<A> {
  if (measure.recall === 'SINCE_DOSE') return none('RECALL_HAS_NO_BASELINE');
  const [firstDose] = dosesInOrder(sessions.filter((session) => courseIdOf(session) === courseId));
  if (firstDose === undefined) return none('NOT_DOSED');
  const before = assessments.filter(
    ({ instrument, recall, completedAt }) =>
      instrument === measure.instrument && recall === measure.recall && completedAt < firstDose.doseStartedAt,
  );
  if (before.length === 0) return none('NONE_ANSWERED');
  const complete = before
    .filter(({ total }) => total !== null)
    .sort((a, b) => a.completedAt.getTime() - b.completedAt.getTime() || (a.id < b.id ? -1 : 1));
  if (complete.length === 0) return none('INCOMPLETE');
  const last = complete.findLast(({ completedAt }) => !isUnderTheDrug(completedAt, sessions, otherwise));
  if (last === undefined) return none('UNDER_THE_DRUG');
  const { doseStartedAt, zone, timePoints = otherwise } = firstDose;
  const ageDays = daysBetween(localDayOf(last.completedAt, zone), localDayOf(doseStartedAt, zone));
  return ageDays > timePoints.baselineMaxAgeDays ? none('TOO_OLD') : { assessment: last, reason: null };
}

function none(reason: NoBaselineReason): { readonly assessment: null; readonly reason: NoBaselineReason } {
  return { assessment: null, reason };
}
