/** What every room does that moves an entry made on the wrong person or visit. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Problem, problemKind, type ProblemReason } from '../platform/errors/problem.js';
import { newId } from '../platform/ids/ids.js';
import { EntryMove, type MovedKind } from './entry-move.entity.js';

export const entryStaysHere = problemKind({
  code: 'moved-entry.same-place',
  status: 422,
  title: 'The entry stands there already.',
});
export const entryDoesNotFit = problemKind({
  code: 'moved-entry.does-not-fit',
  status: 422,
  title: 'The entry cannot be where it is to be moved to. Nothing was changed.',
});
export const entryMovedAlready = problemKind({
  code: 'moved-entry.moved-already',
  status: 409,
  title: 'The entry was moved already.',
});

/** Where the first entry says why it does not count. */
export function inErrorBecause(reason: string): string {
  return `Moved: ${reason}`.slice(0, 500);
}

/** The entry that is left behind, and the one that stands in its place. */
export interface MovedEntry {
  readonly kind: MovedKind;
  readonly from: { readonly sessionId: string | null; readonly entryId: string };
  readonly to: { readonly sessionId: string | null; readonly entryId: string };
  readonly reason: string;
  readonly first: { readonly recordedAt: Date; readonly recordedBy: string };
  /** Both sides, for the audit trail. */
  readonly patientIds: readonly string[];
}

export async function recordEntryMove(
  tx: EntityManager,
  caller: Caller,
  { kind, from, to, reason, first, patientIds }: MovedEntry,
  now: Date,
): Promise<EntryMove> {
  const move = tx.create(EntryMove, {
    id: newId(),
    kind,
    fromSessionId: from.sessionId,
    fromEntryId: from.entryId,
    toSessionId: to.sessionId,
    toEntryId: to.entryId,
    reason,
    firstRecordedAt: first.recordedAt,
    firstRecordedBy: first.recordedBy,
    movedAt: now,
    movedBy: caller.id,
  });
  await tx.insert(EntryMove, move);
  await recordAudit(tx, caller, {
    action: 'moved-entry.move',
    patientIds: [...new Set(patientIds)],
    resourceId: move.id,
  });
  return move;
}

/**
 * Sent again, the first move is told.
 * @throws entryMovedAlready with where it went
 */
export async function assertNotMoved(
  tx: EntityManager,
  { fromEntryId, fromSessionId }: Pick<EntryMove, 'fromEntryId' | 'fromSessionId'>,
): Promise<void> {
  const moves = await tx.findBy(EntryMove, { fromEntryId });
  const move = moves.find((each) => each.fromSessionId === fromSessionId);
  if (!move) return;
  const { id: moveId, toSessionId, toEntryId, movedAt, movedBy } = move;
  throw entryMovedAlready({ extensions: { moveId, toSessionId, toEntryId, movedAt, movedBy } });
}

/**
 * Puts the entry where it belongs; what that place says against it refuses the whole move.
 * @throws entryDoesNotFit with every reason
 */
export async function fitting<T>(pointer: string, putIn: () => Promise<T>): Promise<T> {
  try {
    return await putIn();
  } catch (error) {
    if (!(error instanceof Problem) || error.kind.status < 409) throw error;
    const { kind, more } = error;
    const alone: ProblemReason = { ...more.extensions, code: kind.code, message: kind.title };
    const reasons = more.errors && more.errors.length > 0 ? more.errors : [alone];
    throw entryDoesNotFit({ errors: reasons.map((reason) => ({ ...reason, pointer })) });
  }
}
