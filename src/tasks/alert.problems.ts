import { problemKind } from '../platform/errors/problem.js';

export const alertNotFound = problemKind({
  code: 'alert.not-found',
  status: 404,
  title: 'There is no such alert.',
});
export const alertAlreadyAcknowledged = problemKind({
  code: 'alert.already-acknowledged',
  status: 409,
  title: 'Somebody has acknowledged this alert already. The answer says who and when.',
});
export const alertForPsychiatrist = problemKind({
  code: 'alert.for-psychiatrist',
  status: 403,
  title: 'This is a task for a psychiatrist: nobody else can say that it is done. Call one.',
});
export const alertNotAcknowledged = problemKind({
  code: 'alert.not-acknowledged',
  status: 409,
  title: 'Nobody has acknowledged this alert. Acknowledge it first, with what was done.',
});
export const alertOver = problemKind({
  code: 'alert.over',
  status: 409,
  title: 'This alert is over: resolved, taken back, or replaced by a more severe one.',
});
export const alertNoteRequired = problemKind({
  code: 'alert.note-required',
  status: 422,
  title: 'Say in the note what was done.',
});
export const alertTimeTooEarly = problemKind({
  code: 'alert.time-too-early',
  status: 422,
  title: 'The time lies before what the alert is about.',
});
