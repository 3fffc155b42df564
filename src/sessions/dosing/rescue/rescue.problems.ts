import { problemKind } from '../../../platform/errors/problem.js';

export const rescueNotFound = problemKind({
  code: 'rescue.not-found',
  status: 404,
  title: 'There is no such rescue medicine in this session.',
});
export const rescueImpossible = problemKind({
  code: 'rescue.not-possible',
  status: 422,
  title: 'The rescue medicine cannot be recorded like this.',
});
export const rescueInError = problemKind({
  code: 'rescue.in-error',
  status: 409,
  title: 'This entry was marked as entered in error already.',
});
export const sessionTakesNoRescue = problemKind({
  code: 'rescue.session-not-open',
  status: 409,
  title: 'The patient of this session was not checked in.',
});
