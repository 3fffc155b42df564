/** A vital sign that could not be taken: recorded with its reason, and what follows from having no number. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { readAlertsOf } from '../../src/tasks/alerts.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, recover, USUAL_VITALS } from '../support/given/bedside.js';
import {
  expectDone,
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
  reasonsOf,
  tickChecklist,
  weigh,
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

const notTaken = (vital: string, reason = 'NAIL_POLISH') => ({ vital, reason });
const send = ({ path }: GivenSession, body: object) => nurse.post(`${path}/vitals`, body);
const without = (...signs: (keyof typeof USUAL_VITALS)[]) =>
  Object.fromEntries(Object.entries(USUAL_VITALS).filter(([sign]) => !signs.includes(sign as never)));

describe('recording', () => {
  let session: GivenSession;
  beforeEach(async () => {
    session = await givenSession(app, { status: 'CHECKED_IN' });
  });

  it('keeps the reason beside what was measured', async () => {
    const { status, body } = await send(session, {
      ...without('spo2Percent'),
      unobtainable: [notTaken('spo2Percent')],
    });
    expect([status, body]).toMatchObject([
      201,
      { spo2Percent: null, status: 'ACCEPTED', unobtainable: [{ ...notTaken('spo2Percent'), note: null }] },
    ]);
  });

  it('needs nothing else, and is stored once when it is sent twice', async () => {
    const note = 'Both arms in a cast';
    const set = { id: newId(), unobtainable: [{ vital: 'bloodPressure', reason: 'OTHER', note }] };
    const [first, again] = [await send(session, set), await send(session, set)];
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect((await send(session, { ...set, unobtainable: [notTaken('bloodPressure')] })).status).toBe(409);
    const whole = { id: newId(), ...USUAL_VITALS };
    expectDone(await send(session, whole));
    expect((await send(session, { ...whole, unobtainable: [] })).status).toBe(200);
  });

  it('is refused where it cannot be, with every reason', async () => {
    const refused = await send(session, {
      ...USUAL_VITALS,
      unobtainable: [notTaken('bloodPressure'), notTaken('moaas', 'OTHER'), notTaken('moaas')],
    });
    expect([refused.status, reasonsOf(refused)]).toEqual([
      422,
      [
        'vitals.measured-and-unobtainable /unobtainable/0/vital',
        'vitals.note-missing /unobtainable/1/note',
        'vitals.unobtainable-twice /unobtainable/2/vital',
      ],
    ]);
    const half = { systolicMmHg: 120, unobtainable: [notTaken('bloodPressure')] };
    expect(reasonsOf(await send(session, half))).toEqual([
      'vitals.blood-pressure-incomplete /diastolicMmHg',
      'vitals.measured-and-unobtainable /unobtainable/0/vital',
    ]);
    expect((await send(session, { unobtainable: [notTaken('systolicMmHg')] })).status).toBe(400);
  });

  it('is amended like the rest, and stays readable', async () => {
    const { body } = await send(session, { unobtainable: [notTaken('spo2Percent')] });
    const path = `${session.path}/vitals/${body.id}`;
    const amend = (change: object) => nurse.post(`${path}/amend`, { ...change, reason: 'Other finger' });
    expect(reasonsOf(await amend({ spo2Percent: 97 }))).toEqual([
      'vitals.measured-and-unobtainable /unobtainable/0/vital',
    ]);
    expect((await amend({ spo2Percent: 97, unobtainable: [] })).body).toMatchObject({
      spo2Percent: 97,
      unobtainable: [],
      version: 2,
    });
    expect((await nurse.get(`${path}/corrections`)).body.corrections).toMatchObject([
      { before: { spo2Percent: null, unobtainable: [{ vital: 'spo2Percent' }] } },
    ]);
  });

  it('is shown for the chair among the latest vital signs', async () => {
    await send(session, { unobtainable: [notTaken('spo2Percent')] });
    const { items } = (await nurse.get('/v1/worklist')).body;
    const own = items.find(({ sessionId }: any) => sessionId === session.sessionId);
    expect(own.latestVitals).toMatchObject({
      spo2Percent: null,
      unobtainable: [{ ...notTaken('spo2Percent'), note: null }],
    });
  });
});

describe('a planned observation', () => {
  const itemAt = async ({ path }: GivenSession, offsetMinutes: number) => {
    const { items } = (await nurse.get(`${path}/observations-due`)).body;
    return items.find(
      (each: any) =>
        each.kind === 'VITALS' && each.anchor === 'DOSE_START' && each.offsetMinutes === offsetMinutes,
    );
  };

  it('is answered by a pressure, and says what could not be taken with it', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: app.clock.now() });
    const unobtainable = [notTaken('spo2Percent'), notTaken('moaas', 'PATIENT_CANNOT_ANSWER')];
    const { body } = await send(session, { ...without('spo2Percent'), unobtainable });
    expect(await itemAt(session, 0)).toMatchObject({
      status: 'DONE',
      satisfiedBy: body.id,
      missing: ['MOAAS'],
      unobtainable: ['spo2Percent', 'moaas'],
    });
  });

  it('of a pressure is not answered by one that could not be taken: it is tried again, and overdue', async () => {
    const session = await givenDosingSession(app, { modality: 'SPRAVATO', doseStartsAt: app.clock.now() });
    app.clock.advanceMinutes(41);
    expectDone(
      await send(session, {
        spo2Percent: 97,
        unobtainable: [notTaken('bloodPressure', 'PATIENT_MOVING')],
      }),
    );
    const open = { satisfiedBy: null, unobtainable: ['bloodPressure'] };
    expect(await itemAt(session, 40)).toMatchObject({ status: 'DUE', ...open });
    app.clock.advanceMinutes(10);
    expect(await itemAt(session, 40)).toMatchObject({ status: 'OVERDUE', ...open });
    await send(session, { ...USUAL_VITALS, measuredAt: minutesAfter(session.doseStartsAt, 49) });
    expect(await itemAt(session, 40)).toMatchObject({ status: 'DONE', unobtainable: [] });
  });
});

describe('an alert', () => {
  it('comes from numbers alone: a try that failed neither raises one, ends one, nor breaks a run', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -14) });
    const alerts = async () =>
      (await readAlertsOf(app.dataSource.manager, session.sessionId)).map(({ alert, events }) =>
        [alert.rule, alert.severity, ...events.map(({ type }) => type)].join(' '),
      );
    expectDone(await send(session, { spo2Percent: 91 }));
    app.clock.advanceMinutes(0.75);
    const failed = await send(session, {
      unobtainable: [notTaken('spo2Percent'), notTaken('bloodPressure')],
    });
    expect(failed.body.alerts).toEqual([]);
    expect(await alerts()).toEqual(['spo2 YELLOW']);
    app.clock.advanceMinutes(0.75);
    expectDone(await send(session, { spo2Percent: 91 }));
    expect(await alerts()).toEqual(['spo2 YELLOW SUPERSEDED', 'spo2 RED']);
  });
});

describe('a gate', () => {
  it('before the dose waits until the sign was measured', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    await weigh(app, session);
    await tickChecklist(app, session, 'IV');
    const at = (minutes: number) => minutesAfter(session.doseStartsAt, -minutes);
    expectDone(await send(session, { ...USUAL_VITALS, measuredAt: at(20) }));
    const { body } = await send(session, { unobtainable: [notTaken('spo2Percent')], measuredAt: at(15) });
    const { blockers } = (await nurse.get(`${session.path}/readiness`)).body;
    expect(blockers).toMatchObject([
      { code: 'vitals.unobtainable', sign: 'spo2Percent', subjectId: body.id, message: expect.any(String) },
    ]);
    expect(reasonsOf(await nurse.post(`${session.path}/ready`, { occurredAt: at(12) }))).toEqual([
      'vitals.unobtainable',
    ]);
    expectDone(await send(session, { spo2Percent: 97, measuredAt: at(10) }));
    expectDone(await nurse.post(`${session.path}/ready`, { occurredAt: at(9) }));
  });

  it('before the way home is unknown, with when and why', async () => {
    const session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -180) });
    const at = (minutes: number) => minutesAfter(session.doseStartsAt, minutes);
    await recover(app, session, 170);
    const unobtainable = ['bloodPressure', 'spo2Percent', 'moaas'].map((vital) => notTaken(vital));
    expectDone(await send(session, { unobtainable, measuredAt: at(175) }));
    const leave = () => nurse.post(`${session.path}/discharge`, { ...GOING_HOME, occurredAt: at(180) });
    const refused = await leave();
    const found = { state: 'UNKNOWN', measuredAt: at(175).toISOString(), about: ['NAIL_POLISH'] };
    expect(refused.body.errors).toMatchObject([
      { gate: 'AROUSAL', code: 'discharge.moaas-unobtainable', ...found },
      { gate: 'BLOOD_PRESSURE', code: 'discharge.blood-pressure-unobtainable', ...found },
      { gate: 'OXYGEN', code: 'discharge.oxygen-unobtainable', ...found },
    ]);
    expectDone(await send(session, { ...USUAL_VITALS, moaas: 5, measuredAt: at(178) }));
    expect((await leave()).status).toBe(201);
  });
});
