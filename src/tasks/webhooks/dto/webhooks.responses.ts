import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '../domain/webhook-event.js';
import {
  MESSAGE_STATUSES,
  type MessageStatus,
  type OutboxAttempt,
  type OutboxMessage,
} from '../outbox-message.entity.js';
import { FAILURE_KINDS, type FailureKind } from '../send.js';
import type { WebhookSubscription } from '../webhook-subscription.entity.js';

const MOST = 2_147_483_647;

export class WebhookSubscriptionResponse {
  @UuidField()
  id: string;

  @TextField({ max: 2000 })
  url: string;

  @TextField({ max: 200 })
  description: string;

  @ValuesField(
    { type: 'string', enum: WEBHOOK_EVENT_TYPES },
    (value) => (WEBHOOK_EVENT_TYPES as readonly unknown[]).includes(value),
    { maxItems: WEBHOOK_EVENT_TYPES.length, says: 'must be one of the event types' },
  )
  eventTypes: WebhookEventType[];

  @ChoiceField(['ACTIVE', 'REVOKED'])
  status: 'ACTIVE' | 'REVOKED';

  @InstantField({
    nullable: true,
    description: 'Until then the secret before the present one signs as well.',
  })
  previousSecretUntil: Date | null;

  @UuidField()
  createdBy: string;

  @InstantField()
  createdAt: Date;

  @InstantField({ nullable: true })
  revokedAt: Date | null;
}

export class NewWebhookSecretResponse extends WebhookSubscriptionResponse {
  @TextField({
    max: 200,
    nullable: true,
    description: 'Shown this once; null when the same Idempotency-Key is sent again.',
  })
  secret: string | null;
}

export function toWebhookSubscriptionResponse(
  subscription: WebhookSubscription,
): WebhookSubscriptionResponse {
  const { id, url, description, eventTypes, previousSecretUntil, createdBy, createdAt, revokedAt } =
    subscription;
  const status = revokedAt === null ? 'ACTIVE' : 'REVOKED';
  return { id, url, description, eventTypes, status, previousSecretUntil, createdBy, createdAt, revokedAt };
}

export class WebhookMessageResponse {
  @UuidField({ description: 'Sent as `webhook-id`, the same at each attempt.' })
  id: string;

  @UuidField()
  subscriptionId: string;

  @UuidField({
    nullable: true,
    description: 'The alert it tells about; null where it is about a questionnaire.',
  })
  alertId: string | null;

  @UuidField({
    nullable: true,
    description: 'The reminder of a questionnaire it is; null where it is about an alert.',
  })
  reminderId: string | null;

  @ChoiceField(WEBHOOK_EVENT_TYPES, { enumName: 'WebhookEventType' })
  eventType: WebhookEventType;

  @ChoiceField(MESSAGE_STATUSES, { enumName: 'WebhookMessageStatus' })
  status: MessageStatus;

  @IntegerField({ min: 0, max: MOST, description: 'Since it was put in, or sent again.' })
  attempts: number;

  @InstantField()
  createdAt: Date;

  @InstantField({ nullable: true, description: 'Null when no further attempt is made.' })
  nextAttemptAt: Date | null;

  @InstantField({ description: 'From then on it is a dead letter.' })
  giveUpAt: Date;

  @InstantField({ nullable: true, description: 'When it was delivered, given up or cancelled.' })
  settledAt: Date | null;
}

export class WebhookAttemptResponse {
  @InstantField({ description: 'When it was tried.' })
  attemptedAt: Date;

  @IntegerField({ min: 0, max: MOST, description: 'How long the receiver took.' })
  durationMs: number;

  @IntegerField({ min: 100, max: 999, nullable: true, description: 'Null where there was no answer.' })
  statusCode: number | null;

  @ChoiceField(FAILURE_KINDS, {
    nullable: true,
    enumName: 'WebhookFailure',
    description: 'Why it failed; null where it was taken.',
  })
  failure: FailureKind | null;
}

export class WebhookMessageDetailResponse extends WebhookMessageResponse {
  @ListField(() => WebhookAttemptResponse, { maxItems: 50, description: 'The newest 50, newest first.' })
  attemptLog: WebhookAttemptResponse[];
}

export function toWebhookMessageResponse(message: OutboxMessage): WebhookMessageResponse {
  const {
    id,
    subscriptionId,
    alertId,
    reminderId,
    eventType,
    status,
    attempts,
    createdAt,
    giveUpAt,
    settledAt,
  } = message;
  const nextAttemptAt = status === 'PENDING' ? message.nextAttemptAt : null;
  return {
    id,
    subscriptionId,
    alertId,
    reminderId,
    eventType,
    status,
    attempts,
    createdAt,
    nextAttemptAt,
    giveUpAt,
    settledAt,
  };
}

export function toWebhookAttemptResponse(attempt: OutboxAttempt): WebhookAttemptResponse {
  const { attemptedAt, durationMs, statusCode, failure } = attempt;
  return { attemptedAt, durationMs, statusCode, failure };
}
