import { problemKind } from '../../platform/errors/problem.js';

export const webhookSubscriptionNotFound = problemKind({
  code: 'webhook-subscription.not-found',
  status: 404,
  title: 'There is no such webhook subscription.',
});
export const webhookMessageNotFound = problemKind({
  code: 'webhook-message.not-found',
  status: 404,
  title: 'There is no such webhook message.',
});
export const webhookUrlNotAllowed = problemKind({
  code: 'webhook-subscription.url-not-allowed',
  status: 422,
  title: 'Messages cannot be sent to this URL.',
});
export const webhookSubscriptionRevoked = problemKind({
  code: 'webhook-subscription.revoked',
  status: 409,
  title: 'This webhook subscription was revoked. Register a new one.',
});
export const webhookMessageCancelled = problemKind({
  code: 'webhook-message.cancelled',
  status: 409,
  title: 'This message was cancelled, because what it told is true no more.',
});
export const webhookMessageUnderWay = problemKind({
  code: 'webhook-message.under-way',
  status: 409,
  title: 'This message is still being delivered. It can be sent again when it was delivered or given up.',
});
