/** All chairs in one request: who is due next, and as many queries for forty patients as for one. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
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
    minutesSinceDoseStart: 4,
    delivered: { deliveredMg: 4, percentOfOrdered: 10 },
    nextDue: { kind: 'VITALS', anchor: 'DOSE_START', offsetMinutes: 10, minutesUntilPlanned: 6 },
    latestVitals: { systolicMmHg: 130, moaas: 5 },
    alerts: [],
    ruleSetVersion: 1,
  });
  expect(items[1].alerts).toMatchObject([{ severity: 'YELLOW', value: 165 }]);
});

it('takes as many queries for forty patients as for two', async () => {
  const forTwo = await countQueries(app.dataSource, readWorklist);
  for (let made = 2; made < 40; made += 1) await givenDosingSession(app, { doseStartsAt: app.clock.now() });
  const forForty = await countQueries(app.dataSource, async () =>
    expect((await readWorklist()).items).toHaveLength(40),
  );
  expect(forForty).toBe(forTwo);
  expect(forTwo).toBeGreaterThan(5);
}, 120_000);
