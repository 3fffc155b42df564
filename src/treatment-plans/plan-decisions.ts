/** How the decisions of psychiatrists about a plan are kept and read. */
import { In, type EntityManager } from 'typeorm';
import { insertIfNew } from '../platform/database/insert-if-new.js';
import { PlanDecision } from './plan-decision.entity.js';

/** @returns false where a decision of this id is there already; nothing is changed then */
export function insertPlanDecision(tx: EntityManager, decision: PlanDecision): Promise<boolean> {
  return insertIfNew(tx, PlanDecision, decision);
}

/** Every decision about these plans, the last made first. */
export function readPlanDecisions(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<PlanDecision[]> {
  return manager.find(PlanDecision, {
    where: { planId: In([...planIds]) },
    order: { occurredAt: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });
}
