/** Whatever raises an alert in a session, the session's own psychiatrist is named: in the list, and to whoever calls people. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  changeSession,
  expectDone,
  givenDosingSession,
  minutesAfter,
  recordEvent,
} from '../support/given/sessions.js';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';

let app: TestApp;
let receiver: WebhookReceiver;
beforeAll(async () => {
  app = await startTestApp();
  receiver = await startReceiver();
});
afterAll(async () => {
  await app.stop();
  await receiver.close();
});

const RULES = ['dosing.more-than-ordered', 'dosing.without-order', 'observation.overdue', 'spo2'];

it('a deviation, a reading, an overdue observation and an infusion that runs on', async () => {
  const [nurse, psychiatrist, admin] = [
    await app.as('nurse'),
    await app.as('psychiatrist'),
    await app.as('admin'),
  ];
  expectDone(
    await admin.post('/v1/webhooks/subscriptions', {
      url: receiver.url,
      description: 'Pager',
      eventTypes: ['alert.escalated'],
    }),
  );
  const session = await givenDosingSession(app, { doseStartsAt: app.clock.now() });
  expectDone(await changeSession(nurse, session, { psychiatristId: psychiatrist.id }));
  app.clock.set(minutesAfter(session.doseStartsAt, 3));
  const bolus = { type: 'BOLUS', doseMg: 1, deviationReason: 'In a hurry' };
  expectDone(await recordEvent(nurse, session, 3, bolus));
  app.clock.set(minutesAfter(session.doseStartsAt, 43));
  await app.runJobs();
  expectDone(await nurse.post(`${session.path}/vitals`, { spo2Percent: 92 }));
  const mine = async (filter: string) => {
    const { body } = await psychiatrist.get(`/v1/alerts?psychiatristId=${psychiatrist.id}${filter}`);
    return body.items.map(({ rule }: any) => rule).sort();
  };
  expect(await mine('&status=ALL')).toEqual(RULES);
  app.clock.advanceMinutes(11);
  await app.runJobs();
  await app.runJobs();
  expect(await mine('&escalated=true&status=ALL')).toEqual(RULES);
  const told = receiver.received.map(({ body }) => body.data);
  expect(told.map(({ rule }) => rule).sort()).toEqual(RULES);
  for (const { psychiatristId } of told) expect(psychiatristId).toBe(psychiatrist.id);
});
