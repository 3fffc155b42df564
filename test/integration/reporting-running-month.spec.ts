/** Who may read only what is added up sees months that are over, as a dashboard of the API does, and not the one that runs. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { monthOf, monthOfNumber } from '../../src/reports/domain/calendar-months.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connectAs, READER_PASSWORD, readerName, reportingRole } from '../support/reporting-reader.js';

jest.setTimeout(120_000);

const NAME = readerName();
const PATIENTS = 10;
const VIEWS = ['outcomes_by_month_v1', 'side_effects_by_month_v1', 'completeness_by_month_v1'];
let database: TestDatabase;
let reader: pg.Client;

const asOwner = <T = any>(sql: string, values: unknown[] = []): Promise<T[]> =>
  database.dataSource.query(sql, values);
const rowsOf = async <T = any>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await reader.query(sql, values)).rows as T[];

beforeAll(async () => {
  database = await createTestDatabase();
  await reportingRole(database.url, ['--name', NAME, '--aggregated-only'], READER_PASSWORD);
  reader = await connectAs(database.url, NAME);
});
afterAll(async () => {
  await reader.end();
  await reportingRole(database.url, ['--name', NAME, '--remove']);
  await database.drop();
});

const NOTHING: Readonly<Record<string, unknown>> = {
  ARRAY: '{}',
  boolean: false,
  text: 'X',
  uuid: randomUUID(),
};

/** A row with these values, and nothing much in the other columns that have to have some. */
async function insertRow(table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = await asOwner<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO'`,
    [table],
  );
  const valueOf = ({ name, type }: (typeof columns)[number]): unknown =>
    values[name] ?? NOTHING[type] ?? (/^date|^time/.test(type) ? '2020-01-01' : 0);
  await asOwner(
    `insert into ${table} (${columns.map(({ name }) => name).join()}) values (${columns.map((_each, i) => `$${i + 1}`).join()})`,
    columns.map(valueOf),
  );
}

/** Ten patients of a month: each had a dose and nausea after it, was asked for a form, answered it, and ended the course. */
async function givenMonth(month: number): Promise<void> {
  const counts = { eligible: PATIENTS, answered: PATIENTS, with_data: PATIENTS };
  await insertRow('report_outcome_cells', { ended_month: month, modality: 'IV', ...counts });
  for (let patient = 0; patient < PATIENTS; patient += 1) {
    const own = { session_id: randomUUID(), patient_id: randomUUID(), month };
    await insertRow('report_sessions', { ...own, outcome: 'GIVEN' });
    await insertRow('report_side_effects', { ...own, code: 'NAUSEA', highest_grade: 1 });
    await insertRow('report_windows', { ...own, is_done: true });
  }
}

async function runningMonth(): Promise<number> {
  const [clinic] = await asOwner<{ zone: string }>('select time_zone as zone from clinics');
  return monthOf(new Date(), clinic!.zone);
}

describe('the views that add patients up', () => {
  it('are all of those that the role may read besides the one row about them', async () => {
    const views = await rowsOf(`select table_name as name from information_schema.tables
      where table_schema = 'reporting' order by 1`);
    expect(views.map(({ name }) => name)).toEqual(['about_v1', ...VIEWS].sort());
  });

  it('say nothing at all while there are patients of the month that runs alone, or of later ones', async () => {
    const running = await runningMonth();
    await givenMonth(running);
    await givenMonth(running + 1);
    for (const view of VIEWS) expect([view, await rowsOf(`select * from ${view}`)]).toEqual([view, []]);
  });

  it('end with the month that is over', async () => {
    const over = (await runningMonth()) - 1;
    await givenMonth(over);
    for (const view of VIEWS)
      expect([view, await rowsOf(`select max(month)::text as last from ${view}`)]).toEqual([
        view,
        [{ last: `${monthOfNumber(over)}-01` }],
      ]);
    const first = [`${monthOfNumber(over)}-01`];
    expect(
      await rowsOf(
        `select modality, n_eligible from outcomes_by_month_v1 where month = $1 and modality in ('ALL', 'IV')`,
        first,
      ),
    ).toEqual([
      { modality: 'ALL', n_eligible: PATIENTS },
      { modality: 'IV', n_eligible: PATIENTS },
    ]);
    expect(
      await rowsOf(
        `select n_patients, n_with_effect from side_effects_by_month_v1 where month = $1 and code = 'NAUSEA'`,
        first,
      ),
    ).toEqual([{ n_patients: PATIENTS, n_with_effect: PATIENTS }]);
    expect(
      await rowsOf('select n_patients, n_done from completeness_by_month_v1 where month = $1', first),
    ).toEqual([{ n_patients: PATIENTS, n_done: PATIENTS }]);
  });

  it.each([
    ['America/Los_Angeles', '2026-05-01T06:59:59Z', '2026-04'],
    ['America/Los_Angeles', '2026-05-01T07:00:00Z', '2026-05'],
    ['Asia/Tokyo', '2025-12-31T14:59:59Z', '2025-12'],
    ['Asia/Tokyo', '2025-12-31T15:00:00Z', '2026-01'],
  ])('know by the clock of %s which month runs at %s', async (zone, at, month) => {
    await asOwner('update clinics set time_zone = $1', [zone]);
    const [basis] = await asOwner<{ query: string }>(
      `select pg_get_viewdef('reporting_basis'::regclass) as query`,
    );
    const then = basis!.query.replaceAll('now()', `timestamptz '${at}'`);
    const [row] = await asOwner<{ running_month: number }>(then);
    expect(monthOfNumber(row!.running_month)).toBe(month);
  });
});
