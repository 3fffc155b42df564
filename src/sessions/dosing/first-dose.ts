/** What is asked, with the session locked, when the first thing of a dose is given. */
import { IsNull, Not, type EntityManager } from 'typeorm';
import { localDayOf } from '../../clinic/domain/local-days.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import { lockPatient } from '../../patients/patient-lock.js';
import type { Caller } from '../../platform/access/caller.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { spacingFindings } from '../domain/dose-spacing.js';
import { assertMove } from '../session-moves.js';
import { Session } from '../session.entity.js';
import { dosedAlready, notMarkedReady, saySpacing } from './dosing.messages.js';

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
 * Whether another dose of the patient began on the same day of the clinic's calendar, or doses come closer than usual.
 * The patient is locked, so that of two doses recorded at once the second sees the first.
 */
export async function reasonsOfSpacing(
  tx: EntityManager,
  { id, patientId, planId, modality, zone }: Session,
  startedAt: Date,
  { plans }: RuleSet,
): Promise<readonly ProblemReason[]> {
  await lockPatient(tx, patientId);
  const dosed = await tx.findBy(Session, { patientId, id: Not(id), doseStartedAt: Not(IsNull()) });
  const others = dosed.map((session) => ({ ...session, at: session.doseStartedAt! }));
  const day = localDayOf(startedAt, zone);
  const isSameDay = others.some((other) => localDayOf(other.at, other.zone) === day);
  const ofPlan = others
    .filter((other) => other.planId === planId)
    .map((other) => localDayOf(other.at, other.zone));
  const findings = spacingFindings(
    { modality, zone, at: startedAt },
    others,
    ofPlan.toSorted()[0] ?? null,
    plans,
  );
  // A second dose on one day says already that it comes too soon.
  return [
    ...(isSameDay ? [dosedAlready(day)] : []),
    ...findings.filter(({ code }) => !isSameDay || code !== 'spacing.too-soon').map(saySpacing),
  ];
}
