/**
 * How a patient does over time in one instrument and recall: each score against the baseline of the course it falls
 * into, and for each course whether it reached response and lost it again. A score belongs to the course of the session
 * that owns it; before any dose there is nothing to compare, and an answer given during a dose is never an outcome.
 *
 * Does not compare two courses, and does not say that the treatment caused a change.
 */
import type { TimePointRules } from '../../clinic/rules/rule-set.js';
import { courseBaseline, type Baseline, type BaselineCandidate, type Measure } from './baseline.js';
import {
  changeFrom,
  undefinedChange,
  type Change,
  type Judged,
  type Judgement,
  type UndefinedReason,
} from './change.js';
import type { JudgingRules } from './definitions.js';
import { responseCourseOf } from './loss-of-response.js';
import {
  courseIdOf,
  isUnderTheDrug,
  ownerOf,
  timePointOf,
  type DosedSession,
  type TimePoint,
} from './time-points.js';

export interface ProgressRules {
  readonly timePoints: TimePointRules;
  readonly instrument: JudgingRules;
}

export interface PlacedScore<A> {
  readonly assessment: A;
  /** Null before any dose. */
  readonly timePoint: TimePoint | null;
  readonly change: Change;
}

export interface CourseProgress<A> {
  readonly baseline: Baseline<A>;
  /** The last complete answer since the first dose. */
  readonly latest: A | null;
  readonly response: Judgement;
  /** The first answer that was a response, and the first that had lost it again. */
  readonly responseAt: A | null;
  readonly lossOfResponse: Judgement;
  readonly lossAt: A | null;
}

/** Every score of one recall in the order of time. Sessions over all plans and answers in any order. */
export function scoresOver<A extends BaselineCandidate>(
  assessments: readonly A[],
  sessions: readonly DosedSession[],
  measure: Measure,
  rules: ProgressRules,
): readonly PlacedScore<A>[] {
  return answersIn(measure, assessments).map((assessment) => {
    const timePoint = timePointOf(assessment.completedAt, sessions, rules.timePoints);
    if (timePoint === null)
      return { assessment, timePoint, change: undefinedChange('BEFORE_ANY_DOSE', rules.instrument) };
    if (timePoint.category === 'IN_SESSION')
      return { assessment, timePoint, change: undefinedChange('IN_SESSION', rules.instrument) };
    const owner = sessions.find(({ id }) => id === timePoint.sessionId)!;
    const courseId = courseIdOf(owner);
    const baseline =
      courseBaseline(courseId, sessions, assessments, measure, rules.timePoints).assessment ??
      baselineInAnotherRecall(courseId, sessions, assessments, measure, rules.timePoints);
    return { assessment, timePoint, change: changeFrom(baseline, assessment, rules.instrument) };
  });
}

/** Baseline, response and loss of response of one course, by the plan that began it, in one recall. */
export function courseProgressOf<A extends BaselineCandidate>(
  courseId: string,
  assessments: readonly A[],
  sessions: readonly DosedSession[],
  measure: Measure,
  rules: ProgressRules,
): CourseProgress<A> {
  const baseline = courseBaseline(courseId, sessions, assessments, measure, rules.timePoints);
  const { instrument } = rules;
  const other = baselineInAnotherRecall(courseId, sessions, assessments, measure, rules.timePoints);
  const judgeable =
    baseline.assessment === null
      ? undefinedChange(noBaseline(measure, other), instrument).response
      : changeFrom(baseline.assessment, baseline.assessment, instrument).response;
  const followUps = followUpsOf(courseId, answersIn(measure, assessments), sessions, rules.timePoints);
  const latest = followUps.findLast(({ total }) => total !== null) ?? null;
  if ('undefinedBecause' in judgeable)
    return undefinedCourse(baseline, latest, judgeable.undefinedBecause, instrument);
  // Who has not answered since has not failed to respond.
  if (latest === null) return undefinedCourse(baseline, latest, 'NO_FOLLOW_UP', instrument);
  const { response, loss } = responseCourseOf(baseline.assessment!, followUps, instrument);
  return {
    baseline,
    latest,
    response: { value: response !== null, threshold: judgeable.threshold },
    responseAt: response,
    lossOfResponse: lossBy(
      instrument,
      response === null ? { undefinedBecause: 'NO_RESPONSE' } : { value: loss !== null },
    ),
    lossAt: loss,
  };
}

function followUpsOf<A extends BaselineCandidate>(
  courseId: string,
  answers: readonly A[],
  sessions: readonly DosedSession[],
  rules: TimePointRules,
): readonly A[] {
  return answers.filter(({ completedAt }) => {
    const owner = ownerOf(completedAt, sessions);
    return owner !== null && courseIdOf(owner) === courseId && !isUnderTheDrug(completedAt, sessions, rules);
  });
}

function undefinedCourse<A>(
  baseline: Baseline<A>,
  latest: A | null,
  undefinedBecause: UndefinedReason,
  instrument: ProgressRules['instrument'],
): CourseProgress<A> {
  const { response } = undefinedChange(undefinedBecause, instrument);
  const lossOfResponse = lossBy(instrument, { undefinedBecause });
  return { baseline, latest, response, responseAt: null, lossOfResponse, lossAt: null };
}

function lossBy(
  { lossOfResponsePoints: threshold }: ProgressRules['instrument'],
  judged: Judged<boolean>,
): Judgement {
  return threshold === null ? { undefinedBecause: 'NO_RULE', threshold } : { ...judged, threshold };
}

function noBaseline({ recall }: Measure, inAnotherRecall: BaselineCandidate | null): UndefinedReason {
  if (recall === 'SINCE_DOSE') return 'RECALL_HAS_NO_BASELINE';
  return inAnotherRecall === null ? 'NO_BASELINE' : 'NO_COMPARABLE_BASELINE';
}

/** Compares with nothing, and tells "none that compares" from "none at all". */
function baselineInAnotherRecall<A extends BaselineCandidate>(
  courseId: string,
  sessions: readonly DosedSession[],
  assessments: readonly A[],
  measure: Measure,
  rules: TimePointRules,
): A | null {
  const others = new Set(
    assessments.map(({ recall }) => recall).filter((recall) => recall !== measure.recall),
  );
  const baselines = [...others].map(
    (recall) => courseBaseline(courseId, sessions, assessments, { ...measure, recall }, rules).assessment,
  );
  return baselines.find((assessment) => assessment !== null) ?? null;
}

function answersIn<A extends BaselineCandidate>(measure: Measure, assessments: readonly A[]): readonly A[] {
  return assessments
    .filter(({ instrument, recall }) => instrument === measure.instrument && recall === measure.recall)
    .sort((a, b) => a.completedAt.getTime() - b.completedAt.getTime() || (a.id < b.id ? -1 : 1));
}
