import { problemKind } from '../../platform/errors/problem.js';

export const predecessorMissing = problemKind({
  code: 'entry.predecessor-missing',
  status: 409,
  title: 'The entry made before this one has not come yet.',
});
export const stepRecordedOtherwise = problemKind({
  code: 'entry.step-recorded-otherwise',
  status: 409,
  title: 'This step is recorded already, at another time or with other details.',
});
export const stepTakenBack = problemKind({
  code: 'entry.step-taken-back',
  status: 409,
  title: 'This step was recorded, and taken back since.',
});
export const noTimeLeft = problemKind({
  code: 'entry.no-time-left',
  status: 503,
  title: 'The queue was too long for one request. Send what waits again.',
});
