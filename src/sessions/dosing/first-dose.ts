/** What is asked, with the session locked, when the first thing of a dose is given. */
import { And, LessThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { localDayOf, spanOfDay } from '../../clinic/domain/local-days.js';
import { lockPatient } from '../../patients/patient-lock.js';
import type { Caller } from '../../platform/access/caller.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { assertMove } from '../session-moves.js';
import { Session } from '../session.entity.js';
import { dosedAlready, notMarkedReady } from './dosing.messages.js';

/** Everything that stands in the way of the dose, asked of the locked session; answered by the room of readiness. */
export type BlockersOf = (tx: EntityManager, session: Session) => Promise<readonly ProblemReason[]>;

/**
 * Why the session was not ready for a dose.
 * @throws transitionNotAllowed (409) where the session cannot be dosed at all
 */
export async function reasonsNotReady(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  blockersOf: BlockersOf | null,
): Promise<readonly ProblemReason[]> {
  const { deviation } = assertMove(caller, session, 'startDosing');
  const blockers = blockersOf ? await blockersOf(tx, session) : [];
  return deviation ? [notMarkedReady, ...blockers] : blockers;
}

/**
 * Whether another dose of the patient began on the same day of the clinic's calendar. The patient is locked, so that of
 * two doses recorded at once the second sees the first.
 */
export async function reasonsOfDay(
  tx: EntityManager,
  { id, patientId, zone }: Session,
  startedAt: Date,
): Promise<readonly ProblemReason[]> {
  await lockPatient(tx, patientId);
  const day = localDayOf(startedAt, zone);
  const { from, until } = spanOfDay(day, zone);
  const isDosed = await tx.existsBy(Session, {
    patientId,
    id: Not(id),
    doseStartedAt: And(MoreThanOrEqual(from), LessThan(until)),
  });
  return isDosed ? [dosedAlready(day)] : [];
}
