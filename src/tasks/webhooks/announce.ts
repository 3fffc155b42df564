import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/ids.js';
import { giveUpAfter } from './domain/retry.js';
import {
  isAnnounced,
  webhookBody,
  type AnnouncedAlert,
  type WebhookEventType,
} from './domain/webhook-event.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';

export interface Announcement {
  readonly type: WebhookEventType;
  /** When it happened. */
  readonly at: Date;
  /** The clock now: attempts start from here. */
  readonly now: Date;
  readonly isEscalated?: boolean;
}

/** Puts one message for each subscriber into the outbox, in the transaction of what it tells about. */
export async function announce(
  tx: EntityManager,
  alert: AnnouncedAlert,
  { type, at, now, isEscalated = false }: Announcement,
): Promise<void> {
  if (!isAnnounced(type, alert, isEscalated)) return;
  // Held until the commit: a subscription that is being revoked takes its messages with it, and none comes after.
  const subscribers = await tx
    .createQueryBuilder(WebhookSubscription, 'subscription')
    .where('subscription.revokedAt is null and :type = any(subscription.eventTypes)', { type })
    .orderBy('subscription.id')
    .setLock('pessimistic_read')
    .getMany();
  if (subscribers.length === 0) return;
  const body = webhookBody(type, alert, at);
  const messages = subscribers.map(({ id: subscriptionId }) => ({
    id: newId(),
    subscriptionId,
    alertId: alert.id,
    eventType: type,
    body,
    status: 'PENDING' as const,
    attempts: 0,
    nextAttemptAt: now,
    giveUpAt: giveUpAfter(now),
    createdAt: now,
    settledAt: null,
  }));
  await tx.insert(OutboxMessage, messages);
}
