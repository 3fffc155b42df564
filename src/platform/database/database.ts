import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/caller.js';
import { isAudited } from '../audit/record-audit.js';
import { claimIdempotencyKey, keepAnswer } from '../http/idempotency/idempotency-key.js';
import { databaseErrorCode, problemOfDatabaseError } from './database-problems.js';

/** Serialization failure and deadlock: the whole work may simply be done again. */
const RETRIED = new Set(['40001', '40P01']);
const MOST_ATTEMPTS = 5;
/** For one step of a query, taken as far as it is needed: some hundred thousand patients fit. */
const REPORT_MEMORY = '128MB';

export interface WriteOptions<T> {
  /**
   * Where the audit trail of this write is: an audit event recorded in the transaction, or, for a vitals reading only,
   * the row itself, which carries who, which device, when and the request id.
   */
  readonly audit?: 'EVENT' | 'IN_ROW';
  /** What is kept of the answer for a repeated Idempotency-Key, where the answer holds a secret that may not be stored. */
  readonly keep?: (answer: T) => unknown;
}

/** The door to PostgreSQL: `read` for queries, `write` for everything that changes something. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** For reads. A write through this manager would bypass audit and idempotency. */
  get read(): EntityManager {
    return this.dataSource.manager;
  }

  /** For a thread that opens a connection of its own. It holds the password. */
  get url(): string {
    return (this.dataSource.options as { readonly url?: string }).url!;
  }

  /**
   * Runs one piece of work in a transaction and returns what it returns, which is the body of the answer.
   * The work is a standalone function of `tx` and plain values, because it may run more than once: on a serialization
   * failure or a deadlock it starts again from the beginning, five times at most. `now` and ids are made before.
   * With an Idempotency-Key the key, the effect and the answer are committed together, so that a repeated request
   * cannot happen twice even when the server dies in between.
   * @throws Problem for constraints a room has named; 503 when the database is away
   */
  async write<T>(
    caller: Actor,
    work: (tx: EntityManager) => Promise<T>,
    options: WriteOptions<T> = {},
  ): Promise<T> {
    return this.transaction(async (tx) => {
      if (caller.idempotency) await claimIdempotencyKey(tx, caller.id, caller.idempotency);
      const answer = await work(tx);
      await caller.alongside?.(tx);
      if (options.audit !== 'IN_ROW' && !isAudited(tx))
        throw new Error('A write has to record its audit event');
      if (caller.idempotency) {
        const kept = options.keep ? options.keep(answer) : answer;
        await keepAnswer(tx, caller.id, caller.idempotency.key, kept);
      }
      return answer;
    });
  }

  /** For reports: everything as it stood at one instant, with memory to add up all patients instead of sorting them on disk. */
  report<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query(`set transaction read only`);
      await tx.query(`set local work_mem = '${REPORT_MEMORY}'`);
      return work(tx);
    });
  }

  /** A transaction outside of any request: start-up, housekeeping, sign-in. */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt < MOST_ATTEMPTS && RETRIED.has(databaseErrorCode(error) ?? '')) continue;
        throw problemOfDatabaseError(error) ?? error;
      }
    }
  }
}
