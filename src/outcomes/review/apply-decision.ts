/** What a decision does to the sessions that are still to come, by the functions that do it on their own as well. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { Problem, type ProblemReason } from '../../platform/errors/problem.js';
import type { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import { spacedOut, withDecidedDose } from '../../sessions/domain/remaining-course.js';
import type { DoseOrderRecord } from '../../sessions/dose-orders/dose-order.entity.js';
import { orderDose, orderedMgOf, type NewDoseOrder } from '../../sessions/dose-orders/order-dose.js';
import { endPlan } from '../../sessions/scheduling/end-plan.js';
import { toNumberedPhase, type PlanUnderWay } from '../../sessions/scheduling/plan-sessions.js';
import { redosePlan } from '../../sessions/scheduling/redose-plan.js';
import type { Session } from '../../sessions/session.entity.js';
import { replan } from '../../sessions/scheduling/replan.js';
import type { PlanningFacts } from '../../treatment-plans/plan-facts.js';
import type { DecideReviewRequest } from './dto/review-decision.dto.js';
import { notSpacedOut, nothingToCome, otherDirection } from './review.problems.js';
import { isToCome } from './review.reader.js';

export interface Applying {
  readonly given: DecideReviewRequest;
  readonly facts: PlanningFacts;
  /** Rules that sessions keep since their check-in, by version. */
  readonly keptRules: ReadonlyMap<number, RuleSet>;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/**
 * @returns the acknowledgements that were needed
 * @throws nothingToCome, otherDirection, notSpacedOut (422), and like the functions it uses
 */
export async function applyDecision(
  tx: EntityManager,
  caller: Caller,
  underWay: PlanUnderWay,
  applying: Applying,
): Promise<readonly AcknowledgedWarning[]> {
  const { given, occurredAt, recordedAt } = applying;
  const { reason, decision } = given;
  if (decision === 'RAISE' || decision === 'LOWER') return changeDoses(tx, caller, underWay, applying);
  if (decision === 'SPACE_OUT') return spaceOut(tx, caller, underWay, applying);
  if (decision === 'STOP') {
    const verb = given.planEnd === 'COMPLETE' ? 'complete' : 'discontinue';
    const { id: planId } = underWay.plan;
    await endPlan(tx, caller, { planId, verb, isStop: true, reason, occurredAt, recordedAt });
  }
  return [];
}

/**
 * One order for each session, so that each goes through the rules of an order and keeps its own history. The plan goes on
 * with the dose as well: a session that is added later takes it.
 */
async function changeDoses(
  tx: EntityManager,
  caller: Caller,
  { plan, phases, sessions }: PlanUnderWay,
  { given, facts, keptRules, occurredAt: orderedAt, recordedAt }: Applying,
): Promise<readonly AcknowledgedWarning[]> {
  const coming = sessions
    .filter(isToCome)
    .toSorted((a, b) => a.plannedStart.getTime() - b.plannedStart.getTime());
  if (coming.length === 0) throw nothingToCome();
  const { reason, acknowledgedWarnings } = given;
  const { mg = null, mgPerKg = null, infusionMinutes } = given.dose!;
  const decided = { mg, mgPerKg, ...(infusionMinutes !== undefined && { infusionMinutes }) };
  const course = withDecidedDose(phases.map(toNumberedPhase), sessions, coming, decided);
  const order = { ...given.dose, reason, ...(acknowledgedWarnings && { acknowledgedWarnings }) };
  assertDirection(given.decision, coming, order);
  const needed = new Map<string, AcknowledgedWarning>();
  const made: DoseOrderRecord[] = [];
  for (const session of coming) {
    const { id, ruleSetVersion } = session;
    const rules = ruleSetVersion === null ? undefined : keptRules.get(ruleSetVersion);
    const judgedBy = rules && ruleSetVersion !== null ? { ...facts, rules, ruleSetVersion } : facts;
    const phaseOrdinal = course.ordinalOf(session);
    const ordering = { given: order, facts: judgedBy, orderedAt, recordedAt, phaseOrdinal };
    const { order: record } = await pointingInto('/dose', () => orderDose(tx, caller, id, ordering));
    for (const warning of record.acknowledgedWarnings) needed.set(warning.code, warning);
    made.push(record);
  }
  await redosePlan(tx, caller, plan, { ...course, order: made[0]!, recordedAt });
  return [...needed.values()];
}

/**
 * The next dose has to change; a later one may have the new dose already. Asked before the order itself, so that nobody is
 * warned of a rise who meant to lower the dose.
 */
function assertDirection(
  decision: DecideReviewRequest['decision'],
  coming: readonly Session[],
  order: NewDoseOrder,
): void {
  const isRight = coming.every((session, index) => {
    const mg = orderedMgOf(session, order);
    // What is no dose at all is refused by the bounds of an order.
    if (mg === null || mg <= 0) return true;
    const changeMg = mg - session.orderedMg;
    const wanted = decision === 'RAISE' ? changeMg : -changeMg;
    return wanted > 0 || (wanted === 0 && index > 0);
  });
  if (isRight) return;
  throw otherDirection({
    errors: [
      {
        code: otherDirection.code,
        pointer: '/dose',
        message: `For at least one session to come this dose is not ${decision === 'RAISE' ? 'higher' : 'lower'} than the one ordered.`,
      },
    ],
  });
}

async function spaceOut(
  tx: EntityManager,
  caller: Caller,
  underWay: PlanUnderWay,
  { given, facts, occurredAt, recordedAt }: Applying,
): Promise<readonly AcknowledgedWarning[]> {
  if (underWay.remaining.length === 0) throw nothingToCome();
  const { perWeek, everyWeeks, firstDay, weekdays, timeOfDay } = given.spacing!;
  const cadence = { perWeek, everyWeeks };
  const phases = spacedOut(underWay.phases.map(toNumberedPhase), underWay.sessions, cadence);
  if (phases === null) throw notSpacedOut();
  const planned = await pointingInto('/spacing', () =>
    replan(tx, caller, {
      planId: underWay.plan.id,
      kind: 'REPLANNED',
      action: 'plan.replan',
      ahead: () => ({
        templateCode: null,
        phases,
        firstDay,
        ...(weekdays === undefined ? {} : { weekdays }),
        ...(timeOfDay === undefined ? {} : { timeOfDay }),
      }),
      keepsDoseOrders: true,
      reason: given.reason,
      acknowledgedWarnings: given.acknowledgedWarnings ?? [],
      facts,
      occurredAt,
      recordedAt,
    }),
  );
  return planned.acknowledgedWarnings;
}

/** What the inner work refuses points into its own request; here that is one member of the decision. */
async function pointingInto<T>(member: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || !error.more.errors) throw error;
    const errors = error.more.errors.map((reason): ProblemReason => {
      if (reason.pointer === undefined) return reason;
      const own = reason.pointer.replace(/^\/phases(\/\d+)?/, '').replace(/^\/plannedStart$/, '/firstDay');
      return { ...reason, pointer: `${member}${own}` };
    });
    throw new Problem(error.kind, { ...error.more, errors });
  }
}
