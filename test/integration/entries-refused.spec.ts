/** Entries of a queue that are refused: alone, with every reason, in words for a nurse. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { USUAL_VITALS } from '../support/given/bedside.js';
import { entryAt, outcomesOf, sendQueue } from '../support/given/queues.js';
import {
  auditedActions,
  givenDosingSession,
  givenSession,
  minutesAfter,
  reasonsOf,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const pointersOf = ({ problem }: any): string[] => reasonsOf({ body: problem });

it('a faulty entry is refused alone, with pointers into it', async () => {
  const session = await givenDosingSession(app);
  const answer = await sendQueue(nurse, session, [
    7 as never,
    { kind: 'VITALS' },
    { ...entryAt(session, 5, 'DANCE'), more: 1 },
    entryAt(session, 5, 'VITALS', { systolic: 120 }),
    entryAt(session, 5, 'VITALS', { ...USUAL_VITALS, spo2Percent: 130 }),
    entryAt(session, 5, 'NOTE', { id: randomUUID(), text: 'Two ids', occurredAt: TEST_NOW }),
    entryAt(session, 6, 'NOTE', { text: 'A good one.' }),
  ]);
  expect(outcomesOf(answer)).toEqual([...Array<string>(6).fill('REFUSED'), 'STORED']);
  const [number, bare, unknown, field, impossible, twoThings] = answer.body.items;
  expect(number).toMatchObject({ id: null, kind: null, problem: { code: 'request.malformed' } });
  expect(pointersOf(bare)).toEqual(['field.is-defined /id', 'field.is-defined /occurredAt']);
  expect(pointersOf(unknown).toSorted()).toEqual(['field.is-in /kind', 'field.unknown /more']);
  expect(pointersOf(field)).toEqual(['field.unknown /body/systolic']);
  expect(impossible.problem.code).toBe('vitals.impossible');
  expect(pointersOf(impossible)).toEqual([expect.stringMatching(/ \/body\/spo2Percent$/)]);
  expect(pointersOf(twoThings)).toEqual([
    'entry.says-two-things /body/id',
    'entry.says-two-things /body/occurredAt',
  ]);
});

it('a time in the future is refused with the time of the server', async () => {
  const session = await givenDosingSession(app);
  const early = {
    ...entryAt(session, 0, 'VITALS', USUAL_VITALS),
    occurredAt: minutesAfter(new Date(TEST_NOW), 3),
  };
  const { body } = await sendQueue(nurse, session, [early]);
  expect(body.items[0]).toMatchObject({
    outcome: 'REFUSED',
    problem: {
      code: 'time.in-future',
      errors: [{ pointer: '/occurredAt', serverTime: TEST_NOW }],
    },
  });
});

it('what cannot come any more is refused, and stands in the audit trail once', async () => {
  const session = await givenDosingSession(app);
  const entries = [
    entryAt(session, 5, 'CHECK_IN'),
    entryAt(session, 6, 'ADMINISTRATION_EVENT', { type: 'START' }),
    entryAt(session, 7, 'CANCEL', { reason: 'Asked to' }),
  ];
  const answer = await sendQueue(nurse, session, entries);
  expect(outcomesOf(answer)).toEqual(['REFUSED', 'REFUSED', 'REFUSED']);
  expect(answer.body.items[0].problem).toMatchObject({
    code: 'session.transition-not-allowed',
    currentStatus: 'DOSING',
    detail: 'Nothing is stored. Correct the entry and send it again.',
  });
  await sendQueue(nurse, session, entries);
  expect(await auditedActions(app, entries[0]!.id)).toMatchObject([
    { action: 'session.check-in', outcome: 'REFUSED', patient_ids: [session.patientId] },
  ]);
});

it('a step that was sent singly is refused, and answered once more under its Idempotency-Key', async () => {
  const session = await givenSession(app);
  const checkIn = entryAt(session, -30, 'CHECK_IN');
  const key = { 'Idempotency-Key': randomUUID() };
  const checkInSingly = () => nurse.post(`${session.path}/check-in`, { occurredAt: checkIn.occurredAt }, key);
  const { body: first } = await checkInSingly();
  const queued = await sendQueue(nurse, session, [checkIn]);
  expect(queued.body.items[0]).toMatchObject({
    outcome: 'REFUSED',
    problem: { code: 'session.transition-not-allowed' },
  });
  const again = await checkInSingly();
  expect([again.status, again.body]).toEqual([200, first]);
});

it('an entry that was refused is corrected under its id', async () => {
  const session = await givenDosingSession(app);
  const faulty = entryAt(session, 5, 'VITALS', { ...USUAL_VITALS, spo2Percent: 130 });
  expect(outcomesOf(await sendQueue(nurse, session, [faulty]))).toEqual(['REFUSED']);
  const corrected = { ...faulty, body: USUAL_VITALS };
  expect(outcomesOf(await sendQueue(nurse, session, [corrected]))).toEqual(['STORED']);
  const versions = await app.dataSource.query(
    `select row ->> 'outcome' as outcome from row_versions where table_name = 'session_entries' and row_id = $1`,
    [faulty.id],
  );
  expect(versions).toEqual([{ outcome: 'REFUSED' }]);
});

it('what was refused in one session may be sent to the right one', async () => {
  const [wrong, right] = [await givenSession(app), await givenDosingSession(app)];
  const entry = entryAt(right, 5, 'VITALS', USUAL_VITALS);
  expect(outcomesOf(await sendQueue(nurse, wrong, [entry]))).toEqual(['WAITING']);
  expect(outcomesOf(await sendQueue(nurse, right, [entry]))).toEqual(['STORED']);
  expect((await sendQueue(nurse, wrong, [entry])).body.items[0].problem.code).toBe('entry.id-taken');
});

it('a nurse may do in a queue what a nurse may do', async () => {
  const session = await givenDosingSession(app);
  const override = { type: 'OVERRIDE', reason: 'I say so', isOriented: true };
  const { body } = await sendQueue(nurse, session, [
    entryAt(session, 5, 'SCALE', { kind: 'CADSS', isStatedResolved: true }),
    entryAt(session, 40, 'ADMINISTRATION_EVENT', { type: 'STOP' }),
    entryAt(session, 50, 'DISCHARGE', override),
  ]);
  expect(body.items.map(({ problem }: any) => problem?.code)).toEqual([
    'scale.impossible',
    undefined,
    'auth.not-allowed',
  ]);
  for (const role of ['front-desk', 'dashboard', 'device', 'admin'] as const) {
    const client = await app.as(role);
    expect((await sendQueue(client, session, [entryAt(session, 5, 'NOTE')])).status).toBe(403);
  }
});

it('only the envelope can make a bad request', async () => {
  const session = await givenSession(app);
  expect((await sendQueue(nurse, session, [])).status).toBe(400);
  const many = Array.from({ length: 201 }, () => entryAt(session, 0, 'NOTE', { text: 'Again' }));
  expect((await sendQueue(nurse, session, many)).status).toBe(400);
  const nowhere = { path: `/v1/sessions/${randomUUID()}` };
  expect((await sendQueue(nurse, nowhere, [entryAt(session, 0, 'NOTE')])).status).toBe(404);
});
