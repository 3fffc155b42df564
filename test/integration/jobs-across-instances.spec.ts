/** What a job raises by the clock is raised once, however many instances look at the same session at the same moment. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { readEvents } from '../../src/sessions/dosing/dose-log.js';
import { alertOverdelivery } from '../../src/sessions/dosing/overdelivery-alerts.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import {
  expectDone,
  givenDosingSession,
  minutesAfter,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let other: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  other = await startTestApp({ besides: app });
  nurse = await app.as('nurse');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(async () => {
  await other.stop();
  await app.stop();
});

const startsNow = () => givenDosingSession(app, { doseStartsAt: app.clock.now() });
const givenRunning = async () => [await startsNow(), await startsNow(), await startsNow()] as const;

/** Several rounds of both at once, and one after the other. */
async function runEverywhere(): Promise<void> {
  await Promise.all([app, other, app, other, app, other].map((instance) => instance.runJobs()));
  for (const instance of [other, app]) await instance.runJobs();
}

async function alertsOf({ sessionId }: Pick<GivenSession, 'sessionId'>, rule: string): Promise<any[]> {
  const { body } = await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=ALL`);
  return body.items.filter((alert: any) => alert.rule === rule);
}

describe('two instances', () => {
  it('tell of an overdue observation once, and once that it is over', async () => {
    const sessions = await givenRunning();
    app.clock.advanceMinutes(16);
    await runEverywhere();
    for (const session of sessions) expect(await alertsOf(session, 'observation.overdue')).toHaveLength(1);
    app.clock.advanceMinutes(1);
    for (const { path } of sessions)
      expectDone(
        await nurse.post(`${path}/vitals`, { systolicMmHg: 122, diastolicMmHg: 78, heartRatePerMinute: 70 }),
      );
    await runEverywhere();
    for (const session of sessions) {
      const [{ id }] = await alertsOf(session, 'observation.overdue');
      const { body } = await nurse.get(`/v1/alerts/${id}`);
      expect(body.events.map(({ type }: any) => type)).toEqual(['ACKNOWLEDGED', 'RESOLVED']);
    }
  });

  it('tell of an infusion past its order once', async () => {
    const sessions = await givenRunning();
    app.clock.set(minutesAfter(app.clock.now(), 43));
    await runEverywhere();
    for (const session of sessions)
      expect(await alertsOf(session, 'dosing.more-than-ordered')).toMatchObject([{ status: 'OPEN' }]);
  });

  it('do so also where the lock of the job does not keep them apart', async () => {
    const [{ sessionId }] = await givenRunning();
    app.clock.set(minutesAfter(app.clock.now(), 43));
    const now = app.clock.now();
    await Promise.all(
      [app, other, app, other].map(({ dataSource }) =>
        dataSource.transaction(async (tx) => {
          const session = await tx.findOneByOrFail(Session, { id: sessionId });
          await alertOverdelivery(tx, session, await readEvents(tx, sessionId), defaultRuleSet, now);
        }),
      ),
    );
    expect(await alertsOf({ sessionId }, 'dosing.more-than-ordered')).toHaveLength(1);
  });
});
