/** All chairs in one request: who is due next, and as many queries for forty patients as for one. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { givenRules } from '../support/given/rules.js';
import { expectDone, givenDosingSession, givenSession, minutesAfter } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const readWorklist = async () => (await nurse.get('/v1/worklist')).body;

it('is empty while nobody is there, and leaves out who is only planned', async () => {
  expect((await readWorklist()).items).toEqual([]);
  await givenSession(app);
  expect((await readWorklist()).items).toEqual([]);
});

it('puts first what is due first, with dose, vital signs and alerts', async () => {
  const early = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -4) });
  const late = await givenDosingSession(app, { doseStartsAt: app.clock.now() });
  app.clock.advanceMinutes(1);
  const measure = (path: string, systolicMmHg: number) =>
    nurse.post(`${path}/vitals`, {
      systolicMmHg,
      diastolicMmHg: 85,
      heartRatePerMinute: 80,
      spo2Percent: 97,
      moaas: 5,
    });
  expectDone(await measure(early.path, 130));
  expectDone(await measure(late.path, 165));
  const { items, asOf } = await readWorklist();
  expect(asOf).toBe(app.clock.now().toISOString());
  expect(items.map(({ sessionId }: any) => sessionId)).toEqual([early.sessionId, late.sessionId]);
  expect(items[0]).toMatchObject({
    patientId: early.patientId,
    status: 'DOSING',
    minutesSinceDoseStart: 5,
    delivered: { deliveredMg: 5, percentOfOrdered: 12.5 },
    nextDue: { kind: 'VITALS', anchor: 'DOSE_START', offsetMinutes: 10, minutesUntilPlanned: 5 },
    latestVitals: { systolicMmHg: 130, moaas: 5 },
    alerts: [],
    ruleSetVersion: 1,
  });
  expect(items[1].alerts).toMatchObject([{ severity: 'YELLOW', value: 165 }]);
});

it('puts a red alert that nobody has looked at before whoever is overdue, and who waits for the dose at its planned time', async () => {
  const waiting = await givenSession(app, { status: 'CHECKED_IN' });
  const overdue = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -16) });
  const red = await givenDosingSession(app, { doseStartsAt: app.clock.now() });
  app.clock.advanceMinutes(1);
  const answer = await nurse.post(`${red.path}/vitals`, { systolicMmHg: 205, diastolicMmHg: 100 });
  expectDone(answer);
  const ids = [waiting, overdue, red].map(({ sessionId }) => sessionId);
  const order = async () =>
    (await readWorklist()).items
      .map(({ sessionId }: any) => ids.indexOf(sessionId))
      .filter((index: number) => index >= 0);
  expect(await order()).toEqual([2, 1, 0]);
  const [alert] = answer.body.alerts;
  expectDone(await nurse.post(`/v1/alerts/${alert.id}/acknowledge`, { action: 'OBSERVED' }));
  expect(await order()).toEqual([1, 0, 2]);
});

it('takes as many queries for forty patients as for a few, whatever rules they keep', async () => {
  await givenRules(app, { pointer: '/vitals/retrospectiveAfterMinutes', value: 20 });
  await givenDosingSession(app, { doseStartsAt: app.clock.now() });
  await readWorklist();
  const forTwo = await countQueries(app.dataSource, readWorklist);
  const { length: there } = (await readWorklist()).items;
  for (let made = there; made < 40; made += 1)
    await givenDosingSession(app, { doseStartsAt: app.clock.now() });
  const forForty = await countQueries(app.dataSource, async () =>
    expect((await readWorklist()).items).toHaveLength(40),
  );
  expect(forForty).toBe(forTwo);
  expect(forTwo).toBeGreaterThan(5);
}, 120_000);
