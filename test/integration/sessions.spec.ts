/** Sessions as they are looked up, arranged and written about. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  auditedActions,
  expectDone,
  givenSession,
  minutesAfter,
  moveSession,
  type GivenSession,
  reasonsOf,
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

describe('the list of sessions', () => {
  let early: GivenSession;
  let late: GivenSession;
  beforeAll(async () => {
    [late, early] = [await givenSession(app), await givenSession(app)];
    // The last minute of a day in the clinic is the next day in UTC.
    expectDone(await moveSession(frontDesk, late, '2026-06-10T23:59:59-07:00'));
    expectDone(await moveSession(frontDesk, early, '2026-06-10T00:00:00-07:00'));
  });

  const idsOn = async (query: string) =>
    (await nurse.get(`/v1/sessions?${query}`)).body.items.map(({ id }: { id: string }) => id);

  it('holds the sessions of a day in the zone of the clinic, in the order of their start', async () => {
    expect(await idsOn('date=2026-06-10')).toEqual([early.sessionId, late.sessionId]);
    expect(await idsOn('date=2026-06-09')).toEqual([]);
    expect(await idsOn('date=2026-06-11')).toEqual([]);
  });

  it("is today's when nothing is asked for, and names patients by two identifiers", async () => {
    const before = app.clock.now();
    app.clock.set('2026-06-11T06:59:00Z');
    const { body } = await nurse.get('/v1/sessions');
    app.clock.set(before);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([early.sessionId, late.sessionId]);
    expect(body.items[0].patient).toEqual({
      mrn: expect.any(String),
      givenName: expect.any(String),
      familyName: expect.any(String),
      birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('filters by patient and status over all days', async () => {
    expect((await idsOn(`patientId=${late.patientId}`)).toSorted()).toEqual(late.sessionIds.toSorted());
    expect(await idsOn(`patientId=${late.patientId}&status=DOSING`)).toEqual([]);
  });

  it('comes in pages that follow each other, and knows only its own cursors', async () => {
    const first = await nurse.get('/v1/sessions?date=2026-06-10&limit=1');
    expect(first.body.items).toHaveLength(1);
    const next = /<(.+)>; rel="next"/.exec(first.headers.get('link')!)![1]!;
    const second = await nurse.get(next);
    expect(second.body.items.map(({ id }: { id: string }) => id)).toEqual([late.sessionId]);
    expect(second.body.nextCursor).toBeNull();
    const forged = Buffer.from('["yesterday","nobody"]').toString('base64url');
    expect(await nurse.get(`/v1/sessions?cursor=${forged}`)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid-cursor' },
    });
  });

  it('shows the front desk nothing of the dose', async () => {
    const forNurse = (await nurse.get('/v1/sessions?date=2026-06-10')).body.items[0];
    expect(forNurse.dose).toMatchObject({ orderedMg: early.orderedMg, deliveredMg: null });
    const forFrontDesk = (await frontDesk.get('/v1/sessions?date=2026-06-10')).body.items[0];
    expect(forFrontDesk).toEqual({ ...forNurse, dose: null });
  });

  it('leaves an audit event that names every patient in it', async () => {
    await nurse.get('/v1/sessions?date=2026-06-10');
    const [event] = await app.dataSource.query(
      `select patient_ids from audit_events where action = 'session.read' order by id desc limit 1`,
    );
    expect(event.patient_ids.toSorted()).toEqual([early.patientId, late.patientId].toSorted());
  });

  it.each(['date=2026-02-30', 'status=ASLEEP', 'patientId=7', 'limit=0', 'room=1'])(
    'refuses %s',
    async (query) => {
      expect((await nurse.get(`/v1/sessions?${query}`)).status).toBe(400);
    },
  );
});

describe('arranging a session', () => {
  it('keeps what is absent and clears what is null', async () => {
    const session = await givenSession(app);
    const admin = await app.as('admin');
    const chair = await admin.post('/v1/chairs', { name: 'Window' });
    const everything = {
      chairId: chair.body.id,
      nurseId: nurse.id,
      psychiatristId: psychiatrist.id,
      escort: { name: 'Robin Example', phone: '+1 555 0100' },
    };
    expect((await changeSession(frontDesk, session, everything)).body).toMatchObject({
      ...everything,
      dose: null,
    });
    const cleared = await changeSession(nurse, session, { chairId: null, escort: { name: 'Kim Example' } });
    expect(cleared.body).toMatchObject({
      ...everything,
      chairId: null,
      escort: { name: 'Kim Example', phone: null },
    });
    expect((await changeSession(nurse, session, { escort: null })).body).toMatchObject({
      escort: null,
      nurseId: nurse.id,
    });
    expect(await auditedActions(app, session.sessionId)).toContainEqual({
      action: 'session.change',
      outcome: 'SUCCESS',
      patient_ids: [session.patientId],
    });
  });

  it('names everything that cannot be assigned', async () => {
    const session = await givenSession(app);
    const wrong = { chairId: randomUUID(), nurseId: psychiatrist.id, psychiatristId: nurse.id };
    const { status, body } = await changeSession(frontDesk, session, wrong);
    expect({ status, code: body.code, reasons: reasonsOf({ body }) }).toEqual({
      status: 422,
      code: 'session.assignment-not-possible',
      reasons: [
        'session.chair-not-in-use /chairId',
        'session.not-a-nurse /nurseId',
        'session.not-a-psychiatrist /psychiatristId',
      ],
    });
    expect((await nurse.get(session.path)).body).toMatchObject({ chairId: null, nurseId: null });
  });

  it('loses no change of somebody else', async () => {
    const session = await givenSession(app);
    const { body } = await nurse.get(session.path);
    expect((await nurse.patch(session.path, {})).status).toBe(428);
    const [one, other] = await Promise.all(
      [nurse, frontDesk].map((client) =>
        client.patch(session.path, { nurseId: nurse.id }, { 'if-match': `"${body.version}"` }),
      ),
    );
    expect([one!.status, other!.status].toSorted()).toEqual([200, 412]);
  });

  it('moves the planned start only while the session is scheduled', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const plannedStart = '2026-06-11T09:00:00-07:00';
    expect((await moveSession(nurse, session, plannedStart)).body.code).toBe('session.has-begun');
  });

  it('has one session of a patient on a day of the clinic, cancelled and missed ones aside', async () => {
    const session = await givenSession(app);
    const second = { path: `/v1/sessions/${session.sessionIds[1]}` };
    const third = { path: `/v1/sessions/${session.sessionIds[2]}` };
    // The first minute and the last minute of one day in the clinic, which are two days in UTC.
    expectDone(await moveSession(frontDesk, session, '2026-06-12T00:00:00-07:00'));
    const plannedStart = '2026-06-12T23:59:59-07:00';
    const refused = await moveSession(frontDesk, second, plannedStart);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'session.same-day',
        errors: [{ code: 'session.same-day', pointer: '/plannedStart', day: '2026-06-12' }],
      },
    });
    expectDone(await moveSession(frontDesk, second, '2026-06-13T00:00:00-07:00'));
    expectDone(await moveSession(frontDesk, session, '2026-06-12T10:00:00-07:00'));
    expectDone(await frontDesk.post(`${session.path}/cancel`, { reason: 'Patient has a fever' }));
    expectDone(await moveSession(frontDesk, third, plannedStart));
  });

  it('is moved to a day once, when two sessions are moved there at the same moment', async () => {
    const { sessionIds } = await givenSession(app);
    const answers = await Promise.all(
      sessionIds.map((id) =>
        moveSession(frontDesk, { path: `/v1/sessions/${id}` }, '2026-06-15T10:00:00-07:00'),
      ),
    );
    const taken = answers.filter(({ status }) => status === 200);
    expect([taken.length, answers.length]).toEqual([1, 6]);
  });

  it('changes nothing of a session that is over', async () => {
    const session = await givenSession(app);
    expectDone(await frontDesk.post(`${session.path}/cancel`, { reason: 'Patient has a fever' }));
    expect((await changeSession(frontDesk, session, { nurseId: null })).body.code).toBe('session.closed');
  });

  it.each([
    [{ escort: { phone: '+1 555 0100' } }, '/escort/name'],
    [{ escort: 'Robin' }, '/escort'],
    // When it begins is moved, with a reason.
    [{ plannedStart: '2026-06-11T09:00:00-07:00' }, '/plannedStart'],
    [{ chairId: 'Window' }, '/chairId'],
    [{ status: 'SIGNED' }, '/status'],
  ])('refuses %j', async (body, pointer) => {
    const session = await givenSession(app);
    const answer = await nurse.patch(session.path, body, { 'if-match': '"1"' });
    expect({ status: answer.status, pointer: answer.body.errors[0].pointer }).toEqual({
      status: 400,
      pointer,
    });
  });
});

describe('notes', () => {
  it('are kept in the order of what they tell about', async () => {
    const session = await givenSession(app);
    const now = app.clock.now();
    const later = { text: 'Nauseous on arrival', occurredAt: minutesAfter(now, -5).toISOString() };
    const sooner = { text: 'Called:\nwill be late', occurredAt: minutesAfter(now, -60).toISOString() };
    const first = await nurse.post(`${session.path}/notes`, later);
    expect(first).toMatchObject({
      status: 201,
      body: { ...later, patientId: session.patientId, recordedBy: nurse.id },
    });
    expectDone(await psychiatrist.post(`${session.path}/notes`, sooner));
    const page = await nurse.get(`${session.path}/notes?limit=1`);
    expect(page.body.items).toMatchObject([sooner]);
    const next = await nurse.get(`${session.path}/notes?limit=1&cursor=${page.body.nextCursor}`);
    expect(next.body).toMatchObject({ items: [later], nextCursor: null });
  });

  it('are one note however often a tablet sends it', async () => {
    const session = await givenSession(app);
    const note = { id: randomUUID(), text: 'Feels calm' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => nurse.post(`${session.path}/notes`, note)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(19).fill(200), 201]);
    expect((await nurse.get(`${session.path}/notes`)).body.items).toHaveLength(1);
    const other = await nurse.post(`${session.path}/notes`, { ...note, text: 'Feels anxious' });
    expect(other.body.code).toBe('entry.id-taken');
  });

  it.each([{ text: '' }, { text: 'x'.repeat(4001) }, { text: 'bell \u0007' }, {}])(
    'refuses text that is none',
    async (body) => {
      const session = await givenSession(app);
      expect((await nurse.post(`${session.path}/notes`, body)).status).toBe(400);
      expect((await nurse.get(`${session.path}/notes`)).body.items).toEqual([]);
    },
  );
});
