/**
 * The one value a course contributes to a cohort report at each time point and recall: ACUTE and HOUR_24 after its
 * first dose (or after the last of its induction, where the rules of the clinic say so), DAY_7_14 after the last dose of its
 * induction, which is the outcome of the series. A window that was superseded by the next dose contributes nothing, and one that is not closed yet contributes nothing yet: counting
 * early answers alone would favour those who answer early.
 *
 * Does not decide which courses a report takes.
 */
import type {
  InstrumentRules,
  PhaseKind,
  RecallWindow,
  ReportRules,
  TimePointRules,
} from '../../clinic/rules/rule-set.js';
import { courseBaseline, type BaselineCandidate } from '../../outcomes/domain/baseline.js';
import { courseIdOf, dosesInOrder, type DosedSession } from '../../outcomes/domain/time-points.js';
import { windowsOf, type OutcomeWindow } from '../../outcomes/domain/windows.js';

export const reportedTimePoints = ['ACUTE', 'HOUR_24', 'DAY_7_14'] as const;

export type ReportedTimePoint = (typeof reportedTimePoints)[number];

/** One row per time point and recall. */
export interface CourseOutcome {
  readonly timePoint: ReportedTimePoint;
  readonly recall: RecallWindow;
  /** Of the dose whose window it is; null where there is none. */
  readonly sessionId: string | null;
  /** The window is closed and was not superseded. */
  readonly isEligible: boolean;
  /** The next dose came before an answer. One that was answered before is not among these. */
  readonly isSuperseded: boolean;
  /** Total of the course baseline in the same recall. */
  readonly baseline: number | null;
  /** Total of the answer that stands for the window. */
  readonly followUp: number | null;
  /** Total of the course baseline in the validated recall, by which severity is told. */
  readonly severityBaseline: number | null;
  /** When the window closes, or did; null without a dose that has ended. */
  readonly closesAt: Date | null;
}

export interface PhasedSession extends DosedSession {
  readonly phase: PhaseKind;
}

/**
 * The outcomes of the course `courseId` (the plan that began it) in one instrument.
 *
 * @param sessions dosed sessions of the patient over all plans, because a dose of another plan closes windows too
 * @param assessments answers of the patient; other instruments are left out
 */
export function courseOutcomesOf(
  courseId: string,
  sessions: readonly PhasedSession[],
  assessments: readonly BaselineCandidate[],
  instrument: Pick<InstrumentRules, 'code' | 'recalls' | 'validatedRecall'>,
  rules: TimePointRules,
  now: Date,
  earlyOutcomeOf: ReportRules['earlyOutcomeOf'] = 'FIRST_DOSE',
): readonly CourseOutcome[] {
  const course = dosesInOrder(sessions).filter((session) => courseIdOf(session) === courseId);
  const lastOfInduction = course.findLast((session) => session.phase === 'INDUCTION');
  const early = earlyOutcomeOf === 'FIRST_DOSE' ? course[0] : lastOfInduction;
  const totalBefore = (recall: RecallWindow) =>
    courseBaseline(courseId, sessions, assessments, { instrument: instrument.code, recall }, rules).assessment
      ?.total ?? null;
  const severityBaseline =
    instrument.validatedRecall === null ? null : totalBefore(instrument.validatedRecall);
  return instrument.recalls.flatMap((recall) => {
    const answers = assessments.filter(
      (assessment) => assessment.instrument === instrument.code && assessment.recall === recall,
    );
    const windows = windowsOf(sessions, answers, rules, now);
    const baseline = totalBefore(recall);
    return reportedTimePoints.map((timePoint): CourseOutcome => {
      const session = timePoint === 'DAY_7_14' ? lastOfInduction : early;
      const window = windows.find(({ sessionId, kind }) => sessionId === session?.id && kind === timePoint);
      const followUp = window?.canonical?.total ?? null;
      const closesAt = window?.closesAt ?? null;
      return {
        timePoint,
        recall,
        sessionId: session?.id ?? null,
        isEligible: isEligible(window),
        isSuperseded: window?.status === 'SUPERSEDED',
        baseline,
        followUp,
        severityBaseline,
        closesAt,
      };
    });
  });
}

type Window = OutcomeWindow<BaselineCandidate>;

function isEligible(window: Window | undefined): boolean {
  return window !== undefined && window.isClosed && window.status !== 'SUPERSEDED';
}
