/** Messages that are settled are kept for a while, so that an administrator can see who was told, and then removed. */
import type { EntityManager } from 'typeorm';

export interface MessageRetention {
  /** Of what was delivered, or cancelled with its subscription. */
  readonly settledDays: number;
  /** Of what nobody received and nobody sent again. */
  readonly deadDays: number;
}

/** A round is short; what is left is taken in the next one. */
const MOST_PER_ROUND = 500;

export async function forgetOldMessages(
  tx: EntityManager,
  now: Date,
  { settledDays, deadDays }: MessageRetention,
): Promise<void> {
  await tx.query(FORGET, [daysBefore(now, settledDays), daysBefore(now, deadDays), MOST_PER_ROUND]);
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** One that an administrator sends again at this moment is passed over. */
const FORGET = `
  with old as (
    select id from outbox_messages
    where (status in ('DELIVERED', 'CANCELLED') and settled_at < $1) or (status = 'DEAD' and settled_at < $2)
    order by settled_at, id limit $3
    for update skip locked),
  attempts as (
    delete from outbox_attempts a using old where a.message_id = old.id)
  delete from outbox_messages m using old where m.id = old.id`;
