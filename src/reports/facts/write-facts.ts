/**
 * Replaces the facts of patients, and keeps the cells what the facts add up to: the old facts are taken off, the new ones
 * put on. Sums are of whole numbers, so that a cell is exactly what it would be if everything were added up anew.
 */
import type { EntityManager } from 'typeorm';
import { snake } from '../../platform/database/naming.js';
import type { PatientFacts } from './domain/course-facts.js';

/** @param patientIds whose facts are replaced; of some there may be none any more */
export async function replaceFacts(
  tx: EntityManager,
  patientIds: readonly string[],
  facts: readonly PatientFacts[],
): Promise<void> {
  await addToCells(tx, patientIds, -1);
  await tx.query('delete from report_course_outcomes where patient_id = any($1::uuid[])', [patientIds]);
  await tx.query('delete from report_courses where patient_id = any($1::uuid[])', [patientIds]);
  await insertAll(
    tx,
    'report_courses',
    facts.flatMap(({ courses }) => courses),
  );
  await insertAll(
    tx,
    'report_course_outcomes',
    facts.flatMap(({ outcomes }) => outcomes),
  );
  await addToCells(tx, patientIds, 1);
  await tx.query('delete from report_outcome_cells where eligible = 0 and superseded = 0');
}

/** Marks that the facts are there. */
export async function markComputed(
  tx: EntityManager,
  patients: readonly {
    readonly patientId: string;
    readonly basis: string;
    readonly nextChangeAt: Date | null;
  }[],
): Promise<void> {
  await tx.query(
    `insert into report_patients (patient_id, basis, next_change_at)
     select patient_id, basis, next_change_at from jsonb_populate_recordset(null::report_patients, $1::jsonb)
     on conflict (patient_id) do update set basis = excluded.basis, next_change_at = excluded.next_change_at`,
    [JSON.stringify(patients.map(toColumns))],
  );
}

async function insertAll(tx: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows.map(toColumns)),
  ]);
}

function toColumns(row: object): object {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) columns[columnOf(name)] = value;
  return columns;
}

const columns = new Map<string, string>();

/** Told once for each of the few names: there are millions of values. */
function columnOf(name: string): string {
  const known = columns.get(name);
  if (known !== undefined) return known;
  const column = snake(name);
  columns.set(name, column);
  return column;
}

const DIMENSIONS = [
  'instrument',
  'recall',
  'time_point',
  'ended_month',
  'previous_month',
  'modality',
  'indications',
  'phase',
  'dose_band',
  'severity',
];

const ANSWERED = 'follow_up is not null';
const PAIRED = 'follow_up is not null and baseline is not null';
const LINKED = `${PAIRED} and linked_change is not null`;
const CHANGE = '(follow_up - baseline)';

/** Column of a cell: what it adds up over the facts of the cell. */
const SUMS: Readonly<Record<string, string>> = {
  eligible: 'count(*) filter (where is_eligible)',
  answered: `count(*) filter (where ${ANSWERED})`,
  sum_of_answered: 'coalesce(sum(follow_up), 0)',
  sum_of_answered_squares: 'coalesce(sum(follow_up * follow_up), 0)',
  with_data: `count(*) filter (where ${PAIRED})`,
  sum_of_baseline: sumOver('baseline', PAIRED),
  sum_of_baseline_squares: sumOver('baseline * baseline', PAIRED),
  sum_of_follow_up: sumOver('follow_up', PAIRED),
  sum_of_follow_up_squares: sumOver('follow_up * follow_up', PAIRED),
  sum_of_products: sumOver('baseline * follow_up', PAIRED),
  ...judgedSums('response'),
  ...judgedSums('remission'),
  ...judgedSums('important_difference'),
  ...judgedSums('reliable_improvement'),
  ...judgedSums('deterioration'),
  ...judgedSums('reliable_deterioration'),
  linked: `count(*) filter (where ${LINKED})`,
  sum_of_linked_own: sumOver(CHANGE, LINKED),
  sum_of_linked_own_squares: sumOver(`${CHANGE} * ${CHANGE}`, LINKED),
  sum_of_linked_other: sumOver('linked_change', LINKED),
  sum_of_linked_other_squares: sumOver('linked_change * linked_change', LINKED),
  sum_of_linked_products: sumOver(`${CHANGE} * linked_change`, LINKED),
  superseded: 'count(*) filter (where is_superseded)',
};

function sumOver(what: string, where: string): string {
  return `coalesce(sum(${what}) filter (where ${where}), 0)`;
}

function judgedSums(judgement: string): Record<string, string> {
  return {
    [`judged_${judgement}`]: `count(${judgement})`,
    [judgement]: `count(*) filter (where ${judgement})`,
  };
}

const CELLS = Object.keys(SUMS);

/** Adds what the facts of these patients add up to; with -1, takes it off. */
export async function addToCells(
  tx: EntityManager,
  patientIds: readonly string[],
  sign: 1 | -1,
): Promise<void> {
  const dimensions = DIMENSIONS.join(', ');
  await tx.query(
    `insert into report_outcome_cells as cell (${dimensions}, ${CELLS.join(', ')})
     select ${dimensions}, ${CELLS.map((name) => `$2::integer * ${SUMS[name]}`).join(', ')}
     from report_course_outcomes
     where patient_id = any($1::uuid[]) and ended_month is not null and (is_eligible or is_superseded)
     group by ${dimensions}
     on conflict (${dimensions}) do update set
       ${CELLS.map((name) => `${name} = cell.${name} + excluded.${name}`).join(', ')}`,
    [patientIds, sign],
  );
}
