import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { patientFactsOf } from './domain/course-facts.js';
import { windowFactsOf } from './domain/window-facts.js';
import { readTreatedPatients } from './read-treated-patients.js';
import { markComputed, replaceFacts } from './write-facts.js';
import { replaceHistories } from './write-histories.js';
import { replaceSessionFacts } from './write-session-facts.js';
import { replaceWindows } from './write-windows.js';

/** To be raised whenever the same entries would give other facts, so that every installation computes them anew. */
export const FACTS_DEFINITION = 8;

/** Patients in one transaction: enough to be quick, few enough to hold no lock for long and little in memory. */
const BATCH = 100;

/** What a report waits for before it answers; what is beyond is said in the answer and follows within seconds. */
const BATCHES_BEFORE_AN_ANSWER = 10;

/** What facts are computed with besides entries. Other facts are stale. */
interface Basis {
  readonly now: Date;
  readonly name: string;
}

/**
 * Keeps the facts of reports what the base tables say. What changed is known from `report_changes`, which triggers write with
 * the change itself; what changes by the clock from `nextChangeAt`; a new version of the rules makes everything stale. One
 * batch is one transaction under a lock, so that of several instances one works, and a batch that dies is done again.
 */
@Injectable()
export class FactsRefresher {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the facts up to date with everything entered before, unless that is very much.
   * @returns how many patients are still waiting
   */
  async catchUp(): Promise<number> {
    for (let batch = 0; batch < BATCHES_BEFORE_AN_ANSWER; batch += 1)
      if ((await this.refreshBatch()) < BATCH) return 0;
    return countStale(this.database.read, await this.basis());
  }

  /** Until nothing is stale, or until told to stop. */
  async refreshAll(isStopped: () => boolean, tell: (done: number) => void = () => undefined): Promise<void> {
    let done = 0;
    while (!isStopped()) {
      const refreshed = await this.refreshBatch();
      done += refreshed;
      tell(done);
      if (refreshed < BATCH) return;
    }
  }

  /** Throws all facts away, and computes them anew from the base tables. */
  async rebuild(tell: (done: number, of: number) => void = () => undefined): Promise<number> {
    const total = await this.database.transaction(async (tx) => {
      await lockFacts(tx);
      await tx.query(
        `truncate report_patients, report_courses, report_course_outcomes, report_outcome_cells, report_sessions,
           report_side_effects, report_windows, report_histories, report_changes`,
      );
      await tx.query('truncate report_cohorts, report_terms restart identity');
      const [inserted]: { count: string }[] = await tx.query(
        `with queued as (
           insert into report_changes (patient_id)
           select distinct patient_id from sessions returning 1
         ) select count(*) from queued`,
      );
      return Number(inserted!.count);
    });
    await this.refreshAll(
      () => false,
      (done) => tell(Math.min(done, total), total),
    );
    return total;
  }

  private async basis(): Promise<Basis> {
    const now = this.clock.now();
    const { version } = await this.ruleSets.inForceAt(now);
    const { timeZone } = await this.clinics.current();
    return { now, name: `${FACTS_DEFINITION}/${version}/${timeZone}` };
  }

  /** @returns how many patients were computed anew */
  private async refreshBatch(): Promise<number> {
    const basis = await this.basis();
    if ((await countStale(this.database.read, basis, 1)) === 0) return 0;
    return this.database.transaction(async (tx) => {
      await lockFacts(tx);
      const patientIds = await takeStale(tx, basis);
      if (patientIds.length > 0) await this.computeAnew(tx, patientIds, basis);
      return patientIds.length;
    });
  }

  private async computeAnew(tx: EntityManager, patientIds: readonly string[], basis: Basis): Promise<void> {
    const { rules } = await this.ruleSets.inForceAt(basis.now);
    const { timeZone } = await this.clinics.current();
    const treated = await readTreatedPatients(tx, patientIds, this.ruleSets, basis.now);
    const facts = new Map(
      treated.map((patient) => [patient.patientId, patientFactsOf(patient, rules, timeZone, basis.now)]),
    );
    await replaceFacts(tx, patientIds, [...facts.values()]);
    await replaceSessionFacts(tx, patientIds, rules.reports.doseBandsMgPerKg, timeZone);
    const bounds = rules.reports.doseBandsMgPerKg;
    const windows = treated.flatMap((patient) =>
      windowFactsOf(patient, facts.get(patient.patientId)!.courses, bounds, basis.now),
    );
    await replaceWindows(tx, patientIds, windows);
    await replaceHistories(tx, patientIds, basis.now);
    await markComputed(
      tx,
      patientIds.map((patientId) => ({
        patientId,
        basis: basis.name,
        nextChangeAt: facts.get(patientId)?.nextChangeAt ?? null,
      })),
    );
  }
}

/** One at a time: two that add to the same cells in another order would wait for each other. */
async function lockFacts(tx: EntityManager): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('report facts', 0))`);
}

/** Counts no further than `most`. */
async function countStale(manager: EntityManager, { name, now }: Basis, most = 1_000_000): Promise<number> {
  const [row]: { count: string }[] = await manager.query(
    `select count(*) from (
       select patient_id from report_changes
       union select patient_id from report_patients where basis <> $1
       union select patient_id from report_patients where next_change_at <= $2
       limit $3
     ) stale`,
    [name, now, most],
  );
  return Number(row!.count);
}

/**
 * The patients of the next batch, taken off the list of changes, with whoever has to be computed along with them. A change that
 * is not committed yet is not seen, stays listed, and is followed later.
 */
async function takeStale(tx: EntityManager, { name, now }: Basis): Promise<readonly string[]> {
  const changed: { patientId: string }[] = await tx.query(
    `select patient_id as "patientId" from report_changes group by patient_id order by min(id) limit $1`,
    [BATCH],
  );
  const others: { patientId: string }[] = await tx.query(
    `(select patient_id as "patientId" from report_patients where basis <> $1 limit $3)
     union
     (select patient_id from report_patients where next_change_at <= $2 limit $3)`,
    [name, now, BATCH],
  );
  const stale = [...new Set([...changed, ...others].map(({ patientId }) => patientId))].slice(0, BATCH);
  const patientIds = await withFormerOwners(tx, stale);
  await tx.query(`delete from report_changes where patient_id = any($1::uuid[])`, [patientIds]);
  return patientIds;
}

/**
 * A merge gives plans and sessions to another patient, and their facts stay with the one before until that one is computed anew.
 * Both are done together: otherwise there would be facts about one course twice, which the keys of the tables refuse, and no
 * later try would get past it. One may have taken over from another, so that it is asked until nobody comes along.
 */
async function withFormerOwners(
  tx: EntityManager,
  patientIds: readonly string[],
): Promise<readonly string[]> {
  const known = new Set(patientIds);
  let added = patientIds;
  while (added.length > 0) {
    const owners: { patientId: string }[] = await tx.query(
      `select fact.patient_id as "patientId" from treatment_plans plan
       join report_courses fact on fact.course_id = plan.id and fact.patient_id <> plan.patient_id
       where plan.patient_id = any($1::uuid[])
       union
       select fact.patient_id from sessions session
       join report_sessions fact on fact.session_id = session.id and fact.patient_id <> session.patient_id
       where session.patient_id = any($1::uuid[])`,
      [added],
    );
    added = owners.map(({ patientId }) => patientId).filter((patientId) => !known.has(patientId));
    for (const patientId of added) known.add(patientId);
  }
  return [...known];
}
