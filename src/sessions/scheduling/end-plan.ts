/** How a course ends: what is still planned is cancelled with it. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import {
  toTreatmentPlanResponse,
  type TreatmentPlanResponse,
} from '../../treatment-plans/dto/treatment-plan.dto.js';
import { assertPlanAllows, lockPlan, movePlan } from '../../treatment-plans/plan-moves.js';
import { readPhases } from '../../treatment-plans/plan-phases.js';
import type { SessionStatus } from '../domain/session-status.js';
import { moveSession } from '../session-moves.js';
import type { Session } from '../session.entity.js';
import { lockSessionsOf } from './plan-sessions.js';
import { planSessionInProgress } from './scheduling.problems.js';

/** From arrival to leaving. A discharged patient has gone home, and signing waits for nobody's treatment. */
const IN_PROGRESS: readonly SessionStatus[] = ['CHECKED_IN', 'READY', 'DOSING', 'RECOVERY'];

export interface PlanEnd {
  readonly planId: string;
  readonly verb: 'complete' | 'discontinue';
  readonly reason: string | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/**
 * @throws planTransitionNotAllowed (409), planSessionInProgress (409)
 * @throws planEndsBeforeActivation (422)
 */
export async function endPlan(
  tx: EntityManager,
  caller: Caller,
  { planId, ...move }: PlanEnd,
): Promise<TreatmentPlanResponse> {
  const plan = await lockPlan(tx, planId);
  assertPlanAllows(plan, move.verb);
  const sessions = await lockSessionsOf(tx, planId);
  assertNoneInProgress(sessions);
  await movePlan(tx, caller, plan, move);
  const reason = move.reason ?? 'The plan was completed.';
  for (const session of sessions.filter(({ status }) => status === 'SCHEDULED'))
    await moveSession(tx, caller, session, { ...move, verb: 'cancel', reason });
  await recordAudit(tx, caller, {
    action: `plan.${move.verb}`,
    patientIds: [plan.patientId],
    resourceId: planId,
  });
  return toTreatmentPlanResponse(plan, await readPhases(tx, plan));
}

function assertNoneInProgress(sessions: readonly Session[]): void {
  const inProgress = sessions.filter(({ status }) => IN_PROGRESS.includes(status));
  if (inProgress.length === 0) return;
  throw planSessionInProgress({
    extensions: { sessions: inProgress.map(({ id, number, status }) => ({ id, number, status })) },
  });
}
