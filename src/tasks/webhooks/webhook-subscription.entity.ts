import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookEventType } from './domain/webhook-event.js';

/**
 * A program that is told about alerts, or about questionnaires that are due. Its secrets are needed in clear to sign; they are read by the delivery alone, and
 * nothing that loads a subscription in passing has them. A revoked one has none.
 */
@Entity('webhook_subscriptions')
@Check('ck_webhook_subscriptions_secret', `(revoked_at is null) = (secret is not null)`)
@Check(
  'ck_webhook_subscriptions_event_types',
  `event_types <@ array['alert.raised', 'alert.escalated', 'alert.acknowledged', 'alert.withdrawn', 'assessment.due', 'assessment.no-longer-due'] and event_types <> '{}'`,
)
export class WebhookSubscription {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  url: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text', array: true })
  eventTypes: WebhookEventType[];

  @Column({ type: 'text', nullable: true, select: false })
  secret: string | null;

  /** Signs beside the new one for a while, so that a receiver can change over. */
  @Column({ type: 'text', nullable: true, select: false })
  previousSecret: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  previousSecretUntil: Date | null;

  @Column({ type: 'uuid' })
  createdBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;
}
