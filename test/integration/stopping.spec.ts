/** What stops a course, what of it goes on to its papers afterwards, and the one thing it waits for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, recover } from '../support/given/bedside.js';
import { decide } from '../support/given/reviews.js';
import {
  checkIn,
  expectDone,
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
});
afterAll(() => app.stop());

const planOf = ({ planId }: GivenSession) => ({ path: `/v1/treatment-plans/${planId}` });
const stop = (session: GivenSession, planEnd = 'DISCONTINUE') =>
  decide(psychiatrist, planOf(session), { decision: 'STOP', planEnd });
const say = (session: GivenSession, verb: 'complete' | 'discontinue') =>
  psychiatrist.post(`${planOf(session).path}/${verb}`, { reason: 'Severe dissociation' });
const statusesOf = async (session: GivenSession): Promise<string[]> =>
  (await nurse.get(`${planOf(session).path}/schedule`)).body.items.map(
    ({ status }: { status: string }) => status,
  );
const cancelled = (count: number) => Array.from({ length: count }, () => 'CANCELLED');
/** An infusion that began three hours ago and whose patient nobody has discharged. */
const notDischarged = () => givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -180) });

describe('a course is stopped', () => {
  it.each([
    ['DISCONTINUE', 'DISCONTINUED'],
    ['COMPLETE', 'COMPLETED'],
  ])('by %s while a session given before lacks its discharge', async (planEnd, status) => {
    const session = await notDischarged();
    const stopped = await stop(session, planEnd);
    expect([stopped.status, stopped.body.effects?.length]).toEqual([201, 5]);
    expect((await nurse.get(planOf(session).path)).body.status).toBe(status);
    expect(await statusesOf(session)).toEqual(['RECOVERY', ...cancelled(5)]);
  });

  it('and what was given is scored, discharged and signed afterwards', async () => {
    const session = await notDischarged();
    expectDone(await say(session, 'discontinue'));
    // Vital signs and the CADSS.
    await recover(app, session, 175);
    const occurredAt = minutesAfter(session.doseStartsAt, 179);
    expectDone(await nurse.post(`${session.path}/discharge`, { ...GOING_HOME, occurredAt }));
    expectDone(await psychiatrist.post(`${session.path}/sign`, {}));
    expect(await statusesOf(session)).toEqual(['SIGNED', ...cancelled(5)]);
  });

  it.each(['CHECKED_IN', 'READY'] as const)(
    'with a session whose patient is %s, and no dose starts in it',
    async (status) => {
      const session = await givenSession(app, { status });
      const stopped = await stop(session);
      expect([stopped.status, stopped.body.effects?.length]).toEqual([201, 6]);
      expect(await statusesOf(session)).toEqual(cancelled(6));
      const started = await recordEvent(nurse, session, 50, {
        type: 'START',
        deviationReason: 'Asked for it',
      });
      expect([started.status, started.body.code]).toEqual([409, 'session.transition-not-allowed']);
      expect(await statusesOf(session)).toEqual(cancelled(6));
    },
  );

  it('only when no dose runs', async () => {
    const session = await givenDosingSession(app);
    const sessions = [{ id: session.sessionId, number: 1, status: 'DOSING' }];
    for (const refused of [
      await stop(session),
      await stop(session, 'COMPLETE'),
      await say(session, 'discontinue'),
    ])
      expect(refused).toMatchObject({ status: 409, body: { code: 'plan.dose-running', sessions } });
    expect(await statusesOf(session)).toEqual(['DOSING', ...Array.from({ length: 5 }, () => 'SCHEDULED')]);
    expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
    expect((await stop(session)).status).toBe(201);
  });

  it('which is not the same as completing it by hand', async () => {
    const arrived = await givenSession(app);
    await checkIn(app, arrived);
    for (const session of [arrived, await notDischarged()])
      expect(await say(session, 'complete')).toMatchObject({
        status: 409,
        body: { code: 'plan.session-in-progress', sessions: [{ id: session.sessionId }] },
      });
  });
});
