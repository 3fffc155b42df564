/** What is due at a chair: planned, projected while the infusion runs or pauses, overdue, and told without being asked. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { givenDevice } from '../support/given/bedside.js';
import {
  expectDone,
  givenDosingSession,
  givenSession,
  minutesAfter,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const liveSession = (modality: 'IV' | 'IM' | 'SPRAVATO' = 'IV') =>
  givenDosingSession(app, { modality, doseStartsAt: app.clock.now() });
const due = async ({ path }: Pick<GivenSession, 'path'>) =>
  (await nurse.get(`${path}/observations-due`)).body;
const measure = ({ path }: GivenSession, more: object = {}) =>
  nurse.post(`${path}/vitals`, {
    systolicMmHg: 128,
    diastolicMmHg: 82,
    heartRatePerMinute: 74,
    spo2Percent: 98,
    respiratoryRatePerMinute: 14,
    moaas: 5,
    ...more,
  });
async function item(session: GivenSession, kind: string, anchor: string, offsetMinutes: number | null) {
  const { items } = await due(session);
  return items.find(
    (each: any) => each.kind === kind && each.anchor === anchor && each.offsetMinutes === offsetMinutes,
  );
}
const alertsOf = (sessionId: string) =>
  app.dataSource.query(
    `select a.rule, a.severity, a.acknowledge_by is not null as has_deadline,
            array(select e.type from alert_events e where e.alert_id = a.id order by e.type) as events
     from alerts a where a.session_id = $1 and a.rule = 'observation.overdue' order by a.id`,
    [sessionId],
  );

describe('GET observations-due', () => {
  it('before the start asks for the pre-dose sets', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN', doseStartsAt: app.clock.now() });
    expect(await due(session)).toMatchObject({
      sessionId: session.sessionId,
      patientId: session.patientId,
      ruleSetVersion: 1,
      nextDue: { kind: 'VITALS', anchor: 'BEFORE_DOSE', status: 'DUE' },
    });
  });

  it('asks for nothing more once the visit was called off', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN', doseStartsAt: app.clock.now() });
    expectDone(await nurse.post(`${session.path}/cancel`, { reason: 'The patient feels unwell' }));
    expect(await due(session)).toMatchObject({ items: [], nextDue: null });
  });

  it('knows what is done, by which reading, and what is next', async () => {
    const session = await liveSession();
    app.clock.advanceMinutes(1);
    const reading = await measure(session, { moaas: null });
    expect(await item(session, 'VITALS', 'DOSE_START', 0)).toMatchObject({
      status: 'DONE',
      satisfiedBy: reading.body.id,
      missing: ['MOAAS'],
    });
    app.clock.advanceMinutes(9);
    expect(await item(session, 'VITALS', 'DOSE_START', 10)).toMatchObject({
      status: 'DUE',
      minutesUntilPlanned: 0,
      plannedAt: minutesAfter(session.doseStartsAt, 10).toISOString(),
    });
  });

  it('projects what follows the end of the infusion, and moves it with a pause', async () => {
    const session = await liveSession();
    const plannedAt = async () => (await item(session, 'VITALS', 'DOSE_END', 15)).plannedAt;
    expect(await plannedAt()).toBe(minutesAfter(session.doseStartsAt, 55).toISOString());
    app.clock.advanceMinutes(10);
    expectDone(await recordEvent(nurse, session, 10, { type: 'PAUSE' }));
    app.clock.advanceMinutes(4);
    expect(await plannedAt()).toBe(minutesAfter(session.doseStartsAt, 59).toISOString());
    expectDone(await recordEvent(nurse, session, 14, { type: 'RESUME' }));
    app.clock.advanceMinutes(6);
    expect(await item(session, 'VITALS', 'DOSE_END', 15)).toMatchObject({
      plannedAt: minutesAfter(session.doseStartsAt, 59).toISOString(),
      isProjected: true,
    });
  });

  it('goes on in a pause that lasts, and where nobody stops the infusion', async () => {
    const session = await liveSession();
    app.clock.advanceMinutes(30);
    expectDone(await measure(session));
    expectDone(await recordEvent(nurse, session, 30, { type: 'PAUSE' }));
    app.clock.advanceMinutes(30);
    expect(await item(session, 'VITALS', 'DOSE_START', 50)).toMatchObject({ status: 'MISSED' });
    await app.runJobs();
    const { body } = await nurse.get(`/v1/alerts?sessionId=${session.sessionId}`);
    expect(body.items).toMatchObject([{ rule: 'observation.overdue' }]);
    const other = await liveSession();
    app.clock.advanceMinutes(50);
    expect(await item(other, 'VITALS', 'DOSE_END', 0)).toMatchObject({ status: 'MISSED', isProjected: true });
  });

  it('restarts after a second injection', async () => {
    const session = await liveSession('IM');
    app.clock.advanceMinutes(12);
    const psychiatrist = await app.as('psychiatrist');
    const second = {
      type: 'INJECTION',
      doseMg: 1,
      orderedBy: psychiatrist.id,
      deviationReason: 'Ordered more',
    };
    expectDone(await recordEvent(nurse, session, 12, second));
    expect((await item(session, 'VITALS', 'LAST_DOSE', 5)).plannedAt).toBe(
      minutesAfter(session.doseStartsAt, 17).toISOString(),
    );
  });

  it('counts the 40-minute pressure of Spravato from 35 to 50 minutes, and only a pressure', async () => {
    const session = await liveSession('SPRAVATO');
    app.clock.advanceMinutes(41);
    expectDone(await nurse.post(`${session.path}/vitals`, { spo2Percent: 97 }));
    expect(await item(session, 'VITALS', 'DOSE_START', 40)).toMatchObject({
      status: 'DUE',
      opensAt: minutesAfter(session.doseStartsAt, 35).toISOString(),
      closesAt: minutesAfter(session.doseStartsAt, 50).toISOString(),
    });
    expectDone(await measure(session));
    expect(await item(session, 'VITALS', 'DOSE_START', 40)).toMatchObject({ status: 'DONE' });
  });

  it('does not count a reading that was entered in error', async () => {
    const session = await liveSession();
    const { body } = await measure(session);
    expect(await item(session, 'VITALS', 'DOSE_START', 0)).toMatchObject({ satisfiedBy: body.id });
    expectDone(
      await nurse.post(`${session.path}/vitals/${body.id}/enter-in-error`, { reason: 'Other chair' }),
    );
    expect(await item(session, 'VITALS', 'DOSE_START', 0)).toMatchObject({
      status: 'DUE',
      satisfiedBy: null,
    });
  });
});

describe('an overdue observation', () => {
  it('is told once without anybody asking, and is over when nothing is overdue', async () => {
    const session = await liveSession();
    expectDone(await measure(session));
    app.clock.advanceMinutes(15);
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toEqual([]);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    await app.runJobs();
    const told = { rule: 'observation.overdue', severity: 'YELLOW', has_deadline: true, events: [] };
    expect(await alertsOf(session.sessionId)).toEqual([told]);
    app.clock.advanceMinutes(2);
    expectDone(await measure(session));
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toEqual([{ ...told, events: ['ACKNOWLEDGED', 'RESOLVED'] }]);
  });

  it('is over once the patient was observed, also between two windows; the item stays missed', async () => {
    const session = await liveSession();
    app.clock.advanceMinutes(40);
    for (const minutes of [0, 10, 20, 30, 40])
      expectDone(await measure(session, { measuredAt: minutesAfter(session.doseStartsAt, minutes) }));
    expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
    expectDone(await nurse.post(`${session.path}/scales`, { kind: 'CADSS', total: 0 }));
    app.clock.advanceMinutes(21);
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toMatchObject([{ events: [] }]);
    app.clock.advanceMinutes(1);
    const { body: seen } = await measure(session);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toMatchObject([{ events: ['ACKNOWLEDGED', 'RESOLVED'] }]);
    const [{ id }] = (await nurse.get(`/v1/alerts?sessionId=${session.sessionId}&status=ALL`)).body.items;
    expect((await nurse.get(`/v1/alerts/${id}`)).body.events).toMatchObject([
      { type: 'ACKNOWLEDGED', action: 'OBSERVED', recordedBy: null },
      { type: 'RESOLVED', occurredAt: seen.measuredAt, note: `Observed again: vital signs ${seen.id}.` },
    ]);
    app.clock.advanceMinutes(3);
    expect(await item(session, 'VITALS', 'DOSE_END', 15)).toMatchObject({ status: 'MISSED' });
  });

  it('escalates nothing once a person has observed the patient, and does where only a monitor has', async () => {
    const [seen, measured] = [await liveSession(), await liveSession()];
    app.clock.advanceMinutes(16);
    await app.runJobs();
    app.clock.advanceMinutes(1);
    const monitor = await givenDevice(app, measured.sessionId);
    expectDone(await measure(seen));
    const pressure = { systolicMmHg: 128, diastolicMmHg: 82 };
    expectDone(await monitor.sendVitals(measured.sessionId, pressure));
    await app.runJobs();
    app.clock.advanceMinutes(10);
    await app.runJobs();
    expect((await alertsOf(seen.sessionId))[0].events).toEqual(['ACKNOWLEDGED', 'RESOLVED']);
    expect((await alertsOf(measured.sessionId))[0].events).toEqual(['ESCALATED', 'RESOLVED']);
  });

  it('is over when the patient has left, and escalated only where nobody observed the patient before', async () => {
    const [seen, left] = [await liveSession(), await liveSession()];
    app.clock.advanceMinutes(16);
    await app.runJobs();
    app.clock.advanceMinutes(1);
    expectDone(await measure(seen));
    for (const { path } of [seen, left])
      expectDone(await nurse.post(`${path}/discharge`, { type: 'LEFT_AGAINST_ADVICE', reason: 'Had to go' }));
    await app.runJobs();
    app.clock.advanceMinutes(10);
    await app.runJobs();
    expect((await alertsOf(seen.sessionId))[0].events).toEqual(['ACKNOWLEDGED', 'RESOLVED']);
    expect((await alertsOf(left.sessionId))[0].events).toEqual(['ESCALATED', 'RESOLVED']);
  });

  it('is not over with an observation of another kind, nor with a pressure that could not be taken', async () => {
    const session = await liveSession();
    app.clock.advanceMinutes(16);
    await app.runJobs();
    app.clock.advanceMinutes(0.5);
    expectDone(await nurse.post(`${session.path}/scales`, { kind: 'CADSS', total: 0 }));
    const unobtainable = [{ vital: 'bloodPressure', reason: 'PATIENT_MOVING' }];
    expectDone(await nurse.post(`${session.path}/vitals`, { unobtainable }));
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toMatchObject([{ events: [] }]);
  });

  it('of a day that is entered afterwards pages nobody', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -300) });
    expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toEqual([]);
  });
});
