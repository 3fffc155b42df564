/** Two patients with everything that exports hold recorded about them, and somebody who may export it with names. */
import { expect } from '@jest/globals';
import type { RoleClient, TestApp } from '../app.js';
import { readCsv } from '../read-csv.js';
import { answer, givenCourse, type GivenCourse } from './outcomes.js';
import { registerPatient } from './patients.js';
import { givenRules } from './rules.js';

export const EXPORT_KINDS = ['assessments', 'sessions', 'vitals', 'side-effects'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface GivenFacts {
  /** With `mayExportIdentified`. */
  readonly psychiatrist: RoleClient;
  /** Two doses on a Wednesday and a Monday around the change of clocks, with everything recorded about the first. */
  readonly course: GivenCourse;
  /** One IM dose of somebody of 95 years. */
  readonly old: GivenCourse;
  readonly mrn: string;
  /** The answer of the day after the first dose. */
  readonly formId: string;
  /** The rows of a file, by the names of its columns. */
  readonly rowsOf: (kind: ExportKind, query?: string) => Promise<Record<string, string>[]>;
  readonly dictionaryOf: (kind: ExportKind) => Promise<any>;
}

/** The app has to be at a time after March 2026. Files without names may be of one patient. */
export async function givenFacts(app: TestApp): Promise<GivenFacts> {
  await givenRules(app, { pointer: '/reports/smallestCell', value: 1 });
  const psychiatrist = await app.as('psychiatrist');
  await app.dataSource.query(`update users set may_export_identified = true where id = $1`, [
    psychiatrist.id,
  ]);
  const { id: patientId, mrn } = await registerPatient(app, {
    birthDate: '1984-02-29',
    mrn: '=1+1',
    familyName: 'Quillfeather',
  });
  const doses = ['2026-03-04 11:00', { endedAt: '2026-03-09 11:00', deliveredMg: 30 }];
  const course = await givenCourse(app, doses, { patientId, indications: ['GAD', 'MDD'] });
  const aged = await registerPatient(app, { birthDate: '1931-01-01' });
  const old = await givenCourse(app, ['2026-03-05 10:00'], { patientId: aged.id, modality: 'IM' });
  await recordTheDay(app, course.sessionIds[0]!);
  const formId = await answerForms(app, patientId);
  await answer(app, old.patientId, '2026-03-05 12:00', 3);
  return {
    psychiatrist,
    course,
    old,
    mrn,
    formId,
    rowsOf: async (kind, query = '') => {
      const { status, body } = await psychiatrist.get(`/v1/exports/${kind}?${query}`);
      expect(status).toBe(200);
      return readCsv(body);
    },
    dictionaryOf: async (kind) => (await psychiatrist.get(`/v1/exports/${kind}/dictionary`)).body,
  };
}

const WRONG = { reason: 'Another patient' };

async function recordTheDay(app: TestApp, sessionId: string): Promise<void> {
  const nurse = await app.as('nurse');
  const path = `/v1/sessions/${sessionId}`;
  const late = { lateReason: 'Written down on paper first' };
  const vitals = (measuredAt: string, reading: object) =>
    nurse.post(`${path}/vitals`, { measuredAt, ...reading, ...late });
  const effect = (body: object) => nurse.post(`${path}/side-effects`, { ...body, ...late });
  const done = [
    await vitals('2026-03-04T10:40:00-08:00', {
      systolicMmHg: 151,
      diastolicMmHg: 92,
      heartRatePerMinute: 88,
    }),
    await vitals('2026-03-04T10:10:00-08:00', { spo2Percent: 97, temperatureCelsius: 36.7 }),
    await vitals('2026-03-04T10:50:00-08:00', { heartRatePerMinute: 99 }),
    await effect({
      code: 'NAUSEA',
      grade: 2,
      onsetAt: '2026-03-04T10:45:00-08:00',
      resolvedAt: '2026-03-04T11:15:00-08:00',
      note: '=cmd|"calc"!A1, said\r\nMrs Quillfeather',
    }),
    await effect({ code: 'HEADACHE', grade: 1 }),
  ];
  expect(done.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  await nurse.post(`${path}/vitals/${done[2]!.body.id}/enter-in-error`, WRONG);
  await nurse.post(`${path}/side-effects/${done[4]!.body.id}/enter-in-error`, WRONG);
}

async function answerForms(app: TestApp, patientId: string): Promise<string> {
  const nurse = await app.as('nurse');
  await answer(app, patientId, '2026-03-04 09:00', 15);
  const { id } = await answer(app, patientId, '2026-03-05 11:00', 9, { difficulty: 1 });
  await answer(app, patientId, '2026-03-16 11:00', 6);
  const mistaken = await answer(app, patientId, '2026-03-17 11:00', 21);
  await nurse.post(`/v1/patients/${patientId}/assessments/${mistaken.id}/enter-in-error`, WRONG);
  return id;
}
