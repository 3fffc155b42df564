/**
 * The outcomes report of a cohort in one instrument: for each time point and recall, never pooled, how many courses
 * were eligible, how many have data, the change in points, and response and remission with Wilson's 95% interval.
 * The unit is the patient, by the first course that ended in the period. Response and remission are counted in the
 * validated recall only, of those with data whose baseline was high enough to be judged. A mean is shown from
 * `meanFromPatients` patients on.
 *
 * "With data" means a comparable baseline and a complete answer in the window: a change. The report describes change
 * in those who answered; it is uncontrolled and says nothing about efficacy. Who may see small groups is decided in
 * `small-cells.ts`.
 */
import type { RecallWindow, ReportRules } from '../../clinic/rules/rule-set.js';
import { changeFrom, type ChangeRules, type Judged } from '../../outcomes/domain/change.js';
import { reportedTimePoints, type CourseOutcome, type ReportedTimePoint } from './course-outcomes.js';
import { meanInterval, type Interval } from './statistics/intervals.js';
import { momentsOf } from './statistics/moments.js';
import { wilsonInterval } from './statistics/proportions.js';

export interface ReportedCourse {
  readonly courseId: string;
  readonly patientId: string;
  readonly endedAt: Date;
  readonly outcomes: readonly CourseOutcome[];
}

export interface Rate {
  /** Patients it could be judged for. */
  readonly nJudged: number | null;
  readonly count: number | null;
  /** 0 to 1; null when nobody could be judged. */
  readonly proportion: number | null;
  readonly interval: Interval | null;
  /** True where numbers are null because they would show a small group. */
  readonly suppressed: boolean;
}

export interface OutcomesReportRow {
  readonly timePoint: ReportedTimePoint;
  readonly recall: RecallWindow;
  /** Patients whose window is closed; null only where suppressed, like the next two. */
  readonly nEligible: number | null;
  readonly nWithData: number | null;
  readonly nMissing: number | null;
  /** Points, of those with data. */
  readonly meanBaseline: number | null;
  readonly meanChange: number | null;
  readonly standardDeviationOfChange: number | null;
  readonly changeInterval: Interval | null;
  /** Null where the recall is not validated, like `remission`. */
  readonly response: Rate | null;
  readonly remission: Rate | null;
  /** True where a number of this row, rates apart, is null because it would show a small group. */
  readonly suppressed: boolean;
}

export interface OutcomesReport {
  readonly instrument: string;
  readonly rows: readonly OutcomesReportRow[];
}

export interface ReportInstrument extends ChangeRules {
  readonly code: string;
  readonly recalls: readonly RecallWindow[];
}

/** The report over the courses that ended in the period, in any order. Nothing is suppressed yet. */
export function outcomesReportOf(
  courses: readonly ReportedCourse[],
  instrument: ReportInstrument,
  rules: Pick<ReportRules, 'meanFromPatients'>,
): OutcomesReport {
  const outcomes = firstCourseOfEachPatient(courses).flatMap((course) => course.outcomes);
  const rows = reportedTimePoints.flatMap((timePoint) =>
    instrument.recalls.map((recall) => {
      const ofRow = outcomes.filter((each) => each.timePoint === timePoint && each.recall === recall);
      return { timePoint, recall, ...summaryOf(ofRow, recall, instrument, rules) };
    }),
  );
  return { instrument: instrument.code, rows };
}

function firstCourseOfEachPatient(courses: readonly ReportedCourse[]): readonly ReportedCourse[] {
  const byEnd = [...courses].sort(
    (a, b) => a.endedAt.getTime() - b.endedAt.getTime() || (a.courseId < b.courseId ? -1 : 1),
  );
  const first = new Map<string, ReportedCourse>();
  for (const course of byEnd) if (!first.has(course.patientId)) first.set(course.patientId, course);
  return [...first.values()];
}

function summaryOf(
  outcomes: readonly CourseOutcome[],
  recall: RecallWindow,
  instrument: ReportInstrument,
  rules: Pick<ReportRules, 'meanFromPatients'>,
): Omit<OutcomesReportRow, 'timePoint' | 'recall'> {
  const eligible = outcomes.filter(({ isEligible }) => isEligible);
  const pairs = eligible.flatMap(({ baseline, followUp }) =>
    baseline === null || followUp === null ? [] : [{ baseline, followUp }],
  );
  const baselines = momentsOf(pairs.map(({ baseline }) => baseline));
  const changes = momentsOf(pairs.map(({ baseline, followUp }) => followUp - baseline));
  const hasMean = pairs.length >= rules.meanFromPatients;
  const isValidated = recall === instrument.validatedRecall;
  const judged = pairs.map(({ baseline, followUp }) => {
    const measure = { instrument: instrument.code, recall };
    return changeFrom({ ...measure, total: baseline }, { ...measure, total: followUp }, instrument);
  });
  return {
    nEligible: eligible.length,
    nWithData: pairs.length,
    nMissing: eligible.length - pairs.length,
    meanBaseline: hasMean ? baselines.mean : null,
    meanChange: hasMean ? changes.mean : null,
    standardDeviationOfChange: hasMean ? changes.standardDeviation : null,
    changeInterval: hasMean ? meanInterval(changes) : null,
    response: isValidated ? rateOf(judged.map(({ response }) => response)) : null,
    remission: isValidated ? rateOf(judged.map(({ remission }) => remission)) : null,
    suppressed: false,
  };
}

function rateOf(judgements: readonly Judged<boolean>[]): Rate {
  const values = judgements.flatMap((judgement) => ('value' in judgement ? [judgement.value] : []));
  const count = values.filter(Boolean).length;
  return {
    nJudged: values.length,
    count,
    proportion: values.length === 0 ? null : count / values.length,
    interval: wilsonInterval(count, values.length),
    suppressed: false,
  };
}
