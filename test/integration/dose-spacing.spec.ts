/** Another dose of the patient that is close: readiness says so before anybody draws the drug. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  checkIn,
  expectDone,
  givenRecovery,
  measureBeforeDose,
  minutesAfter,
  reasonsOf,
  recordEvent,
  tickChecklist,
  weigh,
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
afterAll(() => app.stop());

/** The second session of a patient, so many hours after the first dose began, with everything else in place. */
async function secondSession(hoursLater: number): Promise<{ first: GivenSession; second: GivenSession }> {
  const first = await givenRecovery(app, {
    doseStartsAt: minutesAfter(app.clock.now(), -60 - hoursLater * 60),
  });
  const sessionId = first.sessionIds[1]!;
  const doseStartsAt = minutesAfter(first.doseStartsAt, hoursLater * 60);
  const second = { ...first, sessionId, path: `/v1/sessions/${sessionId}`, doseStartsAt };
  await checkIn(app, second);
  await weigh(app, second);
  await tickChecklist(app, second, 'IV');
  await measureBeforeDose(app, second);
  return { first, second };
}

const readinessOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/readiness`)).body;
const start = (session: GivenSession, more: object = {}) =>
  recordEvent(nurse, session, 0, { type: 'START', ...more });

describe('a second dose on one day', () => {
  it('is a blocker that nobody lifts, and the dose names it once', async () => {
    const { first, second } = await secondSession(3);
    const { isReady, blockers, flags } = await readinessOf(second);
    expect([isReady, blockers]).toMatchObject([
      false,
      [{ code: 'dosing.second-dose-same-day', clearableBy: [], subjectId: first.sessionId }],
    ]);
    expect(flags.map(({ code }: any) => code)).toEqual(['session.other-day']);
    const ready = await nurse.post(`${second.path}/ready`, {});
    expect([ready.status, ...reasonsOf(ready)]).toEqual([422, 'dosing.second-dose-same-day']);
    const refused = await start(second);
    expect([refused.status, refused.body.code, ...reasonsOf(refused)]).toEqual([
      422,
      'session.not-ready',
      'session.not-marked-ready',
      'dosing.second-dose-same-day',
    ]);
    const given = await start(second, { deviationReason: 'The first infusion had failed' });
    expect(given.body.deviations).toEqual(['session.not-marked-ready', 'dosing.second-dose-same-day']);
    // How it stood when the first dose began is not changed by a later one.
    expect((await readinessOf(first)).blockers).toEqual([]);
    const decision = {
      code: 'dosing.second-dose-same-day',
      subjectId: first.sessionId,
      decision: 'GO_AHEAD',
    };
    const path = `${second.path}/readiness-decisions`;
    expect((await psychiatrist.post(path, { ...decision, reason: 'Needed' })).status).toBe(400);
  });
});

describe('a dose less than a day after another', () => {
  it('waits for a psychiatrist, whose word lifts it at the dose as well', async () => {
    const { first, second } = await secondSession(22);
    const subjectId = first.sessionId;
    expect((await readinessOf(second)).blockers).toMatchObject([
      {
        code: 'spacing.too-soon',
        isDecidable: true,
        clearableBy: ['psychiatrist'],
        subjectId,
        threshold: 24,
      },
    ]);
    expect(reasonsOf(await nurse.post(`${second.path}/ready`, {}))).toEqual(['spacing.too-soon']);
    const path = `${second.path}/readiness-decisions`;
    const decision = { code: 'spacing.too-soon', decision: 'GO_AHEAD', reason: 'Travels tomorrow' };
    const occurredAt = minutesAfter(second.doseStartsAt, -10);
    const foreign = await psychiatrist.post(path, { ...decision, subjectId: second.sessionId, occurredAt });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'readiness.nothing-to-decide']);
    expectDone(await psychiatrist.post(path, { ...decision, subjectId, occurredAt }));
    expect((await readinessOf(second)).blockers).toEqual([]);
    expectDone(
      await nurse.post(`${second.path}/ready`, { occurredAt: minutesAfter(second.doseStartsAt, -5) }),
    );
    const given = await start(second);
    expect([given.status, given.body.deviations]).toEqual([201, []]);
  });
});
