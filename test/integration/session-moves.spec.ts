/** The way of a session to its dose, or off the list: check-in, readiness, cancellation, no-show. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accessTable } from '../../src/access-table.js';
import { SESSION_MOVES, type SessionVerb } from '../../src/sessions/domain/session-status.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  auditedActions,
  checkIn,
  expectDone,
  givenSession,
  prepareDose,
  minutesAfter,
  type GivenSession,
  reasonsOf,
  recordEvent,
  changeSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let frontDesk: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
  frontDesk = await app.as('front-desk');
});
afterAll(() => app.stop());

/** Until a request waits for a row that somebody else holds. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [{ waiting }] = await app.dataSource.query(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting > 0) return;
  }
}

it('every move is open to the same roles in the table of moves and in the access table', () => {
  const permissionOf: Record<SessionVerb, string> = {
    checkIn: 'session.check-in',
    ready: 'session.ready',
    startDosing: 'dose.record',
    stopDosing: 'dose.record',
    discharge: 'session.discharge',
    sign: 'session.sign',
    cancel: 'session.cancel',
    noShow: 'session.no-show',
  };
  for (const { verb, roles } of SESSION_MOVES)
    expect([verb, accessTable[permissionOf[verb]]?.roles]).toEqual([verb, roles]);
});

describe('check-in', () => {
  it('keeps the rules in force then, names the escort, and leaves a move and an audit event', async () => {
    const session = await givenSession(app);
    const occurredAt = minutesAfter(app.clock.now(), -90);
    const { status, body } = await nurse.post(`${session.path}/check-in`, {
      occurredAt,
      escort: { name: 'Robin Example' },
    });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        status: 'CHECKED_IN',
        checkedInAt: occurredAt.toISOString(),
        ruleSetVersion: 1,
        escort: { name: 'Robin Example', phone: null },
      },
    });
    const detail = await nurse.get(session.path);
    expect(detail.body.moves).toEqual([
      {
        id: expect.any(String),
        isUndone: false,
        corrections: [],
        verb: 'checkIn',
        fromStatus: 'SCHEDULED',
        toStatus: 'CHECKED_IN',
        occurredAt: occurredAt.toISOString(),
        recordedAt: app.clock.now().toISOString(),
        recordedBy: nurse.id,
        reason: null,
      },
    ]);
    expect(await auditedActions(app, session.sessionId)).toContainEqual({
      action: 'session.check-in',
      outcome: 'SUCCESS',
      patient_ids: [session.patientId],
    });
  });

  it('happens once, whoever comes first', async () => {
    const session = await givenSession(app);
    const answers = await Promise.all(
      [nurse, psychiatrist, nurse].map((client) => client.post(`${session.path}/check-in`)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'session.transition-not-allowed',
      currentStatus: 'CHECKED_IN',
      allowedVerbs: ['ready', 'startDosing', 'discharge', 'cancel'],
    });
  });

  it('is not in the future, not of another kind, and not of a session that is not there', async () => {
    const session = await givenSession(app);
    const early = await nurse.post(`${session.path}/check-in`, {
      occurredAt: minutesAfter(app.clock.now(), 3),
    });
    expect(early.body.code).toBe('time.in-future');
    const wrong = await nurse.post(`${session.path}/check-in`, { escort: { name: 7 }, room: 1 });
    expect(reasonsOf(wrong).map((reason) => reason.split(' ')[1])).toEqual(
      expect.arrayContaining(['/escort/name', '/room']),
    );
    expect((await nurse.post(`/v1/sessions/${randomUUID()}/check-in`)).status).toBe(404);
    expect((await nurse.get(session.path)).body).toMatchObject({ status: 'SCHEDULED', moves: [] });
  });
});

describe('a deactivated patient', () => {
  const deactivate = async ({ patientId }: GivenSession) =>
    expectDone(await frontDesk.post(`/v1/patients/${patientId}/deactivate`, { reason: 'Moved away' }));

  it('is not checked in', async () => {
    const session = await givenSession(app);
    await deactivate(session);
    const refused = await nurse.post(`${session.path}/check-in`);
    expect([refused.status, refused.body.code]).toEqual([409, 'patient.deactivated']);
    expect((await nurse.get(session.path)).body.status).toBe('SCHEDULED');
  });

  it('is not ready, and a dose that was given all the same is a deviation', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    await prepareDose(app, session, 'IV');
    await deactivate(session);
    expect((await nurse.get(`${session.path}/readiness`)).body.blockers).toEqual([
      expect.objectContaining({ code: 'patient.deactivated', clearableBy: ['psychiatrist', 'front-desk'] }),
    ]);
    expect(reasonsOf(await nurse.post(`${session.path}/ready`))).toEqual(['patient.deactivated']);
    const given = { type: 'START', deviationReason: 'The wrong record was deactivated' };
    const recorded = await recordEvent(nurse, session, 0, given);
    expect(recorded.body.deviations).toEqual(['session.not-marked-ready', 'patient.deactivated']);
  });
});

describe('calling a session off', () => {
  it('cancels with a reason until the dose has started', async () => {
    const session = await givenSession(app, { status: 'READY' });
    expect((await frontDesk.post(`${session.path}/cancel`, {})).status).toBe(400);
    const cancelled = await frontDesk.post(`${session.path}/cancel`, { reason: 'Patient has a fever' });
    expect(cancelled.body).toMatchObject({ status: 'CANCELLED', dose: null });
    expect((await frontDesk.get(session.path)).body.moves.at(-1)).toMatchObject({
      verb: 'cancel',
      reason: 'Patient has a fever',
    });
    const dosing = await givenSession(app, { status: 'DOSING' });
    expect((await nurse.post(`${dosing.path}/cancel`, { reason: 'Too late' })).status).toBe(409);
  });

  it('records who did not come', async () => {
    const session = await givenSession(app);
    expect((await frontDesk.post(`${session.path}/no-show`)).body.status).toBe('NO_SHOW');
    expect((await nurse.post(`${session.path}/check-in`)).body).toMatchObject({
      code: 'session.transition-not-allowed',
      allowedVerbs: [],
    });
  });
});

describe('readiness', () => {
  const blockersOf = async ({ path }: GivenSession) =>
    (await nurse.get(`${path}/readiness`)).body.blockers.map(({ code }: { code: string }) => code);

  it('lists everything that stands in the way, with who can clear it, until nothing does', async () => {
    const session = await givenSession(app);
    expect(await blockersOf(session)).toEqual([
      'session.not-checked-in',
      'escort.not-named',
      'checklist.incomplete',
      'pregnancy-test.missing',
      'vitals.no-pre-dose-reading',
      'vitals.not-measured',
      'weight.missing',
    ]);
    expect((await nurse.post(`${session.path}/ready`)).body.code).toBe('session.transition-not-allowed');
    expectDone(
      await nurse.post(`${session.path}/check-in`, { occurredAt: minutesAfter(session.doseStartsAt, -30) }),
    );
    const refused = await nurse.post(`${session.path}/ready`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'session.not-ready' } });
    expect(refused.body.errors).toEqual([
      {
        code: 'escort.not-named',
        message: 'Nobody is named who takes the patient home. Write down name and phone of the escort.',
        clearableBy: ['front-desk', 'nurse', 'psychiatrist'],
      },
      expect.objectContaining({ code: 'checklist.incomplete', clearableBy: ['nurse', 'psychiatrist'] }),
      expect.objectContaining({ code: 'pregnancy-test.missing' }),
      expect.objectContaining({
        code: 'vitals.no-pre-dose-reading',
        items: ['bloodPressure', 'heartRatePerMinute', 'spo2Percent', 'respiratoryRatePerMinute'],
      }),
      {
        code: 'vitals.not-measured',
        message: 'Not measured since check-in: Temperature. Measure it.',
        clearableBy: ['nurse', 'psychiatrist'],
        items: ['temperatureCelsius'],
      },
      expect.objectContaining({ code: 'weight.missing' }),
    ]);
    expectDone(await changeSession(frontDesk, session, { escort: { name: 'Robin Example' } }));
    await prepareDose(app, session, 'IV');
    expect((await nurse.get(`${session.path}/readiness`)).body).toMatchObject({
      patientId: session.patientId,
      status: 'CHECKED_IN',
      isReady: true,
      blockers: [],
    });
    expect((await nurse.post(`${session.path}/ready`)).body.status).toBe('READY');
    expect((await nurse.post(`${session.path}/ready`)).status).toBe(409);
  });

  it('does not begin before the patient came', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    await prepareDose(app, session, 'IV');
    const early = await nurse.post(`${session.path}/ready`, {
      occurredAt: minutesAfter(session.doseStartsAt, -31),
    });
    expect(early.body).toMatchObject({
      code: 'session.before-predecessor',
      errors: [{ pointer: '/occurredAt', notBefore: minutesAfter(session.doseStartsAt, -30).toISOString() }],
    });
  });

  it.each([
    ['the escort', `update sessions set escort_name = null where id = $1`, 'escort.not-named'],
    [
      'the plan',
      `update treatment_plans set status = 'COMPLETED' where id = (select plan_id from sessions where id = $1)`,
      'plan.not-active',
    ],
  ])('looks once more at %s after waiting for somebody who changes it', async (_what, change, code) => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    await prepareDose(app, session, 'IV');
    const answers = await app.dataSource.transaction(async (tx) => {
      await tx.query('select 1 from sessions where id = $1 for update', [session.sessionId]);
      const waiting = nurse.post(`${session.path}/ready`);
      await untilSomebodyWaits();
      await tx.query(change, [session.sessionId]);
      return { waiting };
    });
    expect(reasonsOf(await answers.waiting)).toEqual([code]);
  });

  it('asks for eligibility on the day of the dose', async () => {
    const session = await givenSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -60) });
    const later = app.clock.now();
    app.clock.advanceMinutes(31 * 24 * 60);
    expectDone(await nurse.post(`${session.path}/check-in`));
    expect(await blockersOf(session)).toContain('eligibility.first-dose-too-late');
    app.clock.set(later);
  });

  it('asks for the REMS before Spravato, and nobody can override it', async () => {
    const session = await givenSession(app, { modality: 'SPRAVATO', isRemsMet: false });
    await checkIn(app, session);
    await prepareDose(app, session, 'SPRAVATO');
    expect(await blockersOf(session)).toEqual(['rems.site-not-certified', 'rems.not-enrolled']);
    expect((await psychiatrist.post(`${session.path}/ready`)).status).toBe(422);
  });
});
