/** How all patients are doing, for the dashboard and for the psychiatrist. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf, givenCourse, type GivenDose } from '../support/given/outcomes.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

/** The report over one month, or over what else the query says. */
async function reportOf(client: RoleClient, month: string, query = '') {
  const { status, body } = await client.get(`/v1/reports/outcomes?from=${month}&to=${month}${query}`);
  expect(status).toBe(200);
  return body;
}

const rowOf = (report: any, timePoint: string, recallWindow = 'P14D') =>
  report.rows.find((row: any) => row.timePoint === timePoint && row.recallWindow === recallWindow);

/** A course of one dose on the tenth of a month, with a baseline and an answer on day 7 where they are given. */
async function givenOutcome(
  month: string,
  before: number | null,
  after: number | null,
  options: object = {},
) {
  const course = await givenCourse(app, [`${month}-10 11:00`], options);
  if (before !== null) await answer(app, course.patientId, `${month}-10 09:00`, before);
  if (after !== null) await answer(app, course.patientId, `${month}-17 11:00`, after);
  return course;
}

describe('the outcomes report', () => {
  it('reproduces the published arithmetic, and says what it is', async () => {
    const before = [18, 15, 12, 20, 16, 14, 11, 19, 17, 13];
    const after = [8, 7, 10, 12, 5, 9, 4, 15, 6, 11];
    for (const [index, total] of before.entries()) await givenOutcome('2026-05', total, after[index]!);
    const report = await reportOf(psychiatrist, '2026-05');
    expect(report).toMatchObject({
      label: 'uncontrolled before-after change; not evidence of effect',
      definition: expect.stringContaining('last dose of its induction'),
      asOf: '2026-12-31T20:00:00.000Z',
      ruleSetVersion: 1,
      zone: 'America/Los_Angeles',
      modality: null,
      indication: null,
      instrumentCode: 'GAD7',
    });
    expect(JSON.stringify(report)).not.toMatch(/efficacy/i);
    expect(rowOf(report, 'DAY_7_14')).toEqual({
      timePoint: 'DAY_7_14',
      recallWindow: 'P14D',
      isAsked: true,
      isSeriesOutcome: true,
      nEligible: 10,
      nSuperseded: 0,
      nAnswered: 10,
      nWithData: 10,
      nMissing: 0,
      meanFollowUp: 8.7,
      standardDeviationOfFollowUp: 3.401,
      meanBaseline: 15.5,
      meanChange: -6.8,
      standardDeviationOfChange: 3.4254,
      changeInterval: { lower: -9.2504, upper: -4.3496 },
      standardizedResponseMean: { estimate: -1.9852, interval: { lower: -3.0534, upper: -0.917 } },
      standardizedMeanChange: { estimate: -2.0525, interval: { lower: -3.1344, upper: -0.9707 } },
      importantDifference: expect.objectContaining({ nJudged: 10, count: 8 }),
      reliableImprovement: expect.objectContaining({ nJudged: 10, count: 6 }),
      deterioration: expect.objectContaining({ nJudged: 10, count: 0 }),
      reliableDeterioration: expect.objectContaining({ nJudged: 10, count: 0 }),
      correlation: {
        withInstrument: 'PHQ9',
        isAsked: true,
        n: 0,
        r: null,
        interval: null,
        p: null,
        suppressed: false,
      },
      response: {
        nJudged: 10,
        count: 5,
        proportion: 0.5,
        interval: { lower: 0.2366, upper: 0.7634 },
        suppressed: false,
      },
      remission: {
        nJudged: 10,
        count: 1,
        proportion: 0.1,
        interval: { lower: 0.0179, upper: 0.4042 },
        suppressed: false,
      },
      suppressed: false,
    });
    // The clinic asks for the last 24 hours here, and not for the last two weeks.
    const acute = { nEligible: 10, nWithData: 0, meanChange: null };
    expect(rowOf(report, 'ACUTE', 'PT24H')).toMatchObject({ ...acute, isAsked: true, nMissing: 10 });
    expect(rowOf(report, 'ACUTE')).toMatchObject({
      ...{ ...acute, nEligible: 0, isAsked: false, nMissing: 0 },
    });
    expect(rowOf(report, 'DAY_7_14', 'PT24H')).toMatchObject({
      nWithData: 0,
      response: null,
      remission: null,
    });
  });

  it('shows a dashboard the same numbers without the small groups, and never a patient', async () => {
    const report = await reportOf(dashboard, '2026-05');
    expect(rowOf(report, 'DAY_7_14')).toMatchObject({
      nEligible: 10,
      meanChange: -6.8,
      response: { nJudged: 10, count: 5, suppressed: false },
      remission: { nJudged: 10, count: null, proportion: null, interval: null, suppressed: true },
      suppressed: false,
    });
    const text = JSON.stringify(report);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/i);
    expect(text).not.toMatch(/Ada|Example|MRN/);
  });

  it.each([
    { month: '2026-01', patients: 4, isShown: false },
    { month: '2026-02', patients: 5, isShown: true },
  ])('of $patients patients is shown to a dashboard: $isShown', async ({ month, patients, isShown }) => {
    for (let patient = 0; patient < patients; patient += 1) await givenOutcome(month, 16, 6);
    const shown = {
      nEligible: patients,
      nWithData: patients,
      nMissing: 0,
      meanChange: -10,
      suppressed: false,
    };
    const hidden = { nEligible: null, nWithData: null, nMissing: null, meanChange: null, suppressed: true };
    expect(rowOf(await reportOf(dashboard, month), 'DAY_7_14')).toMatchObject(isShown ? shown : hidden);
    expect(rowOf(await reportOf(psychiatrist, month), 'DAY_7_14')).toMatchObject(shown);
  });

  it('counts a patient without an answer as missing, and one without a baseline as well', async () => {
    await givenOutcome('2026-03', 16, 6);
    await givenOutcome('2026-03', 16, null);
    await givenOutcome('2026-03', null, 6);
    const { patientId } = await givenOutcome('2026-03', 16, null);
    await answer(app, patientId, '2026-03-18 11:00', 0, { answers: [1, 1, 1, null, 1, 1, 1] });
    const wrong = await givenOutcome('2026-03', 16, null);
    const { id } = await answer(app, wrong.patientId, '2026-03-18 11:00', 2);
    const nurse = await app.as('nurse');
    await nurse.post(`/v1/patients/${wrong.patientId}/assessments/${id}/enter-in-error`, {
      reason: 'Not hers',
    });
    expect(rowOf(await reportOf(psychiatrist, '2026-03'), 'DAY_7_14')).toMatchObject({
      nEligible: 5,
      nWithData: 1,
      nMissing: 4,
      meanChange: null,
      response: { nJudged: 1, count: 1 },
    });
  });

  it('takes whole months of the clinic, by the last dose of the induction', async () => {
    const may31 = await givenCourse(app, ['2025-05-30 11:00', '2025-05-31 23:30']);
    await givenCourse(app, ['2025-05-30 11:00', '2025-06-01 00:30']);
    const doses = { endedAt: '2025-07-10 11:00', phaseKind: 'MAINTENANCE' } as const;
    await givenCourse(app, ['2025-05-20 11:00', doses]);
    const eligible = async (from: string, to: string) => {
      const { body } = await psychiatrist.get(`/v1/reports/outcomes?from=${from}&to=${to}`);
      return rowOf(body, 'ACUTE', 'PT24H').nEligible;
    };
    expect(await eligible('2025-05', '2025-05')).toBe(2);
    expect(await eligible('2025-06', '2025-06')).toBe(1);
    expect(await eligible('2025-05', '2025-07')).toBe(3);
    // The second course of a patient counts only where the first did not end in the period.
    await givenCourse(app, ['2025-07-20 11:00'], { patientId: may31.patientId });
    expect(await eligible('2025-05', '2025-07')).toBe(3);
    expect(await eligible('2025-07', '2025-07')).toBe(1);
  });

  it.each<[string, readonly GivenDose[], number]>([
    ['2024-01', [{ endedAt: '2024-01-10 11:00', status: 'SCHEDULED' }], 0],
    ['2024-02', ['2024-02-10 11:00', { endedAt: '2024-02-12 11:00', status: 'SCHEDULED' }], 0],
    ['2024-03', ['2024-03-10 11:00', { endedAt: '2024-03-12 11:00', status: 'DOSING' }], 0],
    ['2024-04', ['2024-04-10 11:00', { endedAt: '2024-04-12 11:00', status: 'CANCELLED' }], 1],
    [
      '2024-05',
      ['2024-05-10 11:00', { endedAt: '2024-06-12 11:00', status: 'SCHEDULED', phaseKind: 'MAINTENANCE' }],
      1,
    ],
    ['2024-07', [{ endedAt: '2024-07-10 11:00', deliveredMg: 0 }], 0],
    ['2024-08', [{ endedAt: '2024-08-10 11:00', deliveredMg: 4 }], 1],
    ['2024-09', [{ endedAt: '2024-09-10 11:00', phaseKind: 'MAINTENANCE' }], 1],
  ])('in %s: %j counts %d courses', async (month, doses, courses) => {
    await givenCourse(app, doses);
    expect(rowOf(await reportOf(psychiatrist, month), 'ACUTE', 'PT24H').nEligible).toBe(courses);
  });

  it('counts only windows that are closed already, and none that another dose has cut short', async () => {
    const { patientId } = await givenOutcome('2023-03', 16, null);
    await givenCourse(app, ['2023-03-14 11:00'], { patientId, modality: 'IM' });
    expect(rowOf(await reportOf(psychiatrist, '2023-03'), 'DAY_7_14')).toMatchObject({
      ...{ nEligible: 0, nSuperseded: 1, nMissing: 0 },
    });
    expect(rowOf(await reportOf(psychiatrist, '2023-03'), 'DAY_7_14', 'PT24H').nSuperseded).toBe(0);
    await givenOutcome('2026-12', 16, 6);
    const eligible = async (at: string) => {
      app.clock.set(at);
      return rowOf(await reportOf(psychiatrist, '2026-12'), 'DAY_7_14').nEligible;
    };
    expect(await eligible('2026-12-24T20:00:00Z')).toBe(0);
    expect(await eligible('2026-12-31T20:00:00Z')).toBe(1);
  });

  it('can be narrowed to a modality, an indication and a questionnaire', async () => {
    await givenOutcome('2026-04', 16, 6, { modality: 'IV', indications: ['GAD', 'MDD'] });
    const im = await givenOutcome('2026-04', 16, 6, { modality: 'IM', indications: ['PTSD'] });
    const phq9 = { instrumentCode: 'PHQ9' };
    await answer(app, im.patientId, '2026-04-10 09:00', 0, { ...phq9, answers: answersOf(18, 9) });
    await answer(app, im.patientId, '2026-04-17 12:00', 0, { ...phq9, answers: answersOf(10, 9) });
    const withData = async (query: string) =>
      rowOf(await reportOf(psychiatrist, '2026-04', query), 'DAY_7_14').nWithData;
    expect(await withData('')).toBe(2);
    expect(await withData('&modality=IM')).toBe(1);
    expect(await withData('&modality=SPRAVATO')).toBe(0);
    expect(await withData('&indication=MDD')).toBe(1);
    expect(await withData('&modality=IM&indication=GAD')).toBe(0);
    expect(await withData('&instrument=PHQ9')).toBe(1);
    expect(
      await reportOf(psychiatrist, '2026-04', '&modality=IM&indication=PTSD&instrument=PHQ9'),
    ).toMatchObject({
      modality: 'IM',
      indication: 'PTSD',
      instrumentCode: 'PHQ9',
    });
  });

  it('reads only what was added up before: no session, no answer, no plan, no patient', async () => {
    await givenOutcome('2022-05', 16, 6);
    await reportOf(dashboard, '2022-05');
    const statements: string[] = [];
    const { logger } = app.dataSource;
    app.dataSource.logger = {
      logQuery: (statement) => void statements.push(statement),
      logQueryError: () => undefined,
      logQuerySlow: () => undefined,
      logSchemaBuild: () => undefined,
      logMigration: () => undefined,
      log: () => undefined,
    };
    const report = await reportOf(dashboard, '2022-05');
    app.dataSource.logger = logger;
    expect(report.ruleSetVersion).toBe(1);
    expect(statements.filter((each) => /report_outcome_cells/.test(each))).toHaveLength(1);
    expect(
      statements.filter((each) => /\b("?)(sessions|assessments|treatment_plans|patients)\1\b/.test(each)),
    ).toEqual([]);
  });

  it('of an empty period says null, not 0%', async () => {
    const row = rowOf(await reportOf(dashboard, '2019-01'), 'DAY_7_14');
    expect(row).toMatchObject({ nEligible: 0, meanChange: null, response: { nJudged: 0, proportion: null } });
  });

  it.each([
    ['', 400, 'request.invalid'],
    ['?from=2026-05', 400, 'request.invalid'],
    ['?from=2026-13&to=2026-13', 400, 'request.invalid'],
    ['?from=0000-01&to=2026-01', 400, 'request.invalid'],
    ['?from=2026-05-01&to=2026-05-31', 400, 'request.invalid'],
    ['?from=2026-05&to=2026-05&modality=ORAL', 400, 'request.invalid'],
    ['?from=2026-05&to=2026-05&instrument=gad', 400, 'request.invalid'],
    ['?from=2026-05&to=2026-05&instrument=GAD2', 422, 'report.instrument-not-offered'],
    ['?from=2026-05&to=2026-05&patientId=1', 400, 'request.invalid'],
    ['?from=2026-05&from=2026-06&to=2026-07', 400, 'request.invalid'],
    ['?from=2026-06&to=2026-05', 422, 'report.period-reversed'],
    ['?from=2016-05&to=2026-05', 422, 'report.period-too-long'],
    ['?from=1900-01&to=2199-12', 422, 'report.period-too-long'],
  ])('%s is refused', async (query, status, code) => {
    expect(await dashboard.get(`/v1/reports/outcomes${query}`)).toMatchObject({ status, body: { code } });
  });

  it.each(['nurse', 'front-desk', 'admin', 'device'] as const)('is not for %s', async (role) => {
    const client = await app.as(role);
    expect((await client.get('/v1/reports/outcomes?from=2026-05&to=2026-05')).status).toBe(403);
  });
});
