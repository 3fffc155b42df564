/** Patients who stopped coming and whose course nobody ended, and who completed the induction too recently to judge. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse, type GivenDose } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const REPORTS = ['outcomes', 'retention'] as const;
type Report = (typeof REPORTS)[number];

async function reportOf(report: Report, period: string, query = '', client = psychiatrist) {
  const [from, to = from] = period.split('..');
  const { status, body } = await client.get(`/v1/reports/${report}?from=${from}&to=${to}${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

const wholeOf = (body: any) => body.whole ?? body;

/** Of the whole, and of the groups that have somebody. */
async function notEnded(report: Report, period: string, query = '', client = psychiatrist) {
  const body = await reportOf(report, period, query, client);
  const groups = body.groups.flatMap(({ group, nNotEnded }: any) =>
    nNotEnded === 0 ? [] : [`${group} ${nNotEnded}`],
  );
  return [wholeOf(body).nNotEnded, ...groups];
}

const missed = (endedAt: string): GivenDose => ({ endedAt, status: 'SCHEDULED' });

describe.each(REPORTS)('%s', (report) => {
  const year = { outcomes: '2025', retention: '2024' }[report];
  const day = (of: string) => `${year}-${of} 11:00`;
  const month = (of: string) => `${year}-${of}`;

  it('says of how many who began nobody ended the course, by the month of their last day', async () => {
    await givenCourse(app, [day('03-03'), missed(day('03-31')), missed(day('04-02'))]);
    await givenCourse(app, [day('03-04'), missed(day('03-06'))], { modality: 'IM' });
    // Given up in time, without a single dose, or only not yet signed.
    await givenCourse(app, [day('03-05'), { endedAt: day('03-07'), status: 'CANCELLED' }]);
    await givenCourse(app, [missed(day('03-06'))]);
    await givenCourse(app, [{ endedAt: day('03-08'), status: 'DOSING' }]);
    expect(await notEnded(report, month('03'), '&groupBy=MODALITY')).toEqual([2, 'IV 1', 'IM 1']);
    expect(await notEnded(report, month('04'))).toEqual([1]);
    expect(await notEnded(report, `${month('02')}..${month('05')}`, '&groupBy=MONTH')).toEqual([
      ...[3, `${month('03')} 2`, `${month('04')} 1`],
    ]);
    expect(await notEnded(report, month('03'), '&modality=IM')).toEqual([1]);
    expect(await notEnded(report, month('03'), '&phase=MAINTENANCE')).toEqual([0]);
    expect((await reportOf(report, month('03'))).definition).toContain('nNotEnded');
  });

  it('does not count a patient twice, and of several courses the first', async () => {
    const { patientId } = await givenCourse(app, [day('06-03'), missed(day('06-05'))]);
    await givenCourse(app, [day('07-03'), missed(day('07-05'))], { patientId, modality: 'IM' });
    const both = `${month('06')}..${month('07')}`;
    expect(await notEnded(report, both, '&groupBy=MODALITY')).toEqual([1, 'IV 1']);
    expect(await notEnded(report, both, '&modality=IM')).toEqual([0]);
    expect(await notEnded(report, month('07'), '&groupBy=MODALITY')).toEqual([1, 'IM 1']);
    await givenCourse(app, [day('08-03')], { patientId });
    expect(await notEnded(report, `${month('06')}..${month('08')}`)).toEqual([0]);
    expect(await notEnded(report, both)).toEqual([1]);
  });

  it('tells them apart by the severity of the baseline', async () => {
    const { patientId } = await givenCourse(app, [day('09-03'), missed(day('09-05'))]);
    await answer(app, patientId, `${year}-09-03 08:00`, 17);
    expect(await notEnded(report, month('09'), '&groupBy=BASELINE_SEVERITY')).toEqual([1, 'SEVERE 1']);
    expect(await notEnded(report, month('09'), '&baselineSeverity=UNKNOWN')).toEqual([0]);
    if (report === 'outcomes')
      expect(await notEnded(report, month('09'), '&instrument=PHQ9&groupBy=BASELINE_SEVERITY')).toEqual([
        ...[1, 'UNKNOWN 1'],
      ]);
  });

  it('hides few of them from a dashboard, with a whole that would give them away', async () => {
    for (let patient = 0; patient < 6; patient += 1)
      await givenCourse(app, [day('11-03'), missed(day('11-05'))], {
        modality: patient < 4 ? 'IV' : 'IM',
      });
    expect(await notEnded(report, month('11'), '', dashboard)).toEqual([6]);
    expect(await notEnded(report, month('11'), '&groupBy=MODALITY', dashboard)).toEqual([
      ...[null, 'IV null', 'IM null'],
    ]);
    expect(await notEnded(report, month('11'), '&groupBy=MODALITY')).toEqual([6, 'IV 4', 'IM 2']);
  });
});

describe('a course whose last day is not over', () => {
  it('is not missing an end until midnight of the clinic, and has one when somebody enters it', async () => {
    app.clock.set('2027-03-10T20:00:00.000Z');
    const { sessionIds } = await givenCourse(app, ['2027-03-08 11:00', missed('2027-03-10 11:00')]);
    const now = () => notEnded('retention', '2027-03');
    expect(await now()).toEqual([0]);
    app.clock.set('2027-03-11T07:59:59.000Z');
    expect(await now()).toEqual([0]);
    app.clock.set('2027-03-11T08:00:00.000Z');
    expect(await now()).toEqual([1]);
    await app.dataSource.query(`update sessions set status = 'NO_SHOW' where id = $1`, [sessionIds[1]]);
    const { whole } = await reportOf('retention', '2027-03');
    expect(whole).toMatchObject({ nNotEnded: 0, nPatients: 1, completedInduction: { nJudged: 1, count: 0 } });
  });
});

describe('whether patients went on', () => {
  const retention = async (client: RoleClient = psychiatrist) =>
    (await reportOf('retention', '2027-05', '', client)).whole;

  it('is judged once the days of the rules have passed since the induction', async () => {
    app.clock.set('2027-05-31T18:00:00.000Z');
    await givenCourse(app, ['2027-05-03 11:00']);
    await givenCourse(app, ['2027-05-04 11:00', { endedAt: '2027-05-20 11:00', phaseKind: 'MAINTENANCE' }]);
    const judged = (nJudged: number, count: number) => ({ nJudged, count });
    expect(await retention()).toMatchObject({
      completedInduction: { count: 2 },
      ...{ enteredMaintenance: judged(1, 0), nTooEarly: 1 },
    });
    app.clock.set('2027-06-01T18:00:00.000Z');
    expect(await retention()).toMatchObject({ enteredMaintenance: judged(2, 1), nTooEarly: 0 });
    await givenRules(app, { pointer: '/reports/maintenanceFollowUpDays', value: 90 });
    const report = await reportOf('retention', '2027-05');
    expect(report.maintenanceFollowUpDays).toBe(90);
    expect(report.whole).toMatchObject({ enteredMaintenance: judged(0, 0), nTooEarly: 2 });
  });
});

describe('published figures', () => {
  it('of a response that was kept stand beside the curve, and not beside the outcomes', async () => {
    const { benchmarks } = await reportOf('retention', '2024-03');
    expect(benchmarks).toEqual([
      expect.objectContaining({ study: 'McInnes 2022', measure: 'RESPONSE_KEPT', value: 0.8 }),
      expect.objectContaining({ instrument: 'PHQ9', timePoint: '8 weeks', value: 0.6 }),
    ]);
    const outcomes = await reportOf('outcomes', '2024-03', '&instrument=PHQ9');
    const measures = outcomes.benchmarks.map(({ measure }: any) => measure);
    expect(measures).toContain('RESPONSE');
    expect(measures).not.toContain('RESPONSE_KEPT');
  });
});
