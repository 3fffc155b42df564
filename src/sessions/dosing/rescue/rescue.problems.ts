import { problemKind } from '../../../platform/errors/problem.js';

export const rescueNotFound = problemKind({
  code: 'rescue.not-found',
  status: 404,
  title: 'There is no such rescue medicine in this session.',
});
export const rescueImpossible = problemKind({
  code: 'rescue.not-possible',
  status: 422,
  title:
    'The rescue medicine cannot be recorded like this. Every reason is listed; correct it and send it again.',
});
export const rescueInError = problemKind({
  code: 'rescue.in-error',
  status: 409,
  title: 'This entry was marked as entered in error already.',
});
export const sessionTakesNoRescue = problemKind({
  code: 'rescue.session-not-open',
  status: 409,
  title:
    'The patient was not checked in for this session. Check the patient in first, or choose the right session.',
});
