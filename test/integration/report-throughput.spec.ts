/** What became of planned sessions, how many were given where and when, how long they took, how many series are complete. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenCourse } from '../support/given/outcomes.js';
import { givenLeft } from '../support/given/treated-sessions.js';
import { givenActivePlan, givenDraftPlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let dashboard: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

async function reportOf(client: RoleClient, month: string, query = '') {
  const { status, body } = await client.get(`/v1/reports/throughput?from=${month}&to=${month}${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

const noShow = (sessionId: string) =>
  app.dataSource.query(`update sessions set status = 'NO_SHOW' where id = $1`, [sessionId]);

describe('the throughput report', () => {
  it('says what became of planned sessions, per day, in which time, and which series are complete', async () => {
    for (let patient = 0; patient < 6; patient += 1) {
      const { sessionIds } = await givenCourse(app, [
        '2026-05-04 11:00',
        patient < 3 ? '2026-05-05 11:00' : { endedAt: '2026-05-05 11:00', status: 'CANCELLED' },
        { endedAt: '2026-05-06 11:00', status: patient < 1 ? 'SCHEDULED' : 'CANCELLED' },
      ]);
      await givenLeft(app, sessionIds[0]!, 20 + 10 * patient);
      if (patient < 1) await noShow(sessionIds[2]!);
    }
    await givenCourse(app, [{ endedAt: '2026-05-07 11:00', status: 'SCHEDULED' }]);
    const { whole, groups, definition } = await reportOf(psychiatrist, '2026-05');
    expect([groups, definition]).toEqual([[], expect.stringContaining('Planned are all')]);
    expect(whole).toMatchObject({
      nTreated: 9,
      nPatients: 6,
      nDays: 2,
      meanTreatedDaily: 4.5,
      nPlanned: 18,
      nLeftWithoutDose: 0,
      nMissing: 1,
      noShow: { count: 1, rate: 0.0556, suppressed: false },
      cancelled: { count: 8, rate: 0.4444 },
      // Checked in half an hour before doses of 40 minutes.
      chairMinutes: { n: 6, nMissing: 3, lowerQuartile: 102.5, median: 115, upperQuartile: 127.5 },
      completedSeries: { nJudged: 6, count: 0, proportion: 0 },
      suppressed: false,
    });
  });

  it('shows a dashboard the doses that were given, and nothing that adds up to few patients', async () => {
    const report = await reportOf(dashboard, '2026-05');
    expect(report.whole).toMatchObject({
      nTreated: 9,
      nPatients: 6,
      nPlanned: null,
      nLeftWithoutDose: null,
      nMissing: null,
      noShow: { count: null, rate: null, suppressed: true },
      cancelled: { count: null, rate: null, suppressed: true },
      chairMinutes: { n: null, median: null, suppressed: true },
      completedSeries: { nJudged: 6, count: 0, suppressed: false },
      suppressed: true,
    });
    expect(JSON.stringify(report)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ada|Example|MRN/i);
  });

  it('counts a session that runs among those without chair times, and shows no dashboard the rest of few', async () => {
    for (let patient = 0; patient < 6; patient += 1) {
      const { sessionIds } = await givenCourse(app, ['2026-02-03 11:00']);
      await givenLeft(app, sessionIds[0]!, 60);
    }
    const chairMinutes = async (client: RoleClient) => (await reportOf(client, '2026-02')).whole.chairMinutes;
    expect(await chairMinutes(dashboard)).toMatchObject({ n: 6, nMissing: 0, suppressed: false });
    await givenCourse(app, [{ endedAt: '2026-02-04 11:00', status: 'DOSING' }]);
    expect(await chairMinutes(psychiatrist)).toMatchObject({ n: 6, nMissing: 1 });
    expect((await reportOf(dashboard, '2026-02')).whole).toMatchObject({
      nTreated: 7,
      chairMinutes: { n: null, nMissing: null, median: null, suppressed: true },
    });
  });

  it('tells sessions apart by weekday and by chair, all of them, in use or not', async () => {
    const { sessionIds } = await givenCourse(app, [
      '2025-03-03 11:00',
      '2025-03-10 11:00',
      '2025-03-11 11:00',
    ]);
    const chair = { id: newId(), name: 'Room 2' };
    await app.dataSource.query(
      `insert into chairs (id, clinic_id, name, status) select $1, id, $2, 'RETIRED' from clinics`,
      [chair.id, chair.name],
    );
    await app.dataSource.query('update sessions set chair_id = $1 where id = $2', [chair.id, sessionIds[0]]);
    const days = await reportOf(psychiatrist, '2025-03', '&groupBy=WEEKDAY');
    expect(days.groupBy).toBe('WEEKDAY');
    expect(days.groups.map(({ group, nTreated, nDays }: any) => [group, nTreated, nDays])).toEqual([
      ['MONDAY', 2, 2],
      ['TUESDAY', 1, 1],
      ...['WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => [day, 0, 0]),
    ]);
    const chairs = await reportOf(psychiatrist, '2025-03', '&groupBy=CHAIR');
    expect(chairs.groups).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: chair.name, nTreated: 1, completedSeries: null }),
        expect.objectContaining({ group: 'NONE', nTreated: 2 }),
      ]),
    );
    expect(chairs.whole).toMatchObject({ nTreated: 3, completedSeries: { nJudged: 1, count: 1 } });
    expect((await reportOf(dashboard, '2025-03', '&groupBy=CHAIR')).whole).toMatchObject({
      nTreated: null,
      completedSeries: { nJudged: null, count: null, suppressed: true },
    });
  });

  it('counts what was cancelled ahead only when its day has come, and a day that is not over as open', async () => {
    app.clock.set('2027-06-10T20:00:00.000Z');
    await givenCourse(app, [
      { endedAt: '2027-06-10 15:00', status: 'SCHEDULED' },
      { endedAt: '2027-06-11 15:00', status: 'CANCELLED' },
    ]);
    const counts = async () => {
      const { whole } = await reportOf(psychiatrist, '2027-06', '&modality=IV&phase=INDUCTION');
      return [whole.nPlanned, whole.cancelled.count, whole.nMissing];
    };
    expect(await counts()).toEqual([0, 0, 0]);
    // Of the zone of the clinic, where midnight is seven hours later.
    app.clock.set('2027-06-11T06:59:59.000Z');
    expect(await counts()).toEqual([0, 0, 0]);
    app.clock.set('2027-06-11T07:00:00.000Z');
    expect(await counts()).toEqual([1, 1, 1]);
  });

  it('completes a series with every dose of the induction, once per patient', async () => {
    const done = await givenCourse(app, ['2025-08-04 11:00', '2025-08-06 11:00']);
    await givenCourse(app, ['2025-08-20 11:00', { endedAt: '2025-08-21 11:00', status: 'CANCELLED' }], {
      patientId: done.patientId,
    });
    await givenCourse(app, ['2025-08-04 11:00', { endedAt: '2025-08-06 11:00', status: 'CANCELLED' }]);
    await givenCourse(app, ['2025-08-04 11:00', { endedAt: '2025-08-06 11:00', status: 'DOSING' }]);
    // What is only drafted, or was given up as a draft, orders no dose.
    const drafted = await givenDraftPlan(app, {
      ...{ patientId: done.patientId, continuesPlanId: done.planId, firstDay: '2027-07-05' },
    });
    const { whole, groups } = await reportOf(psychiatrist, '2025-08', '&groupBy=MONTH');
    expect(whole.completedSeries).toMatchObject({ nJudged: 2, count: 1, proportion: 0.5 });
    expect(groups[0].completedSeries).toMatchObject({ nJudged: 2, count: 1 });
    const given = await psychiatrist.post(`/v1/treatment-plans/${drafted.id}/discontinue`, {
      reason: 'No need',
    });
    expect([given.status, given.body]).toEqual([200, expect.anything()]);
    expect((await reportOf(psychiatrist, '2025-08')).whole.completedSeries).toMatchObject({ count: 1 });
  });

  it('leaves out what was cancelled by the end of its plan', async () => {
    app.clock.set('2027-09-01T18:00:00.000Z');
    const { planId, sessions } = await givenActivePlan(app, { firstDay: '2027-09-06' });
    const called = await psychiatrist.post(`/v1/sessions/${sessions[0]!.id}/cancel`, {
      reason: 'Has the flu',
    });
    expect([called.status, called.body]).toEqual([200, expect.anything()]);
    app.clock.set('2027-09-02T18:00:00.000Z');
    const ended = await psychiatrist.post(`/v1/treatment-plans/${planId}/discontinue`, {
      reason: 'Moves away',
    });
    expect([ended.status, ended.body]).toEqual([200, expect.anything()]);
    app.clock.set('2027-10-01T18:00:00.000Z');
    const { whole } = await reportOf(psychiatrist, '2027-09');
    expect(whole).toMatchObject({ nPlanned: 1, cancelled: { count: 1, rate: 1 }, nMissing: 0 });
  });

  it('leaves out what was cancelled because its plan was planned anew with fewer sessions', async () => {
    app.clock.set('2028-02-01T18:00:00.000Z');
    const { planId, sessions } = await givenActivePlan(app, { firstDay: '2028-02-07' });
    const called = await psychiatrist.post(`/v1/sessions/${sessions[0]!.id}/cancel`, {
      reason: 'Has the flu',
    });
    expect([called.status, called.body]).toEqual([200, expect.anything()]);
    app.clock.set('2028-02-02T18:00:00.000Z');
    const replanned = await psychiatrist.post(`/v1/treatment-plans/${planId}/replan`, {
      firstDay: '2028-02-07',
      reason: 'Fewer will do',
      phases: [{ kind: 'INDUCTION', sessions: 4, perWeek: 2, dose: { mgPerKg: 0.5, infusionMinutes: 40 } }],
      acknowledgedWarnings: [{ code: 'weight.first-needs-second-entry', reason: 'Weighed at home' }],
    });
    expect([replanned.status, replanned.body]).toEqual([200, expect.anything()]);
    app.clock.set('2028-04-01T18:00:00.000Z');
    const { body } = await psychiatrist.get('/v1/reports/throughput?from=2028-02&to=2028-03');
    const cancelled = await app.dataSource.query(
      `select count(*)::int as n from sessions where plan_id = $1 and status = 'CANCELLED'`,
      [planId],
    );
    expect(cancelled).toEqual([{ n: 2 }]);
    // Four of six are still there, and nobody has said what became of them.
    expect(body.whole).toMatchObject({ nPlanned: 1, cancelled: { count: 1, rate: 1 }, nMissing: 4 });
  });

  it.each([
    ['?from=2026-06&to=2026-05', 422, 'report.period-reversed'],
    ['?from=2026-05&to=2026-05&groupBy=NURSE', 400, 'request.invalid'],
  ])('%s is refused', async (query, status, code) => {
    expect(await dashboard.get(`/v1/reports/throughput${query}`)).toMatchObject({ status, body: { code } });
  });
});
