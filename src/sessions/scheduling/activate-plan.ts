/** How a draft becomes a schedule, all in one transaction. */
import { In, type EntityManager } from 'typeorm';
import { lockPatient } from '../../patients/patient-lock.js';
import type { Eligibility } from '../../patients/screening/screening.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import { assertVersion } from '../../platform/http/assert-version.js';
import { toTreatmentPlanResponse } from '../../treatment-plans/dto/treatment-plan.dto.js';
import { assertPlanAllows, lockPlan, movePlan } from '../../treatment-plans/plan-moves.js';
import { TreatmentPlan, type PlanPhase } from '../../treatment-plans/treatment-plan.entity.js';
import { anotherPlanActive } from '../../treatment-plans/treatment-plan.problems.js';
import { assertOneSessionADay } from '../one-session-a-day.js';
import { Session } from '../session.entity.js';
import {
  toScheduledSessionResponse,
  type ActivatedPlanResponse,
  type NotYetMetResponse,
} from './dto/scheduling.dto.js';
import { newSession } from './plan-sessions.js';
import type { PlannedSession } from './planned-sessions.js';
import { planNotEligible } from './scheduling.problems.js';

/** Gathered and decided before the transaction, for the version of the draft that was read. */
export interface Activation {
  readonly plan: TreatmentPlan;
  readonly phases: readonly PlanPhase[];
  readonly sessions: readonly PlannedSession[];
  readonly eligibility: Eligibility;
  readonly notYetMet: NotYetMetResponse[];
  readonly acknowledgedWarnings: AcknowledgedWarning[];
  readonly ruleSetVersion: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/**
 * @throws planTransitionNotAllowed (409) when somebody else activated or ended it meanwhile
 * @throws versionStale (412) when the draft was changed meanwhile
 * @throws anotherPlanActive, planNotEligible, sameDay (422) with every reason
 */
export async function activatePlan(
  tx: EntityManager,
  caller: Caller,
  activation: Activation,
): Promise<ActivatedPlanResponse> {
  const { phases, eligibility, notYetMet, acknowledgedWarnings, ruleSetVersion } = activation;
  const { occurredAt, recordedAt } = activation;
  const plan = await lockPlan(tx, activation.plan.id);
  assertPlanAllows(plan, 'activate');
  assertVersion(plan, activation.plan.version);
  // Of several drafts activated at once the later ones see the plan and the sessions of the first.
  await lockPatient(tx, plan.patientId);
  await assertMayBegin(tx, plan, eligibility);
  const sessions = activation.sessions.map((planned) =>
    newSession(tx, caller, plan, { ...planned, ...orderedWithPlan(plan) }, recordedAt),
  );
  await assertOneSessionADay(tx, plan.patientId, sessions);
  await tx.insert(Session, sessions);
  const { decisionId: screeningDecisionId } = eligibility;
  Object.assign(plan, { acknowledgedWarnings, ruleSetVersion, screeningDecisionId });
  await movePlan(tx, caller, plan, { verb: 'activate', occurredAt, recordedAt, reason: null });
  await recordAudit(tx, caller, {
    action: 'plan.activate',
    patientIds: [plan.patientId],
    resourceId: plan.id,
  });
  return {
    ...toTreatmentPlanResponse(plan, phases),
    notYetMet,
    sessions: sessions.map(toScheduledSessionResponse),
  };
}

async function assertMayBegin(
  tx: EntityManager,
  { patientId, modality }: TreatmentPlan,
  eligibility: Eligibility,
): Promise<void> {
  const another = await tx.existsBy(TreatmentPlan, {
    patientId,
    modality,
    status: In(['ACTIVE', 'ON_HOLD']),
  });
  const reasons: ProblemReason[] = eligibility.reasons.map(({ code, message }) => ({ code, message }));
  if (another)
    throw anotherPlanActive({
      errors: [{ code: anotherPlanActive.code, message: anotherPlanActive.title }, ...reasons],
    });
  if (!eligibility.valid) throw planNotEligible({ errors: reasons });
}

function orderedWithPlan({ orderedBy, orderedAt }: TreatmentPlan) {
  return { doseOrderedBy: orderedBy, doseOrderedAt: orderedAt };
}
