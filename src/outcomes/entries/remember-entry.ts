/** What is kept of an entry besides what it says: that it was tried, and what became of it. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import type { RememberedOutcome } from '../../sessions/session-entry.entity.js';

/** Thrown out of the transaction of an entry that another request has stored meanwhile. */
export class EntryStoredMeanwhile extends Error {}

export interface Remembered {
  readonly id: string;
  readonly sessionId: string;
  readonly outcome: RememberedOutcome;
  readonly code: string | null;
  readonly contentHash: string;
}

/**
 * Of two requests with one entry the second waits here for the first.
 * @returns false where nothing changed: it was stored before, or answered alike
 */
export async function rememberEntry(
  tx: EntityManager,
  { id: callerId }: Pick<Caller, 'id'>,
  { id, sessionId, outcome, code, contentHash }: Remembered,
  now: Date,
): Promise<boolean> {
  const changed: readonly unknown[] = await tx.query(
    `insert into session_entries as known
       (id, session_id, outcome, code, content_hash, recorded_at, recorded_by, updated_at, updated_by, version)
     values ($1, $2, $3, $4, $5, $6, $7, $6, $7, 1)
     on conflict (id) do update set session_id = excluded.session_id, outcome = excluded.outcome, code = excluded.code,
       content_hash = excluded.content_hash, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
       version = known.version + 1
     where known.outcome <> 'STORED' and (known.outcome, known.code, known.content_hash) is distinct from
           (excluded.outcome, excluded.code, excluded.content_hash)
     returning id`,
    [id, sessionId, outcome, code, contentHash, now, callerId],
  );
  return changed.length > 0;
}
