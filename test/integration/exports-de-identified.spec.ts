/** Files without names: nothing in them tells who it was, or when. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { EXPORT_KINDS, givenFacts, type ExportKind, type GivenFacts } from '../support/given/exports.js';
import type { GivenCourse } from '../support/given/outcomes.js';
import { readCsv } from '../support/read-csv.js';

let app: TestApp;
let psychiatrist: RoleClient;
let course: GivenCourse;
let old: GivenCourse;
let mrn: string;
let formId: string;
let rowsOf: GivenFacts['rowsOf'];
let dictionaryOf: GivenFacts['dictionaryOf'];

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  ({ psychiatrist, course, old, mrn, formId, rowsOf, dictionaryOf } = await givenFacts(app));
});
afterAll(() => app.stop());

describe('a file without names', () => {
  it.each(EXPORT_KINDS)(
    'of %s holds nothing that names anybody, and none of the true dates',
    async (kind) => {
      const { body } = await psychiatrist.get(`/v1/exports/${kind}`);
      const ids = [course.patientId, course.planId, ...course.sessionIds, old.patientId, formId];
      for (const name of [
        ...ids,
        mrn,
        'Quillfeather',
        'Ada',
        '1984-02-29',
        '2026-03-04',
        '2026-03-05',
        'cmd',
      ])
        expect(body).not.toContain(name);
      expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
      const rows = readCsv(body);
      expect(rows.length).toBeGreaterThan(0);
      const { columns } = await dictionaryOf(kind);
      const expected = columns
        .filter(({ files }: any) => files !== 'IDENTIFIED')
        .map(({ name }: any) => name);
      expect(Object.keys(rows[0]!)).toEqual(expected);
    },
  );

  it('moves all dates of a patient by the same days, keeps the time of day, and groups the old', async () => {
    const shown = await rowsOf('sessions');
    const known = await rowsOf('sessions', 'identified=true');
    const secret: { secret: Buffer }[] = await app.dataSource.query('select secret from export_secret');
    const key = createHmac('sha256', secret[0]!.secret).update('study default').digest();
    const pseudonym = (id: string) => createHmac('sha256', key).update(id).digest('hex').slice(0, 32);
    const shifts = known.map((row) => {
      const other = shown.find(({ sessionKey }) => sessionKey === pseudonym(row['sessionId']!))!;
      expect(other['patientKey']).toBe(pseudonym(row['patientId']!));
      expect(other['planKey']).toBe(pseudonym(row['planId']!));
      const milliseconds = (text: string) => Date.parse(`${text}Z`);
      const name = 'doseStartedAtLocal';
      return [row['patientId'], (milliseconds(other[name]!) - milliseconds(row[name]!)) / 86_400_000];
    });
    expect(shifts).toHaveLength(3);
    for (const [, days] of shifts) {
      expect(Number.isInteger(days)).toBe(true);
      expect(Math.abs(days as number)).toBeGreaterThanOrEqual(1);
      expect(Math.abs(days as number)).toBeLessThanOrEqual(182);
    }
    expect(new Set(shifts.map(([id, days]) => `${id} ${days}`)).size).toBe(2);
    expect(shown.map(({ ageYears }) => ageYears).toSorted()).toEqual(['42', '42', '90']);
    expect(known.map(({ ageYears }) => ageYears).toSorted()).toEqual(['42', '42', '95']);
  });

  it('joins with the others of its study, and with no other', async () => {
    const keys = async (kind: ExportKind, study: string) => {
      const rows = await rowsOf(kind, `study=${study}`);
      return new Set(rows.map(({ patientKey }) => patientKey));
    };
    const [sessions, assessments, vitals] = [
      await keys('sessions', 'one'),
      await keys('assessments', 'one'),
      await keys('vitals', 'one'),
    ];
    expect(assessments).toEqual(sessions);
    expect([...vitals].every((key) => sessions.has(key))).toBe(true);
    expect([...(await keys('sessions', 'two'))].filter((key) => sessions.has(key))).toEqual([]);
  });

  it('stands in the order of its pseudonyms, so that no order by date shines through', async () => {
    const keys = (await rowsOf('assessments')).map(({ patientKey }) => patientKey!);
    expect(keys).toEqual(keys.toSorted());
  });

  it('is not made of one patient or one plan, and not over a period that runs backwards', async () => {
    for (const query of [`patientId=${course.patientId}`, `planId=${course.planId}`])
      expect(await psychiatrist.get(`/v1/exports/vitals?${query}`)).toMatchObject({
        status: 422,
        body: { code: 'export.names-patient' },
      });
    expect(await psychiatrist.get('/v1/exports/vitals?from=2026-03-02&to=2026-03-01')).toMatchObject({
      status: 422,
      body: { code: 'export.period-reversed' },
    });
  });
});
