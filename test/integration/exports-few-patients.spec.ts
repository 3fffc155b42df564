/** A file without names is of nobody or of enough patients, whatever makes it small. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { EXPORT_KINDS } from '../support/given/exports.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { givenSideEffect } from '../support/given/treated-sessions.js';
import { readCsv } from '../support/read-csv.js';

let app: TestApp;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  psychiatrist = await app.as('psychiatrist');
  await app.dataSource.query(`update users set may_export_identified = true where id = $1`, [
    psychiatrist.id,
  ]);
  for (let patient = 0; patient < 9; patient += 1) await givenPatient(patient < 5 ? 'IV' : 'IM');
}, 60_000);
afterAll(() => app.stop());

async function givenPatient(modality: 'IV' | 'IM') {
  const { patientId, sessionIds } = await givenCourse(app, ['2026-03-04 11:00', '2026-03-06 11:00'], {
    modality,
  });
  await answer(app, patientId, '2026-03-04 09:00', 15);
  await answer(app, patientId, '2026-03-05 11:00', 9);
  await givenSideEffect(app, sessionIds[0]!, { code: 'NAUSEA', grade: 1 });
  await app.dataSource.query(
    `insert into vitals_readings (id, session_id, measured_at, heart_rate_per_minute, spo2_percent, status,
       confirm_reasons, is_retrospective, recorded_at, recorded_by, request_id, content_hash, updated_at, updated_by, version)
     values (gen_random_uuid(), $1, '2026-03-04T18:40:37.512Z', 70, 97, 'ACCEPTED', '[]', false, now(), $2, 'request', 'hash',
       now(), $2, 1)`,
    [sessionIds[0], psychiatrist.id],
  );
}

const fileOf = (kind: string, query: string) => psychiatrist.get(`/v1/exports/${kind}?${query}`);
const exportsSoFar = async () => (await app.dataSource.query('select 1 from exports')).length;

describe.each(EXPORT_KINDS)('a file of %s without names', (kind) => {
  it('is of five patients, and of four is refused before it is begun', async () => {
    const { status, body } = await fileOf(kind, 'modality=IV&format=csv');
    expect(status).toBe(200);
    expect(new Set(readCsv(body).map(({ patientKey }) => patientKey)).size).toBe(5);
    const before = await exportsSoFar();
    for (const format of ['csv', 'ndjson', 'parquet'])
      expect(await fileOf(kind, `modality=IM&format=${format}`)).toMatchObject({
        status: 422,
        body: { code: 'export.too-few-patients' },
      });
    expect(await exportsSoFar()).toBe(before);
  });

  it('is empty of nobody, and of all of them has every row once', async () => {
    expect(readCsv((await fileOf(kind, 'to=2020-01-01')).body)).toEqual([]);
    const [shown, named] = [await fileOf(kind, ''), await fileOf(kind, 'identified=true')];
    expect(readCsv(shown.body)).toHaveLength(readCsv(named.body).length);
  });

  it('names four patients to those who may see names', async () => {
    const { status, body } = await fileOf(kind, 'modality=IM&identified=true');
    expect(status).toBe(200);
    expect(new Set(readCsv(body).map(({ patientId }) => patientId)).size).toBe(4);
  });
});

describe('a time of the clock', () => {
  it('is told to the minute, and to the millisecond only with names', async () => {
    const rows = readCsv((await fileOf('vitals', '')).body);
    for (const { measuredAtLocal } of rows) expect(measuredAtLocal).toMatch(/T10:40:00\.000$/);
    const [named] = readCsv((await fileOf('vitals', 'identified=true')).body);
    expect(named!['measuredAt']).toBe('2026-03-04T18:40:37.512Z');
  });
});
