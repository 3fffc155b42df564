/** Reads what the facts of patients are computed from, and no column more, so that no name or note can get into a report. */
import { In, type EntityManager } from 'typeorm';
import { readAskedFacts } from '../../outcomes/due/read-asked-windows.js';
import type { RuleSetSource } from '../../clinic/rules/rule-set.js';
import type { SessionStatus } from '../../sessions/domain/session-status.js';
import { Session } from '../../sessions/session.entity.js';
import { coursesOf } from '../../treatment-plans/domain/continuation.js';
import { PlanPhase, TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import type { TreatedPatient, TreatedPlan, TreatedSession } from './domain/course-facts.js';

const WAITING: readonly SessionStatus[] = ['SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING'];

/** The number of queries does not depend on the number of patients. Those who had no dose are left out. */
export async function readTreatedPatients(
  manager: EntityManager,
  patientIds: readonly string[],
  rules: RuleSetSource,
  now: Date,
): Promise<readonly TreatedPatient[]> {
  const asked = await readAskedFacts(manager, patientIds, rules, now);
  const sessions = new Map((await readSessions(manager, patientIds)).map((row) => [row.id, row]));
  const plans = Map.groupBy(await readPlans(manager, patientIds), ({ patientId }) => patientId);
  const waiting = Map.groupBy(
    [...sessions.values()].filter(({ status }) => WAITING.includes(status)),
    ({ planId }) => planId,
  );
  const inductions = await readInductions(manager, [...plans.values()].flat().filter(wasCarriedOut));
  return asked.flatMap(({ patientId, sessions: known, versions, forms, comparable }) => {
    const treated = known.flatMap((session): TreatedSession[] => {
      const row = sessions.get(session.id);
      if (session.doseStartedAt === null || row === undefined) return [];
      const { modality, phaseKind: phase, orderedMg, orderedMgPerKg, dosingWeightKg } = row;
      const { rules: outcomes, doseStartedAt, ...dose } = session;
      const timePoints = outcomes.timePoints;
      const ruleSetVersion = versions.get(session.id)!;
      const ordered = { modality, phase, orderedMg, orderedMgPerKg, dosingWeightKg };
      return [{ ...dose, doseStartedAt, timePoints, ruleSetVersion, ...ordered }];
    });
    if (treated.length === 0) return [];
    const own = plans.get(patientId) ?? [];
    const courses = coursesOf(own);
    const ofPatient = own.map(({ id, indications }): TreatedPlan => ({
      id,
      courseId: courses.get(id)!,
      indications,
      inductionPlanned: inductions.get(id) ?? 0,
      waiting: (waiting.get(id) ?? []).map(({ phaseKind: phase, plannedStart }) => ({ phase, plannedStart })),
    }));
    const ids = new Set(treated.map(({ id }) => id));
    const ofDoses = known.filter(({ id }) => ids.has(id));
    return [{ patientId, sessions: treated, plans: ofPatient, forms, comparable, asked: ofDoses }];
  });
}

const SESSION_COLUMNS = [
  'id',
  'planId',
  'status',
  'plannedStart',
  'phaseKind',
  'modality',
  'orderedMg',
  'orderedMgPerKg',
  'dosingWeightKg',
] as const satisfies readonly (keyof Session)[];

function readSessions(manager: EntityManager, patientIds: readonly string[]) {
  return manager
    .createQueryBuilder(Session, 'session')
    .select(SESSION_COLUMNS.map((column) => `session.${column}`))
    .where('session.patientId = any(:patientIds::uuid[])', { patientIds })
    .getMany();
}

const PLAN_COLUMNS = [
  'id',
  'patientId',
  'continuesPlanId',
  'indications',
  'phaseRevision',
  'status',
  'activatedAt',
] as const satisfies readonly (keyof TreatmentPlan)[];

function readPlans(manager: EntityManager, patientIds: readonly string[]) {
  return manager
    .createQueryBuilder(TreatmentPlan, 'plan')
    .select(PLAN_COLUMNS.map((column) => `plan.${column}`))
    .where('plan.patientId = any(:patientIds::uuid[])', { patientIds })
    .getMany();
}

/** What was only drafted orders nothing, given up or not: a draft that is given up was never activated. */
function wasCarriedOut({ status, activatedAt }: TreatmentPlan): boolean {
  return activatedAt !== null || (status !== 'DRAFT' && status !== 'DISCONTINUED');
}

/** Doses that each plan orders for its induction, by its current phases. */
async function readInductions(
  manager: EntityManager,
  plans: readonly TreatmentPlan[],
): Promise<ReadonlyMap<string, number>> {
  const phases = await manager.find(PlanPhase, {
    select: { planId: true, revision: true, sessions: true },
    where: { planId: In(plans.map(({ id }) => id)), kind: 'INDUCTION' },
  });
  const current = new Map(plans.map(({ id, phaseRevision }) => [id, phaseRevision]));
  const planned = new Map<string, number>();
  for (const { planId, revision, sessions } of phases)
    if (current.get(planId) === revision) planned.set(planId, (planned.get(planId) ?? 0) + sessions);
  return planned;
}
