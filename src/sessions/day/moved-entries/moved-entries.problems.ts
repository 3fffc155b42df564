import { problemKind } from '../../../platform/errors/problem.js';

export const noteNotFound = problemKind({
  code: 'session-note.not-found',
  status: 404,
  title: 'There is no such note of this session.',
});
export const moveTheReading = problemKind({
  code: 'moved-entry.move-the-reading',
  status: 409,
  title: 'This side effect was recorded with a reading. Move the reading; the side effect goes with it.',
});
