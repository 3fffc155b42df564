import { problemKind } from '../../platform/errors/problem.js';

export const predecessorMissing = problemKind({
  code: 'entry.predecessor-missing',
  status: 409,
  title: 'The entry made before this one has not come yet.',
});
export const noTimeLeft = problemKind({
  code: 'entry.no-time-left',
  status: 503,
  title: 'The queue was too long for one request. Send what waits again.',
});
