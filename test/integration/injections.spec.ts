/** Injections: the first is the dose, a further one needs a check of its own, which the nurse sees before she injects. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { USUAL_VITALS } from '../support/given/bedside.js';
import {
  changeSession,
  expectDone,
  givenDosingSession,
  givenSession,
  minutesAfter,
  type GivenSession,
  reasonsOf,
  recordEvent,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const record = (session: GivenSession, minutes: number, event: object) =>
  recordEvent(nurse, session, minutes, event);
const doseOf = async ({ path }: GivenSession) => (await nurse.get(path)).body.dose;

describe('an injection', () => {
  it('is the whole dose; one after the stop is a deviation that counts', async () => {
    const session = await givenDosingSession(app, { modality: 'IM' });
    expect((await doseOf(session)).lastDoseAt).toBe(session.doseStartsAt.toISOString());
    expectDone(await record(session, 1, { type: 'STOP' }));
    expect(await doseOf(session)).toMatchObject({
      deliveredMg: session.orderedMg,
      completion: 'COMPLETE',
      endedAt: session.doseStartsAt.toISOString(),
    });
    const second = { type: 'INJECTION', doseMg: 10 };
    const refused = await record(session, 20, second);
    expect({ code: refused.body.code, reasons: reasonsOf(refused) }).toEqual({
      code: 'dosing.deviation-reason-needed',
      reasons: [
        'vitals.none-since-injection',
        'dosing.given-after-stop /type',
        'dosing.without-order /orderedBy',
        'dosing.more-than-ordered /doseMg',
      ],
    });
    const given = await record(session, 20, { ...second, deviationReason: 'Given by mistake' });
    expect(given.body).toMatchObject({
      sessionStatus: 'RECOVERY',
      deviations: [
        'vitals.none-since-injection',
        'dosing.given-after-stop',
        'dosing.without-order',
        'dosing.more-than-ordered',
      ],
    });
    const later = minutesAfter(session.doseStartsAt, 20).toISOString();
    expect(await doseOf(session)).toMatchObject({
      deliveredMg: session.orderedMg + 10,
      lastDoseAt: later,
      endedAt: later,
    });
  });

  it('needs its amount', async () => {
    const session = await givenSession(app, { modality: 'IM', status: 'READY' });
    expect(reasonsOf(await record(session, 0, { type: 'INJECTION' }))).toEqual([
      'dosing.amount-invalid /doseMg',
    ]);
  });
});

describe('a further injection', () => {
  /** Half the dose, now. */
  const begin = async () => {
    const session = await givenSession(app, {
      modality: 'IM',
      status: 'READY',
      doseStartsAt: app.clock.now(),
    });
    expectDone(await changeSession(nurse, session, { psychiatristId: psychiatrist.id }));
    expectDone(await record(session, 0, { type: 'INJECTION', doseMg: 20 }));
    return session;
  };
  const half = { type: 'INJECTION', doseMg: 20 };
  const ordered = () => ({ ...half, orderedBy: psychiatrist.id });
  const measure = async ({ path }: GivenSession, values: object = {}) =>
    expectDone(await nurse.post(`${path}/vitals`, { ...USUAL_VITALS, ...values }));
  const next = async ({ path }: GivenSession) => (await nurse.get(`${path}/readiness`)).body.nextInjection;
  const missing = async (session: GivenSession) =>
    (await next(session)).blockers.map(({ code }: any) => code);

  it('is ready once the patient was measured after the one before', async () => {
    const session = await begin();
    app.clock.advanceMinutes(12);
    expect(await next(session)).toEqual({
      previousAt: session.doseStartsAt.toISOString(),
      isReady: false,
      blockers: [
        {
          code: 'vitals.none-since-injection',
          items: ['bloodPressure', 'heartRatePerMinute', 'spo2Percent', 'respiratoryRatePerMinute'],
          message: expect.stringContaining('since the last injection'),
          clearableBy: ['nurse', 'psychiatrist'],
        },
      ],
      needsOrder: true,
      asOf: app.clock.now().toISOString(),
    });
    await measure(session);
    expect(await next(session)).toMatchObject({ isReady: true, blockers: [] });
    app.clock.advanceMinutes(15);
    expect(await missing(session)).toEqual([]);
    app.clock.advanceMinutes(1);
    expect(await missing(session)).toEqual(['vitals.too-old-for-injection']);
    await measure(session);
    expect((await record(session, 28, ordered())).body).toMatchObject({ deviations: [] });
    expect(await missing(session)).toEqual(['vitals.none-since-injection']);
    expectDone(await record(session, 28, { type: 'STOP' }));
    expect(await next(session)).toBeNull();
  });

  it('given unchecked is a fact, recorded with a reason and told to somebody', async () => {
    const session = await begin();
    app.clock.advanceMinutes(12);
    const refused = await record(session, 12, ordered());
    expect([refused.status, refused.body.code, reasonsOf(refused)]).toEqual([
      422,
      'dosing.deviation-reason-needed',
      ['vitals.none-since-injection'],
    ]);
    const deviationReason = 'The cuff had failed';
    const given = await record(session, 12, { ...ordered(), deviationReason });
    expect([given.status, given.body]).toMatchObject([
      201,
      {
        deviations: ['vitals.none-since-injection'],
        deviationReason,
        delivered: { deliveredMg: 40, deliveredMgPerKg: 0.5, ruleSetVersion: 1 },
      },
    ]);
    const { body } = await psychiatrist.get(
      `/v1/alerts?sessionId=${session.sessionId}&psychiatristId=${psychiatrist.id}`,
    );
    expect(body.items).toMatchObject([
      {
        rule: 'vitals.none-since-injection',
        severity: 'YELLOW',
        subjectId: given.body.id,
        psychiatristId: psychiatrist.id,
        acknowledgeBy: minutesAfter(app.clock.now(), 10).toISOString(),
      },
    ]);
    expect((await nurse.get(`/v1/alerts?psychiatristId=${nurse.id}`)).body.items).toEqual([]);
  });

  it('waits for red signs and red alerts, and says each deviation once', async () => {
    const session = await begin();
    app.clock.advanceMinutes(10);
    await measure(session, { spo2Percent: 88, heartRatePerMinute: 135 });
    expect((await next(session)).blockers).toMatchObject([
      { code: 'vitals.red-before-injection', sign: 'heartRatePerMinute', value: 135, threshold: 130 },
      { code: 'vitals.red-before-injection', sign: 'spo2Percent', value: 88, threshold: 90 },
      { code: 'alert.red-unresolved', items: ['heart-rate', 'spo2'] },
    ]);
    expect(reasonsOf(await record(session, 10, half))).toEqual([
      'vitals.red-before-injection',
      'vitals.red-before-injection',
      'alert.red-unresolved',
      'dosing.without-order /orderedBy',
    ]);
    const given = await record(session, 10, { ...half, deviationReason: 'Said in the room' });
    expect(given.body.deviations).toEqual([
      'vitals.red-before-injection',
      'alert.red-unresolved',
      'dosing.without-order',
    ]);
    const { body } = await nurse.get(`/v1/alerts?sessionId=${session.sessionId}&severity=YELLOW`);
    const red = body.items.filter(({ rule }: any) => rule === 'vitals.red-before-injection');
    expect(red).toMatchObject([{ message: expect.stringMatching(/Heart rate 135.*SpO2 88/) }]);
  });

  it('is ready again when the signs are usual and the alerts are over', async () => {
    const session = await begin();
    app.clock.advanceMinutes(5);
    await measure(session, { systolicMmHg: 205, diastolicMmHg: 95 });
    expect(await missing(session)).toEqual(['vitals.red-before-injection', 'alert.red-unresolved']);
    app.clock.advanceMinutes(3);
    await measure(session);
    expect(await missing(session)).toEqual(['alert.red-unresolved']);
    app.clock.advanceMinutes(2);
    await measure(session);
    expect(await missing(session)).toEqual([]);
    expect((await record(session, 10, ordered())).body.deviations).toEqual([]);
  });

  it('entered afterwards is judged by what was known when it was given, and pages nobody', async () => {
    const session = await begin();
    app.clock.advanceMinutes(40);
    await measure(session, { spo2Percent: 88, measuredAt: minutesAfter(session.doseStartsAt, 30) });
    await measure(session, { measuredAt: minutesAfter(session.doseStartsAt, 10) });
    const given = await record(session, 12, ordered());
    expect([given.status, given.body.deviations]).toEqual([201, []]);
    const third = { ...half, doseMg: 1, orderedBy: psychiatrist.id, deviationReason: 'Told at noon' };
    expect((await record(session, 20, third)).body.deviations).toEqual(['vitals.none-since-injection']);
    const { body } = await nurse.get(`/v1/alerts?sessionId=${session.sessionId}&severity=YELLOW`);
    expect(body.items).toMatchObject([{ rule: 'vitals.none-since-injection', acknowledgeBy: null }]);
  });
});
