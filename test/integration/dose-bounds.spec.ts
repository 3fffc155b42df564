/** Doses that no order may be: they were given, so they are recorded with a reason, and somebody is told. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import {
  checkIn,
  expectDone,
  givenSession,
  minutesAfter,
  prepareDose,
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
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const record = (session: GivenSession, minutes: number, event: object) =>
  recordEvent(nurse, session, minutes, event);
const alertsOf = async ({ sessionId }: GivenSession): Promise<string[]> => {
  const alerts = await app.dataSource.query('select rule from alerts where session_id = $1', [sessionId]);
  return alerts.map(({ rule }: { rule: string }) => rule);
};

const because = (...codes: string[]) => codes.map((code) => ({ code, reason: 'Known and intended' }));
const UNUSUAL = because(
  'dose.mg-per-kg-unusual',
  'dose.injection-mg-per-kg-unusual',
  'dose.total-mg-unusual',
  'dose.rate-unusual',
  'dose.increase',
  'weight.first-needs-second-entry',
);

/** For 80 kg, as the plan has it; ordered in mg alone, and ready to be given. */
async function orderedInMg(modality: 'IV' | 'IM', dose: object): Promise<GivenSession> {
  const session = await givenSession(app, { modality, doseStartsAt: minutesAfter(app.clock.now(), -65) });
  const order = { ...dose, reason: 'As before elsewhere', acknowledgedWarnings: UNUSUAL };
  expectDone(await psychiatrist.post(`${session.path}/dose-orders`, order));
  await checkIn(app, session);
  await prepareDose(app, session, modality);
  expectDone(
    await nurse.post(`${session.path}/ready`, { occurredAt: minutesAfter(session.doseStartsAt, -5) }),
  );
  return session;
}

const WITH_REASON = { deviationReason: 'The pump was stopped late' };

describe('an infusion ordered in mg', () => {
  it('is a deviation where its total is above what an order may be, also within 105 percent of its order', async () => {
    const session = await orderedInMg('IV', { mg: 120, infusionMinutes: 60 });
    expectDone(await record(session, 0, { type: 'START' }));
    expect(reasonsOf(await record(session, 61, { type: 'STOP' }))).toEqual([
      'dosing.mg-per-kg-out-of-bounds /type',
    ]);
    const stopped = await record(session, 61, { type: 'STOP', ...WITH_REASON });
    expect(stopped.body).toMatchObject({
      deviations: ['dosing.mg-per-kg-out-of-bounds'],
      delivered: { deliveredMg: 122, deliveredMgPerKg: 1.525 },
    });
    expect(await alertsOf(session)).toEqual(['dosing.mg-per-kg-out-of-bounds']);
  });

  it('keeps the weight of the plan, so that a bolus above the usual is told', async () => {
    const session = await orderedInMg('IV', { mg: 60, infusionMinutes: 40 });
    expect((await nurse.get(session.path)).body.dose).toMatchObject({
      orderedMgPerKg: null,
      dosingWeight: { kg: 80 },
    });
    expectDone(await record(session, 0, { type: 'START', rateMgPerMinute: 0.5 }));
    const bolus = { type: 'BOLUS', doseMg: 24.5, orderedBy: psychiatrist.id };
    expect(reasonsOf(await record(session, 10, bolus))).toEqual(['dosing.bolus-above-usual /doseMg']);
  });
});

describe('an injection ordered in mg', () => {
  it('is a deviation above what an injection may be', async () => {
    const session = await orderedInMg('IM', { mg: 240 });
    expect(reasonsOf(await record(session, 0, { type: 'INJECTION', doseMg: 241 }))).toEqual([
      'dosing.injection-mg-per-kg-out-of-bounds /doseMg',
    ]);
    expect(reasonsOf(await record(session, 0, { type: 'INJECTION', doseMg: 330 }))).toEqual([
      'dosing.more-than-ordered /doseMg',
      'dosing.injection-mg-per-kg-out-of-bounds /doseMg',
      'dosing.mg-per-kg-out-of-bounds /doseMg',
    ]);
  });
});

describe('a device', () => {
  it('that was not emptied leaves a dose of no whole devices, which is said once', async () => {
    const session = await givenSession(app, { modality: 'SPRAVATO', status: 'DOSING' });
    const device = (deviceNumber: number) => ({ type: 'DEVICE', deviceNumber, lotNumber: 'LOT-1' });
    const half = { ...device(2), isComplete: false, doseMg: 14 };
    expect(reasonsOf(await record(session, 6, half))).toEqual(['dosing.not-whole-devices /doseMg']);
    expectDone(await record(session, 6, { ...half, deviationReason: 'The patient sneezed' }));
    expect(reasonsOf(await record(session, 12, device(3)))).toEqual(['dosing.more-than-ordered /type']);
    expect(await alertsOf(session)).toEqual(['dosing.not-whole-devices']);
  });
});

describe('the concentration of a pump', () => {
  const pump = (concentrationMgPerMl: number) => ({
    rateMlPerHour: 60 / concentrationMgPerMl,
    concentrationMgPerMl,
  });

  it('cannot be above what any order may have, and is told above the usual and besides the order', async () => {
    const session = await orderedInMg('IV', { mg: 40, infusionMinutes: 40, concentrationMgPerMl: 2 });
    const start = (concentrationMgPerMl: number) => ({ type: 'START', pump: pump(concentrationMgPerMl) });
    expect(reasonsOf(await record(session, 0, start(200)))).toEqual([
      'dosing.concentration-invalid /pump/concentrationMgPerMl',
    ]);
    expect(reasonsOf(await record(session, 0, start(20)))).toEqual([
      'dosing.concentration-above-usual /pump/concentrationMgPerMl',
      'dosing.concentration-not-as-ordered /pump/concentrationMgPerMl',
    ]);
    expect((await record(session, 0, start(2))).body).toMatchObject({ deviations: [] });
  });

  it('of the drug that was checked is compared with order and pump', async () => {
    const session = await orderedInMg('IV', { mg: 40, infusionMinutes: 40, concentrationMgPerMl: 2 });
    const check = (concentrationMgPerMl: number) =>
      nurse.post(`${session.path}/checklist`, {
        occurredAt: minutesAfter(session.doseStartsAt, -4),
        entries: [
          {
            itemCode: 'DRUG_CHECK',
            drugCheck: { lotNumber: 'LOT-1', expiresOn: '2030-01-31', concentrationMgPerMl },
          },
        ],
      });
    expect(reasonsOf(await check(200))).toEqual([
      'checklist.concentration-invalid /entries/0/drugCheck/concentrationMgPerMl',
    ]);
    expectDone(await check(20));
    const { body } = await nurse.get(`${session.path}/readiness`);
    expect(body.flags).toMatchObject([
      { code: 'drug.concentration-unusual', value: 20, threshold: 10 },
      { code: 'drug.concentration-differs', value: 20, threshold: 2 },
    ]);
  });
});
