import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { DEFAULT_PAGE_SIZE, pageOf, readTimedCursor, type Page } from '../../platform/http/paging.js';
import type { WebhookMessagesQuery } from './dto/webhooks.requests.js';
import {
  toWebhookAttemptResponse,
  toWebhookMessageResponse,
  toWebhookSubscriptionResponse,
  type WebhookMessageDetailResponse,
  type WebhookMessageResponse,
  type WebhookSubscriptionResponse,
} from './dto/webhooks.responses.js';
import { OutboxAttempt, OutboxMessage } from './outbox-message.entity.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';
import { webhookMessageNotFound, webhookSubscriptionNotFound } from './webhooks.problems.js';

const SHOWN_ATTEMPTS = 50;

@Injectable()
export class WebhooksQueries {
  constructor(private readonly database: Database) {}

  /** Few, and revoked ones included. */
  async subscriptions(): Promise<Page<WebhookSubscriptionResponse>> {
    const all = await this.database.read.find(WebhookSubscription, {
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return { items: all.map(toWebhookSubscriptionResponse), nextCursor: null };
  }

  async subscription(id: string): Promise<WebhookSubscriptionResponse> {
    const subscription = await this.database.read.findOneBy(WebhookSubscription, { id });
    if (!subscription) throw webhookSubscriptionNotFound();
    return toWebhookSubscriptionResponse(subscription);
  }

  /** Newest first. */
  async messages({
    status,
    subscriptionId,
    limit = DEFAULT_PAGE_SIZE,
    cursor,
  }: WebhookMessagesQuery): Promise<Page<WebhookMessageResponse>> {
    const query = this.database.read
      .createQueryBuilder(OutboxMessage, 'message')
      .orderBy('message.createdAt', 'DESC')
      .addOrderBy('message.id', 'DESC')
      .limit(limit + 1);
    if (status !== undefined) query.andWhere('message.status = :status', { status });
    if (subscriptionId !== undefined)
      query.andWhere('message.subscriptionId = :subscriptionId', { subscriptionId });
    const after = readTimedCursor(cursor);
    if (after) query.andWhere('(message.createdAt, message.id) < (:at, :id)', after);
    const page = pageOf(await query.getMany(), limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { items: page.items.map(toWebhookMessageResponse), nextCursor: page.nextCursor };
  }

  async message(id: string): Promise<WebhookMessageDetailResponse> {
    const message = await this.database.read.findOneBy(OutboxMessage, { id });
    if (!message) throw webhookMessageNotFound();
    const attempts = await this.database.read.find(OutboxAttempt, {
      where: { messageId: id },
      order: { attemptedAt: 'DESC', id: 'DESC' },
      take: SHOWN_ATTEMPTS,
    });
    return { ...toWebhookMessageResponse(message), attemptLog: attempts.map(toWebhookAttemptResponse) };
  }
}
