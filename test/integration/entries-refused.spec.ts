/** Entries of a queue that are refused: alone, with every reason, in words for a nurse. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, recover, USUAL_VITALS } from '../support/given/bedside.js';
import { chained, entryAt, outcomesOf, sendQueue } from '../support/given/queues.js';
import {
  auditedActions,
  expectDone,
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

const timeOf = ({ moves }: any, verb: string): string =>
  moves.find((move: any) => move.verb === verb).occurredAt;
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
    entryAt(session, 7, 'CANCEL', { reason: 'Asked to' }),
    entryAt(session, 6, 'ADMINISTRATION_EVENT', { type: 'START' }),
  ];
  const answer = await sendQueue(nurse, session, entries);
  expect(outcomesOf(answer)).toEqual(['REFUSED', 'REFUSED']);
  expect(answer.body.items[0].problem).toMatchObject({
    code: 'session.transition-not-allowed',
    currentStatus: 'DOSING',
    detail: 'Nothing is stored. Correct the entry and send it again.',
  });
  await sendQueue(nurse, session, entries);
  expect(await auditedActions(app, entries[0]!.id)).toMatchObject([
    { action: 'session.cancel', outcome: 'REFUSED', patient_ids: [session.patientId] },
  ]);
});

describe('a step of the day that was sent singly', () => {
  const escort = { name: 'Robin Example', phone: '+1 555 0100' };

  it('is there already, whatever the step, and what came after it may name its entry', async () => {
    const session = await givenSession(app, { status: 'RECOVERY' });
    app.clock.advanceMinutes(240);
    await recover(app, session, 125);
    const leaving = entryAt(session, 130, 'DISCHARGE', GOING_HOME);
    expectDone(
      await nurse.post(`${session.path}/discharge`, { ...GOING_HOME, occurredAt: leaving.occurredAt }),
    );
    const checkIn = entryAt(session, -30, 'CHECK_IN', { escort });
    const { body: before } = await nurse.get(session.path);
    const ready = { ...entryAt(session, 0, 'READY'), occurredAt: new Date(timeOf(before, 'ready')) };
    const steps = chained([checkIn, ready, leaving]);
    const note = { ...entryAt(session, 135, 'NOTE', { text: 'Forgot a jacket.' }), after: leaving.id };
    for (let time = 1; time <= 2; time += 1)
      expect(outcomesOf(await sendQueue(nurse, session, steps))).toEqual(Array(3).fill('ALREADY_THERE'));
    expect((await nurse.get(session.path)).body).toEqual(before);
    expect(outcomesOf(await sendQueue(nurse, session, [note]))).toEqual(['STORED']);
    for (const [kind, verb, body] of [
      ['CANCEL', 'cancel', { reason: 'Asked to' }],
      ['NO_SHOW', 'no-show', {}],
    ] as const) {
      const other = await givenSession(app);
      const entry = entryAt(other, 0, kind, body);
      expectDone(await nurse.post(`${other.path}/${verb}`, { ...body, occurredAt: entry.occurredAt }));
      expect(outcomesOf(await sendQueue(nurse, other, [entry]))).toEqual(['ALREADY_THERE']);
    }
  });

  it('is known by the time it was corrected to as well', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const { body } = await nurse.get(session.path);
    const occurredAt = minutesAfter(session.doseStartsAt, -35);
    const corrected = { occurredAt, reason: 'Read from the wrong clock' };
    expectDone(await nurse.post(`${session.path}/moves/${body.moves[0].id}/amend`, corrected));
    const entries = [-30, -35].map((minute) => entryAt(session, minute, 'CHECK_IN', { escort }));
    expect(outcomesOf(await sendQueue(nurse, session, entries))).toEqual(['ALREADY_THERE', 'ALREADY_THERE']);
  });

  it('is refused at another time or with other details, and tells the time that stands', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const entries = [
      entryAt(session, -29, 'CHECK_IN', { escort }),
      entryAt(session, -30, 'CHECK_IN', { escort: { name: 'Somebody Else' } }),
    ];
    const { body } = await sendQueue(nurse, session, entries);
    const occurredAt = minutesAfter(session.doseStartsAt, -30).toISOString();
    for (const { outcome, problem } of body.items) {
      expect(outcome).toBe('REFUSED');
      expect(problem).toMatchObject({ code: 'entry.step-recorded-otherwise', occurredAt });
      expect(problem.detail).toMatch(/^Nothing was changed/);
    }
  });

  it('and was taken back is not made again by a queue', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    expectDone(await nurse.post(`${session.path}/undo`, { reason: 'Another patient' }));
    const answer = await sendQueue(nurse, session, [entryAt(session, -30, 'CHECK_IN', { escort })]);
    expect(answer.body).toMatchObject({
      items: [{ outcome: 'REFUSED', problem: { code: 'entry.step-taken-back' } }],
      session: { status: 'SCHEDULED' },
    });
    expect(outcomesOf(await sendQueue(nurse, session, [entryAt(session, -20, 'CHECK_IN')]))).toEqual([
      'STORED',
    ]);
  });
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
