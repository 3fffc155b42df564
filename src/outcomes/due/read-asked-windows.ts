/**
 * Reads what patients are asked to answer: their sessions over all plans with the rules each keeps, and their answers. The
 * number of queries does not depend on the number of patients.
 */
import type { EntityManager } from 'typeorm';
import {
  type RuleSetSource,
  type TimePointRules,
  type VersionedRuleSet,
} from '../../clinic/rules/rule-set.js';
import type { SessionStatus } from '../../sessions/domain/session-status.js';
import { Session } from '../../sessions/session.entity.js';
import { coursesOf } from '../../treatment-plans/domain/continuation.js';
import { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { Assessment, AssessmentInError } from '../assessment.entity.js';
import { askedWindows, type AskedSession, type AskedWindow } from '../domain/asked-windows.js';
import { scoredAsAnswered, scoredToCompare } from '../domain/editions.js';
import type { ScoredForm } from '../domain/scored-form.js';
import { readEditions } from '../read-editions.js';

/** A window of one of several patients. */
export interface PatientWindow extends AskedWindow<ScoredForm> {
  readonly patientId: string;
  /** The rules the session goes by. */
  readonly ruleSetVersion: number;
}

/** Both ends included. */
export interface TimeSpan {
  readonly from: Date;
  readonly until: Date;
}

/** What the windows of one patient are computed from. */
export interface AskedFacts {
  readonly patientId: string;
  readonly sessions: readonly AskedSession[];
  /** Of the rules each session goes by. */
  readonly versions: ReadonlyMap<string, number>;
  readonly forms: readonly ScoredForm[];
  /** The same to be held against each other: see `editions.ts`. */
  readonly comparable: readonly ScoredForm[];
}

/**
 * All windows of these patients, patient by patient.
 * @param answered only answers given within are looked at; windows that reach beyond it are then not what they seem
 */
export async function readAskedWindows(
  manager: EntityManager,
  patientIds: readonly string[],
  rules: RuleSetSource,
  now: Date,
  answered?: TimeSpan,
): Promise<readonly PatientWindow[]> {
  const facts = await readAskedFacts(manager, patientIds, rules, now, answered);
  return facts.flatMap(({ patientId, sessions, versions, forms }) =>
    askedWindows(sessions, forms, now).map((window) => ({
      ...window,
      patientId,
      ruleSetVersion: versions.get(window.sessionId)!,
    })),
  );
}

/** The same before anything is computed; patients without a session are left out, since nothing is asked of them. */
export async function readAskedFacts(
  manager: EntityManager,
  patientIds: readonly string[],
  rules: RuleSetSource,
  now: Date,
  answered?: TimeSpan,
): Promise<readonly AskedFacts[]> {
  if (patientIds.length === 0) return [];
  const inForce = await rules.inForceAt(now);
  const sessionsOf = Map.groupBy(await readSessions(manager, patientIds), ({ patientId }) => patientId);
  const plans = Map.groupBy(await readPlans(manager, patientIds), ({ patientId }) => patientId);
  const all = await readAnswers(manager, patientIds, answered);
  const editions = await readEditions(rules, now, all);
  const answers = Map.groupBy(all, ({ patientId }) => patientId);
  const facts: AskedFacts[] = [];
  for (const [patientId, rows] of sessionsOf) {
    const versions = new Map<string, number>();
    const courses = coursesOf(plans.get(patientId) ?? []);
    const sessions: AskedSession[] = [];
    for (const row of rows) {
      const ruleSet = row.ruleSetVersion === null ? inForce : await rules.version(row.ruleSetVersion);
      versions.set(row.id, ruleSet.version);
      sessions.push(toAskedSession(row, courses.get(row.planId) ?? row.planId, ruleSet));
    }
    // An answered window stays answered, whatever editions come after.
    const own = answers.get(patientId) ?? [];
    const forms = own.map((each) => scoredAsAnswered(each, editions));
    const comparable = own.map((each) => scoredToCompare(each, editions));
    facts.push({ patientId, sessions, versions, forms, comparable });
  }
  return facts;
}

const SESSION_COLUMNS = [
  'id',
  'patientId',
  'planId',
  'number',
  'plannedStart',
  'doseStartedAt',
  'doseEndedAt',
  'deliveredMg',
  'zone',
  'ruleSetVersion',
] as const satisfies readonly (keyof Session)[];
type SessionRow = Pick<Session, (typeof SESSION_COLUMNS)[number]>;

const NOT_DOSED_YET: readonly SessionStatus[] = ['SCHEDULED', 'CHECKED_IN', 'READY'];
const TO_COME = `(session.status = any(:toCome::text[]) and plan.status = 'ACTIVE')`;

/** Doses, and what is to take place of plans that are under way. */
function readSessions(manager: EntityManager, patientIds: readonly string[]): Promise<readonly SessionRow[]> {
  return manager
    .createQueryBuilder(Session, 'session')
    .select(SESSION_COLUMNS.map((column) => `session.${column}`))
    .innerJoin('session.plan', 'plan')
    .where('session.patientId = any(:patientIds::uuid[])', { patientIds })
    .andWhere(`(session.doseStartedAt is not null or ${TO_COME})`, { toCome: NOT_DOSED_YET })
    .orderBy('session.patientId')
    .getMany();
}

/** For the courses they make. */
function readPlans(manager: EntityManager, patientIds: readonly string[]): Promise<readonly TreatmentPlan[]> {
  return manager
    .createQueryBuilder(TreatmentPlan, 'plan')
    .select(['plan.id', 'plan.patientId', 'plan.continuesPlanId'])
    .where('plan.patientId = any(:patientIds::uuid[])', { patientIds })
    .getMany();
}

function toAskedSession(row: SessionRow, courseId: string, { rules }: VersionedRuleSet): AskedSession {
  const { id, planId, number, plannedStart, doseStartedAt, doseEndedAt, deliveredMg, zone } = row;
  const dose = { doseStartedAt, doseEndedAt, deliveredMg };
  const asked = { id, planId, courseId, sessionNumber: number, plannedStart, zone };
  return { ...asked, ...dose, rules: rules.outcomes };
}

function readAnswers(
  manager: EntityManager,
  patientIds: readonly string[],
  answered: TimeSpan | undefined,
): Promise<readonly Assessment[]> {
  const query = manager
    .createQueryBuilder(Assessment, 'assessment')
    .leftJoin(AssessmentInError, 'inError', 'inError.assessmentId = assessment.id')
    .where('assessment.patientId = any(:patientIds::uuid[])', { patientIds })
    .andWhere('inError.assessmentId is null');
  if (answered) query.andWhere('assessment.completedAt between :from and :until', answered);
  return query.getMany();
}

/**
 * Patients who can have anything due in a span: with a dose or a session to come near enough to it. How near is enough is
 * what the versions of the rules say that any session goes by.
 */
export async function patientsAround(
  manager: EntityManager,
  span: TimeSpan,
  reach: DueReach,
): Promise<readonly string[]> {
  const rows: { patientId: string }[] = await manager.query(PATIENTS_AROUND, [
    daysAway(span.from, -reach.daysAfterDose),
    daysAway(span.until, reach.daysBeforeSession),
    NOT_DOSED_YET,
  ]);
  return rows.map(({ patientId }) => patientId);
}

const PATIENTS_AROUND = `
  select distinct s.patient_id as "patientId" from sessions s
  where s.dose_started_at between $1 and $2
     or (s.planned_start between $1 and $2 and s.status = any($3::text[]) and s.dose_started_at is null
         and exists (select 1 from treatment_plans p where p.id = s.plan_id and p.status = 'ACTIVE'))
  order by 1`;

/** How far a window lies from its session at most, in days. */
export interface DueReach {
  readonly daysAfterDose: number;
  readonly daysBeforeSession: number;
}

/** Over every version that a session goes by. A day more on either side, because days begin at midnight and doses do not. */
export async function dueReach(manager: EntityManager, rules: RuleSetSource, now: Date): Promise<DueReach> {
  const kept: { version: number }[] = await manager.query(`select version from clinic_rule_sets`);
  const versions = [await rules.inForceAt(now)];
  for (const { version } of kept) versions.push(await rules.version(version));
  const points = versions.map((each) => each.rules.outcomes.timePoints);
  return {
    // A dose may last into the next day.
    daysAfterDose: 2 + Math.max(...points.map(({ day7To14Days }) => day7To14Days.max)),
    daysBeforeSession: 1 + Math.max(...points.map(daysBefore)),
  };
}

function daysBefore({ baselineMaxAgeDays, preSessionMaxDays }: TimePointRules): number {
  return Math.max(baselineMaxAgeDays, preSessionMaxDays);
}

export function daysAway(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 86_400_000);
}
