/** The sessions of a plan while it is being changed: locked, told apart, written back. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { newId } from '../../platform/ids/ids.js';
import { readPhases, toPhaseTemplate } from '../../treatment-plans/plan-phases.js';
import { lockPlan } from '../../treatment-plans/plan-moves.js';
import type { PlanPhase, TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { type NumberedPhase, remainingSessions } from '../domain/remaining-course.js';
import { recordArrangement } from '../reschedule-session.js';
import { saveSession } from '../session-moves.js';
import { Session } from '../session.entity.js';
import type { PlannedSession } from './planned-sessions.js';

export interface PlanUnderWay {
  readonly plan: TreatmentPlan;
  readonly phases: readonly PlanPhase[];
  /** Every session of the plan. */
  readonly sessions: readonly Session[];
  /** Those that have not begun, in the order in which they are to come. */
  readonly remaining: readonly Session[];
}

/** The plan first and then its sessions, as everybody who locks both does. */
export async function lockPlanUnderWay(tx: EntityManager, planId: string): Promise<PlanUnderWay> {
  const plan = await lockPlan(tx, planId);
  const sessions = await lockSessionsOf(tx, planId);
  const phases = await readPhases(tx, plan);
  return { plan, phases, sessions, remaining: remainingSessions(sessions) };
}

export function lockSessionsOf(tx: EntityManager, planId: string): Promise<Session[]> {
  return tx.find(Session, {
    where: { planId },
    order: { number: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

export function toNumberedPhase(phase: PlanPhase): NumberedPhase {
  return { ...toPhaseTemplate(phase), ordinal: phase.ordinal };
}

/** A session of a plan that was not there before. */
export function newSession(
  tx: EntityManager,
  caller: Caller,
  plan: Pick<TreatmentPlan, 'id' | 'patientId' | 'orderedBy'>,
  planned: PlannedSession & Pick<Session, 'doseOrderedBy' | 'doseOrderedAt'>,
  recordedAt: Date,
): Session {
  return tx.create(Session, {
    ...planned,
    id: newId(),
    planId: plan.id,
    patientId: plan.patientId,
    psychiatristId: plan.orderedBy,
    chairId: null,
    nurseId: null,
    status: 'SCHEDULED',
    recordedAt,
    updatedAt: recordedAt,
    updatedBy: caller.id,
    version: 1,
  });
}

/** Writes sessions as they were placed anew; where their start moves, where they come from is kept with the plan's event. */
export async function savePlaced(
  tx: EntityManager,
  caller: Caller,
  placed: readonly { readonly session: Session; readonly changes: Partial<Session> }[],
  event: { readonly planEventId: string; readonly reason: string | null; readonly recordedAt: Date },
): Promise<void> {
  for (const { session, changes } of placed) {
    const toStart = changes.plannedStart ?? session.plannedStart;
    if (toStart.getTime() !== session.plannedStart.getTime())
      await recordArrangement(tx, caller, session, { ...event, toStart, acknowledgedWarnings: [] });
    Object.assign(session, changes);
    await saveSession(tx, caller, session, event.recordedAt);
  }
}
