/** The way of a session to its dose, or off the list: check-in, readiness, cancellation, no-show. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  checkIn,
  expectDone,
  givenSession,
  measureBeforeDose,
  minutesAfter,
  type GivenSession,
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

const reasons = (body: { errors?: { code: string; pointer?: string }[] }) =>
  (body.errors ?? []).map(({ code, pointer }) => (pointer === undefined ? code : `${code} ${pointer}`));

const auditedActions = (resourceId: string) =>
  app.dataSource.query<{ action: string; outcome: string; patient_ids: string[] }[]>(
    'select action, outcome, patient_ids from audit_events where resource_id = $1 order by id',
    [resourceId],
  );

async function change(client: RoleClient, { path }: GivenSession, body: object) {
  const { headers } = await client.get(path);
  return client.patch(path, body, { 'if-match': headers.get('etag')! });
}

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
        verb: 'checkIn',
        fromStatus: 'SCHEDULED',
        toStatus: 'CHECKED_IN',
        occurredAt: occurredAt.toISOString(),
        recordedAt: app.clock.now().toISOString(),
        recordedBy: nurse.id,
        reason: null,
      },
    ]);
    expect(await auditedActions(session.sessionId)).toContainEqual({
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
      allowedVerbs: ['ready', 'startDosing', 'cancel'],
    });
  });

  it('is not in the future, not of another kind, and not of a session that is not there', async () => {
    const session = await givenSession(app);
    const early = await nurse.post(`${session.path}/check-in`, {
      occurredAt: minutesAfter(app.clock.now(), 3),
    });
    expect(early.body.code).toBe('time.in-future');
    const wrong = await nurse.post(`${session.path}/check-in`, { escort: { name: 7 }, room: 1 });
    expect(reasons(wrong.body).map((reason) => reason.split(' ')[1])).toEqual(
      expect.arrayContaining(['/escort/name', '/room']),
    );
    expect((await nurse.post(`/v1/sessions/${randomUUID()}/check-in`)).status).toBe(404);
    expect((await nurse.get(session.path)).body).toMatchObject({ status: 'SCHEDULED', moves: [] });
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
      'vitals.no-pre-dose-reading',
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
        message: 'Nobody is named who takes the patient home.',
        clearableBy: ['front-desk', 'nurse', 'psychiatrist'],
      },
      expect.objectContaining({ code: 'vitals.no-pre-dose-reading', clearableBy: ['nurse', 'psychiatrist'] }),
    ]);
    expectDone(await change(frontDesk, session, { escort: { name: 'Robin Example' } }));
    await measureBeforeDose(app, session);
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
    await measureBeforeDose(app, session);
    const early = await nurse.post(`${session.path}/ready`, {
      occurredAt: minutesAfter(session.doseStartsAt, -31),
    });
    expect(early.body).toMatchObject({
      code: 'session.before-predecessor',
      errors: [{ pointer: '/occurredAt', notBefore: minutesAfter(session.doseStartsAt, -30).toISOString() }],
    });
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
    await measureBeforeDose(app, session);
    expect(await blockersOf(session)).toEqual(['rems.site-not-certified', 'rems.not-enrolled']);
    expect((await psychiatrist.post(`${session.path}/ready`)).status).toBe(422);
  });
});
