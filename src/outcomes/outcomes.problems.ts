import { problemKind } from '../platform/errors/problem.js';

export const assessmentNotFound = problemKind({
  code: 'assessment.not-found',
  status: 404,
  title: 'There is no such assessment of this patient.',
});
export const assessmentNotScorable = problemKind({
  code: 'assessment.not-scorable',
  status: 422,
  title: 'This cannot be the answered questionnaire. Every reason is listed. Nothing was stored.',
});
export const chartNotOffered = problemKind({
  code: 'progress.chart-not-offered',
  status: 422,
  title: 'There is no such curve: the clinic does not use this questionnaire, or not with this recall.',
});
export const assessmentAlreadyInError = problemKind({
  code: 'assessment.already-in-error',
  status: 409,
  title: 'The assessment is marked as entered in error already.',
});
