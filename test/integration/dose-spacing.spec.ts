/** Another dose of the patient that is close: readiness says so before anybody draws the drug. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  checkIn,
  expectDone,
  givenDosingSession,
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
  return { first, second: await nextSession(first, hoursLater) };
}

async function nextSession(first: GivenSession, hoursLater: number): Promise<GivenSession> {
  const sessionId = first.sessionIds[1]!;
  const doseStartsAt = minutesAfter(first.doseStartsAt, hoursLater * 60);
  const second = { ...first, sessionId, path: `/v1/sessions/${sessionId}`, doseStartsAt };
  await checkIn(app, second);
  await weigh(app, second);
  await tickChecklist(app, second, 'IV');
  await measureBeforeDose(app, second);
  return second;
}

const NOT_ENDED = 'dosing.former-dose-not-ended';
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

describe('a dose that begins while the former one has no STOP', () => {
  it('waits for it: readiness names the session, and a dose given all the same says so and calls somebody', async () => {
    const first = await givenDosingSession(app, {
      doseStartsAt: minutesAfter(app.clock.now(), -3 * 24 * 60),
    });
    const second = await nextSession(first, 3 * 24);
    const blocker = { code: NOT_ENDED, subjectId: first.sessionId, clearableBy: ['nurse', 'psychiatrist'] };
    expect((await readinessOf(second)).blockers).toMatchObject([blocker]);
    expect(reasonsOf(await nurse.post(`${second.path}/ready`, {}))).toEqual([NOT_ENDED]);
    const refused = await start(second);
    expect([refused.status, refused.body.code, ...reasonsOf(refused)]).toEqual([
      ...[422, 'session.not-ready', 'session.not-marked-ready', NOT_ENDED],
    ]);
    const given = await start(second, { deviationReason: 'The sheet of the last day is missing' });
    expect([given.status, given.body.deviations]).toEqual([201, ['session.not-marked-ready', NOT_ENDED]]);
    const { body } = await nurse.get(`/v1/alerts?sessionId=${second.sessionId}&status=ALL`);
    expect(body.items.map(({ rule }: any) => rule)).toContain(NOT_ENDED);
  });

  it('is ready once the STOP is entered', async () => {
    const doseStartsAt = minutesAfter(app.clock.now(), -5 * 24 * 60);
    const first = await givenDosingSession(app, { doseStartsAt });
    const second = await nextSession(first, 3 * 24);
    expect((await readinessOf(second)).blockers.map(({ code }: any) => code)).toEqual([NOT_ENDED]);
    const stop = { type: 'STOP', lateReason: 'Forgotten', deviationReason: 'The pump was not watched' };
    expectDone(await recordEvent(nurse, first, 40, stop));
    expect((await readinessOf(second)).blockers).toEqual([]);
    const given = await start(second, { deviationReason: 'Nobody marked it ready' });
    expect([given.status, given.body.deviations]).toEqual([201, ['session.not-marked-ready']]);
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
