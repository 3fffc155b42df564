/** Files for statisticians: what stands in them, in every format the same, and what their columns mean. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { EXPORT_KINDS, givenFacts, type GivenFacts } from '../support/given/exports.js';
import { answersOf, type GivenCourse } from '../support/given/outcomes.js';
import { readCsv } from '../support/read-csv.js';
import { readParquetFile } from '../support/read-parquet.js';

let app: TestApp;
let psychiatrist: RoleClient;
let course: GivenCourse;
let mrn: string;
let formId: string;
let rowsOf: GivenFacts['rowsOf'];
let dictionaryOf: GivenFacts['dictionaryOf'];

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  ({ psychiatrist, course, mrn, formId, rowsOf, dictionaryOf } = await givenFacts(app));
});
afterAll(() => app.stop());

describe('a file with names', () => {
  it('of vital signs has a row for each set that counts, with the dose it belongs to', async () => {
    const rows = await rowsOf('vitals', `identified=true&patientId=${course.patientId}`);
    expect(rows.map(({ measuredAtLocal }) => measuredAtLocal)).toEqual([
      '2026-03-04T10:10:00.000',
      '2026-03-04T10:40:00.000',
    ]);
    expect(rows[1]).toMatchObject({
      patientId: course.patientId,
      mrn: `'${mrn}`,
      sex: 'FEMALE',
      ageYears: '42',
      planId: course.planId,
      modality: 'IV',
      indication: 'GAD',
      indications: 'GAD;MDD',
      sessionId: course.sessionIds[0],
      sessionNumber: '1',
      phase: 'INDUCTION',
      orderedMg: '40',
      orderedMgPerKg: '0.5',
      deliveredMg: '40',
      deliveredMgPerKg: '0.5',
      measuredAt: '2026-03-04T18:40:00.000Z',
      minutesFromDoseStart: '20',
      minutesFromDoseEnd: '-20',
      systolicMmHg: '151',
      spo2Percent: '',
      hasFocalNeurologicalSign: 'false',
      recordedBy: 'PERSON',
    });
  });

  it('of side effects takes a note for text, whatever it begins with', async () => {
    const [row, ...more] = await rowsOf('side-effects', 'identified=true');
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      code: 'NAUSEA',
      system: 'GASTROINTESTINAL',
      onsetAt: '2026-03-04T18:45:00.000Z',
      minutesFromDoseStart: '25',
      part: 'DOSING',
      gradeAtOnset: '2',
      highestGrade: '2',
      isTreatmentEmergent: 'true',
      course: 'RESOLVED',
      minutesToResolution: '30',
      isSerious: 'false',
      note: `'=cmd|"calc"!A1, said\r\nMrs Quillfeather`,
    });
  });

  it('of sessions says what became of each', async () => {
    const rows = await rowsOf('sessions', 'identified=true&modality=IV');
    expect(rows.map(({ status, completion, doseMinutes }) => [status, completion, doseMinutes])).toEqual([
      ['SIGNED', 'COMPLETE', '40'],
      ['SIGNED', 'TERMINATED_EARLY', '40'],
    ]);
    // 80 kg; the second dose was stopped at 30 mg.
    expect(rows.map(({ deliveredMgPerKg }) => deliveredMgPerKg)).toEqual(['0.5', '0.375']);
  });

  it('of questionnaires has a row for the total, each item and the question besides', async () => {
    const rows = await rowsOf('assessments', `identified=true&patientId=${course.patientId}`);
    const totals = rows.filter(({ variable }) => variable === 'TOTAL');
    expect(totals).toMatchObject([
      {
        value: '15',
        timePoint: 'BEFORE_ANY_DOSE',
        isBaseline: 'true',
        baselineOfPlanId: course.planId,
        planId: course.planId,
        sessionNumber: '',
        hoursSinceDose: '',
        preSessionNumber: '1',
        standsForWindow: 'false',
      },
      {
        value: '9',
        timePoint: 'HOUR_24',
        isBaseline: 'false',
        sessionNumber: '1',
        deliveredMg: '40',
        hoursSinceDose: '24',
        calendarDaysSinceDose: '1',
        standsForWindow: 'true',
      },
      {
        value: '6',
        timePoint: 'DAY_7_14',
        sessionNumber: '2',
        deliveredMg: '30',
        hoursSinceDose: '168',
        calendarDaysSinceDose: '7',
        severityBand: 'MILD',
      },
    ]);
    const form = rows.filter(({ assessmentId }) => assessmentId === formId);
    expect(form.map(({ variable, item, value }) => [variable, item, value])).toEqual([
      ['TOTAL', '', '9'],
      ...answersOf(9).map((value, index) => ['ITEM', String(index + 1), String(value)]),
      ['DIFFICULTY', '', '1'],
    ]);
  });

  it('takes what lies in the period, by the days of the clinic', async () => {
    const times = async (query: string) =>
      (await rowsOf('sessions', `identified=true&${query}`)).map(
        ({ doseStartedAtLocal }) => doseStartedAtLocal,
      );
    expect(await times('from=2026-03-05&to=2026-03-05')).toEqual(['2026-03-05T09:20:00.000']);
    expect(await times('from=2026-03-10')).toEqual([]);
    expect(await times('to=2026-03-04')).toEqual(['2026-03-04T10:20:00.000']);
    expect(await rowsOf('assessments', 'identified=true&indication=OCD')).toEqual([]);
    expect(await rowsOf('assessments', 'identified=true&instrument=PHQ9')).toEqual([]);
  });

  it('of a questionnaire that nobody knows is refused, and one that was answered once is known', async () => {
    const asked = () => psychiatrist.get('/v1/exports/assessments?identified=true&instrument=OLD_FORM');
    expect(await asked()).toMatchObject({ status: 422, body: { code: 'report.instrument-not-offered' } });
    await app.dataSource.query(`update assessments set instrument_code = 'OLD_FORM' where id = $1`, [formId]);
    const { status } = await asked();
    await app.dataSource.query(`update assessments set instrument_code = 'GAD7' where id = $1`, [formId]);
    expect(status).toBe(200);
  });
});

describe('every format', () => {
  it.each(EXPORT_KINDS)('of %s says the same', async (kind) => {
    const query = 'identified=true';
    const csv = await rowsOf(kind, query);
    const { body: ndjson } = await psychiatrist.get(`/v1/exports/${kind}?${query}&format=ndjson`);
    const lines = (ndjson as string)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { body: bytes } = await psychiatrist.get(`/v1/exports/${kind}?${query}&format=parquet`);
    const { rows, types, metadata } = readParquetFile(bytes);
    const { columns } = await dictionaryOf(kind);
    expect(lines).toHaveLength(csv.length);
    expect(rows).toHaveLength(csv.length);
    csv.forEach((row, index) => {
      for (const [name, text] of Object.entries(row)) {
        const { type } = columns.find((column: any) => column.name === name);
        const value = lines[index][name];
        const written = value === null ? '' : String(value);
        expect(type === 'text' ? text.replace(/^'(?=[=+\-@])/, '') : text).toBe(written);
        const stored = rows[index]![name] as any;
        const ofTime = type === 'localDateTime' || type === 'instant';
        expect(ofTime && stored !== null ? new Date(Number(stored)).toISOString() : stored).toEqual(
          ofTime && value !== null ? `${value.replace('Z', '')}Z` : value,
        );
      }
    });
    const arrow: Record<string, RegExp> = {
      text: /Utf8/,
      integer: /Int32/,
      decimal: /Float64/,
      boolean: /Bool/,
      localDateTime: /^Timestamp<MILLISECOND>$/,
      instant: /^Timestamp<MILLISECOND, .*UTC/,
    };
    for (const { name, type, files } of columns)
      if (files !== 'DEIDENTIFIED')
        expect([name, types[name]]).toEqual([name, expect.stringMatching(arrow[type]!)]);
    expect(JSON.parse(metadata.get('dictionary')!)).toEqual(await dictionaryOf(kind));
  });

  it('is a whole file without any row', async () => {
    for (const format of ['csv', 'ndjson', 'parquet']) {
      const { status, body } = await psychiatrist.get(`/v1/exports/vitals?format=${format}&to=2020-01-01`);
      expect(status).toBe(200);
      if (format === 'csv') expect(body).toMatch(/^patientKey,sex,.*\r\n$/);
      if (format === 'ndjson') expect(body).toBe('');
      if (format === 'parquet') expect(readParquetFile(body).rows).toEqual([]);
    }
  });
});

describe('the data dictionary', () => {
  it.each(EXPORT_KINDS)('of %s lists the columns of both files, as JSON and as CSV', async (kind) => {
    const dictionary = await dictionaryOf(kind);
    expect(dictionary).toMatchObject({ kind, definitionVersion: 2, oneRowIs: expect.any(String) });
    const names = dictionary.columns.map(({ name }: any) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const identified of ['true', 'false']) {
      const [row] = await rowsOf(kind, `identified=${identified}`);
      const missing = Object.keys(row!).filter((name) => !names.includes(name));
      expect(missing).toEqual([]);
    }
    const { headers, body } = await psychiatrist.get(`/v1/exports/${kind}/dictionary?format=csv`);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(readCsv(body).map(({ column }) => column)).toEqual(names);
  });

  it.each(EXPORT_KINDS)(
    'of %s lists every code that stands in the file, and says what is never empty',
    async (kind) => {
      const { columns } = await dictionaryOf(kind);
      for (const row of await rowsOf(kind, 'identified=true'))
        for (const { name, codes, emptyMeans, files } of columns) {
          if (files === 'DEIDENTIFIED') continue;
          const cell = row[name]!;
          if (cell === '') expect([name, emptyMeans]).toEqual([name, expect.any(String)]);
          else if (codes.length > 0)
            for (const code of cell.split(';')) expect(codes.map((each: any) => each.code)).toContain(code);
        }
    },
  );
});

describe('the record of an export', () => {
  it('tells what the file was made of, its rows and its hash', async () => {
    const answered = await psychiatrist.get(
      '/v1/exports/vitals?study=outcomes-2026&modality=IV&from=2026-01-01',
    );
    expect(answered.headers.get('content-disposition')).toMatch(
      /^attachment; filename="vitals-de-identified-.*\.csv"$/,
    );
    const id = answered.headers.get('export-id')!;
    const { body } = await psychiatrist.get(`/v1/exports/${id}`);
    expect(body).toMatchObject({
      id,
      kind: 'vitals',
      format: 'csv',
      identified: false,
      study: 'outcomes-2026',
      from: '2026-01-01',
      to: null,
      modality: 'IV',
      status: 'COMPLETE',
      cutOffBecause: null,
      rows: 2,
      bytes: Buffer.byteLength(answered.body),
      sha256: createHash('sha256').update(answered.body).digest('hex'),
      entriesInError: 1,
      requestedBy: psychiatrist.id,
    });
    expect((await psychiatrist.get('/v1/exports/running')).body).toEqual({ items: [], nextCursor: null });
    const unknown = await psychiatrist.get('/v1/exports/019df456-7000-7000-8000-ffffffffffff');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'export.not-found' } });
  });

  it.each([
    ['assessments', ''],
    ['assessments', 'instrument=GAD7&from=2026-03-05&to=2026-03-05'],
    ['assessments', 'identified=true&patientId='],
    ['sessions', ''],
    ['sessions', 'modality=IM'],
    ['vitals', ''],
    ['vitals', 'from=2027-01-01'],
    ['side-effects', 'indication=MDD'],
  ])('of %s?%s says at the start how many rows there will be', async (kind, query) => {
    const path = `/v1/exports/${kind}?${query.replace(/patientId=$/, `$&${course.patientId}`)}`;
    const { headers, body } = await psychiatrist.get(path);
    expect(headers.get('x-estimated-rows')).toBe(String(readCsv(body).length));
  });

  it('cannot be changed in the database', async () => {
    for (const table of ['exports', 'export_endings', 'export_secret'])
      await expect(app.dataSource.query(`delete from ${table}`)).rejects.toThrow();
  });
});
