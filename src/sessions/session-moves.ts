/** How every room of a session reads, locks and moves it; nobody writes `status` by another way. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { notAllowed } from '../platform/access/access-problems.js';
import { contentHash } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';
import { mayMove, move, type SessionStatus, type SessionVerb } from './domain/session-status.js';
import { effectiveMoves } from './move-corrections.js';
import { SessionMoveRecord } from './session-move.entity.js';
import { Session } from './session.entity.js';
import { beforePredecessor, sessionNotFound, transitionNotAllowed } from './session.problems.js';

export interface Move {
  readonly verb: SessionVerb;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly reason?: string | null;
  /** A step of the day as it was sent, by which it is known when a tablet brings it again. */
  readonly said?: object;
}

/** Hash of what a step says besides its time, which may be corrected. */
export function stepHash(said: object): string {
  return contentHash({ ...said, occurredAt: undefined });
}

/** Locks the session for this transaction, so that of two who act at once the second sees what the first did. */
export async function lockSession(tx: EntityManager, sessionId: string): Promise<Session> {
  const session = await tx.findOne(Session, {
    where: { id: sessionId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!session) throw sessionNotFound();
  return session;
}

/**
 * Where a verb leads a session, without moving it yet.
 * @throws transitionNotAllowed (409) with the present status and what can be done instead
 */
export function assertMove(
  caller: Caller,
  session: Session,
  verb: SessionVerb,
): { readonly to: SessionStatus; readonly deviation: boolean } {
  const result = move(session.status, verb);
  if (!result.moved)
    throw transitionNotAllowed({
      extensions: {
        currentStatus: session.status,
        allowedVerbs: result.allowedVerbs,
        currentVersion: session.version,
      },
    });
  if (!mayMove(caller.role, verb)) throw notAllowed();
  return result;
}

/**
 * Moves a locked session along its table and saves it with what the caller has changed on it.
 * @throws transitionNotAllowed (409) with the present status and what can be done instead
 * @throws beforePredecessor (422) where `occurredAt` lies before the move that led to the present status
 */
export async function moveSession(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  { verb, occurredAt, recordedAt, reason = null, said }: Move,
): Promise<void> {
  const { to } = assertMove(caller, session, verb);
  await assertAfterLastMove(tx, session, occurredAt);
  await tx.insert(SessionMoveRecord, {
    id: newId(),
    sessionId: session.id,
    verb,
    fromStatus: session.status,
    toStatus: to,
    occurredAt,
    recordedAt,
    recordedBy: caller.id,
    reason,
    contentHash: said ? stepHash(said) : null,
  });
  session.status = to;
  await saveSession(tx, caller, session, recordedAt);
}

/** Saves a locked session; its earlier version stays in `row_versions`. */
export async function saveSession(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  recordedAt: Date,
): Promise<Session> {
  session.updatedAt = recordedAt;
  session.updatedBy = caller.id;
  return tx.save(session);
}

/** @throws beforePredecessor (422) where `occurredAt` lies before the move that led to the present status */
export async function assertAfterLastMove(
  tx: EntityManager,
  session: Session,
  occurredAt: Date,
): Promise<void> {
  const moves = await effectiveMoves(tx, session.id);
  const last = moves.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime()).at(-1);
  if (!last || last.occurredAt <= occurredAt) return;
  throw beforePredecessor({
    errors: [
      {
        code: 'session.before-predecessor',
        pointer: '/occurredAt',
        message: `The session became ${last.move.toStatus} later than this.`,
        notBefore: last.occurredAt.toISOString(),
      },
    ],
  });
}
