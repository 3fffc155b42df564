/** What was recorded wrongly about a dose is corrected, stays readable, and everything that follows from it follows. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenSigned } from '../support/given/bedside.js';
import {
  expectDone,
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
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

const record = (session: GivenSession, minutes: number, event: object) =>
  recordEvent(nurse, session, minutes, event);
const doseOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/administration-events`)).body;
const sessionOf = async ({ path }: GivenSession) => (await nurse.get(path)).body;
async function eventOf(session: GivenSession, type: string) {
  return (await doseOf(session)).events.find((event: any) => event.type === type);
}
async function amend(session: GivenSession, type: string, body: object) {
  const { id } = await eventOf(session, type);
  return nurse.post(`${session.path}/administration-events/${id}/amend`, {
    reason: 'Read the pump again',
    ...body,
  });
}
async function enterInError(session: GivenSession, type: string) {
  const { id } = await eventOf(session, type);
  return nurse.post(`${session.path}/administration-events/${id}/enter-in-error`, {
    reason: 'Wrong patient',
  });
}
/** Half an hour after the start, with the infusion running. */
async function leftWhileDosing() {
  const session = await givenDosingSession(app);
  const left = { type: 'LEFT_AGAINST_ADVICE', reason: 'Would not stay' };
  const occurredAt = at(session, 30);
  expectDone(await nurse.post(`${session.path}/discharge`, { ...left, occurredAt }));
  return session;
}
const at = (session: GivenSession, minutes: number) =>
  minutesAfter(session.doseStartsAt, minutes).toISOString();

describe('an event entered late', () => {
  it('takes its place, and the dose follows', async () => {
    const session = await givenRecovery(app);
    expect((await sessionOf(session)).dose).toMatchObject({ deliveredMg: 40, completion: 'COMPLETE' });
    const late = await record(session, 20, { type: 'RATE_CHANGE', rateMgPerMinute: 0.5 });
    expect(late.status).toBe(201);
    expect((await doseOf(session)).events.map(({ type }: any) => type)).toEqual([
      'START',
      'RATE_CHANGE',
      'STOP',
    ]);
    expect((await sessionOf(session)).dose).toMatchObject({
      deliveredMg: 30,
      completion: 'TERMINATED_EARLY',
    });
  });

  it('is refused with what it contradicts, and changes nothing', async () => {
    const session = await givenRecovery(app);
    const refused = await record(session, 20, { type: 'STOP', terminationReason: 'EQUIPMENT' });
    expect({ status: refused.status, body: refused.body }).toMatchObject({
      status: 409,
      body: {
        code: 'dosing.event-out-of-sequence',
        errors: [{ code: 'dosing.contradicts-later-event', laterType: 'STOP', laterAt: at(session, 40) }],
      },
    });
    expect((await doseOf(session)).events).toHaveLength(2);
  });
});

describe('amending', () => {
  it('replaces the event, keeps it readable, and moves dose and session', async () => {
    const session = await givenRecovery(app);
    const amended = await amend(session, 'STOP', { occurredAt: at(session, 39) });
    expect(amended).toMatchObject({ status: 201, body: { amendReason: 'Read the pump again' } });
    const dose = await doseOf(session);
    expect(dose.events).toHaveLength(2);
    expect(dose.corrected).toEqual([
      expect.objectContaining({
        type: 'STOP',
        occurredAt: at(session, 40),
        replacedById: amended.body.id,
        correctionReason: 'Read the pump again',
        correctedBy: nurse.id,
      }),
    ]);
    const { dose: onSession, moves } = await sessionOf(session);
    expect(onSession).toMatchObject({ deliveredMg: 39, endedAt: at(session, 39), completion: 'COMPLETE' });
    expect(moves.at(-1)).toMatchObject({
      verb: 'stopDosing',
      occurredAt: at(session, 39),
      isUndone: false,
      corrections: [{ kind: 'AMENDED', reason: 'Read the pump again' }],
    });
  });

  it('moves the time points and the baseline of the answers around it, and back again', async () => {
    const session = await givenRecovery(app);
    const path = `/v1/patients/${session.patientId}/assessments`;
    for (const minutes of [-90, 3, 43]) {
      const form = { instrumentCode: 'GAD7', answers: [2, 2, 2, 2, 2, 2, 2], source: 'PATIENT' };
      expectDone(await nurse.post(path, { ...form, completedAt: at(session, minutes) }));
    }
    const places = async () =>
      (await nurse.get(path)).body.items
        .map(({ completedAt, timePoint: { category, roles } }: any) => ({ completedAt, category, roles }))
        .sort((a: any, b: any) => a.completedAt.localeCompare(b.completedAt))
        .map(({ category, roles }: any) => [category, ...roles.map(({ role }: any) => role)]);
    const before = await places();
    expect(before).toEqual([[null, 'BASELINE', 'PRE_SESSION'], ['IN_SESSION'], ['ACUTE']]);
    expectDone(await amend(session, 'STOP', { occurredAt: at(session, 45) }));
    expectDone(await amend(session, 'START', { occurredAt: at(session, 5) }));
    expect(await places()).toEqual([
      [null, 'PRE_SESSION'],
      [null, 'BASELINE', 'PRE_SESSION'],
      ['IN_SESSION'],
    ]);
    expectDone(await amend(session, 'START', { occurredAt: at(session, 0) }));
    expectDone(await amend(session, 'STOP', { occurredAt: at(session, 40) }));
    expect(await places()).toEqual(before);
  });

  it('is refused where another event could not have happened without it, also once the patient has left', async () => {
    const session = await givenDosingSession(app);
    expectDone(await record(session, 10, { type: 'PAUSE' }));
    expectDone(await record(session, 15, { type: 'RESUME' }));
    const left = { type: 'LEFT_AGAINST_ADVICE', reason: 'Would not stay' };
    const occurredAt = at(session, 30);
    expectDone(await nurse.post(`${session.path}/discharge`, { ...left, occurredAt }));
    const refused = await amend(session, 'PAUSE', { occurredAt: at(session, 16) });
    expect({ status: refused.status, body: refused.body }).toMatchObject({
      status: 409,
      body: {
        code: 'dosing.event-out-of-sequence',
        errors: [
          { code: 'dosing.contradicts-earlier-event', earlierType: 'RESUME', earlierAt: at(session, 15) },
        ],
      },
    });
    expect((await doseOf(session)).corrected).toEqual([]);
  });

  it('is possible after the signature, because what happened is a fact', async () => {
    const session = await givenSigned(app);
    expectDone(await amend(session, 'START', { occurredAt: at(session, -2) }));
    expect(await sessionOf(session)).toMatchObject({
      status: 'SIGNED',
      dose: { startedAt: at(session, -2), deliveredMg: 42 },
    });
  });

  it('is refused where times would run backwards', async () => {
    const session = await givenRecovery(app);
    expect((await amend(session, 'START', { occurredAt: at(session, -20) })).body.code).toBe(
      'session.before-predecessor',
    );
    expect((await amend(session, 'START', { occurredAt: at(session, 41) })).status).toBe(409);
  });

  it('tells the second of two people what the first did', async () => {
    const session = await givenRecovery(app);
    const { id } = await eventOf(session, 'STOP');
    const first = await amend(session, 'STOP', { occurredAt: at(session, 41) });
    const second = await nurse.post(`${session.path}/administration-events/${id}/amend`, {
      reason: 'Read the clock again',
      occurredAt: at(session, 42),
    });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'dosing.event-corrected-already', replacedById: first.body.id },
    });
  });

  it('sent again under the same id is one amendment', async () => {
    const session = await givenRecovery(app);
    const { id } = await eventOf(session, 'STOP');
    const body = { id: randomUUID(), reason: 'Misread', occurredAt: at(session, 39) };
    const send = () => nurse.post(`${session.path}/administration-events/${id}/amend`, body);
    expect([(await send()).status, (await send()).status]).toEqual([201, 200]);
  });

  it('keeps its place among events of the same minute', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -30) });
    expectDone(await record(session, 0, { type: 'PAUSE' }));
    expectDone(await record(session, 0, { type: 'RESUME' }));
    expectDone(await amend(session, 'START', { note: 'Second pump' }));
    expectDone(await record(session, 10, { type: 'RATE_CHANGE', rateMgPerMinute: 0.8 }));
    expectDone(await record(session, 10, { type: 'RATE_CHANGE', rateMgPerMinute: 0.5 }));
    expectDone(await record(session, 20, { type: 'STOP', terminationReason: 'EQUIPMENT' }));
    const { body } = await amend(session, 'RATE_CHANGE', { rateMgPerMinute: 0.6 });
    expect(body.delivered.deliveredMg).toBe(15);
    expect((await sessionOf(session)).dose.deliveredMg).toBe(15);
  });

  it('is possible where the dose was stopped after the patient had left, and all is signed', async () => {
    const session = await leftWhileDosing();
    expectDone(await record(session, 40, { type: 'STOP', terminationReason: 'PATIENT_REQUEST' }));
    expectDone(await (await app.as('psychiatrist')).post(`${session.path}/sign`, {}));
    expectDone(await amend(session, 'STOP', { occurredAt: at(session, 30) }));
    expect(await sessionOf(session)).toMatchObject({ status: 'SIGNED', dose: { deliveredMg: 30 } });
  });

  it('judges the event anew: a deviation that was none is withdrawn, and so is its alert', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -10) });
    const psychiatrist = await app.as('psychiatrist');
    expectDone(
      await record(session, 5, { type: 'RATE_CHANGE', rateMgPerMinute: 2, deviationReason: 'Misheard' }),
    );
    expect((await amend(session, 'RATE_CHANGE', { orderedBy: psychiatrist.id })).body.deviations).toEqual([]);
    const events = await app.dataSource.query(
      `select e.type from alert_events e join alerts a on a.id = e.alert_id where a.session_id = $1`,
      [session.sessionId],
    );
    expect(events).toEqual([{ type: 'WITHDRAWN' }]);
  });
});

describe('entering in error', () => {
  it('takes the stop of a running infusion back', async () => {
    const session = await givenRecovery(app);
    expect((await enterInError(session, 'STOP')).body).toMatchObject({ sessionStatus: 'DOSING' });
    const { status, dose, moves } = await sessionOf(session);
    expect({ status, dose }).toMatchObject({
      status: 'DOSING',
      dose: { endedAt: null, deliveredMg: null, completion: null },
    });
    expect(moves.at(-1)).toMatchObject({ verb: 'stopDosing', isUndone: true });
    expectDone(await record(session, 41, { type: 'STOP' }));
    expect((await sessionOf(session)).status).toBe('RECOVERY');
  });

  it('of the only event takes the session back to where it was', async () => {
    const session = await givenDosingSession(app);
    expectDone(await enterInError(session, 'START'));
    expect(await sessionOf(session)).toMatchObject({
      status: 'READY',
      dose: { startedAt: null, deliveredMg: null },
    });
    expect((await doseOf(session)).corrected).toEqual([
      expect.objectContaining({ type: 'START', replacedById: null, correctionReason: 'Wrong patient' }),
    ]);
    expectDone(await record(session, 3, { type: 'START' }));
    expect((await sessionOf(session)).dose.startedAt).toBe(at(session, 3));
  });

  it('is refused where the rest could not have happened', async () => {
    const session = await givenRecovery(app);
    const refused = await enterInError(session, 'START');
    expect(refused).toMatchObject({ status: 422, body: { code: 'dosing.course-not-possible' } });
    expect(reasonsOf(refused)).toEqual(['dosing.contradicts-later-event /occurredAt']);
  });

  it('is refused where the discharge rests on it', async () => {
    const session = await givenSigned(app);
    expect(await enterInError(session, 'STOP')).toMatchObject({
      status: 409,
      body: { code: 'dosing.later-step-rests-on-dose', currentStatus: 'SIGNED', restingVerb: 'sign' },
    });
    expect((await sessionOf(session)).status).toBe('SIGNED');
  });

  it('lowers the dose by an injection that was not given', async () => {
    const session = await givenSession(app, { modality: 'IM', status: 'DOSING' });
    const second = { type: 'INJECTION', doseMg: 10, deviationReason: 'Still anxious' };
    const { body } = await record(session, 10, second);
    expectDone(
      await nurse.post(`${session.path}/administration-events/${body.id}/enter-in-error`, {
        reason: 'Not given',
      }),
    );
    expect((await doseOf(session)).delivered.deliveredMg).toBe(40);
    expect((await sessionOf(session)).dose.lastDoseAt).toBe(at(session, 0));
  });
});
