/** What is asked, with the session locked, when the first thing of a dose is given. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import { lockPatient } from '../../patients/patient-lock.js';
import type { Caller } from '../../platform/access/caller.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { assertMove } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import { notMarkedReady } from './dosing.messages.js';

/** Everything that stands in the way of the dose, asked of the locked session; answered by the room of readiness. */
export type BlockersOf = (tx: EntityManager, session: Session) => Promise<readonly ProblemReason[]>;

/** When an injection was given, and the one before it. */
export interface InjectionTimes {
  readonly previousAt: Date;
  readonly at: Date;
}

/** The same of an injection after the first; its own facts decide, not those the first dose asked for. */
export type InjectionBlockersOf = (
  tx: EntityManager,
  session: Session,
  injection: InjectionTimes,
  rules: RuleSet,
) => Promise<readonly ProblemReason[]>;

/**
 * Why the session was not ready for a dose. The patient is locked, so that of two doses recorded at once the second sees the
 * first.
 * @throws transitionNotAllowed (409) where the session cannot be dosed at all
 */
export async function reasonsNotReady(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  blockersOf: BlockersOf | null,
): Promise<readonly ProblemReason[]> {
  const { deviation } = assertMove(caller, session, 'startDosing');
  await lockPatient(tx, session.patientId);
  const blockers = blockersOf ? await blockersOf(tx, session) : [];
  return deviation ? [notMarkedReady, ...blockers] : blockers;
}
