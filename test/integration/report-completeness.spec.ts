/** How many questionnaires were answered in their window, for the dashboard and for the psychiatrist. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { givenRuleDraft, givenRules } from '../support/given/rules.js';

let app: TestApp;
let dashboard: RoleClient;
let nurse: RoleClient;
let psychiatrist: RoleClient;
const NOW = '2026-12-31T20:00:00.000Z';
beforeAll(async () => {
  app = await startTestApp({ now: NOW });
  dashboard = await app.as('dashboard');
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.stop());

async function reportOf(client: RoleClient, from: string, query = '', to = from) {
  const { status, body } = await client.get(`/v1/reports/completeness?from=${from}&to=${to}${query}`);
  expect(status).toBe(200);
  return body;
}

const rowIn = ({ rows }: any, timePoint: string, instrument = 'GAD7') =>
  rows.find(
    (row: any) =>
      row.timePoint === timePoint &&
      row.instrumentCode === instrument &&
      row.recallWindow === (['ACUTE', 'HOUR_24'].includes(timePoint) ? 'PT24H' : 'P14D'),
  );

/** A course of one dose on the tenth of a month, answered on day 7 or not. */
async function givenFollowUp(month: string, isAnswered: boolean, options: object = {}) {
  const course = await givenCourse(app, [`${month}-10 11:00`], options);
  if (isAnswered) await answer(app, course.patientId, `${month}-17 11:00`, 6);
  return course;
}

describe('the completeness report', () => {
  it('counts what is closed, by time point, questionnaire and recall, and tells superseded apart', async () => {
    const once = await givenFollowUp('2026-05', true);
    await answer(app, once.patientId, '2026-05-10 09:00', 16);
    await givenFollowUp('2026-05', false);
    // Twice in a week: the first window of 7 to 14 days is cut short.
    const twice = await givenCourse(app, ['2026-05-04 11:00', '2026-05-08 11:00']);
    await answer(app, twice.patientId, '2026-05-15 11:00', 6);
    const report = await reportOf(psychiatrist, '2026-05');
    expect(report).toMatchObject({
      ...{ asOf: NOW, patientsWaiting: 0, ruleSetVersion: 1, groupBy: null, groups: [] },
      definition: expect.stringContaining('DONE / (DONE + MISSED)'),
    });
    expect(rowIn(report, 'DAY_7_14')).toEqual({
      ...{ timePoint: 'DAY_7_14', instrumentCode: 'GAD7', recallWindow: 'P14D' },
      ...{ done: 2, missed: 1, superseded: 1, overdue: 0, suppressed: false },
      // One window for each patient: Wilson.
      completeness: {
        ...{ n: 3, nPatients: 3, count: 2, proportion: 0.6667, suppressed: false },
        interval: { lower: 0.2077, upper: 0.9385 },
      },
    });
    // Four doses of three patients: a cluster.
    const acute = rowIn(report, 'ACUTE');
    expect(acute).toMatchObject({ done: 0, missed: 4, completeness: { n: 4, nPatients: 3, proportion: 0 } });
    expect(rowIn(report, 'BASELINE')).toMatchObject({ done: 1, missed: 2 });
    expect(rowIn(report, 'PRE_SESSION')).toMatchObject({ done: 1, missed: 3, superseded: 0 });
    expect(rowIn(report, 'DAY_7_14', 'PHQ9')).toMatchObject({ done: 0, missed: 3, superseded: 1 });
    expect(
      report.rows.map((row: any) => `${row.timePoint} ${row.instrumentCode} ${row.recallWindow}`),
    ).toEqual([
      ...['BASELINE GAD7 P14D', 'BASELINE PHQ9 P14D', 'BASELINE GAD7 PT24H'],
      ...['PRE_SESSION GAD7 P14D', 'PRE_SESSION PHQ9 P14D', 'ACUTE GAD7 PT24H', 'HOUR_24 GAD7 PT24H'],
      ...['DAY_7_14 GAD7 P14D', 'DAY_7_14 PHQ9 P14D'],
    ]);
  });

  it('follows the clock and corrections without anybody asking for it', async () => {
    const { patientId } = await givenFollowUp('2025-05', false);
    const day7 = async (at: string) => {
      app.clock.set(at);
      const { overdue, missed, done, completeness } = rowIn(
        await reportOf(psychiatrist, '2025-05'),
        'DAY_7_14',
      );
      return [overdue, missed, done, completeness.proportion];
    };
    expect(await day7('2025-05-18T06:59:59.999Z')).toEqual([0, 0, 0, null]);
    expect(await day7('2025-05-18T07:00:00.000Z')).toEqual([1, 0, 0, null]);
    expect(await day7('2025-05-25T06:59:59.999Z')).toEqual([1, 0, 0, null]);
    expect(await day7('2025-05-25T07:00:00.000Z')).toEqual([0, 1, 0, 0]);
    const { id } = await answer(app, patientId, '2025-05-18 11:00', 6);
    expect(await day7('2025-05-24T07:00:00.000Z')).toEqual([0, 0, 0, null]);
    expect(await day7('2025-05-26T07:00:00.000Z')).toEqual([0, 0, 1, 1]);
    const before = await reportOf(psychiatrist, '2025-05');
    await app.dataSource.query(`update report_patients set basis = 'of another time'`);
    await app.dataSource.query('delete from report_windows');
    await app.dataSource.query('delete from report_histories');
    expect(await reportOf(psychiatrist, '2025-05')).toEqual(before);
    await nurse.post(`/v1/patients/${patientId}/assessments/${id}/enter-in-error`, { reason: 'Not hers' });
    expect(await day7('2025-05-26T07:00:00.000Z')).toEqual([0, 1, 0, 0]);
  });

  it('is narrowed to a cohort, and told apart by month of the target day and by phase of the session', async () => {
    await givenFollowUp('2024-05', true, { modality: 'IM', indications: ['PTSD'] });
    const doses = { endedAt: '2024-05-28 11:00', phaseKind: 'MAINTENANCE' } as const;
    await givenCourse(app, ['2024-05-02 11:00', doses]);
    const n = async (query: string, to = '2024-05') =>
      rowIn(await reportOf(psychiatrist, '2024-05', query, to), 'DAY_7_14').completeness.n;
    expect([await n(''), await n('', '2024-06')]).toEqual([2, 3]);
    expect([
      await n('&modality=IM'),
      await n('&indication=GAD'),
      await n('&phase=MAINTENANCE', '2024-06'),
    ]).toEqual([1, 1, 1]);
    const months = await reportOf(psychiatrist, '2024-05', '&groupBy=MONTH', '2024-06');
    expect(months.groups.map((group: any) => [group.group, rowIn(group, 'DAY_7_14').completeness.n])).toEqual(
      [
        ...[
          ['2024-05', 2],
          ['2024-06', 1],
        ],
      ],
    );
    const phases = await reportOf(psychiatrist, '2024-05', '&groupBy=PHASE', '2024-06');
    expect(phases.groups.map((group: any) => rowIn(group, 'DAY_7_14').completeness.n)).toEqual([2, 0, 1]);
    expect(rowIn(phases, 'DAY_7_14').completeness.n).toBe(3);
  });

  it('shows a dashboard no group of few patients, nor the whole that would give it away', async () => {
    for (let patient = 0; patient < 5; patient += 1) await givenFollowUp('2023-05', true);
    for (let patient = 0; patient < 5; patient += 1) await givenFollowUp('2023-05', false);
    expect(rowIn(await reportOf(dashboard, '2023-05'), 'DAY_7_14')).toMatchObject({
      ...{ done: 5, missed: 5, suppressed: false, completeness: { n: 10, proportion: 0.5 } },
    });
    await givenFollowUp('2023-05', true, { modality: 'IM' });
    const grouped = await reportOf(dashboard, '2023-05', '&groupBy=MODALITY');
    const hidden = { done: null, missed: null, completeness: { n: null, count: null, interval: null } };
    expect(grouped.groups.map((group: any) => rowIn(group, 'DAY_7_14'))).toMatchObject([
      ...[{ done: 5, missed: 5 }, hidden, { done: 0, completeness: { n: 0, proportion: null } }],
    ]);
    expect(rowIn(grouped, 'DAY_7_14')).toMatchObject({ ...hidden, suppressed: true });
    expect(JSON.stringify(grouped)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ada|Example|MRN/i);
    expect(rowIn(await reportOf(psychiatrist, '2023-05'), 'DAY_7_14')).toMatchObject({ done: 6, missed: 5 });
  });

  it('takes nothing back when the clinic brings a new edition of a questionnaire, or drops it', async () => {
    await givenFollowUp('2022-05', true);
    await givenFollowUp('2022-05', false);
    const day7 = async () => rowIn(await reportOf(psychiatrist, '2022-05'), 'DAY_7_14');
    const before = await day7();
    expect(before).toMatchObject({ done: 1, missed: 1, completeness: { proportion: 0.5 } });
    const { rules } = (await givenRuleDraft(app)).body;
    const [gad7, ...others] = rules.outcomes.instruments;
    const shorter = {
      ...{ ...gad7, version: 'short', items: gad7.items.slice(0, 6), totalRange: { min: 0, max: 18 } },
      bands: gad7.bands.map((band: any) => (band.max === 21 ? { ...band, max: 18 } : band)),
    };
    await givenRules(app, { pointer: '/outcomes/instruments/0', value: shorter });
    expect(await day7()).toEqual(before);
    const asked = Object.fromEntries(
      Object.entries<any[]>(rules.outcomes.asked).map(([time, forms]) => [
        time,
        forms.filter(({ instrumentCode }) => instrumentCode !== gad7.code),
      ]),
    );
    await givenRules(
      app,
      { pointer: '/outcomes/instruments', value: others },
      { pointer: '/outcomes/asked', value: asked },
      { pointer: '/reports/anxietyInstrument', value: 'ANXIETY_VAS' },
    );
    expect(await day7()).toEqual(before);
    await givenRules(
      app,
      { pointer: '/outcomes', value: rules.outcomes },
      { pointer: '/reports', value: rules.reports },
    );
  });

  it.each([
    ['from=2026-06&to=2026-05', 422, 'report.period-reversed'],
    ['from=2026-05&to=2026-05&doseBand=HUGE', 422, 'report.cohort-unknown'],
    ['from=2026-05&to=2026-05&patientId=1', 400, 'request.invalid'],
  ])('%s is refused', async (query, status, code) => {
    expect(await dashboard.get(`/v1/reports/completeness?${query}`)).toMatchObject({
      status,
      body: { code },
    });
  });

  it.each(['nurse', 'front-desk', 'admin'] as const)('is not for %s', async (role) => {
    const client = await app.as(role);
    expect((await client.get('/v1/reports/completeness?from=2026-05&to=2026-05')).status).toBe(403);
  });
});
