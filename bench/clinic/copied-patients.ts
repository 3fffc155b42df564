/**
 * Makes a loaded clinic several times as large inside PostgreSQL. Generating patients and computing their facts takes minutes for
 * each ten thousand; copying rows takes seconds. Copied is what the reports and the SQL beside them read, facts included; what
 * cells add up is added up by the app's own code. Copies have ids and record numbers of their own, and of each three copies
 * two have other indications, because cells of a larger clinic are more and not only fuller.
 */
import type { EntityManager } from 'typeorm';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { entities } from '../../src/entities.js';
import { addToCells } from '../../src/reports/facts/write-facts.js';
import { replaceHistories } from '../../src/reports/facts/write-histories.js';
import { INDICATION_CODES } from '../../src/treatment-plans/domain/indication.js';
import type { Stage } from '../stage.js';

/** Tables that this clinic has no rows in are left out, like those no report reads. What is referred to comes first. */
const ENTERED = [
  'patients',
  'treatment_plans',
  'plan_phases',
  'plan_events',
  'sessions',
  'session_moves',
  'assessments',
  'assessments_in_error',
  'side_effects',
  'side_effect_changes',
  'rescue_medicines',
] as const;
const COMPUTED = [
  'report_patients',
  'report_courses',
  'report_course_outcomes',
  'report_sessions',
  'report_side_effects',
] as const;

/** Columns that hold the id of a row that is copied too. Rooms, people and rules stay those of the clinic. */
const COPIED_IDS = new Set([
  ...['id', 'patient_id', 'plan_id', 'session_id', 'course_id', 'assessment_id', 'side_effect_id'],
  ...['continues_plan_id', 'merged_into_id'],
]);

/** A copy keeps the time in its id, is marked as made by another rule (UUID version 8), and carries its number. */
const NEW_ID = (column: string) =>
  `overlay(overlay(${column}::text placing '8' from 15) placing copy.number from 25 for 4)::uuid`;
/** Condition on a row of a patient. */
export const IS_COPY = `substr(patient_id::text, 15, 1) = '8'`;

const INDICATION_SETS = 3;

/** The cells of so many patients are added up in one statement. */
const AT_ONCE = 20_000;

/** @param times how many times as many patients there are afterwards */
export async function multiplyPatients(stage: Stage, times: number): Promise<void> {
  await Promise.all([
    onConnection(stage, async (manager) => {
      await prepareCopies(manager, times);
      for (const table of ENTERED) await copyRows(manager, table);
      await manager.query(`vacuum analyze ${ENTERED.join(', ')}`);
    }),
    onConnection(stage, async (manager) => {
      await prepareCopies(manager, times);
      for (const table of COMPUTED) await copyRows(manager, table);
      await addUp(manager);
      await copyHistories(manager);
      await manager.query(`vacuum analyze ${COMPUTED.join(', ')}, report_outcome_cells, report_histories`);
    }),
  ]);
}

/** One connection for all of the work, since it makes tables of its own. */
async function onConnection(stage: Stage, work: (manager: EntityManager) => Promise<void>): Promise<void> {
  const dataSource = createDataSource({ url: stage.databaseUrl, poolSize: 1, entities, migrations: [] });
  await dataSource.initialize();
  try {
    await dataSource.query(
      `set statement_timeout = 0; set synchronous_commit = off; set maintenance_work_mem = '256MB'`,
    );
    await work(dataSource.manager);
  } finally {
    await dataSource.destroy();
  }
}

async function prepareCopies(manager: EntityManager, times: number): Promise<void> {
  await manager.query(
    `create temp table copies as select lpad(to_hex(n), 4, '0') as number, n % ${INDICATION_SETS} as shift
     from generate_series(1, $1::integer - 1) as n`,
    [times],
  );
  await makeOtherIndications(manager);
}

/** As the app does for patients it has computed. */
async function addUp(manager: EntityManager): Promise<void> {
  const copied: { id: string }[] = await manager.query(
    `select patient_id as id from report_patients where ${IS_COPY}`,
  );
  const ids = copied.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += AT_ONCE) await addToCells(manager, ids.slice(at, at + AT_ONCE), 1);
}

/** Of which indications are packed in a history: of the original, or of the first copy that has these. */
const HAS_SHIFT = `case when substr(original.patient_id::text, 15, 1) = '8'
  then substr(original.patient_id::text, 25, 4) = lpad(to_hex(copy.shift), 4, '0') else copy.shift = 0 end`;
const IS_FIRST = `copy.number = lpad(to_hex(copy.shift), 4, '0')`;

/** Packed by the app for the first copies with other indications, for which windows are copied, and copied from these and the originals. */
async function copyHistories(manager: EntityManager): Promise<void> {
  await copyRows(manager, 'report_windows', IS_FIRST);
  const first: { id: string }[] = await manager.query(
    `select distinct patient_id as id from report_windows where ${IS_COPY}
     union select patient_id from report_sessions where ${IS_COPY}
       and substr(patient_id::text, 25, 4) in (select number from copies copy where ${IS_FIRST})`,
  );
  const [ids, now] = [first.map(({ id }) => id), new Date()];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await replaceHistories(manager, ids.slice(at, at + AT_ONCE), now);
  await copyRows(manager, 'report_histories', `${HAS_SHIFT} and not ${IS_FIRST}`);
}

/** By which indications of a copy follow from those it is copied from. */
async function makeOtherIndications(manager: EntityManager): Promise<void> {
  const found: { indications: string[] }[] = await manager.query(
    'select distinct indications from treatment_plans',
  );
  await manager.query(
    'create temp table other_indications (indications text[], shift integer, other text[])',
  );
  for (const { indications } of found)
    for (let shift = 0; shift < INDICATION_SETS; shift += 1) {
      const other = indications.map((code) => {
        const at = INDICATION_CODES.findIndex((known) => known === code);
        return INDICATION_CODES[(at + shift) % INDICATION_CODES.length];
      });
      await manager.query('insert into other_indications values ($1, $2, $3)', [indications, shift, other]);
    }
}

/**
 * Without what has to be made again for each row; it is made again, and so checked, for all of them afterwards.
 * @param which SQL that says which copies of an original row are made
 */
async function copyRows(manager: EntityManager, table: string, which = 'true'): Promise<void> {
  const columns: { name: string }[] = await manager.query(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  const constraints: Definition[] = await manager.query(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint own
     where conrelid = $1::regclass and (contype = 'f' or contype in ('p', 'u') and not exists (
       select from pg_constraint other where other.contype = 'f' and other.confrelid = own.conrelid))`,
    [table],
  );
  const indexes: Definition[] = await manager.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = $1::regclass
       and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))`,
    [table],
  );
  for (const { name } of constraints) await manager.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await manager.query(`drop index ${name}`);
  await manager.query(`alter table ${table} disable trigger user`);
  const hasIndications = names.includes('indications');
  await manager.query(
    `insert into ${table} (${names.join(', ')}) select ${names.map(valueOf).join(', ')}
     from ${table} original join copies copy on ${which} ${hasIndications ? OTHER_INDICATIONS : ''}`,
  );
  await manager.query(`alter table ${table} enable trigger user`);
  for (const { name, definition } of constraints)
    await manager.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { definition } of indexes) await manager.query(definition);
}

interface Definition {
  readonly name: string;
  readonly definition: string;
}

const OTHER_INDICATIONS =
  'join other_indications other on other.indications = original.indications and other.shift = copy.shift';

function valueOf(column: string): string {
  if (COPIED_IDS.has(column)) return NEW_ID(`original.${column}`);
  if (column === 'indications') return 'other.other';
  return column === 'mrn' ? `original.mrn || '-' || copy.number` : `original.${column}`;
}
