/** Whole treatment days as they happen, minute by minute: an infusion, injections, Spravato. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Modality } from '../../src/clinic/modality.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, NO_DISSOCIATION } from '../support/given/bedside.js';
import {
  expectDone,
  givenSession,
  minutesAfter,
  reasonsOf,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let session: GivenSession;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const begin = async (modality: Modality) => {
  session = await givenSession(app, { modality, status: 'READY', doseStartsAt: app.clock.now() });
};
const at = (minute: number) => app.clock.set(minutesAfter(session.doseStartsAt, minute));
const post = (route: string, body: object) => nurse.post(`${session.path}/${route}`, body);
const event = async (type: string, more: object = {}) => {
  const answer = await post('administration-events', { id: randomUUID(), type, ...more });
  expectDone(answer);
  return answer.body;
};
/** A full set in one request of eight fields. */
const measure = async (systolicMmHg: number, diastolicMmHg: number, spo2Percent = 98) => {
  const set = {
    id: randomUUID(),
    measuredAt: app.clock.now(),
    systolicMmHg,
    diastolicMmHg,
    heartRatePerMinute: 76,
    spo2Percent,
    respiratoryRatePerMinute: 14,
    moaas: 5,
  };
  expect(Object.keys(set)).toHaveLength(8);
  const answer = await post('vitals', set);
  expectDone(answer);
  return answer.body;
};
const rateDissociation = async () =>
  expectDone(await post('scales', { kind: 'CADSS', items: NO_DISSOCIATION }));
const signOff = async () => expectDone(await psychiatrist.post(`${session.path}/sign`, {}));
const statusNow = async () => (await nurse.get(session.path)).body.status;

it('an infusion with a pause, a slower rate, and a pressure that is escalated', async () => {
  await begin('IV');
  await event('START');
  at(10);
  expect((await measure(150, 90)).alerts).toEqual([]);
  at(15);
  await event('PAUSE');
  at(20);
  await event('RESUME');
  at(22);
  const { alerts } = await measure(204, 104);
  expect(alerts).toEqual([expect.objectContaining({ severity: 'RED', rule: 'blood-pressure.high' })]);
  const alert = `/v1/alerts/${alerts[0].id}`;
  expect((await nurse.get(alert)).body).toMatchObject({ value: 204, threshold: 200, ruleSetVersion: 1 });
  at(25);
  await app.runJobs();
  expect((await psychiatrist.get(alert)).body).toMatchObject({ isEscalated: true });
  expectDone(await psychiatrist.post(`${alert}/acknowledge`, { action: 'RATE_REDUCED' }));
  await event('RATE_CHANGE', { rateMgPerMinute: 0.5 });
  at(30);
  await measure(150, 88);
  at(33);
  await measure(142, 84);
  at(45);
  const stopped = await event('STOP', { terminationReason: 'HYPERTENSION' });
  // 15 min and 5 min at 1 mg/min, 20 min at half of it.
  expect(stopped.delivered).toMatchObject({ deliveredMg: 30, percentOfOrdered: 75 });
  at(104);
  await measure(126, 80);
  await rateDissociation();
  at(106);
  expectDone(await post('discharge', GOING_HOME));
  await signOff();
  expect(await statusNow()).toBe('SIGNED');
});

it('two injections, nausea and ondansetron', async () => {
  await begin('IM');
  await event('INJECTION', { doseMg: 20, lotNumber: 'LOT-2' });
  at(12);
  await measure(130, 84);
  const second = await event('INJECTION', { doseMg: 20, lotNumber: 'LOT-2', orderedBy: psychiatrist.id });
  expect(second).toMatchObject({ deviations: [], delivered: { deliveredMg: 40, percentOfOrdered: 100 } });
  at(20);
  const nausea = await post('side-effects', {
    id: randomUUID(),
    code: 'NAUSEA',
    grade: 2,
    onsetAt: app.clock.now(),
  });
  expectDone(nausea);
  const given = { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' };
  expectDone(await post('rescue-medicines', { ...given, orderedBy: psychiatrist.id, response: 'Better' }));
  at(21);
  await event('STOP');
  at(106);
  await measure(124, 80);
  await rateDissociation();
  expect(reasonsOf(await post('discharge', GOING_HOME))).not.toEqual([]);
  expectDone(await post(`side-effects/${nausea.body.id}/changes`, { course: 'RESOLVED' }));
  at(107);
  expectDone(await post('discharge', GOING_HOME));
  await signOff();
});

it('Spravato: pressure at 40 minutes, no discharge at 100 minutes, discharge later', async () => {
  await begin('SPRAVATO');
  const order = await psychiatrist.post(`${session.path}/dose-orders`, {
    mg: 84,
    reason: 'Well tolerated before',
    acknowledgedWarnings: ['dose.first-day-unusual'].map((code) => ({ code, reason: 'Known' })),
  });
  expectDone(order);
  const device = (deviceNumber: number) => event('DEVICE', { deviceNumber, lotNumber: 'LOT-3' });
  await device(1);
  at(5);
  await device(2);
  at(10);
  expect((await device(3)).delivered).toMatchObject({ deliveredMg: 84, percentOfOrdered: 100 });
  await event('STOP');
  at(40);
  const { id } = await measure(138, 86);
  const { items } = (await nurse.get(`${session.path}/observations-due`)).body;
  expect(
    items.find(({ offsetMinutes, kind }: any) => offsetMinutes === 40 && kind === 'VITALS'),
  ).toMatchObject({
    status: 'DONE',
    satisfiedBy: id,
  });
  at(100);
  await measure(126, 80);
  await rateDissociation();
  const refused = await post('discharge', GOING_HOME);
  expect({ status: refused.status, body: refused.body }).toMatchObject({
    status: 422,
    body: {
      code: 'discharge.gates-unmet',
      errors: [{ code: 'discharge.observation-too-short', minutesLeft: 30 }],
    },
  });
  at(130);
  await measure(122, 78);
  at(131);
  expectDone(await post('discharge', GOING_HOME));
  await signOff();
});

it('Spravato: the monitoring form lists what is missing, is due in seven days and overdue on the eighth', async () => {
  await begin('SPRAVATO');
  await event('DEVICE', { deviceNumber: 1, lotNumber: 'LOT-3' });
  at(5);
  await event('DEVICE', { deviceNumber: 2, lotNumber: 'LOT-4' });
  await event('STOP');
  at(40);
  await measure(138, 86);
  at(125);
  await measure(122, 78);
  await rateDissociation();
  at(127);
  expectDone(await post('discharge', GOING_HOME));
  const form = async () => (await nurse.get(`${session.path}/rems-form`)).body;
  const missing = ['PROVIDER_PHONE', 'PROVIDER_EMAIL', 'SETTING_ADDRESS', 'READY_AFTER_MINUTES'];
  expect(await form()).toMatchObject({
    treatmentDate: '2026-05-04',
    dueOn: '2026-05-11',
    status: 'DUE',
    missingFields: missing,
  });
  const values = Object.fromEntries((await form()).fields.map(({ code, value }: any) => [code, value]));
  expect(values).toMatchObject({
    FIRST_TREATMENT: true,
    DOSE: '56',
    LOT_NUMBERS: 'LOT-3, LOT-4',
    MONITORED_MINUTES: 127,
    PRESSURE_AT_40_MINUTES: '138/86',
    PRESSURE_BEFORE_END: '122/78',
    SEDATION: false,
  });
  const refused = await post('rems-form/submissions', { channel: 'ONLINE', confirmationNumber: 'RC-1' });
  expect([refused.status, refused.body.errors.map(({ field }: any) => field)]).toEqual([422, missing]);
  app.clock.set('2026-05-12T06:59:59.999Z');
  expect(await form()).toMatchObject({ status: 'DUE_SOON' });
  app.clock.set('2026-05-12T07:00:00Z');
  await app.runJobs();
  const overdue = await nurse.get('/v1/rems-forms?status=OVERDUE');
  expect(overdue.body.items).toContainEqual(
    expect.objectContaining({ sessionId: session.sessionId, missingCount: 4, missingFields: missing }),
  );
  const { body: alerts } = await nurse.get(`/v1/alerts?sessionId=${session.sessionId}`);
  expect(alerts.items).toContainEqual(expect.objectContaining({ rule: 'rems-form.overdue' }));
  const answers = [
    { field: 'PROVIDER_PHONE', value: '+1 555 0101' },
    { field: 'PROVIDER_EMAIL', value: 'nurse@example.org' },
    { field: 'SETTING_ADDRESS', value: '12 Harbour Street' },
    { field: 'READY_AFTER_MINUTES', value: 95 },
  ];
  expectDone(await post('rems-form/answers', { answers }));
  expectDone(await post('rems-form/submissions', { channel: 'ONLINE', confirmationNumber: 'RC-1' }));
  expect(await form()).toMatchObject({ status: 'SUBMITTED', timeliness: 'LATE', missingCount: 0 });
});
