/** How a plan is locked and moved along its life; nobody writes `status` by another way. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { planVerbsFrom, movePlan as moveAlongTable, type PlanVerb } from './domain/plan-status.js';
import { TreatmentPlan } from './treatment-plan.entity.js';
import {
  planBeforePredecessor,
  planEndsBeforeActivation,
  planNotFound,
  planTransitionNotAllowed,
} from './treatment-plan.problems.js';

export interface NextMove {
  readonly verb: PlanVerb;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly reason: string | null;
}

/** Locks the plan for this transaction, so that of two who act at once the second sees what the first did. */
export async function lockPlan(tx: EntityManager, planId: string): Promise<TreatmentPlan> {
  const plan = await tx.findOne(TreatmentPlan, {
    where: { id: planId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!plan) throw planNotFound();
  return plan;
}

/** @throws planTransitionNotAllowed (409) with the present status and what can be done instead */
export function assertPlanAllows(plan: TreatmentPlan, verb: PlanVerb): void {
  const allowedVerbs = planVerbsFrom(plan.status);
  if (allowedVerbs.includes(verb)) return;
  throw planTransitionNotAllowed({
    extensions: { currentStatus: plan.status, allowedVerbs, currentVersion: plan.version },
  });
}

/**
 * Moves a locked plan along its table and saves it with what the caller has changed on it.
 * @throws planTransitionNotAllowed (409)
 * @throws planEndsBeforeActivation, planBeforePredecessor (422)
 */
export async function movePlan(
  tx: EntityManager,
  caller: Caller,
  plan: TreatmentPlan,
  { verb, occurredAt, recordedAt, reason }: NextMove,
): Promise<void> {
  assertPlanAllows(plan, verb);
  const result = moveAlongTable(plan.status, verb, reason);
  if (!result.moved) throw new Error(`The request for ${verb} has to carry a reason`);
  if (verb === 'activate') plan.activatedAt = occurredAt;
  if (verb === 'complete' || verb === 'discontinue') {
    if (plan.activatedAt && occurredAt < plan.activatedAt)
      throw planEndsBeforeActivation({ extensions: { activatedAt: plan.activatedAt.toISOString() } });
    plan.endedAt = occurredAt;
    plan.endReason = reason;
  }
  if (verb === 'hold' || verb === 'resume') turnHold(plan, verb, occurredAt, reason);
  plan.status = result.to;
  await savePlan(tx, caller, plan, recordedAt);
}

/** Since when and why stands on the plan while it is on hold; its earlier holds are in `plan_events`. */
function turnHold(
  plan: TreatmentPlan,
  verb: 'hold' | 'resume',
  occurredAt: Date,
  reason: string | null,
): void {
  const notBefore = verb === 'hold' ? plan.activatedAt : plan.heldAt;
  if (notBefore && occurredAt < notBefore)
    throw planBeforePredecessor({ extensions: { notBefore: notBefore.toISOString() } });
  plan.heldAt = verb === 'hold' ? occurredAt : null;
  plan.holdReason = verb === 'hold' ? reason : null;
}

/** Saves a locked plan; its earlier version stays in `row_versions`. */
export async function savePlan(
  tx: EntityManager,
  caller: Caller,
  plan: TreatmentPlan,
  recordedAt: Date,
): Promise<void> {
  plan.updatedAt = recordedAt;
  plan.updatedBy = caller.id;
  await tx.save(plan);
}
