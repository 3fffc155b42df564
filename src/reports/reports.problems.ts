import { problemKind } from '../platform/errors/problem.js';

export const periodReversed = problemKind({
  code: 'report.period-reversed',
  status: 422,
  title: 'The last month of the period lies before its first.',
});
export const instrumentNotReported = problemKind({
  code: 'report.instrument-not-offered',
  status: 422,
  title: 'The rules of the clinic do not know this questionnaire.',
});
