/**
 * The moves of a session as they stand after corrections. A move is never changed: that it was a mistake, or happened at
 * another time, is appended to it.
 */
import { In, type EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { newId } from '../platform/ids/ids.js';
import { SessionMoveCorrection } from './session-move-correction.entity.js';
import { SessionMoveRecord } from './session-move.entity.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { beforePredecessor } from './session.problems.js';

export interface CorrectedMove {
  readonly move: SessionMoveRecord;
  /** When it happened, as far as is known now. */
  readonly occurredAt: Date;
  readonly isUndone: boolean;
  /** In the order they were made. */
  readonly corrections: readonly SessionMoveCorrection[];
}

export interface MoveCorrection {
  readonly reason: string;
  readonly recordedAt: Date;
}

/** Every move of a session in the order it was said, mistakes included. */
export async function readMoves(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly CorrectedMove[]> {
  const moves = await manager.find(SessionMoveRecord, {
    where: { sessionId },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const corrections =
    moves.length === 0
      ? []
      : await manager.find(SessionMoveCorrection, {
          where: { moveId: In(moves.map(({ id }) => id)) },
          order: { recordedAt: 'ASC', id: 'ASC' },
        });
  return moves.map((move) => {
    const own = corrections.filter(({ moveId }) => moveId === move.id);
    return {
      move,
      occurredAt: own.findLast(({ kind }) => kind === 'AMENDED')?.occurredAt ?? move.occurredAt,
      isUndone: own.some(({ kind }) => kind === 'UNDONE'),
      corrections: own,
    };
  });
}

/** The moves that count, in the order they were said: the way from SCHEDULED to the present status. */
export async function effectiveMoves(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly CorrectedMove[]> {
  return (await readMoves(manager, sessionId)).filter(({ isUndone }) => !isUndone);
}

/** Marks a move as a mistake. Status and columns of the session are for the caller to put back. */
export async function undoMove(
  tx: EntityManager,
  caller: Pick<Caller, 'id'>,
  { move }: CorrectedMove,
  { reason, recordedAt }: MoveCorrection,
): Promise<void> {
  await tx.insert(SessionMoveCorrection, {
    id: newId(),
    moveId: move.id,
    kind: 'UNDONE',
    occurredAt: null,
    reason,
    recordedAt,
    recordedBy: caller.id,
  });
}

/** Says that a move happened at another time. Whoever amends asks `assertTimesInOrder` afterwards. */
export async function amendMove(
  tx: EntityManager,
  caller: Pick<Caller, 'id'>,
  { move }: CorrectedMove,
  occurredAt: Date,
  { reason, recordedAt }: MoveCorrection,
): Promise<void> {
  await tx.insert(SessionMoveCorrection, {
    id: newId(),
    moveId: move.id,
    kind: 'AMENDED',
    occurredAt,
    reason,
    recordedAt,
    recordedBy: caller.id,
  });
}

/** @throws beforePredecessor (422) where a move would now lie before the one that led to it, each of them named */
export async function assertTimesInOrder(tx: EntityManager, sessionId: string): Promise<void> {
  const errors = await timesOutOfOrder(tx, sessionId);
  if (errors.length > 0) throw beforePredecessor({ errors });
}

/** Every move that lies before the one that led to it. */
export async function timesOutOfOrder(
  tx: EntityManager,
  sessionId: string,
): Promise<readonly ProblemReason[]> {
  const moves = await effectiveMoves(tx, sessionId);
  return moves.flatMap(({ move, occurredAt }, index) => {
    const before = moves[index - 1];
    if (!before || before.occurredAt <= occurredAt) return [];
    return [
      {
        code: 'session.before-predecessor',
        pointer: '/occurredAt',
        message: `${move.toStatus} would come before ${before.move.toStatus}.`,
        notBefore: before.occurredAt.toISOString(),
      },
    ];
  });
}
