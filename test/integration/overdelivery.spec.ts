/** An infusion that runs past its order: told once, from when it passed it, and taken back when it never did. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { expectDone, givenDosingSession, minutesAfter, recordEvent } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const RULE = 'dosing.more-than-ordered';

async function alertsOf(sessionId: string): Promise<any[]> {
  const { body } = await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=ALL`);
  return body.items.filter(({ rule }: any) => rule === RULE);
}

/** 40 mg in 40 minutes: 105 percent have run in after 42. */
const running = (minutesAgo: number) =>
  givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -minutesAgo) });

describe('an infusion without an end', () => {
  it('is told of once, from the minute it passed its order', async () => {
    const { sessionId, doseStartsAt } = await running(42);
    await app.runJobs();
    expect(await alertsOf(sessionId)).toEqual([]);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    app.clock.advanceMinutes(5);
    await app.runJobs();
    expect(await alertsOf(sessionId)).toMatchObject([
      {
        status: 'OPEN',
        occurredAt: minutesAfter(doseStartsAt, 42).toISOString(),
        acknowledgeBy: minutesAfter(doseStartsAt, 53).toISOString(),
        message: 'The infusion has passed 105 percent of the ordered dose, and no end of it is recorded.',
      },
    ]);
  });

  it('of yesterday pages nobody, and is withdrawn with the STOP that is entered after it', async () => {
    const session = await running(24 * 60);
    await app.runJobs();
    app.clock.advanceMinutes(20);
    await app.runJobs();
    const passed = { occurredAt: minutesAfter(session.doseStartsAt, 42).toISOString() };
    expect(await alertsOf(session.sessionId)).toMatchObject([
      { ...passed, status: 'OPEN', isRetrospective: true, acknowledgeBy: null, isEscalated: false },
    ]);
    expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
    const [{ id, status }] = await alertsOf(session.sessionId);
    const { body } = await nurse.get(`/v1/alerts/${id}`);
    expect([status, body.events]).toMatchObject([
      'WITHDRAWN',
      [
        {
          type: 'WITHDRAWN',
          recordedBy: null,
          note: 'An entry that came later shows that no more than ordered was given.',
        },
      ],
    ]);
  });

  it('is withdrawn with a pause that is entered late, and told again where it passes its order after all', async () => {
    const session = await running(43);
    await app.runJobs();
    expectDone(await recordEvent(nurse, session, 30, { type: 'PAUSE' }));
    await app.runJobs();
    expect((await alertsOf(session.sessionId)).map(({ status }) => status)).toEqual(['WITHDRAWN']);
    expectDone(await recordEvent(nurse, session, 33, { type: 'RESUME' }));
    app.clock.set(minutesAfter(session.doseStartsAt, 46));
    await app.runJobs();
    expect((await alertsOf(session.sessionId)).map(({ status }) => status)).toEqual(['OPEN', 'WITHDRAWN']);
  });

  it('keeps the alert where the STOP came too late', async () => {
    const session = await running(43);
    await app.runJobs();
    const stop = { type: 'STOP', deviationReason: 'The pump was not watched' };
    expectDone(await recordEvent(nurse, session, 43, stop));
    expect((await alertsOf(session.sessionId)).map(({ status }) => status)).toEqual(['OPEN', 'OPEN']);
  });
});
