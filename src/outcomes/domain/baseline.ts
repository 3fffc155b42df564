/**
 * The baseline of a course: the last complete answer, in the same instrument and recall, before the first dose of the
 * course started, at most `baselineMaxAgeDays` calendar days old on that day. A plan is a course and its phases share
 * the baseline; a plan that continues another is one course with it, and the caller passes the sessions of both.
 * A form that asks about the time since the dose has no baseline by nature.
 *
 * Does not decide what a change from the baseline means.
 */
import type { RecallWindow, TimePointRules } from '../../clinic/rules/rule-set.js';
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import { dosesInOrder, type DosedSession } from './time-points.js';

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
] as const;
export type NoBaselineReason = (typeof NO_BASELINE_REASONS)[number];

export type Baseline<A> =
  | { readonly assessment: A; readonly reason: null }
  | { readonly assessment: null; readonly reason: NoBaselineReason };

/** The baseline of the course that the sessions make, or why there is none. Any order of sessions and answers. */
export function courseBaseline<A extends BaselineCandidate>(
  courseSessions: readonly DosedSession[],
  assessments: readonly A[],
  measure: Measure,
  rules: Pick<TimePointRules, 'baselineMaxAgeDays'>,
): Baseline<A> {
  if (measure.recall === 'SINCE_DOSE') return none('RECALL_HAS_NO_BASELINE');
  const [firstDose] = dosesInOrder(courseSessions);
  if (firstDose === undefined) return none('NOT_DOSED');
  const before = assessments.filter(
    ({ instrument, recall, completedAt }) =>
      instrument === measure.instrument && recall === measure.recall && completedAt < firstDose.doseStartedAt,
  );
  if (before.length === 0) return none('NONE_ANSWERED');
  const last = before
    .filter(({ total }) => total !== null)
    .sort((a, b) => a.completedAt.getTime() - b.completedAt.getTime() || (a.id < b.id ? -1 : 1))
    .at(-1);
  if (last === undefined) return none('INCOMPLETE');
  const { doseStartedAt, zone } = firstDose;
  const ageDays = daysBetween(localDayOf(last.completedAt, zone), localDayOf(doseStartedAt, zone));
  return ageDays > rules.baselineMaxAgeDays ? none('TOO_OLD') : { assessment: last, reason: null };
}

function none(reason: NoBaselineReason): { readonly assessment: null; readonly reason: NoBaselineReason } {
  return { assessment: null, reason };
}
