import { problemKind } from '../../platform/errors/problem.js';

export const doseHasStarted = problemKind({
  code: 'dose-order.dose-started',
  status: 409,
  title: 'The dose of this session has started. What is given now is recorded, not ordered anew.',
});
export const doseOrderOutOfBounds = problemKind({
  code: 'dose-order.out-of-bounds',
  status: 422,
  title: 'This dose cannot be meant. Nothing was stored.',
});
