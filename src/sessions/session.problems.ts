import { problemKind } from '../platform/errors/problem.js';

export const sessionNotFound = problemKind({
  code: 'session.not-found',
  status: 404,
  title: 'There is no such session.',
});
export const transitionNotAllowed = problemKind({
  code: 'session.transition-not-allowed',
  status: 409,
  title: 'The session is not in a status from which this can be done.',
});
export const beforePredecessor = problemKind({
  code: 'session.before-predecessor',
  status: 422,
  title: 'This time lies before something that has to come first.',
});
