import { problemKind } from '../../../platform/errors/problem.js';

export const undoNotPossible = problemKind({
  code: 'undo.not-possible',
  status: 409,
  title: 'This cannot be taken back. Every reason is listed.',
});
