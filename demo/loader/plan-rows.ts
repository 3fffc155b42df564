/** What was ordered and what became of each session: plans, phases, sessions, their moves, doses ordered anew. */
import { DoseOrderRecord } from '../../src/sessions/dose-orders/dose-order.entity.js';
import { deliveredDose } from '../../src/sessions/dosing/domain/delivered-dose.js';
import { SessionArrangement } from '../../src/sessions/session-arrangement.entity.js';
import { SessionMoveRecord } from '../../src/sessions/session-move.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { PlanEvent } from '../../src/treatment-plans/plan-event.entity.js';
import { PlanPhase, TreatmentPlan } from '../../src/treatment-plans/treatment-plan.entity.js';
import { minutesAfter } from '../generator/calendar.js';
import type { PlanStory, SessionStory } from '../generator/story.js';
import { eventsOf } from './dose-rows.js';
import {
  entered,
  firstVersion,
  type LoadedSession,
  NEVER_SENT,
  type PatientLoading,
  type SessionRow,
} from './loading.js';

const MADE_UP = 'A missed dose is made up';

/** @returns the sessions as they were stored */
export function addPlans(loading: PatientLoading, decisionId: string): readonly LoadedSession[] {
  const ids = loading.story.plans.map(({ orderedAt }) => loading.ids.id(new Date(orderedAt)));
  return loading.story.plans.flatMap((plan, index) => {
    const continues = plan.continuesPrevious ? ids[index - 1]! : null;
    addPlan(loading, plan, { id: ids[index]!, continues, decisionId });
    const events = addReplans(loading, plan, ids[index]!);
    return plan.sessions.map((told) => {
      const row = addSession(loading, plan, ids[index]!, told);
      addArrangements(loading, told, row.id, events);
      return { told, row };
    });
  });
}

function addPlan(
  loading: PatientLoading,
  plan: PlanStory,
  {
    id,
    continues,
    decisionId,
  }: { readonly id: string; readonly continues: string | null; readonly decisionId: string },
): void {
  const { rows, patientId, psychiatristId, ruleSetVersion } = loading;
  const { orderedAt, end, phases, modality, indications, diagnosisCode, templateCode } = plan;
  const activatedAt = minutesAfter(orderedAt, 4);
  rows.add(TreatmentPlan, {
    ...{ id, patientId, continuesPlanId: continues, modality, diagnosisCode, templateCode, ruleSetVersion },
    ...{ indications: [...indications], status: end?.status ?? 'ACTIVE', offLabelRationale: null },
    ...weightOf(plan),
    ...{
      phaseRevision: 1 + plan.replans.length,
      firstSessionMg: plan.firstSessionMg,
      firstDay: plan.firstDay,
      timeOfDay: plan.timeOfDay,
    },
    ...{ weekdays: [...plan.weekdays], screeningDecisionId: decisionId, acknowledgedWarnings: [] },
    ...{ activatedAt: new Date(activatedAt), heldAt: null, holdReason: null },
    ...{ endedAt: end && new Date(end.at), endReason: end?.reason ?? null },
    ...{ orderedBy: psychiatristId, orderedAt: new Date(orderedAt), recordedAt: new Date(orderedAt) },
    ...firstVersion(end?.at ?? activatedAt, psychiatristId),
  });
  addPhases(loading, { planId: id, revision: 1, phases, at: orderedAt });
}

interface NewPhases {
  readonly planId: string;
  readonly revision: number;
  readonly phases: PlanStory['phases'];
  readonly at: number;
}

function addPhases({ rows, ids }: PatientLoading, { planId, revision, phases, at }: NewPhases): void {
  for (const [index, { kind, sessions, perWeek, everyWeeks, dose }] of phases.entries())
    rows.add(PlanPhase, {
      ...{ id: ids.id(new Date(at)), planId, revision, ordinal: index + 1 },
      ...{ kind, sessions, perWeek, everyWeeks },
      ...{ doseMgPerKg: dose.mgPerKg, doseMg: dose.mg, infusionMinutes: dose.infusionMinutes },
    });
}

/** @returns the id of each event, by when the plan was planned anew */
function addReplans(
  loading: PatientLoading,
  { replans }: PlanStory,
  planId: string,
): ReadonlyMap<number, string> {
  const { rows, ids, psychiatristId } = loading;
  const events = new Map<number, string>();
  for (const [index, { at, phases }] of replans.entries()) {
    const [id, phaseRevision] = [ids.id(new Date(at)), index + 2];
    rows.add(PlanEvent, {
      ...{ id, planId, kind: 'REPLANNED', reason: MADE_UP, phaseRevision, acknowledgedWarnings: [] },
      ...{ occurredAt: new Date(at), ...entered(at, psychiatristId) },
    });
    addPhases(loading, { planId, revision: phaseRevision, phases, at });
    events.set(at, id);
  }
  return events;
}

/** Where a session came from that took another day. */
function addArrangements(
  { rows, ids, psychiatristId }: PatientLoading,
  { moves }: SessionStory,
  sessionId: string,
  events: ReadonlyMap<number, string>,
): void {
  for (const { at, fromStart, toStart } of moves)
    rows.add(SessionArrangement, {
      ...{ id: ids.id(new Date(at)), sessionId, reason: MADE_UP, acknowledgedWarnings: [] },
      ...{ fromStart: new Date(fromStart), toStart: new Date(toStart), planEventId: events.get(at)! },
      ...entered(at, psychiatristId),
    });
}

function weightOf({ dosingWeightKg, firstDay }: PlanStory) {
  if (dosingWeightKg === null)
    return { dosingWeightKg, dosingWeightBasis: null, dosingWeightMeasuredOn: null };
  return { dosingWeightKg, dosingWeightBasis: 'ACTUAL' as const, dosingWeightMeasuredOn: firstDay };
}

function addSession(
  loading: PatientLoading,
  plan: PlanStory,
  planId: string,
  told: SessionStory,
): SessionRow {
  const { rows, ids, patientId, psychiatristId, nurseId, zone, ruleSetVersion, chairOf } = loading;
  const { number, phase, phaseIndex, plannedStart, plannedAt, orderedAt, orderedMg, orderedMgPerKg, day } =
    told;
  const id = ids.id(new Date(plannedAt));
  const order = told.newDose ? addDoseOrder(loading, plan, told, id) : null;
  const changedAt = day?.signedAt ?? told.calledOffAt ?? orderedAt;
  const row: SessionRow = {
    ...{
      id,
      planId,
      patientId,
      number,
      phaseKind: phase.kind,
      phaseOrdinal: phaseIndex + 1,
      modality: plan.modality,
    },
    ...{
      plannedStart: new Date(plannedStart),
      zone,
      chairId: told.chair === null ? null : chairOf(told.chair),
    },
    ...{ nurseId: day ? nurseId : null, psychiatristId, orderedMg, orderedMgPerKg },
    ...{ orderedInfusionMinutes: phase.dose.infusionMinutes, ...weightOf(plan) },
    ...{
      doseOrderedBy: psychiatristId,
      doseOrderedAt: new Date(order?.at ?? orderedAt),
      doseOrderId: order?.id ?? null,
    },
    status: statusOf(told),
    ...{ ruleSetVersion: day ? ruleSetVersion : null, checkedInAt: day && new Date(day.checkedInAt) },
    ...doseOf(loading, plan, told),
    ...{
      escortName: day ? loading.story.person.escort.name : null,
      escortPhone: day ? loading.story.person.escort.phone : null,
    },
    ...{ dischargedAt: day && new Date(day.dischargedAt), signedAt: null, signedBy: null },
    recordedAt: new Date(plannedAt),
    ...firstVersion(changedAt, day ? nurseId : psychiatristId),
  };
  rows.add(Session, row);
  addMoves(loading, row, told);
  return row;
}

/** A session is signed in a later step, by the product itself; until then it waits for a signature. */
function statusOf({ outcome }: SessionStory): Session['status'] {
  if (outcome === 'DOSED') return 'DISCHARGED';
  return outcome === 'TO_COME' ? 'SCHEDULED' : outcome;
}

function doseOf({ rules }: PatientLoading, plan: PlanStory, told: SessionStory) {
  const none = {
    doseStartedAt: null,
    lastDoseAt: null,
    doseEndedAt: null,
    deliveredMg: null,
    completion: null,
    terminationReason: null,
  };
  if (!told.day) return none;
  const { dose } = told.day;
  const endedAt = new Date(dose.endedAt);
  const { deliveredMg, isComplete } = deliveredDose(
    eventsOf(plan.modality, told),
    endedAt,
    told.orderedMg,
    rules,
  );
  const isEarly = dose.terminationReason !== null || isComplete !== true;
  return {
    ...{
      doseStartedAt: new Date(dose.startedAt),
      doseEndedAt: endedAt,
      deliveredMg: Math.round(deliveredMg * 100) / 100,
    },
    lastDoseAt: new Date(plan.modality === 'IV' ? dose.startedAt : dose.endedAt),
    completion: isEarly ? ('TERMINATED_EARLY' as const) : ('COMPLETE' as const),
    terminationReason: isEarly ? dose.terminationReason : null,
  };
}

function addDoseOrder(loading: PatientLoading, plan: PlanStory, told: SessionStory, sessionId: string) {
  const { rows, ids, psychiatristId, ruleSetVersion } = loading;
  const at = minutesAfter(told.plannedStart, -3 * 60);
  const id = ids.id(new Date(at));
  rows.add(DoseOrderRecord, {
    ...{
      id,
      sessionId,
      mg: told.orderedMg,
      mgPerKg: told.orderedMgPerKg,
      concentrationMgPerMl: null,
      devices: null,
    },
    ...{ infusionMinutes: told.phase.dose.infusionMinutes, ...weightOf(plan) },
    ...{
      replacedMg: told.newDose!.replacedMg,
      reason: 'No better by half of the series',
      acknowledgedWarnings: [],
    },
    ...{ ruleSetVersion, orderedBy: psychiatristId, orderedAt: new Date(at), recordedAt: new Date(at) },
  });
  return { id, at };
}

type Move = Pick<SessionMoveRecord, 'verb' | 'fromStatus' | 'toStatus'> & {
  readonly at: number;
  readonly by: string;
  readonly reason?: string;
};

function addMoves(
  { rows, ids, nurseId, psychiatristId, vitals }: PatientLoading,
  { id: sessionId, status }: SessionRow,
  { day, calledOffAt, outcome }: SessionStory,
): void {
  const moves: Move[] = [];
  if (outcome === 'NO_SHOW')
    moves.push({ verb: 'noShow', fromStatus: 'SCHEDULED', toStatus: status, at: calledOffAt!, by: nurseId });
  if (outcome === 'CANCELLED')
    moves.push({
      verb: 'cancel',
      fromStatus: 'SCHEDULED',
      toStatus: status,
      at: calledOffAt!,
      by: psychiatristId,
      reason: 'The patient called it off',
    });
  if (day && vitals === 'full')
    moves.push(
      { verb: 'checkIn', fromStatus: 'SCHEDULED', toStatus: 'CHECKED_IN', at: day.checkedInAt, by: nurseId },
      {
        verb: 'ready',
        fromStatus: 'CHECKED_IN',
        toStatus: 'READY',
        at: minutesAfter(day.dose.startedAt, -4),
        by: nurseId,
      },
      { verb: 'startDosing', fromStatus: 'READY', toStatus: 'DOSING', at: day.dose.startedAt, by: nurseId },
      { verb: 'stopDosing', fromStatus: 'DOSING', toStatus: 'RECOVERY', at: day.dose.endedAt, by: nurseId },
      {
        verb: 'discharge',
        fromStatus: 'RECOVERY',
        toStatus: 'DISCHARGED',
        at: day.dischargedAt,
        by: nurseId,
      },
    );
  for (const { verb, fromStatus, toStatus, at, by, reason = null } of moves)
    rows.add(SessionMoveRecord, {
      ...{
        id: ids.id(new Date(at)),
        sessionId,
        verb,
        fromStatus,
        toStatus,
        occurredAt: new Date(at),
        reason,
      },
      ...{
        ...entered(at, by),
        contentHash: verb === 'startDosing' || verb === 'stopDosing' ? null : NEVER_SENT,
      },
    });
}
