/**
 * How a plan is planned anew on its way, all in one transaction. What took place, is under way or was called off stays as
 * it is. The sessions still to come take the new places in their order, so that each keeps its number, its chair and its
 * people; where there are more places sessions are added under new numbers, where there are fewer the last ones are
 * cancelled with the reason. None is ever removed.
 */
import type { EntityManager } from 'typeorm';
import { localDayOf } from '../../clinic/domain/local-days.js';
import type { PhaseTemplate } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../../platform/http/acknowledged-warnings.js';
import { planVerbsFrom } from '../../treatment-plans/domain/plan-status.js';
import { toTreatmentPlanResponse } from '../../treatment-plans/dto/treatment-plan.dto.js';
import { insertPlanEvent } from '../../treatment-plans/plan-events.js';
import type { PlanningFacts } from '../../treatment-plans/plan-facts.js';
import { savePlan } from '../../treatment-plans/plan-moves.js';
import { orderOf, type PlanOrder } from '../../treatment-plans/plan-order.js';
import { insertPhases } from '../../treatment-plans/plan-phases.js';
import { reviewOrder } from '../../treatment-plans/plan-review.js';
import { asProblemReason } from '../../treatment-plans/treatment-plan.messages.js';
import {
  benefitDecisionMissing,
  planNotSound,
  planTransitionNotAllowed,
} from '../../treatment-plans/treatment-plan.problems.js';
import type { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { ARRANGED_BY_DAY, arrangementWarnings } from '../arrangement-warnings.js';
import { readBenefitQuestion } from '../benefit-gate.js';
import { phasesBehind } from '../domain/remaining-course.js';
import { doseMgOf, lastDosedSession } from '../last-dose.js';
import { assertOneSessionADay } from '../one-session-a-day.js';
import { moveSession } from '../session-moves.js';
import { Session } from '../session.entity.js';
import { type PlanScheduleResponse, toScheduledSessionResponse } from './dto/scheduling.dto.js';
import {
  lockPlanUnderWay,
  lockSessionsOf,
  newSession,
  type PlanUnderWay,
  savePlaced,
  toNumberedPhase,
} from './plan-sessions.js';
import { type PlannedSession, plannedSessions } from './planned-sessions.js';

/** The part of an order that stands in place of what was still to come. */
export type Ahead = Partial<Omit<PlanOrder, 'modality'>> & {
  readonly phases: readonly PhaseTemplate[];
  readonly firstDay: string;
};

export interface Replan {
  readonly planId: string;
  readonly kind: 'REPLANNED' | 'STEPPED_BACK';
  readonly action: 'plan.replan' | 'plan.step-back';
  /** What is to come, for the plan as it stands when it is locked. */
  readonly ahead: (underWay: PlanUnderWay) => Ahead;
  /** A dose that a psychiatrist ordered for a single session stays with that session. */
  readonly keepsDoseOrders: boolean;
  readonly reason: string;
  readonly acknowledgedWarnings: readonly AcknowledgedWarning[];
  readonly facts: PlanningFacts;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/**
 * @throws planTransitionNotAllowed (409)
 * @throws doseOutOfBounds, planNotSound, benefitDecisionMissing, sameDay, warningsNotAcknowledged (422)
 */
export async function replan(
  tx: EntityManager,
  caller: Caller,
  given: Replan,
): Promise<PlanScheduleResponse> {
  const underWay = await lockPlanUnderWay(tx, given.planId);
  const { plan, remaining } = underWay;
  assertUnderWay(plan);
  const kept = phasesBehind(underWay.phases.map(toNumberedPhase), underWay.sessions);
  const order = orderAhead(underWay, given, kept);
  const previousMg = await doseBefore(tx, underWay);
  const review = reviewOrder(order, { ...given.facts, keptPhases: kept, previousMg });
  const places = placesOf(order, given, kept);
  const { moved, added, surplus } = takePlaces(tx, caller, underWay, places, given);
  if (added.length > 0) await assertBenefitDecided(tx, underWay, places[0]!, given);
  for (const session of surplus) await moveSession(tx, caller, session, { ...whenOf(given), verb: 'cancel' });
  const standing = [...moved.map(({ session, changes }) => ({ ...session, ...changes })), ...added];
  await assertOneSessionADay(tx, plan.patientId, standing, '/firstDay');
  const arranged = await arrangementWarnings(tx, standing, given.facts.rules, ARRANGED_BY_DAY);
  const warnings = [...review, ...arranged];
  const acknowledgedWarnings = requireAcknowledged(warnings, given.acknowledgedWarnings);
  const phases = await savePlanAhead(tx, caller, plan, { order, kept, acknowledgedWarnings, given });
  const planEventId = await insertPlanEvent(tx, caller, {
    ...whenOf(given),
    planId: plan.id,
    kind: given.kind,
    phaseRevision: plan.phaseRevision,
    acknowledgedWarnings,
  });
  await savePlaced(tx, caller, moved, { planEventId, reason: given.reason, recordedAt: given.recordedAt });
  if (added.length > 0) await tx.insert(Session, [...added]);
  await recordAudit(tx, caller, {
    action: given.action,
    patientIds: [plan.patientId],
    resourceId: plan.id,
  });
  const sessions =
    remaining.length + added.length > 0 ? await lockSessionsOf(tx, plan.id) : underWay.sessions;
  return {
    ...toTreatmentPlanResponse(plan, phases),
    sessions: sessions.map(toScheduledSessionResponse),
  };
}

/** No course is made longer by itself: where its next session waits for a benefit decision, that comes first. */
async function assertBenefitDecided(
  tx: EntityManager,
  { plan }: PlanUnderWay,
  { modality, phaseKind, plannedStart, zone }: PlannedSession,
  { facts, occurredAt }: Replan,
): Promise<void> {
  const next = { modality, phaseKind, at: plannedStart, zone };
  const asked = await readBenefitQuestion(tx, plan.id, next, facts.rules.plans, occurredAt);
  if (asked?.answer === null)
    throw benefitDecisionMissing({ extensions: { dosesGiven: asked.question.doses } });
}

/**
 * What the doses ahead are held against: the last one given, or what is ordered next where that is less, so that a dose that
 * was lowered does not come back unseen. Before any was given only what a psychiatrist ordered for the next session counts.
 */
async function doseBefore(tx: EntityManager, { plan, remaining }: PlanUnderWay): Promise<number | null> {
  const last = await lastDosedSession(tx, plan);
  const [next] = remaining;
  const isOrdered = next && (last !== null || next.doseOrderId !== null);
  const known = [...(last ? [doseMgOf(last)] : []), ...(isOrdered ? [next.orderedMg] : [])];
  return known.length === 0 ? null : Math.min(...known);
}

function whenOf({ reason, occurredAt, recordedAt }: Replan) {
  return { reason, occurredAt, recordedAt };
}

/** @throws planTransitionNotAllowed (409) unless the plan is carried out or on hold */
export function assertUnderWay({ status, version: currentVersion }: TreatmentPlan): void {
  if (status === 'ACTIVE' || status === 'ON_HOLD') return;
  const allowedVerbs = planVerbsFrom(status);
  throw planTransitionNotAllowed({ extensions: { currentStatus: status, allowedVerbs, currentVersion } });
}

/** The first session of all keeps its own dose only while it is still to come. */
function orderAhead(underWay: PlanUnderWay, given: Replan, kept: readonly PhaseTemplate[]): PlanOrder {
  const before = orderOf(underWay.plan, underWay.phases);
  const order = { ...before, ...given.ahead(underWay) };
  const { clinic } = given.facts;
  if (order.firstDay < localDayOf(given.occurredAt, clinic.timeZone))
    throw planNotSound({
      errors: [asProblemReason({ code: 'plan.first-day-past', pointer: '/firstDay' })],
    });
  return kept.length === 0 ? order : { ...order, firstSessionMg: before.firstSessionMg };
}

function placesOf(
  order: PlanOrder,
  { facts }: Replan,
  kept: readonly PhaseTemplate[],
): readonly PlannedSession[] {
  const ahead = kept.length === 0 ? order : { ...order, firstSessionMg: null };
  return plannedSessions(ahead, facts.clinic).map((place) => ({
    ...place,
    phaseOrdinal: place.phaseOrdinal + kept.length,
  }));
}

/** Who takes which place, without writing anything yet. */
function takePlaces(
  tx: EntityManager,
  caller: Caller,
  { plan, sessions, remaining }: PlanUnderWay,
  places: readonly PlannedSession[],
  { keepsDoseOrders, occurredAt, recordedAt }: Replan,
) {
  const ordered = { doseOrderedBy: caller.id, doseOrderedAt: occurredAt };
  const moved = remaining.slice(0, places.length).map((session, index) => {
    const place = { ...places[index]!, ...ordered, doseOrderId: null, number: session.number };
    const { phaseKind, phaseOrdinal, plannedStart, zone } = place;
    const keepsDose = keepsDoseOrders && session.doseOrderId !== null;
    return { session, changes: keepsDose ? { phaseKind, phaseOrdinal, plannedStart, zone } : place };
  });
  const lastNumber = Math.max(0, ...sessions.map(({ number }) => number));
  const added = places
    .slice(remaining.length)
    .map((place, index) =>
      newSession(tx, caller, plan, { ...place, ...ordered, number: lastNumber + index + 1 }, recordedAt),
    );
  return { moved, added, surplus: remaining.slice(places.length) };
}

/** The plan as it goes on: what is behind and what is ahead under the next revision of its phases. */
async function savePlanAhead(
  tx: EntityManager,
  caller: Caller,
  plan: TreatmentPlan,
  {
    order,
    kept,
    acknowledgedWarnings,
    given,
  }: {
    readonly order: PlanOrder;
    readonly kept: readonly PhaseTemplate[];
    readonly acknowledgedWarnings: AcknowledgedWarning[];
    readonly given: Replan;
  },
) {
  const { templateCode, dosingWeightKg, dosingWeightBasis, dosingWeightMeasuredOn, timeOfDay } = order;
  Object.assign(plan, {
    templateCode,
    dosingWeightKg,
    dosingWeightBasis,
    dosingWeightMeasuredOn,
    timeOfDay,
    weekdays: [...order.weekdays],
    firstDay: kept.length === 0 ? order.firstDay : plan.firstDay,
    firstSessionMg: order.firstSessionMg,
    phaseRevision: plan.phaseRevision + 1,
    ruleSetVersion: given.facts.ruleSetVersion,
    acknowledgedWarnings,
  });
  const phases = await insertPhases(tx, plan, [...kept, ...order.phases]);
  await savePlan(tx, caller, plan, given.recordedAt);
  return phases;
}
