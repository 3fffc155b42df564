/**
 * The one value a course contributes to a cohort report at each time point and recall: ACUTE and HOUR_24 after its
 * first dose, DAY_7_14 after the last dose of its induction, which is the outcome of the series. A window that was
 * superseded by the next dose contributes nothing, and one that is not closed yet contributes nothing yet: counting
 * early answers alone would favour those who answer early.
 *
 * Does not decide which courses a report takes.
 */
import type {
  InstrumentRules,
  PhaseKind,
  RecallWindow,
  TimePointRules,
} from '../../clinic/rules/rule-set.js';
import { courseBaseline, type BaselineCandidate } from '../../outcomes/domain/baseline.js';
import { dosesInOrder, type DosedSession } from '../../outcomes/domain/time-points.js';
import { windowsOf, type OutcomeWindow } from '../../outcomes/domain/windows.js';

export const reportedTimePoints = ['ACUTE', 'HOUR_24', 'DAY_7_14'] as const;

export type ReportedTimePoint = (typeof reportedTimePoints)[number];

/** One row per time point and recall. */
export interface CourseOutcome {
  readonly timePoint: ReportedTimePoint;
  readonly recall: RecallWindow;
  /** The window is closed and was not superseded, so the course belongs to the denominator. */
  readonly isEligible: boolean;
  /** Total of the course baseline in the same recall. */
  readonly baseline: number | null;
  /** Total of the answer that stands for the window. */
  readonly followUp: number | null;
}

export interface PhasedSession extends DosedSession {
  readonly phase: PhaseKind;
}

/**
 * The outcomes of the course `planId` in one instrument.
 *
 * @param sessions dosed sessions of the patient over all plans, because a dose of another plan closes windows too
 * @param assessments answers of the patient; other instruments are left out
 */
export function courseOutcomesOf(
  planId: string,
  sessions: readonly PhasedSession[],
  assessments: readonly BaselineCandidate[],
  instrument: Pick<InstrumentRules, 'code' | 'recalls'>,
  rules: TimePointRules,
  now: Date,
): readonly CourseOutcome[] {
  const course = dosesInOrder(sessions).filter((session) => session.planId === planId);
  const first = course[0];
  const lastOfInduction = course.findLast((session) => session.phase === 'INDUCTION');
  return instrument.recalls.flatMap((recall) => {
    const measure = { instrument: instrument.code, recall };
    const answers = assessments.filter(
      (assessment) => assessment.instrument === measure.instrument && assessment.recall === recall,
    );
    const windows = windowsOf(sessions, answers, rules, now);
    const baseline = courseBaseline(course, answers, measure, rules).assessment?.total ?? null;
    return reportedTimePoints.map((timePoint): CourseOutcome => {
      const session = timePoint === 'DAY_7_14' ? lastOfInduction : first;
      const window = windows.find(({ sessionId, kind }) => sessionId === session?.id && kind === timePoint);
      return { timePoint, recall, isEligible: isEligible(window), baseline, followUp: totalOf(window) };
    });
  });
}

type Window = OutcomeWindow<BaselineCandidate>;

function isEligible(window: Window | undefined): boolean {
  return window !== undefined && window.isClosed && window.status !== 'SUPERSEDED';
}

function totalOf(window: Window | undefined): number | null {
  return window?.canonical?.total ?? null;
}
