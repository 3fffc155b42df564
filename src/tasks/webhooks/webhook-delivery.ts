/**
 * Takes messages out of the outbox and sends them: at least once, each under one `webhook-id`. A message is claimed in a
 * short transaction by moving its next attempt beyond the time a round can take, sent without any transaction, and settled
 * in another one. Instances pass over what another one has claimed; what a crash left behind is due again by itself.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { nextAttemptAt } from './domain/retry.js';
import { OutboxAttempt, OutboxMessage, type MessageStatus } from './outbox-message.entity.js';
import { isReceived, send, type Receipt } from './send.js';
import { signedHeaders } from './signature.js';

/** Sent side by side, so that one slow receiver costs a round its timeout and not a multiple of it. */
const BATCH = 20;
const MOST_BATCHES_PER_ROUND = 5;
/** Longer than a batch can take with the timeout of its requests. */
const CLAIM_MS = 60_000;

interface ClaimedMessage {
  readonly id: string;
  readonly body: string;
  readonly attempts: number;
  readonly giveUpAt: Date;
  readonly claimedUntil: Date;
  readonly url: string;
  readonly secrets: readonly string[];
}

@Injectable()
export class WebhookDelivery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One round. @param stop no batch is begun any more once it is aborted */
  async deliverDue(stop: AbortSignal): Promise<void> {
    for (let batch = 0; batch < MOST_BATCHES_PER_ROUND && !stop.aborted; batch += 1) {
      const claimed = await this.claim(this.clock.now());
      const results = await Promise.allSettled(claimed.map((message) => this.deliver(message)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
      if (claimed.length < BATCH) return;
    }
  }

  private async claim(now: Date): Promise<readonly ClaimedMessage[]> {
    const claimedUntil = new Date(now.getTime() + CLAIM_MS);
    const [rows] = await this.database.transaction((tx) =>
      tx.query<[Omit<ClaimedMessage, 'claimedUntil'>[], number]>(CLAIM, [now, claimedUntil, BATCH]),
    );
    return rows.map((row) => ({ ...row, claimedUntil }));
  }

  private async deliver(message: ClaimedMessage): Promise<void> {
    const sentAt = this.clock.now();
    const started = performance.now();
    const receipt = await send(
      message.url,
      signedHeaders({ ...message, sentAt }, message.secrets),
      message.body,
    );
    const durationMs = Math.round(performance.now() - started);
    await this.settle(message, receipt, { attemptedAt: sentAt, durationMs });
  }

  /** Whoever lost the claim meanwhile leaves the attempt on record and changes nothing else. */
  private settle(
    { id, attempts, giveUpAt, claimedUntil }: ClaimedMessage,
    receipt: Receipt,
    attempt: { readonly attemptedAt: Date; readonly durationMs: number },
  ): Promise<void> {
    const now = this.clock.now();
    const next = isReceived(receipt) ? null : nextAttemptAt(attempts, giveUpAt, now, Math.random());
    const status: MessageStatus = isReceived(receipt) ? 'DELIVERED' : 'DEAD';
    const change = next ? { nextAttemptAt: next } : { status, settledAt: now };
    return this.database.transaction(async (tx) => {
      await tx.insert(OutboxAttempt, { id: newId(), messageId: id, ...attempt, ...receipt });
      await tx.update(OutboxMessage, { id, status: 'PENDING', nextAttemptAt: claimedUntil }, change);
    });
  }
}

const CLAIM = `
  with due as (
    select id from outbox_messages
    where status = 'PENDING' and next_attempt_at <= $1
    order by next_attempt_at, id limit $3
    for update skip locked)
  update outbox_messages m set next_attempt_at = $2, attempts = m.attempts + 1
  from due, webhook_subscriptions s
  where m.id = due.id and s.id = m.subscription_id
  returning m.id, m.body, m.attempts, m.give_up_at as "giveUpAt", s.url,
    array_remove(array[s.secret, case when s.previous_secret_until > $1 then s.previous_secret end], null) as secrets`;
