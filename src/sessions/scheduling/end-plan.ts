/**
 * How a course ends: what has not begun is cancelled with it. To stop a course protects the patient, so it waits for a
 * running dose only: who has arrived and got nothing is sent home, and a session that was given goes on to its discharge and
 * signature afterwards. To say by hand that a course is complete protects nobody and says that its sessions were carried out, so
 * it waits until nobody is on the way through one.
 */
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
import { planDoseRunning, planSessionInProgress } from './scheduling.problems.js';

/** From arrival to leaving. A discharged patient has gone home, and signing waits for nobody's treatment. */
const IN_PROGRESS: readonly SessionStatus[] = ['CHECKED_IN', 'READY', 'DOSING', 'RECOVERY'];
const NOT_BEGUN: readonly SessionStatus[] = ['SCHEDULED', 'CHECKED_IN', 'READY'];

export interface PlanEnd {
  readonly planId: string;
  readonly verb: 'complete' | 'discontinue';
  /** Nothing more is to be given, whatever is still to be written down. */
  readonly isStop: boolean;
  readonly reason: string | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/**
 * @throws planTransitionNotAllowed, planSessionInProgress, planDoseRunning (409)
 * @throws planEndsBeforeActivation (422), beforePredecessor (422) where a patient arrived later than the plan is to have ended
 */
export async function endPlan(
  tx: EntityManager,
  caller: Caller,
  { planId, isStop, ...move }: PlanEnd,
): Promise<TreatmentPlanResponse> {
  const plan = await lockPlan(tx, planId);
  assertPlanAllows(plan, move.verb);
  const sessions = await lockSessionsOf(tx, planId);
  if (isStop) assertNoDoseRuns(sessions);
  else assertNoneInProgress(sessions);
  await movePlan(tx, caller, plan, move);
  const reason = move.reason ?? 'The plan was completed.';
  for (const session of sessions.filter(({ status }) => NOT_BEGUN.includes(status)))
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
  throw planSessionInProgress({ extensions: { sessions: inProgress.map(named) } });
}

function assertNoDoseRuns(sessions: readonly Session[]): void {
  const running = sessions.filter(({ status }) => status === 'DOSING');
  if (running.length > 0) throw planDoseRunning({ extensions: { sessions: running.map(named) } });
}

function named({ id, number, status }: Session) {
  return { id, number, status };
}
