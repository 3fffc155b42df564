/** A dose as the bedside records it: what was given, when, how much of it, and what should not have been so. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  expectDone,
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
  type GivenSession,
  reasonsOf,
  recordEvent,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const record = (session: GivenSession, minutes: number, event: object) =>
  recordEvent(nurse, session, minutes, event);

const eventsOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/administration-events`)).body;
const doseOf = async ({ path }: GivenSession) => (await nurse.get(path)).body.dose;

describe('an infusion', () => {
  it('with a pause delivers what was ordered', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const at = (minutes: number) => minutesAfter(session.doseStartsAt, minutes).toISOString();
    const started = await record(session, 0, { type: 'START' });
    expect(started).toMatchObject({
      status: 201,
      body: {
        ordinal: 1,
        rateMgPerMinute: 1,
        sessionStatus: 'DOSING',
        deviations: [],
      },
    });
    const paused = await record(session, 15, { type: 'PAUSE', note: 'Nauseous' });
    expect(paused.body.delivered).toMatchObject({
      deliveredMg: 15,
      percentOfOrdered: 37.5,
      isOverdelivered: false,
      runningRateMgPerMinute: 0,
      elapsedMinutes: 15,
      asOf: at(15),
    });
    expectDone(await record(session, 20, { type: 'RESUME' }));
    const stopped = await record(session, 45, { type: 'STOP' });
    expect(stopped.body).toMatchObject({
      sessionStatus: 'RECOVERY',
      delivered: { deliveredMg: 40, percentOfOrdered: 100, elapsedMinutes: 45 },
    });
    expect(await doseOf(session)).toEqual({
      orderedMg: 40,
      orderedMgPerKg: 0.5,
      orderedInfusionMinutes: 40,
      dosingWeight: { kg: 80, basis: 'ACTUAL', measuredOn: '2026-01-05' },
      orderedBy: (await app.as('psychiatrist')).id,
      orderedAt: app.clock.now().toISOString(),
      doseOrderId: null,
      startedAt: at(0),
      lastDoseAt: at(0),
      endedAt: at(45),
      deliveredMg: 40,
      completion: 'COMPLETE',
      terminationReason: null,
      isTerminationReasonMissing: false,
    });
    const { events, delivered, patientId } = await eventsOf(session);
    expect(events.map(({ type }: { type: string }) => type)).toEqual(['START', 'PAUSE', 'RESUME', 'STOP']);
    expect({ delivered, patientId }).toMatchObject({
      delivered: { deliveredMg: 40, elapsedMinutes: 45 },
      patientId: session.patientId,
    });
  });

  it('tells how much is delivered while it runs', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -12) });
    const soFar = { deliveredMg: 12, percentOfOrdered: 30, runningRateMgPerMinute: 1, elapsedMinutes: 12 };
    expect((await eventsOf(session)).delivered).toMatchObject(soFar);
    const { body } = await nurse.get(session.path);
    expect(body).toMatchObject({
      delivered: soFar,
      dose: { deliveredMg: null, endedAt: null, completion: null },
    });
    const frontDesk = await app.as('front-desk');
    expect((await frontDesk.get(session.path)).body).toMatchObject({ delivered: null, dose: null });
  });

  it('runs at the rate of the pump', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const pump = { rateMlPerHour: 60, concentrationMgPerMl: 0.5 };
    const { body } = await record(session, 0, { type: 'START', pump });
    expect(body).toMatchObject({ pump, rateMgPerMinute: 0.5 });
  });

  it('that ends early needs a reason, which stays with the session', async () => {
    const session = await givenDosingSession(app);
    const refused = await record(session, 30, { type: 'STOP' });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'dose.termination-reason-needed',
        errors: [{ pointer: '/terminationReason', deliveredMg: 30, percentOfOrdered: 75 }],
      },
    });
    expect((await eventsOf(session)).events).toHaveLength(1);
    expectDone(await record(session, 30, { type: 'STOP', terminationReason: 'HYPERTENSION' }));
    expect(await doseOf(session)).toMatchObject({
      deliveredMg: 30,
      completion: 'TERMINATED_EARLY',
      terminationReason: 'HYPERTENSION',
    });
  });

  it.each([
    [37, 422],
    [38, 201],
  ])('stopped after %i minutes without a reason is answered %i', async (minutes, status) => {
    const session = await givenDosingSession(app);
    expect((await record(session, minutes, { type: 'STOP' })).status).toBe(status);
  });

  it('that nobody stopped for months is still recorded', async () => {
    const session = await givenSession(app, {
      status: 'READY',
      doseStartsAt: minutesAfter(app.clock.now(), -300 * 1440),
    });
    const deviationReason = 'The entry was forgotten';
    expectDone(await record(session, 0, { type: 'START', rateMgPerMinute: 1000, deviationReason }));
    const stop = { type: 'STOP', deviationReason };
    const stopped = await nurse.post(`${session.path}/administration-events`, stop);
    expect(stopped.body.delivered.deliveredMg).toBe(300 * 1_440_000);
  });
});

describe('who comes first', () => {
  it('three starts at once are one start and two refusals', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const answers = await Promise.all(
      [0, 0, 0].map((minutes) => record(session, minutes, { type: 'START' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    for (const { status, body } of answers)
      if (status === 409)
        expect({ code: body.code, reasons: reasonsOf({ body }) }).toEqual({
          code: 'dosing.event-out-of-sequence',
          reasons: ['dosing.already-started /type'],
        });
    expect((await eventsOf(session)).events).toHaveLength(1);
  });

  it('one event sent twenty times at once is one event', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const event = { id: randomUUID(), type: 'START' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(session, 0, event)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(19).fill(200), 201]);
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
    expect((await eventsOf(session)).events).toHaveLength(1);
    const audited = await app.dataSource.query(
      `select patient_ids from audit_events where action = 'dose.record' and resource_id = $1`,
      [event.id],
    );
    expect(audited[0]).toEqual({ patient_ids: [session.patientId] });
  });

  it('the same id again answers the session as it stands now, and never another event', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const event = { id: randomUUID(), type: 'START' };
    expectDone(await record(session, 0, event));
    expectDone(await record(session, 40, { type: 'STOP' }));
    expect(await record(session, 0, event)).toMatchObject({
      status: 200,
      body: { sessionStatus: 'RECOVERY' },
    });
    expect((await record(session, 1, event)).body.code).toBe('entry.id-taken');
    const other = await givenSession(app, { status: 'READY' });
    expect((await record(other, 0, event)).body.code).toBe('entry.id-taken');
  });

  it('an Idempotency-Key does as well as an id', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const send = () =>
      nurse.post(
        `${session.path}/administration-events`,
        { type: 'START', occurredAt: session.doseStartsAt },
        { 'idempotency-key': `start-${session.sessionId}` },
      );
    const answers = await Promise.all(Array.from({ length: 5 }, send));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await eventsOf(session)).events).toHaveLength(1);
  });
});

describe('Spravato', () => {
  const device = (deviceNumber: number, more: object = {}) => ({ type: 'DEVICE', deviceNumber, ...more });

  it('counts devices, each with its lot, and ends with the last of them', async () => {
    const session = await givenRecovery(app, { modality: 'SPRAVATO' });
    expect(await doseOf(session)).toMatchObject({
      orderedMg: 56,
      deliveredMg: 56,
      completion: 'COMPLETE',
      endedAt: minutesAfter(session.doseStartsAt, 5).toISOString(),
    });
    const { events } = await eventsOf(session);
    expect(events.slice(0, 2)).toMatchObject([
      { deviceNumber: 1, isComplete: true, lotNumber: 'LOT-1', doseMg: null, deviations: [] },
      { deviceNumber: 2, isComplete: true, deviations: [] },
    ]);
  });

  it('counts what was delivered of a device that was not emptied', async () => {
    const session = await givenDosingSession(app, { modality: 'SPRAVATO' });
    const half = device(2, { isComplete: false });
    expect(reasonsOf(await record(session, 5, half))).toEqual(['dosing.amount-invalid /doseMg']);
    const sneezed = { ...half, doseMg: 14, deviationReason: 'The patient sneezed' };
    expectDone(await record(session, 5, sneezed));
    expectDone(await record(session, 6, { type: 'STOP', terminationReason: 'NAUSEA_VOMITING' }));
    expect(await doseOf(session)).toMatchObject({ deliveredMg: 42, completion: 'TERMINATED_EARLY' });
  });

  it('begins with the start of the first device; the rest counts from the end of one to the start of the next', async () => {
    const session = await givenSession(app, { modality: 'SPRAVATO', status: 'READY' });
    const at = (minutes: number) => minutesAfter(session.doseStartsAt, minutes).toISOString();
    const backwards = await record(session, 2, device(1, { startedAt: at(3) }));
    expect(reasonsOf(backwards)).toEqual(['dosing.started-after-end /startedAt']);
    const first = await record(session, 2, device(1, { startedAt: at(0) }));
    expect(first.body).toMatchObject({ startedAt: at(0), occurredAt: at(2) });
    expect((await nurse.get(session.path)).body.moves.at(-1)).toMatchObject({ occurredAt: at(0) });
    const soon = await record(session, 8, device(2, { startedAt: at(6) }));
    expect(reasonsOf(soon)).toEqual(['dosing.device-too-soon /startedAt']);
    expectDone(await record(session, 9, device(2, { startedAt: at(7) })));
    expectDone(await record(session, 10, { type: 'STOP' }));
    expect(await doseOf(session)).toMatchObject({ startedAt: at(0), lastDoseAt: at(9), endedAt: at(9) });
    const late = await givenDosingSession(app);
    expect(reasonsOf(await record(late, 5, { type: 'PAUSE', startedAt: at(4) }))).toEqual([
      'dosing.value-not-for-event /startedAt',
    ]);
  });

  it('tells which device is next, and marks one that came too soon', async () => {
    const session = await givenDosingSession(app, { modality: 'SPRAVATO' });
    const again = await record(session, 5, device(1));
    expect(again).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'dosing.device-out-of-order', pointer: '/deviceNumber', expected: 2 }] },
    });
    const soon = await record(session, 4, device(2));
    expect(reasonsOf(soon)).toEqual(['dosing.device-too-soon /occurredAt']);
    const marked = await record(session, 4, device(2, { deviationReason: 'The patient took it' }));
    expect(marked.body.deviations).toEqual(['dosing.device-too-soon']);
  });
});
