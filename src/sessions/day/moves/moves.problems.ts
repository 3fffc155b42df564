import { problemKind } from '../../../platform/errors/problem.js';

export const moveNotFound = problemKind({
  code: 'move.not-found',
  status: 404,
  title: 'This session has no such step.',
});
export const moveNotAmendable = problemKind({
  code: 'move.not-amendable',
  status: 409,
  title: 'The time of this step is not corrected here. Every reason is listed.',
});
export const moveTimeNotPossible = problemKind({
  code: 'move.time-not-possible',
  status: 422,
  title: 'The session is not possible with this time. Every reason is listed.',
});
