/** What speaks against giving a session's dose as it is ordered: asked before the dose, inside a transaction or outside of one. */
import type { EntityManager } from 'typeorm';
import type { PlanRules } from '../../clinic/rules/rule-set.js';
import { newestWeight } from '../../patients/newest-weight.js';
import { type WeightFinding, weightFindings } from '../../treatment-plans/domain/dose-weight.js';
import type { Session } from '../session.entity.js';
import { DoseOrderRecord } from './dose-order.entity.js';

/**
 * `dose.weight-mismatch` is cleared by a psychiatrist with a new dose order, be it the same dose with the warning
 * acknowledged; `dose.weight-unconfirmed` by whoever enters the first weight a second time.
 * @param until weights measured up to then count; all of them when left out
 */
export async function doseOrderFindings(
  manager: EntityManager,
  session: Pick<Session, 'patientId' | 'orderedMg' | 'orderedMgPerKg' | 'dosingWeightBasis' | 'doseOrderId'>,
  rules: Pick<PlanRules, 'doseMismatchPercent'>,
  until?: Date,
): Promise<readonly WeightFinding[]> {
  const { patientId, orderedMg, orderedMgPerKg, dosingWeightBasis: basis, doseOrderId } = session;
  if (orderedMgPerKg === null) return [];
  const order = doseOrderId === null ? null : await manager.findOneBy(DoseOrderRecord, { id: doseOrderId });
  const isAccepted = order?.acknowledgedWarnings.some(({ code }) => code === 'dose.weight-mismatch');
  const mismatchAcceptedAt = order && isAccepted ? order.recordedAt : null;
  const dose = { orderedMg, orderedMgPerKg, basis, mismatchAcceptedAt };
  return weightFindings(dose, await newestWeight(manager, patientId, until), rules);
}

/** mg/mL of what is infused or injected; null where the order of the session does not say it. */
export async function orderedConcentration(
  manager: EntityManager,
  { doseOrderId }: Pick<Session, 'doseOrderId'>,
): Promise<number | null> {
  if (doseOrderId === null) return null;
  const order = await manager.findOneByOrFail(DoseOrderRecord, { id: doseOrderId });
  return order.concentrationMgPerMl;
}
