/** How a plan is held and goes on, each in one transaction. */
import type { EntityManager } from 'typeorm';
import type { Clinic } from '../../clinic/clinic.entity.js';
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../../platform/http/acknowledged-warnings.js';
import { planSchedule, scheduleRefusals } from '../../treatment-plans/domain/schedule.js';
import {
  toTreatmentPlanResponse,
  type TreatmentPlanResponse,
} from '../../treatment-plans/dto/treatment-plan.dto.js';
import { insertPlanEvent } from '../../treatment-plans/plan-events.js';
import { assertPlanAllows, lockPlan, movePlan } from '../../treatment-plans/plan-moves.js';
import { readPhases } from '../../treatment-plans/plan-phases.js';
import { asProblemReason } from '../../treatment-plans/treatment-plan.messages.js';
import { planNotSound } from '../../treatment-plans/treatment-plan.problems.js';
import { ARRANGED_BY_DAY, type ArrangementRules, arrangementWarnings } from '../arrangement-warnings.js';
import { phasesAhead } from '../domain/remaining-course.js';
import { assertOneSessionADay } from '../one-session-a-day.js';
import type { Session } from '../session.entity.js';
import { type PlanScheduleResponse, toScheduledSessionResponse } from './dto/scheduling.dto.js';
import { lockPlanUnderWay, type PlanUnderWay, savePlaced, toNumberedPhase } from './plan-sessions.js';

export interface Hold {
  readonly planId: string;
  readonly reason: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/**
 * The sessions stay where they are: nobody knows yet when the plan goes on, and readiness lets none of them be dosed.
 * @throws planTransitionNotAllowed (409), planBeforePredecessor (422)
 */
export async function holdPlan(
  tx: EntityManager,
  caller: Caller,
  { planId, ...move }: Hold,
): Promise<TreatmentPlanResponse> {
  const plan = await lockPlan(tx, planId);
  await movePlan(tx, caller, plan, { ...move, verb: 'hold' });
  const { phaseRevision } = plan;
  await insertPlanEvent(tx, caller, {
    ...move,
    planId,
    kind: 'HELD',
    phaseRevision,
    acknowledgedWarnings: [],
  });
  const audited = { action: 'plan.hold', patientIds: [plan.patientId], resourceId: planId };
  await recordAudit(tx, caller, audited);
  return toTreatmentPlanResponse(plan, await readPhases(tx, plan));
}

export interface Resumption {
  readonly planId: string;
  /** No remaining session is planned before this day of the clinic. */
  readonly firstDay: string;
  readonly occurredAt: Date;
  readonly clinic: Pick<Clinic, 'timeZone' | 'closedDays' | 'closedWeekdays'>;
  readonly rules: ArrangementRules;
  readonly ruleSetVersion: number;
}

export interface PlacedSession {
  readonly session: Session;
  readonly changes: Pick<Session, 'plannedStart' | 'zone'>;
}

/** Where the remaining sessions would go, and what would have to be acknowledged. Changes nothing. */
export async function placeRemaining(
  tx: EntityManager,
  underWay: PlanUnderWay,
  resumption: Resumption,
): Promise<{ readonly placed: readonly PlacedSession[]; readonly warnings: readonly ProblemReason[] }> {
  const placed = byCadence(underWay, resumption);
  const standing = placed.map(({ session, changes }) => ({ ...session, ...changes }));
  await assertOneSessionADay(tx, underWay.plan.patientId, standing, '/firstDay');
  const warnings = await arrangementWarnings(tx, standing, resumption.rules, ARRANGED_BY_DAY);
  return { placed, warnings: [...farAway(resumption), ...warnings] };
}

/**
 * @throws planTransitionNotAllowed (409)
 * @throws planNotSound, planBeforePredecessor, sameDay, warningsNotAcknowledged (422)
 */
export async function resumePlan(
  tx: EntityManager,
  caller: Caller,
  resumption: Resumption & {
    readonly reason: string | null;
    readonly acknowledgedWarnings: readonly AcknowledgedWarning[];
    readonly recordedAt: Date;
  },
): Promise<PlanScheduleResponse> {
  const { planId, reason, occurredAt, recordedAt } = resumption;
  const underWay = await lockPlanUnderWay(tx, planId);
  const { plan, phases, sessions } = underWay;
  assertPlanAllows(plan, 'resume');
  const { placed, warnings } = await placeRemaining(tx, underWay, resumption);
  const acknowledgedWarnings = requireAcknowledged(warnings, resumption.acknowledgedWarnings);
  const { phaseRevision } = plan;
  const event = { planId, reason, phaseRevision, acknowledgedWarnings, occurredAt, recordedAt };
  const planEventId = await insertPlanEvent(tx, caller, { ...event, kind: 'RESUMED' });
  await savePlaced(tx, caller, placed, { planEventId, reason, recordedAt });
  await movePlan(tx, caller, plan, { verb: 'resume', occurredAt, recordedAt, reason });
  const audited = { action: 'plan.resume', patientIds: [plan.patientId], resourceId: planId };
  await recordAudit(tx, caller, audited);
  return {
    ...toTreatmentPlanResponse(plan, phases),
    sessions: sessions.map(toScheduledSessionResponse),
  };
}

/** Treatment weeks begin anew with the first day; each phase goes on with what is left of it. */
function byCadence(
  { plan, phases, sessions, remaining }: PlanUnderWay,
  { firstDay, occurredAt, clinic }: Resumption,
): readonly PlacedSession[] {
  if (firstDay < localDayOf(occurredAt, clinic.timeZone)) throw notSound('plan.first-day-past', '/firstDay');
  const ahead = phasesAhead(phases.map(toNumberedPhase), sessions);
  if (ahead.length === 0) return [];
  const { weekdays, timeOfDay } = plan;
  const { closedWeekdays, timeZone: zone } = clinic;
  const [refusal] = scheduleRefusals({ phases: ahead, weekdays, closedWeekdays });
  if (refusal) throw notSound(refusal.code, refusal.pointer);
  const closedDays = clinic.closedDays.map(({ day }) => day);
  const slots = planSchedule({
    phases: ahead,
    firstDay,
    weekdays,
    timeOfDay,
    zone,
    closedDays,
    closedWeekdays,
  });
  return remaining.map((session, index) => ({
    session,
    changes: { plannedStart: slots[index]!.plannedStart, zone },
  }));
}

function farAway({ firstDay, occurredAt, clinic, rules }: Resumption): readonly ProblemReason[] {
  const limitDays = rules.plans.firstDayWithinDays;
  const days = daysBetween(localDayOf(occurredAt, clinic.timeZone), firstDay);
  return days > limitDays
    ? [asProblemReason({ code: 'plan.first-day-far', pointer: '/firstDay', limitDays })]
    : [];
}

function notSound(code: Parameters<typeof asProblemReason>[0]['code'], pointer: string) {
  return planNotSound({ errors: [asProblemReason({ code, pointer })] });
}
