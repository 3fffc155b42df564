/**
 * How the rows of one record are given to another and back. Every table that names a patient takes part, found by the column
 * and not by a list, so that a new table cannot be forgotten. Nothing but the patient changes: the database sees to it.
 */
import type { EntityManager } from 'typeorm';
import { Patient } from '../patient.entity.js';
import { PatientMergeRow, type PatientMerge } from './patient-merge.entity.js';

export interface RowCount {
  readonly table: string;
  readonly count: number;
}

export interface RowIds {
  readonly table: string;
  readonly ids: readonly string[];
}

type Records = Pick<PatientMerge, 'id' | 'survivorId' | 'duplicateId'>;

/** Of a merge that is recorded in this transaction already, with both patients locked. */
export async function giveRowsToSurvivor(tx: EntityManager, merge: Records): Promise<void> {
  const { id, survivorId, duplicateId } = merge;
  for (const table of tablesOfPatients(tx)) {
    await tx.query(
      `insert into patient_merge_rows (merge_id, table_name, row_id, was_moved)
       select $1::uuid, '${table}', id, true from ${table} where patient_id = $2`,
      [id, duplicateId],
    );
    await tx.query(`update ${table} set patient_id = $2 where patient_id = $1`, [duplicateId, survivorId]);
  }
  await passOnFormerRecords(tx, merge);
}

/** Records that were merged into the duplicate earlier lead to the survivor as well. */
async function passOnFormerRecords(
  tx: EntityManager,
  { id: mergeId, survivorId, duplicateId }: Records,
): Promise<void> {
  for (const { id } of await tx.findBy(Patient, { mergedIntoId: duplicateId })) {
    await tx.insert(PatientMergeRow, { mergeId, tableName: 'patients', rowId: id, wasMoved: true });
    await tx.update(Patient, { id }, { mergedIntoId: survivorId });
  }
}

/** What belongs to a row that goes back: a session to its plan, an alert to its session, its questionnaire or its link, a decision to its screening. */
const PARTS: readonly (readonly [part: string, column: string, whole: string])[] = [
  ['sessions', 'plan_id', 'treatment_plans'],
  ['alerts', 'session_id', 'sessions'],
  ['alerts', 'subject_id', 'assessments'],
  ['alerts', 'subject_id', 'assessment_links'],
  ['screening_decisions', 'screening_id', 'screenings'],
  ['medication_dose_changes', 'medication_id', 'medications'],
];

/** Of a merge whose end is recorded in this transaction already, with both patients locked. */
export async function giveRowsBack(tx: EntityManager, merge: Records): Promise<void> {
  const { id, survivorId, duplicateId } = merge;
  for (const [part, column, whole] of PARTS)
    await tx.query(
      `insert into patient_merge_rows (merge_id, table_name, row_id, was_moved)
       select $1::uuid, '${part}', id, false from ${part}
       where patient_id = $2 and ${column} in ${listed(whole)} and id not in ${listed(part)}`,
      [id, survivorId],
    );
  for (const table of tablesOfPatients(tx))
    await tx.query(`update ${table} set patient_id = $3 where patient_id = $2 and id in ${listed(table)}`, [
      id,
      survivorId,
      duplicateId,
    ]);
  await tx.query(
    `update patients set merged_into_id = $3 where merged_into_id = $2 and id in ${listed('patients')}`,
    [id, survivorId, duplicateId],
  );
}

/** How much a record holds, by table; what is empty is left out. */
export async function countRowsOf(from: EntityManager, patientId: string): Promise<readonly RowCount[]> {
  const counts: RowCount[] = [];
  for (const table of tablesOfPatients(from)) {
    const [row] = await from.query<{ count: string }[]>(
      `select count(*) as count from ${table} where patient_id = $1`,
      [patientId],
    );
    counts.push({ table, count: Number(row?.count) });
  }
  return counts.filter(({ count }) => count > 0);
}

/** How much a merge gave to the survivor, by table. */
export async function countRowsOfMerges(
  from: EntityManager,
  mergeIds: readonly string[],
): Promise<readonly (RowCount & { readonly mergeId: string })[]> {
  const rows = await from.query<{ mergeId: string; table: string; count: string }[]>(
    `select merge_id as "mergeId", table_name as "table", count(*) as count from patient_merge_rows
     where merge_id = any($1) and was_moved group by merge_id, table_name order by table_name`,
    [mergeIds],
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** When a row was first there. A session is told by its first version, since it keeps no time of its own for it. */
const RECORDED: Readonly<Record<string, string>> = {
  alerts: 'raised_at',
  sessions: `coalesce((select min((v.row ->> 'updated_at')::timestamptz) from row_versions v
                       where v.table_name = 'sessions' and v.row_id = sessions.id), updated_at)`,
};

/** What was entered for the survivor since the merge and does not go back by itself: somebody has to look whose it is. */
export async function rowsSince(
  tx: EntityManager,
  { survivorId }: Pick<PatientMerge, 'survivorId'>,
  since: Date,
): Promise<readonly RowIds[]> {
  const entered: RowIds[] = [];
  for (const table of tablesOfPatients(tx)) {
    const rows = await tx.query<{ id: string }[]>(
      `select id from ${table} where patient_id = $1 and ${RECORDED[table] ?? 'recorded_at'} > $2 order by id`,
      [survivorId, since],
    );
    entered.push({ table, ids: rows.map(({ id }) => id) });
  }
  return entered.filter(({ ids }) => ids.length > 0);
}

/** What reports derive from these tables follows them by itself. */
const DERIVED = /^report_/;

/** In the order of the house. Names of tables are the code's own. */
function tablesOfPatients({ dataSource }: EntityManager): readonly string[] {
  return dataSource.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'patient_id'))
    .map(({ tableName }) => tableName)
    .filter((table) => !DERIVED.test(table));
}

/** `$1` is the merge. */
function listed(table: string): string {
  return `(select row_id from patient_merge_rows where merge_id = $1 and table_name = '${table}')`;
}
