import { problemKind } from '../platform/errors/problem.js';

export const sessionNotFound = problemKind({
  code: 'session.not-found',
  status: 404,
  title: 'There is no such session.',
});
export const transitionNotAllowed = problemKind({
  code: 'session.transition-not-allowed',
  status: 409,
  title:
    'This does not fit where the session stands now: currentStatus says where that is, allowedVerbs what can be done next.',
});
export const sessionClosed = problemKind({
  code: 'session.closed',
  status: 409,
  title: 'The session is signed, cancelled or missed, and does not change any more.',
});
export const sessionHasBegun = problemKind({
  code: 'session.has-begun',
  status: 409,
  title: 'The planned start can only be moved while the session is scheduled.',
});
export const beforePredecessor = problemKind({
  code: 'session.before-predecessor',
  status: 422,
  title:
    'This time lies before something that has to come first. Check the time, or correct that of the earlier step.',
});
export const sameDay = problemKind({
  code: 'session.same-day',
  status: 422,
  title: 'The patient has another session on this day.',
});
export const assignmentNotPossible = problemKind({
  code: 'session.assignment-not-possible',
  status: 422,
  title: 'The session cannot be given to this chair or this person.',
});
export const sessionNotReady = problemKind({
  code: 'session.not-ready',
  status: 422,
  title: 'The session is not ready for the dose. Every reason is listed, with who can clear it.',
});
export const lateReasonNeeded = problemKind({
  code: 'session.late-reason-needed',
  status: 422,
  title: 'The session is signed. Say in lateReason why this is recorded only now.',
});
