import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Alert } from '../alert.entity.js';
import type { WebhookEventType } from './domain/webhook-event.js';
import type { FailureKind } from './send.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';

export const MESSAGE_STATUSES = ['PENDING', 'DELIVERED', 'DEAD', 'CANCELLED'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** What one subscriber is to be told, committed together with what it tells about. Its id is the `webhook-id`. */
@Entity('outbox_messages')
@Index(['subscriptionId', 'eventType', 'alertId'], { unique: true })
@Index(['subscriptionId', 'eventType', 'reminderId'], { unique: true })
@Index(['alertId'])
@Index(['reminderId'])
@Index(['status', 'nextAttemptAt'])
@Index(['createdAt', 'id'])
@Check('ck_outbox_messages_status', `status in ('PENDING', 'DELIVERED', 'DEAD', 'CANCELLED')`)
@Check('ck_outbox_messages_subject', `num_nonnulls(alert_id, reminder_id) = 1`)
export class OutboxMessage {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => WebhookSubscription, { nullable: false })
  subscription?: WebhookSubscription;

  @Column({ type: 'uuid' })
  subscriptionId: string;

  @ManyToOne(() => Alert, { nullable: true })
  alert?: Alert | null;

  @Column({ type: 'uuid', nullable: true })
  alertId: string | null;

  /** A reminder of a later room, which this one knows by its id alone. */
  @Column({ type: 'uuid', nullable: true })
  reminderId: string | null;

  @Column({ type: 'text' })
  eventType: WebhookEventType;

  /** Byte for byte what is signed and sent. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text' })
  status: MessageStatus;

  /** Since it was put in, or sent again by an administrator. */
  @Column({ type: 'integer' })
  attempts: number;

  /** Whoever sends it moves this ahead first; after a crash it is due again by itself. */
  @Column({ type: 'timestamptz', precision: 3 })
  nextAttemptAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  giveUpAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  /** When it was delivered, given up or cancelled. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;
}

/** One attempt to deliver: what the receiver answered, never with which words. Append-only. */
@Entity('outbox_attempts')
@Index(['messageId'])
export class OutboxAttempt {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => OutboxMessage, { nullable: false })
  message?: OutboxMessage;

  @Column({ type: 'uuid' })
  messageId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  attemptedAt: Date;

  @Column({ type: 'integer' })
  durationMs: number;

  /** Null where there was no answer. */
  @Column({ type: 'integer', nullable: true })
  statusCode: number | null;

  /** Null where there was an answer. */
  @Column({ type: 'text', nullable: true })
  failure: FailureKind | null;
}
