/** A wrong tap is taken back while nothing rests on it, and stays readable. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged, givenSigned, GOING_HOME, recover } from '../support/given/bedside.js';
import {
  checkIn,
  expectDone,
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
  prepareDose,
  reasonsOf,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const undo = ({ path }: GivenSession, verb?: string, client = nurse) =>
  client.post(`${path}/undo`, { verb, reason: 'Wrong chair' });

describe('a verb that was a mistake', () => {
  it('leaves the session as it was before, and stays among its moves', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    expect((await undo(session, 'checkIn')).body).toMatchObject({
      status: 'SCHEDULED',
      checkedInAt: null,
      ruleSetVersion: null,
    });
    const { body } = await nurse.get(session.path);
    expect(body.moves).toMatchObject([
      { verb: 'checkIn', isUndone: true, corrections: [{ kind: 'UNDONE', reason: 'Wrong chair' }] },
    ]);
    expectDone(await nurse.post(`${session.path}/check-in`, { occurredAt: session.doseStartsAt }));
  });

  it('may be the finding that the session is ready', async () => {
    const session = await givenSession(app, { status: 'READY' });
    expect((await undo(session, 'ready')).body.status).toBe('CHECKED_IN');
  });

  it('may be a cancellation or a no-show, also of the front desk', async () => {
    const frontDesk = await app.as('front-desk');
    const session = await givenSession(app);
    for (const [verb, route, body] of [
      ['cancel', 'cancel', { reason: 'Asked to' }],
      ['noShow', 'no-show', {}],
    ] as const) {
      expectDone(await frontDesk.post(`${session.path}/${route}`, body));
      expect((await undo(session, verb, frontDesk)).body.status).toBe('SCHEDULED');
    }
    expect((await undo(session, 'checkIn', frontDesk)).status).toBe(403);
  });

  it('may be a discharge: the patient is still here, and leaves later', async () => {
    const session = await givenDischarged(app);
    expect((await undo(session, 'discharge')).body).toMatchObject({ status: 'RECOVERY', dischargedAt: null });
    expect((await nurse.get(`${session.path}/discharge`)).body.discharge).toBeNull();
    const left = { type: 'LEFT_AGAINST_ADVICE', reason: 'Would not wait' };
    expectDone(await nurse.post(`${session.path}/discharge`, left));
    expect((await nurse.get(`${session.path}/discharge`)).body.discharge.type).toBe('LEFT_AGAINST_ADVICE');
  });
});

describe('a discharge taken back of a patient who left while the dose ran', () => {
  const left = { type: 'LEFT_AGAINST_ADVICE', reason: 'Would not stay' };

  it('leads to recovery where the dose has been stopped since', async () => {
    const session = await givenDosingSession(app);
    expectDone(await nurse.post(`${session.path}/discharge`, left));
    const stop = { type: 'STOP', occurredAt: minutesAfter(session.doseStartsAt, 40) };
    expectDone(await nurse.post(`${session.path}/administration-events`, stop));
    expect((await undo(session, 'discharge')).body).toMatchObject({ status: 'RECOVERY', dischargedAt: null });
    const { moves } = (await nurse.get(session.path)).body;
    expect(moves.at(-1)).toMatchObject({
      verb: 'stopDosing',
      occurredAt: stop.occurredAt.toISOString(),
      reason: 'Wrong chair',
    });
  });

  it('goes on from there like any other, takes no second start, and holds up no next dose', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -180) });
    const { path, doseStartsAt, sessionIds } = session;
    expectDone(
      await nurse.post(`${path}/discharge`, { ...left, occurredAt: minutesAfter(doseStartsAt, 30) }),
    );
    expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
    expectDone(await undo(session, 'discharge'));
    const again = await recordEvent(nurse, session, 45, { type: 'START', rateMgPerMinute: 1 });
    expect([again.status, reasonsOf(again)]).toEqual([409, ['dosing.already-stopped /type']]);
    await recover(app, session, 105);
    const occurredAt = minutesAfter(doseStartsAt, 110);
    expectDone(await nurse.post(`${path}/discharge`, { ...GOING_HOME, occurredAt }));
    const psychiatrist = await app.as('psychiatrist');
    expectDone(await psychiatrist.post(`${path}/sign`, {}));
    const next: GivenSession = {
      ...session,
      path: `/v1/sessions/${sessionIds[1]}`,
      doseStartsAt: minutesAfter(doseStartsAt, 3 * 24 * 60),
    };
    app.clock.set(next.doseStartsAt);
    await checkIn(app, next);
    await prepareDose(app, next, 'IV');
    expect((await nurse.get(`${next.path}/readiness`)).body.blockers).toEqual([]);
    expectDone(await nurse.post(`${next.path}/ready`, {}));
    expectDone(await recordEvent(nurse, next, 0, { type: 'START', rateMgPerMinute: 1 }));
    app.clock.set(minutesAfter(doseStartsAt, 180));
  });

  it('leads back to the dose where it has not', async () => {
    const session = await givenDosingSession(app);
    expectDone(await nurse.post(`${session.path}/discharge`, left));
    expect((await undo(session, 'discharge')).body.status).toBe('DOSING');
  });
});

describe('a step that nobody names', () => {
  it('is the last one', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const last = () => nurse.post(`${session.path}/undo`, { reason: 'Wrong chair' });
    expect((await last()).body.status).toBe('CHECKED_IN');
    const untouched = await givenSession(app);
    const refused = await nurse.post(`${untouched.path}/undo`, { reason: 'Wrong chair' });
    expect([refused.status, refused.body.errors]).toMatchObject([
      409,
      [{ code: 'undo.not-the-last', lastVerb: null }],
    ]);
  });
});

describe('a verb that cannot be taken back', () => {
  it('has facts that rest on it, all of them named', async () => {
    const session = await givenSession(app, { status: 'READY' });
    expectDone(await undo(session, 'ready'));
    const refused = await undo(session, 'checkIn');
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'undo.not-possible', currentStatus: 'CHECKED_IN' },
    });
    expect(refused.body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'undo.facts-rest-on-it', fact: 'VITALS' })]),
    );
    expect((await nurse.get(session.path)).body.status).toBe('CHECKED_IN');
  });

  it('is not the last one', async () => {
    const session = await givenDosingSession(app);
    const refused = await undo(session, 'ready');
    expect(refused.body.errors).toMatchObject([{ code: 'undo.not-the-last', lastVerb: 'startDosing' }]);
  });

  it('follows from an event of the dose, or is a signature', async () => {
    const visit = await givenRecovery(app);
    expect((await undo(visit, 'stopDosing')).status).toBe(400);
    expect(reasonsOf(await undo(visit))).toEqual(['undo.correct-the-event /verb']);
    const psychiatrist = await app.as('psychiatrist');
    expect(reasonsOf(await undo(await givenSigned(app), undefined, psychiatrist))).toEqual([
      'undo.signature-stands /verb',
    ]);
  });
});
