import { problemKind } from '../platform/errors/problem.js';

export const periodReversed = problemKind({
  code: 'report.period-reversed',
  status: 422,
  title: 'The last month of the period lies before its first.',
});
export const periodTooLong = problemKind({
  code: 'report.period-too-long',
  status: 422,
  title: 'A report takes in ten years (120 months) at most.',
});
export const notForDashboards = problemKind({
  code: 'report.not-for-dashboards',
  status: 422,
  title:
    'Dashboards get months that are over, narrowed by one thing at most: other answers side by side would tell of single patients.',
});
export const instrumentNotReported = problemKind({
  code: 'report.instrument-not-offered',
  status: 422,
  title: 'The rules of the clinic do not know this questionnaire.',
});
export const cohortUnknown = problemKind({
  code: 'report.cohort-unknown',
  status: 422,
  title: 'The cohort names a group that the rules of the clinic do not know.',
});
export const comparisonNotPossible = problemKind({
  code: 'report.comparison-not-possible',
  status: 422,
  title: 'Two different groups of groupBy can be compared, such as groupBy=MODALITY with compare=IV,IM.',
});

/** What every report of a cohort may answer, and its picture. */
export const cohortProblems = [
  periodReversed,
  periodTooLong,
  notForDashboards,
  cohortUnknown,
  comparisonNotPossible,
] as const;
