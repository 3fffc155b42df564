/** The rows of a file, patient by patient in the order of their pseudonyms, and what is counted about them. */
import type { Snapshot } from '../../platform/database/snapshot.js';
import { isShowable, type SmallestCell } from '../domain/showable.js';
import { columnsFor, type Cell } from './domain/column.js';
import type { ExportFilter, ExportKind, PatientBatch } from './export-filter.js';
import { pseudonymSql, type Pseudonyms } from './pseudonyms.js';
import type { Reading } from './reading.js';
import { exportSources, type Facts, type Rows } from './sources.js';
import { Sql } from './sql.js';
import { periodConditions, planConditions } from './visits.js';

/** An audit event names them together, and so much is read of the database before the first row of them is written. */
const PATIENTS_AT_A_TIME = 25;

export interface ReadExport extends Reading {
  readonly kind: ExportKind;
  readonly pseudonyms: Pseudonyms;
  /** Told the patients of a file that names them before the first row about them is written; they are kept before it is sent. */
  readonly onNamed: (patientIds: readonly string[]) => Promise<void>;
}

export async function* readExportRows(reading: ReadExport): AsyncGenerator<Rows> {
  const { kind, snapshot, frame, pseudonyms } = reading;
  const isIdentified = frame.audience === 'IDENTIFIED';
  const source = exportSources[kind];
  for await (const ids of patientIds(reading)) {
    if (isIdentified) {
      const named = await withFacts(snapshot, source.facts, frame.filter, ids);
      if (named.length > 0) await reading.onNamed(named);
    }
    const batch: PatientBatch = {
      ids,
      shiftDays: ids.map((id) => (isIdentified ? 0 : pseudonyms.shiftDaysOf(id))),
    };
    yield* source.rows(reading, batch);
  }
}

/** The rows of a file that names nobody, once they are known to be of nobody or of enough patients; null where they are of too few. */
export async function rowsOfEnough(
  reading: ReadExport,
  rule: SmallestCell,
): Promise<AsyncIterable<Rows> | null> {
  const { kind, frame } = reading;
  const columns = columnsFor(exportSources[kind].columns, frame.audience);
  const patientKey = columns.findIndex(({ name }) => name === 'patientKey');
  const rows = readExportRows(reading);
  const first: Rows[] = [];
  const patients = new Set<Cell | undefined>();
  while (patients.size < rule.smallestCell) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
    for (const row of next.value) patients.add(row[patientKey]);
  }
  if (!isShowable(patients.size, rule)) return null;
  return (async function* () {
    yield* first;
    yield* rows;
  })();
}

async function* patientIds({ kind, snapshot, frame, keys }: ReadExport): AsyncGenerator<string[]> {
  const sql = new Sql();
  const { patientId } = frame.filter;
  const name = pseudonymSql('patient.id', { inner: sql.add(keys.inner), outer: sql.add(keys.outer) });
  const table = kind === 'assessments' ? 'assessments' : 'sessions';
  const text = `select patient.id::text from patients patient
    where exists (select 1 from ${table} fact where fact.patient_id = patient.id)
      ${patientId === null ? '' : `and patient.id = ${sql.add(patientId)}`}
    order by ${name}`;
  for await (const rows of snapshot.rows(text, sql.parameters, PATIENTS_AT_A_TIME))
    yield rows.map(([id]) => id as string);
}

function conditions(sql: Sql, facts: Facts, filter: ExportFilter): string {
  const ofPlan = facts.hasPlan ? planConditions(sql, filter) : '';
  return ofPlan + periodConditions(sql, facts.at, filter) + (facts.conditions?.(sql, filter) ?? '');
}

async function withFacts(
  snapshot: Snapshot,
  facts: Facts,
  filter: ExportFilter,
  ids: readonly string[],
): Promise<string[]> {
  const sql = new Sql();
  const rows = await snapshot.query<{ id: string }>(
    `select given.id::text from unnest(${sql.add(ids)}::uuid[]) given (id)
     where exists (select 1 from ${facts.tables}
                   where ${facts.patientId} = given.id and not (${facts.isInError})${conditions(sql, facts, filter)})`,
    sql.parameters,
  );
  return rows.map(({ id }) => id);
}

/** How many entries in error the same question would have found. */
export function countInError({ kind, snapshot, frame }: ReadExport): Promise<number> {
  const { facts } = exportSources[kind];
  return sumOfFacts(snapshot, facts, frame.filter, { of: '1', where: facts.isInError });
}

/** Rows as expected. Questionnaires are counted with whatever plan is asked for: of which one each is shows when it is read. */
export function estimateRows(snapshot: Snapshot, kind: ExportKind, filter: ExportFilter): Promise<number> {
  const { facts } = exportSources[kind];
  return sumOfFacts(snapshot, facts, filter, { of: facts.rows, where: `not (${facts.isInError})` });
}

async function sumOfFacts(
  snapshot: Snapshot,
  facts: Facts,
  filter: ExportFilter,
  { of, where }: { readonly of: string; readonly where: string },
): Promise<number> {
  const sql = new Sql();
  const { patientId } = filter;
  const [row] = await snapshot.query<{ sum: number }>(
    `select coalesce(sum(${of}), 0)::bigint as sum from ${facts.tables} where ${where}
       ${patientId === null ? '' : `and ${facts.patientId} = ${sql.add(patientId)}`}${conditions(sql, facts, filter)}`,
    sql.parameters,
  );
  return row!.sum;
}
