/** What Grafana and the like see: the views of the schema `reporting` through a role that may do nothing else. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { SIDE_EFFECT_CODES } from '../../src/sessions/side-effects/domain/side-effect-codes.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf, givenCourse, type GivenCourse } from '../support/given/outcomes.js';
import {
  connectAs,
  insertSideEffects,
  READER_PASSWORD,
  readerName,
  reportingRole,
} from '../support/reporting-reader.js';

jest.setTimeout(180_000);

const NAME = readerName();
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i;
let app: TestApp;
let dashboard: RoleClient;
let reader: pg.Client;
let responder: GivenCourse;
const given: GivenCourse[] = [];

const rowsOf = async <T = any>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await reader.query(sql, values)).rows as T[];
const asOwner = <T = any>(sql: string, values: unknown[] = []): Promise<T[]> =>
  app.dataSource.query(sql, values);

async function givenOutcome(month: string, before: number, after: number, options: object = {}) {
  const course = await givenCourse(app, [`${month}-10 11:00`], options);
  await answer(app, course.patientId, `${month}-10 09:00`, before);
  await answer(app, course.patientId, `${month}-17 11:00`, after);
  given.push(course);
  return course;
}

beforeAll(async () => {
  app = await startTestApp({ now: '2025-12-31T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  const before = [18, 15, 12, 20, 16, 14, 11, 19, 17, 13];
  const after = [8, 7, 10, 12, 5, 9, 4, 15, 6, 11];
  for (const [index, total] of before.entries()) await givenOutcome('2025-05', total, after[index]!);
  responder = await givenOutcome('2025-06', 16, 6, { modality: 'IM', indications: ['MDD', 'GAD'] });
  const { patientId } = responder;
  for (const [at, total] of [['2025-06-10 09:00', 18] as const, ['2025-06-17 11:00', 8] as const])
    await answer(app, patientId, at, 0, { instrumentCode: 'PHQ9', answers: answersOf(total, 9) });
  given.push(await givenCourse(app, ['2025-08-10 11:00'], { patientId }));
  await app.runJobs();
  await reportingRole(app.database.url, ['--name', NAME], READER_PASSWORD);
  reader = await connectAs(app.database.url, NAME);
});
afterAll(async () => {
  await reader.end();
  await reportingRole(app.database.url, ['--name', NAME, '--remove']);
  await app.stop();
});

describe('the views', () => {
  interface ColumnRow {
    readonly view: string;
    readonly meaning: string | null;
    readonly column: string;
    readonly type: string;
    readonly comment: string | null;
    readonly options: string[];
    readonly schema: string | null;
  }
  const readColumns = () =>
    rowsOf<ColumnRow>(
      `select c.relname as view, obj_description(c.oid, 'pg_class') as meaning, attname as column,
         format_type(atttypid, atttypmod) as type, col_description(c.oid, attnum) as comment, reloptions as options,
         obj_description(c.relnamespace, 'pg_namespace') as schema
       from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0
       where relnamespace = 'reporting'::regnamespace order by relname, attnum`,
    );

  it('are explained in the database and, in the same words, on their page', async () => {
    const page = await readFile('docs/reporting-schema.md', 'utf8');
    const columns = await readColumns();
    expect(new Set(columns.map(({ view }) => view)).size).toBeGreaterThanOrEqual(4);
    for (const { view, meaning, column, type, comment, options, schema } of columns) {
      expect({ view, column, schema }).toMatchObject({ schema: expect.stringMatching(/\w{3}/) });
      expect(view).toMatch(/^[a-z_]+_v\d+$/);
      expect(options).toEqual(['security_barrier=true']);
      expect({ view, column, comment }).toMatchObject({ comment: expect.stringMatching(/\w{3}.*\.$/) });
      expect(page).toContain(`### ${view}\n\n${meaning}\n`);
      expect(page.split(`### ${view}\n`)[1]!.split('\n### ')[0]).toContain(
        `\n- \`${column}\` ${type}: ${comment}\n`,
      );
    }
    expect(page.match(/^- `\w+` /gm)).toHaveLength(columns.length);
  });

  it('name no patient, no id of the record, and no day', async () => {
    const ids = given.flatMap(({ patientId, planId, sessionIds }) => [patientId, planId, ...sessionIds]);
    const hidden = ids.flatMap((id) => {
      const forms = [id, id.replaceAll('-', ''), id.toUpperCase()];
      const hashes = ['md5', 'sha256', 'sha1'].map((name) => createHash(name).update(id).digest('hex'));
      const ofBytes = createHash('sha256').update(Buffer.from(forms[1]!, 'hex')).digest('hex');
      return [...forms, ...hashes, ofBytes].map((text) => text.slice(0, 32));
    });
    const columns = await readColumns();
    expect(columns.filter(({ type }) => /uuid|time|json/.test(type))).toEqual([
      expect.objectContaining({ view: 'about_v1', column: 'as_of' }),
    ]);
    expect(columns.filter(({ column }) => /patient_id|age|birth|name|mrn/.test(column))).toEqual([]);
    for (const view of new Set(columns.map((row) => row.view))) {
      const text = (await rowsOf(`select v::text as row from reporting.${view} v`))
        .map(({ row }) => row)
        .join('\n');
      expect(text).not.toMatch(UUID);
      for (const secret of hidden) expect(text).not.toContain(secret);
    }
    const dates = columns.filter(({ type }) => type === 'date');
    expect(dates.length).toBeGreaterThan(5);
    for (const { view, column } of dates)
      expect(await rowsOf(`select 1 from reporting.${view} where extract(day from ${column}) <> 1`)).toEqual(
        [],
      );
  });

  it('agree with what the reports are computed from, and keep the key of a course', async () => {
    const read = () =>
      rowsOf(
        `select course_key, c.started_month::text, c.ended_month::text, c.previous_ended_month::text, c.modality,
           c.main_indication, c.indications, c.induction_planned, c.induction_given, c.has_responded, baseline, follow_up,
           change, linked_change, response, remission, o.baseline_severity
         from courses_v1 c join course_outcomes_v1 o using (course_key)
         where instrument = 'GAD7' and recall = 'P14D' and time_point = 'DAY_7_14' and c.modality = 'IM'`,
      );
    const [course, ...more] = await read();
    expect(more).toEqual([]);
    expect(course).toEqual({
      course_key: expect.stringMatching(/^[0-9a-f]{32}$/),
      ...{ started_month: '2025-06-01', ended_month: '2025-06-01', previous_ended_month: null },
      ...{ modality: 'IM', main_indication: 'MDD', indications: ['MDD', 'GAD'] },
      ...{ induction_planned: 1, induction_given: 1, has_responded: true },
      ...{ baseline: 16, follow_up: 6, change: -10, linked_change: -10, response: true, remission: false },
      baseline_severity: 'SEVERE',
    });
    expect(
      await rowsOf(
        `select previous_ended_month::text as previous from courses_v1 where ended_month = '2025-08-01'`,
      ),
    ).toEqual([{ previous: '2025-06-01' }]);
    await asOwner(`insert into report_changes (patient_id) values ($1)`, [responder.patientId]);
    expect(await rowsOf('select patients_waiting from about_v1')).toEqual([{ patients_waiting: 1 }]);
    await app.runJobs();
    expect(await rowsOf('select patients_waiting from about_v1')).toEqual([{ patients_waiting: 0 }]);
    expect(await read()).toEqual([course]);
  });

  it('count sessions with a side effect, and hide few patients', async () => {
    const ids = given.slice(0, 6).map(({ sessionIds }) => sessionIds[0]!);
    await insertSideEffects(app.dataSource, 'NAUSEA', ids);
    await insertSideEffects(app.dataSource, 'HEADACHE', ids.slice(0, 1));
    const monthOf = (month: string) =>
      rowsOf(
        `select code, n_patients, n_sessions, n_with_effect, effect_share::float8
         from side_effects_by_month_v1 where month = $1 order by code`,
        [month],
      );
    // Six of ten had nausea, which leaves four: too few as well. In June one patient was treated.
    const hidden = { n_with_effect: null, effect_share: null };
    // Every code there is, and nobody had most of them: few cannot be told from nobody, nor from what was never recorded.
    expect(await monthOf('2025-05-01')).toEqual(
      [...SIDE_EFFECT_CODES].sort().map((code) => ({ code, n_patients: 10, n_sessions: 10, ...hidden })),
    );
    expect(await monthOf('2025-06-01')).toContainEqual({
      ...{ code: 'NAUSEA', n_patients: null, n_sessions: null },
      ...hidden,
    });
    await asOwner(`delete from report_side_effects where session_id = $1 and code = 'NAUSEA'`, [ids[0]]);
    expect(await monthOf('2025-05-01')).toContainEqual({
      ...{ code: 'NAUSEA', n_patients: 10, n_sessions: 10, n_with_effect: 5, effect_share: 0.5 },
    });
    expect(
      await rowsOf(
        `select code, modality, highest_grade from side_effects_v1 join sessions_v1 using (session_key)
         join courses_v1 using (course_key, modality) where outcome = 'GIVEN'`,
      ),
    ).toHaveLength(6);
  });

  it('show a month as the dashboard of the API does', async () => {
    const { body } = await dashboard.get('/v1/reports/outcomes?from=2025-05&to=2025-05');
    const row = body.rows.find((each: any) => each.timePoint === 'DAY_7_14' && each.recallWindow === 'P14D');
    const [shown] = await rowsOf(
      `select n_eligible, n_with_data, mean_baseline::float8, mean_change::float8, sd_change::float8, n_judged_response,
         n_response, response_share::float8, n_remission, remission_share
       from outcomes_by_month_v1 where month = '2025-05-01' and modality = 'ALL'
         and instrument = 'GAD7' and recall = 'P14D' and time_point = 'DAY_7_14'`,
    );
    expect(shown).toEqual({
      n_eligible: row.nEligible,
      n_with_data: row.nWithData,
      mean_baseline: row.meanBaseline,
      mean_change: row.meanChange,
      sd_change: row.standardDeviationOfChange,
      n_judged_response: row.response.nJudged,
      n_response: row.response.count,
      response_share: row.response.proportion,
      n_remission: null,
      remission_share: null,
    });
    expect(row).toMatchObject({
      nWithData: 10,
      meanChange: -6.8,
      remission: { count: null, suppressed: true },
    });
    const { ruleSetVersion, factsVersion } = body;
    expect(await rowsOf('select facts_version, rules_version, time_zone from about_v1')).toEqual([
      { facts_version: factsVersion, rules_version: ruleSetVersion, time_zone: body.zone },
    ]);
  });
});
