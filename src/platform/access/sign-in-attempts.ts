/**
 * How fast passwords can be guessed. An attempt is counted before its password is looked at, in one statement, so that
 * many at once are no way around: from the fifth in a row on, each has to wait twice as long as the one before.
 */
import type { EntityManager } from 'typeorm';
import { tooManyAttempts } from './access-problems.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';

const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 900;
const FORGOTTEN_AFTER_HOURS = 24;
const SWEEP_ROWS = 20;

/** Name and address an attempt is counted under. */
export type AttemptKey = Pick<SignInAttempt, 'username' | 'ipAddress'>;

function waitSeconds(attempts: number): number {
  if (attempts < FREE_ATTEMPTS) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - FREE_ATTEMPTS), LONGEST_WAIT_SECONDS);
}

/**
 * Counts an attempt. @throws tooManyAttempts (429) while this name is locked for this address, without counting it
 */
export async function countAttempt(
  tx: EntityManager,
  { username, ipAddress }: AttemptKey,
  now: Date,
): Promise<void> {
  const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_HOURS * 3_600_000);
  await tx.query(
    `delete from sign_in_attempts where ctid in
       (select ctid from sign_in_attempts where tried_at < $1 limit ${SWEEP_ROWS} for update skip locked)`,
    [forgotten],
  );
  await tx
    .createQueryBuilder()
    .insert()
    .into(SignInAttempt)
    .values({ username, ipAddress, attempts: 0, triedAt: now, lockedUntil: null })
    .orIgnore()
    .execute();
  const counted = await tx.findOneOrFail(SignInAttempt, {
    where: { username, ipAddress },
    lock: { mode: 'pessimistic_write' },
  });
  const leftMs = (counted.lockedUntil?.getTime() ?? 0) - now.getTime();
  if (leftMs > 0) throw tooManyAttempts({ headers: { 'Retry-After': String(Math.ceil(leftMs / 1000)) } });
  const attempts = counted.attempts + 1;
  const wait = waitSeconds(attempts);
  const lockedUntil = wait > 0 ? new Date(now.getTime() + wait * 1000) : null;
  await tx.update(SignInAttempt, { username, ipAddress }, { attempts, triedAt: now, lockedUntil });
}

/** After the right password the count begins anew. */
export async function forgetAttempts(tx: EntityManager, { username, ipAddress }: AttemptKey): Promise<void> {
  await tx.delete(SignInAttempt, { username, ipAddress });
}
