/** Keeps status and moves of a session true to the events of its dose, whether one was recorded, amended or taken back. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import type { SessionVerb } from '../domain/session-status.js';
import {
  amendMove,
  assertTimesInOrder,
  effectiveMoves,
  undoMove,
  type CorrectedMove,
} from '../move-corrections.js';
import { moveSession, saveSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import type { AdministrationEventRecord } from './administration-event.entity.js';
import { laterStepRestsOnDose } from './dosing.problems.js';

export interface DoseChange {
  readonly recordedAt: Date;
  /** Why a move is made or corrected; null where an ordinary event needs no reason. */
  readonly reason: string | null;
}

/**
 * The session's dose columns are set already. Moves into and out of DOSING are made, moved in time or undone, and the
 * session is saved.
 * @throws laterStepRestsOnDose (409) where an undone move has others after it
 * @throws beforePredecessor (422) where a time would lie before the one it follows
 */
export async function alignMoves(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  events: readonly AdministrationEventRecord[],
  change: DoseChange,
): Promise<void> {
  const stop = events.find(({ type }) => type === 'STOP');
  // Backwards first, because a dose that never began was not stopped either.
  await undoUnless(tx, caller, session, 'stopDosing', stop !== undefined, change);
  await undoUnless(tx, caller, session, 'startDosing', events.length > 0, change);
  if (session.doseStartedAt)
    await makeOrAmend(tx, caller, session, 'startDosing', session.doseStartedAt, change);
  if (stop) await makeOrAmend(tx, caller, session, 'stopDosing', stop.occurredAt, change);
  await assertTimesInOrder(tx, session.id);
  await saveSession(tx, caller, session, change.recordedAt);
}

async function undoUnless(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  verb: SessionVerb,
  isTrue: boolean,
  { recordedAt, reason }: DoseChange,
): Promise<void> {
  if (isTrue) return;
  const moves = await effectiveMoves(tx, session.id);
  const made = moves.find(({ move }) => move.verb === verb);
  if (!made) return;
  if (made !== moves.at(-1))
    throw laterStepRestsOnDose({
      extensions: { currentStatus: session.status, restingVerb: moves.at(-1)!.move.verb },
    });
  await undoMove(tx, caller, made, { reason: reason ?? '', recordedAt });
  session.status = made.move.fromStatus;
}

async function makeOrAmend(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  verb: SessionVerb,
  occurredAt: Date,
  { recordedAt, reason }: DoseChange,
): Promise<void> {
  const made: CorrectedMove | undefined = (await effectiveMoves(tx, session.id)).find(
    ({ move }) => move.verb === verb,
  );
  // Who left while the dose ran does not come back to recovery: a STOP entered afterwards ends the dose and nothing else.
  if (!made && verb === 'stopDosing' && session.dischargedAt !== null) return;
  if (!made) return moveSession(tx, caller, session, { verb, occurredAt, recordedAt, reason });
  if (made.occurredAt.getTime() === occurredAt.getTime()) return;
  const said = reason ?? 'An event entered late changed the time of the dose';
  await amendMove(tx, caller, made, occurredAt, { reason: said, recordedAt });
}
