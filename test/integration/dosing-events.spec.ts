/** Rates, boluses, devices and what should not have happened; and that nothing is ever given twice by being sent twice. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  expectDone,
  givenDosingSession,
  givenSession,
  minutesAfter,
  reasonsOf,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const record = (session: GivenSession, minutes: number, event: object) =>
  recordEvent(nurse, session, minutes, event);
const doseOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/administration-events`)).body;
const alertsOf = (sessionId: string): Promise<{ rule: string; is_retrospective: boolean }[]> =>
  app.dataSource.query(
    'select rule, is_retrospective, severity, subject_id from alerts where session_id = $1 order by id',
    [sessionId],
  );

describe('the rate of an infusion', () => {
  it('halved at 20 minutes gives 30 mg, 75 percent, and is not complete', async () => {
    const session = await givenDosingSession(app);
    expectDone(await record(session, 20, { type: 'RATE_CHANGE', rateMgPerMinute: 0.5 }));
    const stop = { type: 'STOP' };
    expect((await record(session, 40, stop)).body.code).toBe('dose.termination-reason-needed');
    const stopped = await record(session, 40, { ...stop, terminationReason: 'CLINICIAN_DECISION' });
    expect(stopped.body.delivered).toMatchObject({
      deliveredMg: 30,
      percentOfOrdered: 75,
      deliveredMgPerKg: 0.375,
      endsAt: minutesAfter(session.doseStartsAt, 40).toISOString(),
      isEndProjected: false,
      ruleSetVersion: 1,
    });
    expect((await nurse.get(session.path)).body.dose).toMatchObject({ completion: 'TERMINATED_EARLY' });
  });

  it('is raised only on an order; without one it is a deviation that somebody is told', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -10) });
    const faster = { type: 'RATE_CHANGE', pump: { rateMlPerHour: 72, concentrationMgPerMl: 1 } };
    expect(reasonsOf(await record(session, 8, faster))).toEqual(['dosing.without-order /orderedBy']);
    const given = await record(session, 8, { ...faster, deviationReason: 'Misheard' });
    expect(given.body).toMatchObject({ rateMgPerMinute: 1.2, deviations: ['dosing.without-order'] });
    expect(await alertsOf(session.sessionId)).toEqual([
      expect.objectContaining({
        rule: 'dosing.without-order',
        severity: 'YELLOW',
        is_retrospective: false,
        subject_id: given.body.id,
      }),
    ]);
    const ordered = { type: 'RATE_CHANGE', rateMgPerMinute: 1.3, orderedBy: psychiatrist.id };
    expect((await record(session, 9, ordered)).body).toMatchObject({
      deviations: [],
      orderedBy: psychiatrist.id,
    });
  });

  it('pages nobody when it is entered long afterwards', async () => {
    const session = await givenDosingSession(app);
    const faster = { type: 'RATE_CHANGE', rateMgPerMinute: 1.2, deviationReason: 'Entered from paper' };
    expectDone(await record(session, 8, faster));
    expect(await alertsOf(session.sessionId)).toEqual([
      expect.objectContaining({ rule: 'dosing.without-order', is_retrospective: true }),
    ]);
  });
});

describe('a bolus', () => {
  it('adds to the dose, needs an order and is unusual above 0.3 mg/kg', async () => {
    const session = await givenDosingSession(app);
    const bolus = (doseMg: number) => ({ type: 'BOLUS', doseMg, orderedBy: psychiatrist.id });
    expect(reasonsOf(await record(session, 10, bolus(24.5)))).toEqual(['dosing.bolus-above-usual /doseMg']);
    const given = await record(session, 10, bolus(10));
    expect(given.body).toMatchObject({ deviations: [], delivered: { deliveredMg: 20 } });
    expect(reasonsOf(await record(session, 11, { type: 'BOLUS', doseMg: 2 }))).toEqual([
      'dosing.without-order /orderedBy',
    ]);
  });
});

describe('a device', () => {
  it('may be spilled: what it delivered is told, and that something was lost', async () => {
    const session = await givenSession(app, { modality: 'SPRAVATO', status: 'READY' });
    const spilled = {
      type: 'DEVICE',
      deviceNumber: 1,
      isComplete: false,
      doseMg: 14,
      isSpilled: true,
      lotNumber: 'LOT-1',
    };
    const deviationReason = 'The patient sneezed';
    expect((await record(session, 0, { ...spilled, deviationReason })).body).toMatchObject({
      doseMg: 14,
      isComplete: false,
      isSpilled: true,
      delivered: { deliveredMg: 14, percentOfOrdered: 25 },
    });
  });
});

describe('an injection', () => {
  it('is unusual above 5 mL at one site', async () => {
    const session = await givenSession(app, { modality: 'IM', status: 'READY' });
    const injection = { type: 'INJECTION', doseMg: 40, volumeMl: 5.1, site: 'left deltoid' };
    expect(reasonsOf(await record(session, 0, injection))).toEqual(['dosing.volume-above-usual /volumeMl']);
    expect((await record(session, 0, { ...injection, volumeMl: 4 })).body).toMatchObject({
      volumeMl: 4,
      site: 'left deltoid',
      deviations: [],
    });
  });
});

describe('sent twenty times at once', () => {
  it.each([
    ['an injection', 'IM', 'READY', { type: 'INJECTION', doseMg: 40 }, 40],
    ['a device', 'SPRAVATO', 'READY', { type: 'DEVICE', deviceNumber: 1, lotNumber: 'LOT-1' }, 28],
    ['a start', 'IV', 'READY', { type: 'START' }, 0],
    ['a bolus', 'IV', 'DOSING', { type: 'BOLUS', doseMg: 5 }, 5],
  ] as const)('%s is one', async (_what, modality, status, event, deliveredMg) => {
    const session = await givenSession(app, { modality, status });
    const sent = { id: randomUUID(), deviationReason: 'Sent from the hallway', ...event };
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(session, 0, sent)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(19).fill(200), 201]);
    const { events } = await doseOf(session);
    expect(events.filter(({ type }: any) => type === event.type)).toHaveLength(1);
    expect(answers.map(({ body }) => body.delivered.deliveredMg)).toEqual(Array(20).fill(deliveredMg));
  });

  it.each([
    ['a pause', [], { type: 'PAUSE' }, 10],
    ['going on', ['PAUSE'], { type: 'RESUME' }, 10],
    ['a change of the rate', [], { type: 'RATE_CHANGE', rateMgPerMinute: 0.5 }, 10],
    ['a stop', [], { type: 'STOP', terminationReason: 'EQUIPMENT' }, 10],
  ] as const)('%s is one', async (_what, before, event, deliveredMg) => {
    const session = await givenDosingSession(app);
    for (const type of before) expectDone(await record(session, 10, { type }));
    const sent = { id: randomUUID(), ...event };
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(session, 10, sent)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(19).fill(200), 201]);
    const { events } = await doseOf(session);
    expect(events.map(({ type }: any) => type)).toEqual(['START', ...before, event.type]);
    expect(answers.map(({ body }) => body.delivered.deliveredMg)).toEqual(Array(20).fill(deliveredMg));
  });

  it('under one Idempotency-Key and without an id it is one as well', async () => {
    const session = await givenSession(app, { modality: 'IM', status: 'READY' });
    const key = { 'idempotency-key': randomUUID() };
    const body = { type: 'INJECTION', doseMg: 40, occurredAt: session.doseStartsAt };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => nurse.post(`${session.path}/administration-events`, body, key)),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect((await doseOf(session)).delivered.deliveredMg).toBe(40);
  });
});
