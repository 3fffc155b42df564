import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { giveUpAfter } from './domain/retry.js';
import type { WebhookEventType } from './domain/webhook-event.js';
import { webhookUrlFault } from './domain/webhook-url.js';
import {
  toWebhookMessageResponse,
  toWebhookSubscriptionResponse,
  type NewWebhookSecretResponse,
  type WebhookMessageResponse,
  type WebhookSubscriptionResponse,
} from './dto/webhooks.responses.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { newWebhookSecret } from './signature.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';
import {
  webhookMessageCancelled,
  webhookMessageNotFound,
  webhookMessageUnderWay,
  webhookSubscriptionNotFound,
  webhookSubscriptionRevoked,
  webhookUrlNotAllowed,
} from './webhooks.problems.js';

export interface NewWebhook {
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly WebhookEventType[];
}

/** How long the secret before goes on signing. */
const CHANGE_OVER_HOURS = 24;

/** The secret leaves in the first answer and in no other, not even in the one kept for an Idempotency-Key. */
const WITHOUT_SECRET = {
  keep: (answer: NewWebhookSecretResponse): NewWebhookSecretResponse => ({ ...answer, secret: null }),
};

@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async register(caller: Caller, webhook: NewWebhook): Promise<NewWebhookSecretResponse> {
    assertUrlAllowed(webhook.url);
    const now = this.clock.now();
    const secret = newWebhookSecret();
    const id = newId();
    return this.database.write(
      caller,
      async (tx) => {
        const subscription = tx.create(WebhookSubscription, {
          id,
          url: webhook.url,
          description: webhook.description,
          eventTypes: [...new Set(webhook.eventTypes)],
          secret,
          previousSecret: null,
          previousSecretUntil: null,
          createdBy: caller.id,
          createdAt: now,
          revokedAt: null,
        });
        await tx.insert(WebhookSubscription, subscription);
        await recordAudit(tx, caller, { action: 'webhook.register', resourceId: id });
        return { ...toWebhookSubscriptionResponse(subscription), secret };
      },
      WITHOUT_SECRET,
    );
  }

  /** What was not delivered yet is cancelled, and there is no secret left to steal. */
  revoke(caller: Caller, id: string): Promise<WebhookSubscriptionResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const subscription = await lockSubscription(tx, id);
      if (subscription.revokedAt === null) {
        const change = { revokedAt: now, secret: null, previousSecret: null, previousSecretUntil: null };
        await tx.update(WebhookSubscription, { id }, change);
        await tx.update(
          OutboxMessage,
          { subscriptionId: id, status: 'PENDING' },
          { status: 'CANCELLED', settledAt: now },
        );
        Object.assign(subscription, change);
      }
      await recordAudit(tx, caller, { action: 'webhook.revoke', resourceId: id });
      return toWebhookSubscriptionResponse(subscription);
    });
  }

  /** The secret before signs beside the new one for a day, so that the receiver misses nothing while it changes over. */
  rotateSecret(caller: Caller, id: string): Promise<NewWebhookSecretResponse> {
    const now = this.clock.now();
    const secret = newWebhookSecret();
    const previousSecretUntil = new Date(now.getTime() + CHANGE_OVER_HOURS * 3_600_000);
    return this.database.write(
      caller,
      async (tx) => {
        const subscription = await lockSubscription(tx, id);
        if (subscription.revokedAt !== null) throw webhookSubscriptionRevoked();
        const previousSecret = () => 'secret';
        await tx.update(WebhookSubscription, { id }, { secret, previousSecret, previousSecretUntil });
        await recordAudit(tx, caller, { action: 'webhook.rotate-secret', resourceId: id });
        return { ...toWebhookSubscriptionResponse({ ...subscription, previousSecretUntil }), secret };
      },
      WITHOUT_SECRET,
    );
  }

  /** Sends a message again under the same id, with a new day of attempts. */
  replay(caller: Caller, messageId: string): Promise<WebhookMessageResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const found = await tx.findOneBy(OutboxMessage, { id: messageId });
      if (!found) throw webhookMessageNotFound();
      // In the order in which a revocation takes the two.
      const { revokedAt } = await lockSubscription(tx, found.subscriptionId);
      const message = await tx.findOneOrFail(OutboxMessage, {
        where: { id: messageId },
        lock: { mode: 'pessimistic_write' },
      });
      if (revokedAt !== null) throw webhookSubscriptionRevoked();
      if (message.status === 'PENDING')
        throw webhookMessageUnderWay({ extensions: { currentStatus: message.status } });
      if (message.status === 'CANCELLED') throw webhookMessageCancelled();
      const change = { attempts: 0, nextAttemptAt: now, giveUpAt: giveUpAfter(now), settledAt: null };
      await tx.save(Object.assign(message, change, { status: 'PENDING' as const }));
      await recordAudit(tx, caller, { action: 'webhook.replay', resourceId: messageId });
      return toWebhookMessageResponse(message);
    });
  }
}

/** @throws webhookUrlNotAllowed */
function assertUrlAllowed(url: string): void {
  const message = webhookUrlFault(url);
  if (message === null) return;
  const errors = [{ code: 'webhook-subscription.url-not-allowed', pointer: '/url', message }];
  throw webhookUrlNotAllowed({ errors });
}

/** @throws webhookSubscriptionNotFound */
async function lockSubscription(tx: EntityManager, id: string): Promise<WebhookSubscription> {
  const subscription = await tx.findOne(WebhookSubscription, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!subscription) throw webhookSubscriptionNotFound();
  return subscription;
}
