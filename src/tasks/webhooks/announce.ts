import { In, type EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/ids.js';
import { giveUpAfter } from './domain/retry.js';
import {
  isAnnounced,
  webhookBody,
  type AnnouncedAlert,
  type AlertEventType,
  type WebhookEventType,
} from './domain/webhook-event.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';

export interface Announcement {
  readonly type: AlertEventType;
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
  const subscribers = await subscribersOf(tx, type);
  const body = webhookBody(type, alert, at);
  await putIntoOutbox(tx, subscribers, { type, alertId: alert.id, reminderId: null, body }, now);
}

/**
 * Who is told about such events. Held until the commit: a subscription that is being revoked takes its messages with it, and
 * none comes after.
 */
export async function subscribersOf(tx: EntityManager, type: WebhookEventType): Promise<readonly string[]> {
  const subscriptions = await tx
    .createQueryBuilder(WebhookSubscription, 'subscription')
    .where('subscription.revokedAt is null and :type = any(subscription.eventTypes)', { type })
    .orderBy('subscription.id')
    .setLock('pessimistic_read')
    .getMany();
  return subscriptions.map(({ id }) => id);
}

/** What one message says, and the one thing it is about. */
export interface NewMessage extends Pick<OutboxMessage, 'alertId' | 'reminderId' | 'body'> {
  readonly type: WebhookEventType;
}

/** One message for each of the subscriptions, to be sent from `now` on. */
export async function putIntoOutbox(
  tx: EntityManager,
  subscriptionIds: readonly string[],
  { type: eventType, ...message }: NewMessage,
  now: Date,
): Promise<void> {
  if (subscriptionIds.length === 0) return;
  const messages = subscriptionIds.map((subscriptionId) => ({
    ...message,
    id: newId(),
    subscriptionId,
    eventType,
    status: 'PENDING' as const,
    attempts: 0,
    nextAttemptAt: now,
    giveUpAt: giveUpAfter(now),
    createdAt: now,
    settledAt: null,
  }));
  await tx.insert(OutboxMessage, messages);
}

/**
 * Takes back what was not sent yet about these reminders.
 * @returns the subscriptions that may have been told already: an attempt was made
 */
export async function cancelReminders(
  tx: EntityManager,
  reminderIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const told: { id: string }[] = await tx.query(
    `select distinct m.subscription_id as id from outbox_messages m
     where m.reminder_id = any($1::uuid[])
       and (m.attempts > 0 or exists (select 1 from outbox_attempts a where a.message_id = m.id))`,
    [reminderIds],
  );
  await tx.update(
    OutboxMessage,
    { reminderId: In([...reminderIds]), status: 'PENDING' },
    { status: 'CANCELLED', settledAt: now },
  );
  return told.map(({ id }) => id);
}
