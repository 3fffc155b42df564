import { ChoiceField, TextField, UuidField, ValuesField } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '../domain/webhook-event.js';
import { MESSAGE_STATUSES, type MessageStatus } from '../outbox-message.entity.js';

export class RegisterWebhookRequest {
  @TextField({
    max: 2000,
    description: 'https; http only to this machine itself.',
    example: 'https://pager.example/hooks/alerts',
  })
  url: string;

  @TextField({ max: 200, description: 'What receives it.', example: 'Pager of the psychiatrists' })
  description: string;

  @ValuesField(
    { type: 'string', enum: WEBHOOK_EVENT_TYPES },
    (value) => (WEBHOOK_EVENT_TYPES as readonly unknown[]).includes(value),
    { minItems: 1, maxItems: WEBHOOK_EVENT_TYPES.length, says: 'must be one of the event types' },
  )
  eventTypes: WebhookEventType[];
}

export class WebhookMessagesQuery extends PageQuery {
  @ChoiceField(MESSAGE_STATUSES, {
    optional: true,
    enumName: 'WebhookMessageStatus',
    description: 'DEAD: given up after a day of attempts.',
  })
  status?: MessageStatus;

  @UuidField({ optional: true })
  subscriptionId?: string;
}
