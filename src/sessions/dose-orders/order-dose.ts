/** How a psychiatrist orders the dose of one session, all in one transaction. */
import { In, Not, type EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../../platform/http/acknowledged-warnings.js';
import { newId } from '../../platform/ids/ids.js';
import { newestWeight } from '../../patients/newest-weight.js';
import type { DoseOrder } from '../../treatment-plans/domain/dose-order.js';
import { orderedDoseMg } from '../../treatment-plans/domain/dose.js';
import type { PlanningFacts } from '../../treatment-plans/plan-facts.js';
import { type DosingWeight, weightColumns, weightFrom } from '../../treatment-plans/plan-order.js';
import { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { movesFrom } from '../domain/session-status.js';
import { doseMgOf, lastDosedSession } from '../last-dose.js';
import { lockSession, saveSession } from '../session-moves.js';
import { Session } from '../session.entity.js';
import { sessionClosed } from '../session.problems.js';
import { DoseOrderRecord } from './dose-order.entity.js';
import { doseHasStarted, doseOrderOutOfBounds } from './dose-orders.problems.js';
import { reviewDose } from './review-dose.js';

/** What is left out stays as it was ordered before, but for the dose itself. */
export interface NewDoseOrder {
  readonly mgPerKg?: number | null;
  readonly mg?: number | null;
  readonly infusionMinutes?: number;
  readonly concentrationMgPerMl?: number;
  readonly devices?: number;
  readonly dosingWeight?: DosingWeight;
  readonly reason: string;
  readonly acknowledgedWarnings?: readonly AcknowledgedWarning[];
}

export interface Ordering {
  readonly given: NewDoseOrder;
  readonly facts: PlanningFacts;
  readonly orderedAt: Date;
  readonly recordedAt: Date;
  /** Where the session then stands in the plan, for a dose that the phases of the plan take as well. */
  readonly phaseOrdinal?: number;
}

/**
 * @throws doseHasStarted, sessionClosed (409) with the present state
 * @throws doseOrderOutOfBounds, warningsNotAcknowledged (422) with every reason
 */
export async function orderDose(
  tx: EntityManager,
  caller: Caller,
  sessionId: string,
  { given, facts, orderedAt, recordedAt, phaseOrdinal }: Ordering,
): Promise<{ readonly session: Session; readonly order: DoseOrderRecord }> {
  const session = await lockSession(tx, sessionId);
  assertNotStarted(session);
  const dosingWeight = given.dosingWeight ?? weightFrom(session);
  const wanted = doseOf(session, given, dosingWeight);
  const plan = await tx.findOneByOrFail(TreatmentPlan, { id: session.planId });
  const weight = await newestWeight(tx, session.patientId);
  const before = await doseBefore(tx, session);
  const review = reviewDose(wanted, dosingWeight, { session, plan, facts, weight, ...before });
  if (review.rejects.length > 0 || review.mg === null) throw doseOrderOutOfBounds({ errors: review.rejects });
  const order = tx.create(DoseOrderRecord, {
    id: newId(),
    sessionId,
    mg: review.mg,
    mgPerKg: wanted.mgPerKg,
    infusionMinutes: wanted.infusionMinutes,
    concentrationMgPerMl: wanted.concentrationMgPerMl ?? null,
    devices: wanted.devices ?? null,
    ...weightColumns(dosingWeight),
    replacedMg: session.orderedMg,
    reason: given.reason,
    acknowledgedWarnings: requireAcknowledged(review.warnings, given.acknowledgedWarnings),
    ruleSetVersion: facts.ruleSetVersion,
    orderedBy: caller.id,
    orderedAt,
    recordedAt,
  });
  await tx.insert(DoseOrderRecord, order);
  if (phaseOrdinal !== undefined) session.phaseOrdinal = phaseOrdinal;
  await saveOnSession(tx, caller, session, order);
  const audited = { action: 'dose-order.record', patientIds: [session.patientId], resourceId: sessionId };
  await recordAudit(tx, caller, audited);
  return { session, order };
}

/** The session shows the order that counts, so that everybody at the chair reads the same dose. */
async function saveOnSession(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  order: DoseOrderRecord,
): Promise<void> {
  const { dosingWeightKg, dosingWeightBasis, dosingWeightMeasuredOn } = order;
  Object.assign(session, {
    orderedMg: order.mg,
    orderedMgPerKg: order.mgPerKg,
    orderedInfusionMinutes: order.infusionMinutes,
    dosingWeightKg,
    dosingWeightBasis,
    dosingWeightMeasuredOn,
    doseOrderedBy: order.orderedBy,
    doseOrderedAt: order.orderedAt,
    doseOrderId: order.id,
  });
  await saveSession(tx, caller, session, order.recordedAt);
}

function assertNotStarted({ status, version, doseStartedAt }: Session): void {
  const present = { currentStatus: status, currentVersion: version };
  if (doseStartedAt)
    throw doseHasStarted({ extensions: { ...present, doseStartedAt: doseStartedAt.toISOString() } });
  if (movesFrom(status).length === 0) throw sessionClosed({ extensions: present });
}

/** What an order would come to for this session; null where it says no dose. */
export function orderedMgOf(session: Session, given: NewDoseOrder): number | null {
  const dosingWeight = given.dosingWeight ?? weightFrom(session);
  return orderedDoseMg(doseOf(session, given, dosingWeight), dosingWeight?.kg ?? null);
}

function doseOf(session: Session, given: NewDoseOrder, dosingWeight: DosingWeight | null): DoseOrder {
  const { mgPerKg = null, mg = null, concentrationMgPerMl = null, devices = null } = given;
  return {
    modality: session.modality,
    mgPerKg,
    mg,
    infusionMinutes: given.infusionMinutes ?? session.orderedInfusionMinutes,
    dosingWeightKg: dosingWeight?.kg ?? null,
    concentrationMgPerMl,
    devices,
  };
}

/**
 * The dose this one follows: of the patient's sessions of this modality that were dosed the last one, of whichever plan, by
 * what was delivered as far as that is known; before any was dosed the session planned before this one, by its order. The
 * label's first day is that of the plan.
 */
async function doseBefore(
  tx: EntityManager,
  session: Session,
): Promise<{ readonly previousMg: number | null; readonly isFirst: boolean }> {
  const { id, planId, plannedStart } = session;
  const dosed = await lastDosedSession(tx, session);
  const planned = await tx.find(Session, {
    where: { planId, id: Not(id), status: Not(In(['CANCELLED', 'NO_SHOW'])) },
    order: { plannedStart: 'DESC' },
  });
  const previous = planned.find((other) => other.plannedStart < plannedStart) ?? null;
  const isFirst = previous === null && dosed?.planId !== planId;
  return { previousMg: dosed ? doseMgOf(dosed) : (previous?.orderedMg ?? null), isFirst };
}
