/** What went wrong in sessions, and the facts about sessions that every report that counts them goes by. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { SeriousEventEntry } from '../../src/sessions/side-effects/serious-events/serious-event-entry.entity.js';
import { SideEffectChange } from '../../src/sessions/side-effects/side-effect-change.entity.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenAlert } from '../support/given/alerts.js';
import { givenDischarged } from '../support/given/bedside.js';
import { givenCourse } from '../support/given/outcomes.js';
import {
  givenDischarge,
  givenLeft,
  givenRescue,
  givenSideEffect,
} from '../support/given/treated-sessions.js';

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
  const { status, body } = await client.get(`/v1/reports/safety?from=${month}&to=${month}${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

async function redAlert(sessionId: string, patientId: string): Promise<string> {
  return (await givenAlert(app, { sessionId, patientId })).id;
}

/** As when the reading was entered in error. */
const withdraw = (alertId: string) =>
  app.dataSource.query(
    `insert into alert_events (id, alert_id, type, occurred_at, recorded_at) values (gen_random_uuid(), $1, 'WITHDRAWN', $2, $2)`,
    [alertId, app.clock.now()],
  );

interface Given {
  readonly id: string;
  readonly patientId: string;
  readonly effectId: string;
  readonly alertId: string;
}

const none = { count: 0, rate: 0 };

describe('the safety report', () => {
  it('says per session what went wrong, with an interval by patients, and when patients left', async () => {
    const minutes = [40, 50, 60, 70, 80, 90];
    for (const [index, after] of minutes.entries()) {
      const { sessionIds, patientId } = await givenCourse(app, ['2026-05-04 11:00', '2026-05-11 11:00']);
      const [first, second] = sessionIds as [string, string];
      await givenLeft(app, first, after);
      if (index < 5) await redAlert(first, patientId);
      if (index < 2) await withdraw(await redAlert(second, patientId));
      if (index === 0) await givenRescue(app, first);
      if (index === 5) await givenLeft(app, second, 5, 'TRANSFERRED');
    }
    await givenCourse(app, [{ endedAt: '2026-05-12 11:00', deliveredMg: 10 }]);
    await givenCourse(app, [{ endedAt: '2026-05-13 11:00', status: 'DOSING' }]);
    await givenCourse(app, [{ endedAt: '2026-05-14 11:00', status: 'SCHEDULED' }]);
    const { whole, groups, ...frame } = await reportOf(psychiatrist, '2026-05');
    expect(frame).toMatchObject({
      asOf: '2026-12-31T20:00:00.000Z',
      patientsWaiting: 0,
      ruleSetVersion: 1,
      definition: expect.stringContaining('withdrawn'),
      groupBy: null,
    });
    expect(groups).toEqual([]);
    expect(whole).toMatchObject({
      nSessions: 13,
      nPatients: 7,
      nMissing: 1,
      redAlert: { count: 5, rate: 0.3846, suppressed: false },
      earlyTermination: { count: 1, rate: 0.0769 },
      rescueMedicine: { count: 1 },
      transfer: { count: 1 },
      minutesToDischarge: { n: 6, nMissing: 7, lowerQuartile: 52.5, median: 65, upperQuartile: 77.5 },
      suppressed: false,
    });
    const { lower, upper } = whole.redAlert.interval;
    expect([lower > 0.2 && lower < 0.3846, upper > 0.3846 && upper < 0.6]).toEqual([true, true]);
  });

  it('hides from a dashboard whatever few patients stand behind, and never shows a patient', async () => {
    const report = await reportOf(dashboard, '2026-05');
    expect(report.whole).toMatchObject({
      nSessions: 13,
      nPatients: 7,
      nMissing: null,
      redAlert: { count: 5, rate: 0.3846, suppressed: false },
      earlyTermination: { count: null, rate: null, interval: null, suppressed: true },
      transfer: { count: null, suppressed: true },
      minutesToDischarge: { n: 6, median: 65, suppressed: false },
      suppressed: true,
    });
    expect(JSON.stringify(report)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ada|Example|MRN/i);
  });

  it('tells the whole apart into groups that never give a hidden one away', async () => {
    for (let patient = 0; patient < 6; patient += 1) await givenCourse(app, ['2025-03-04 11:00']);
    for (let patient = 0; patient < 5; patient += 1)
      await givenCourse(app, ['2025-03-05 11:00'], { modality: 'IM' });
    const im = async (client: RoleClient) => {
      const { whole, groups } = await reportOf(client, '2025-03', '&groupBy=MODALITY');
      const group = groups.find((each: any) => each.group === 'IM');
      return [whole, group].map((row: any) => [row.nSessions, row.redAlert.count]);
    };
    expect(await im(dashboard)).toEqual([
      [11, 0],
      [5, 0],
    ]);
    const { sessionIds, patientId } = await givenCourse(app, ['2025-03-06 11:00'], { modality: 'SPRAVATO' });
    await redAlert(sessionIds[0]!, patientId);
    expect(await im(dashboard)).toEqual([
      [null, null],
      [5, 0],
    ]);
    expect(await im(psychiatrist)).toEqual([
      [12, 1],
      [5, 0],
    ]);
    const { whole } = await reportOf(psychiatrist, '2025-03', '&modality=SPRAVATO&indication=GAD');
    expect(whole).toMatchObject({ nSessions: 1, redAlert: { count: 1, rate: 1, interval: null } });
  });

  it('counts a session in the month of its dose, by its own dose and phase', async () => {
    await givenCourse(app, ['2025-07-31 23:50', { endedAt: '2025-08-20 11:00', phaseKind: 'MAINTENANCE' }]);
    const count = async (query: string) =>
      (await psychiatrist.get(`/v1/reports/safety?${query}`)).body.whole.nSessions;
    expect(await count('from=2025-07&to=2025-07')).toBe(1);
    expect(await count('from=2025-07&to=2025-08')).toBe(2);
    expect(await count('from=2025-07&to=2025-08&phase=MAINTENANCE')).toBe(1);
    expect(await count('from=2025-07&to=2025-08&doseBand=UP_TO_0.5_MG_PER_KG')).toBe(2);
    expect(await count('from=2025-07&to=2025-08&baselineSeverity=UNKNOWN')).toBe(2);
    const months = (await psychiatrist.get('/v1/reports/safety?from=2025-07&to=2025-09&groupBy=MONTH')).body;
    expect(months.groups.map(({ group, nSessions }: any) => [group, nSessions])).toEqual([
      ['2025-07', 1],
      ['2025-08', 1],
      ['2025-09', 0],
    ]);
  });

  it('of nothing says null, not 0%', async () => {
    const { whole } = await reportOf(dashboard, '2019-01');
    expect(whole).toMatchObject({
      nSessions: 0,
      redAlert: { count: 0, rate: null, interval: null },
      minutesToDischarge: { n: 0, median: null },
    });
  });

  it.each([
    ['?from=2026-06&to=2026-05', 422, 'report.period-reversed'],
    ['?from=2016-05&to=2026-05', 422, 'report.period-too-long'],
    ['?from=2026-05&to=2026-05&doseBand=NONE', 422, 'report.cohort-unknown'],
    ['?from=2026-05&to=2026-05&groupBy=PATIENT', 400, 'request.invalid'],
  ])('%s is refused', async (query, status, code) => {
    expect(await dashboard.get(`/v1/reports/safety${query}`)).toMatchObject({ status, body: { code } });
  });
});

describe('facts about sessions', () => {
  const TABLES = ['report_sessions', 'report_side_effects'];
  const facts = () =>
    Promise.all(
      TABLES.map((table) => app.dataSource.query(`select * from ${table} order by session_id, 2, 3`)),
    );

  it('follow every entry and correction at once, as the report after it shows', async () => {
    app.clock.set('2027-02-01T18:00:00.000Z');
    const nurse = await app.as('nurse');
    const visit = await givenDischarged(app);
    const now = async () => {
      const month = app.clock.now().toISOString().slice(0, 7);
      return (await reportOf(psychiatrist, month)).whole;
    };
    const before = await now();
    expect(before).toMatchObject({ nSessions: 1, redAlert: none, rescueMedicine: none });
    const rescue = await nurse.post(`${visit.path}/rescue-medicines`, {
      ...{ medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' },
      ...{ orderedBy: psychiatrist.id, lateReason: 'Written down after the patient had left' },
    });
    expect([rescue.status, rescue.body]).toEqual([201, expect.anything()]);
    expect(await now()).toMatchObject({ rescueMedicine: { count: 1, rate: 1 } });
    const reason = { reason: 'Another patient had it' };
    const taken = await nurse.post(
      `${visit.path}/rescue-medicines/${rescue.body.id}/enter-in-error`,
      reason,
      { 'if-match': rescue.headers.get('etag')! },
    );
    expect([taken.status, taken.body]).toEqual([200, expect.anything()]);
    expect(await now()).toMatchObject({ rescueMedicine: none });
  });

  it('are what a rebuild gives, whichever table alone has changed', async () => {
    const { manager } = app.dataSource;
    const given = [];
    for (let patient = 0; patient < 6; patient += 1) {
      const { sessionIds, patientId } = await givenCourse(app, ['2025-10-04 11:00']);
      const id = sessionIds[0]!;
      await givenLeft(app, id, 60);
      const effectId = await givenSideEffect(app, id, { code: 'NAUSEA', grade: 1 });
      given.push({ id, patientId, effectId, alertId: await redAlert(id, patientId) });
    }
    const [alert, withdrawn, graver, serious, transferred, rescued] = given as [
      Given,
      Given,
      Given,
      Given,
      Given,
      Given,
    ];
    const before = (await reportOf(psychiatrist, '2025-10')).whole;
    expect(before).toMatchObject({
      nSessions: 6,
      redAlert: { count: 6 },
      transfer: none,
      rescueMedicine: none,
    });
    const at = app.clock.now();
    const recorded = { recordedAt: at, recordedBy: psychiatrist.id };
    await givenAlert(app, { sessionId: alert.id, patientId: alert.patientId, rule: 'heart-rate.high' });
    await withdraw(withdrawn.alertId);
    await manager.insert(SideEffectChange, {
      ...{ id: newId(), sideEffectId: graver.effectId, occurredAt: at, grade: 3, course: 'ONGOING' },
      ...{ status: 'RECORDED', contentHash: 'none', updatedAt: at, updatedBy: psychiatrist.id, version: 1 },
      ...recorded,
    });
    await manager.insert(SeriousEventEntry, {
      ...{ id: newId(), sideEffectId: serious.effectId, kind: 'CALLED_FOR', criteria: ['DISABILITY'] },
      ...{ dueBy: at, ruleSetVersion: 1, occurredAt: at, ...recorded },
    });
    await givenDischarge(app, transferred.id, at, 'TRANSFERRED');
    await givenRescue(app, rescued.id);
    expect((await reportOf(psychiatrist, '2025-10')).whole).toMatchObject({
      redAlert: { count: 5 },
      transfer: { count: 1 },
      rescueMedicine: { count: 1 },
    });
    const followed = await facts();
    const effectsOf = ({ id }: Given) => followed[1].find((row: any) => row.session_id === id);
    expect(effectsOf(graver)).toMatchObject({ highest_grade: 3, serious: 0 });
    expect(effectsOf(serious)).toMatchObject({ highest_grade: 1, serious: 1 });
    await app.dataSource.query('truncate report_sessions, report_side_effects, report_patients');
    await app.dataSource.query(
      'insert into report_changes (patient_id) select distinct patient_id from sessions',
    );
    await reportOf(psychiatrist, '2025-10');
    expect(await facts()).toEqual(followed);
  });
});
