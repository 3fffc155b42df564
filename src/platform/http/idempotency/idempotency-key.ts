/**
 * Exactly once. The key is inserted in the transaction of the effect, so a second request with the same key waits in
 * the unique index until the first has committed (then it is answered with the first answer) or rolled back (then it
 * does the work itself). There is no lease to expire and nothing left behind by a crash. Refused requests keep no key.
 */
import type { EntityManager } from 'typeorm';
import type { IdempotencyClaim } from '../../access/caller.js';
import { databaseErrorCode } from '../../database/database-problems.js';
import { idempotencyKeyReused, idempotencyStillRunning } from '../../errors/platform-problems.js';
import { EntryExists } from '../existing-entry.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

const KEPT_HOURS = 24;
const WAIT_SECONDS = 5;
const SWEEP_ROWS = 20;
const UNIQUE_VIOLATION = '23505';
const LOCK_NOT_AVAILABLE = '55P03';

/** Thrown out of the transaction when the key was taken meanwhile; the interceptor then answers from what is kept. */
export class AnsweredMeanwhile extends Error {}

export interface KeptAnswer {
  readonly status: number;
  readonly answer: unknown;
}

function oldestKept(): Date {
  return new Date(Date.now() - KEPT_HOURS * 3_600_000);
}

/**
 * The answer kept for this key, or null.
 * @param since older ones are forgotten
 * @throws idempotencyKeyReused when the key came with another request
 */
export async function findKeptAnswer(
  manager: EntityManager,
  callerId: string,
  claim: IdempotencyClaim,
  since = oldestKept(),
): Promise<KeptAnswer | null> {
  const kept = await manager.findOneBy(IdempotencyKey, { callerId, key: claim.key });
  if (!kept || kept.createdAt < since) return null;
  if (kept.fingerprint !== claim.fingerprint) throw idempotencyKeyReused();
  return { status: kept.status ?? 201, answer: kept.answer };
}

export async function claimIdempotencyKey(
  tx: EntityManager,
  callerId: string,
  { key, fingerprint }: IdempotencyClaim,
): Promise<void> {
  await tx.query(`set local lock_timeout = '${WAIT_SECONDS}s'`);
  try {
    await tx.query(
      `delete from idempotency_keys where ctid in (
         select ctid from idempotency_keys
         where created_at < $3
         order by (caller_id = $1 and key = $2) desc limit ${SWEEP_ROWS} for update skip locked)`,
      [callerId, key, oldestKept()],
    );
    await tx.insert(IdempotencyKey, { callerId, key, fingerprint, createdAt: new Date() });
  } catch (error) {
    const code = databaseErrorCode(error);
    if (code === UNIQUE_VIOLATION) throw new AnsweredMeanwhile();
    if (code === LOCK_NOT_AVAILABLE) throw idempotencyStillRunning({ headers: { 'Retry-After': '2' } });
    throw error;
  }
  await tx.query(`set local lock_timeout = default`);
}

/** Keeps the answer beside the effect; what is kept is what will be sent, byte for byte. */
export async function keepAnswer(
  tx: EntityManager,
  callerId: string,
  key: string,
  answer: unknown,
): Promise<void> {
  const there = answer instanceof EntryExists;
  const body: unknown = there ? answer.entry : answer;
  await tx.query(`update idempotency_keys set status = $3, answer = $4 where caller_id = $1 and key = $2`, [
    callerId,
    key,
    there ? 200 : 201,
    JSON.stringify(body ?? null),
  ]);
}
