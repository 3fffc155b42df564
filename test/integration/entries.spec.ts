/** A tablet's queue: what becomes of each entry, and that one faulty entry loses no good one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { USUAL_VITALS } from '../support/given/bedside.js';
import { givenVials } from '../support/given/drugs.js';
import { chained, entryAt, outcomesOf, sendQueue, usualDay } from '../support/given/queues.js';
import {
  givenDosingSession,
  givenSession,
  minutesAfter,
  weigh,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const problemsOf = ({ body }: { readonly body: any }): (string | null)[] =>
  body.items.map(({ problem }: any) => problem?.code ?? null);
const count = async (session: GivenSession, route: string): Promise<number> =>
  (await nurse.get(`${session.path}/${route}`)).body.items.length;

describe('a queue', () => {
  it('is answered entry by entry in the order sent, with the present state of the session', async () => {
    const session = await givenSession(app);
    const vitals = entryAt(session, -20, 'VITALS', USUAL_VITALS);
    const checkIn = entryAt(session, -30, 'CHECK_IN');
    const { status, body } = await sendQueue(nurse, session, [vitals, checkIn]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sessionId: session.sessionId,
      patientId: session.patientId,
      asOf: TEST_NOW,
      items: [
        { id: vitals.id, kind: 'VITALS', outcome: 'STORED', resourceId: vitals.id, problem: null },
        { id: checkIn.id, kind: 'CHECK_IN', outcome: 'STORED', resourceId: session.sessionId },
      ],
    });
    const { body: now } = await nurse.get(session.path);
    expect(body.session).toEqual({ status: 'CHECKED_IN', version: now.version });
    expect(now.checkedInAt).toBe(minutesAfter(session.doseStartsAt, -30).toISOString());
  });

  it('pages nobody about what is long over', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -90) });
    await sendQueue(nurse, session, [
      entryAt(session, 10, 'VITALS', { ...USUAL_VITALS, systolicMmHg: 210, diastolicMmHg: 110 }),
    ]);
    const { body } = await nurse.get(`/v1/alerts?sessionId=${session.sessionId}&status=ALL`);
    expect(body.items).toMatchObject([{ severity: 'RED', isRetrospective: true, acknowledgeBy: null }]);
  });

  it('dates a paper form by when it was filled in, which every entry says', async () => {
    const session = await givenDosingSession(app);
    const paper = { instrumentCode: 'GAD7', answers: [2, 3, 2, 2, 1, 2, 3], source: 'STAFF_ENTRY' };
    const [form, undated] = [1, 2].map(() => entryAt(session, -22, 'ASSESSMENT', paper)) as [any, any];
    const answer = await sendQueue(nurse, session, [form, { ...undated, occurredAt: undefined }]);
    expect(outcomesOf(answer)).toEqual(['STORED', 'REFUSED']);
    const { body } = await nurse.get(`/v1/patients/${session.patientId}/assessments/${form.id}`);
    expect(body).toMatchObject({ completedAt: form.occurredAt.toISOString(), answeredThrough: 'PAPER' });
  });

  it('tells every kind of entry', async () => {
    const session = await givenDosingSession(app);
    const lotId = await givenVials(app);
    const reading = entryAt(session, 6, 'VITALS', { ...USUAL_VITALS, heartRatePerMinute: 26 });
    const effect = entryAt(session, 7, 'SIDE_EFFECT', { code: 'NAUSEA', grade: 1 });
    const answer = await sendQueue(nurse, session, [
      entryAt(session, -24, 'MEASUREMENT', { weightKg: 81, heightCm: 178 }),
      entryAt(session, -22, 'ASSESSMENT', {
        ...{ instrumentCode: 'GAD7', answers: [2, 3, 2, 2, 1, 2, 3], source: 'PATIENT' },
      }),
      entryAt(session, -2, 'DRUG_RECORD', { type: 'DRAWN', lotId, amountMg: 50 }),
      reading,
      entryAt(session, 6, 'VITALS_CONFIRMATION', { readingId: reading.id }),
      effect,
      entryAt(session, 9, 'SIDE_EFFECT_CHANGE', { sideEffectId: effect.id, grade: 2 }),
      entryAt(session, 10, 'RESCUE_MEDICINE', {
        ...{ medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' },
      }),
      entryAt(session, 11, 'NOTE', { text: 'Sleepy.' }),
      entryAt(session, 12, 'SCALE', { kind: 'CADSS', total: 4 }),
      entryAt(session, 13, 'DISCHARGE_ASSESSMENT', { isOriented: true }),
      entryAt(session, 14, 'ADMINISTRATION_EVENT', { type: 'PAUSE' }),
      entryAt(session, 15, 'DISCHARGE', { type: 'TRANSFERRED', reason: 'Chest pain' }),
    ]);
    expect(new Set(outcomesOf(answer))).toEqual(new Set(['STORED']));
    const readings = await nurse.get(`${session.path}/vitals`);
    expect(readings.body.items.find(({ id }: any) => id === reading.id)).toMatchObject({
      status: 'CONFIRMED',
    });
    const patient = `/v1/patients/${session.patientId}`;
    for (const [list, measured] of [
      ['measurements', { weightKg: 81, measuredAt: minutesAfter(session.doseStartsAt, -24).toISOString() }],
      ['assessments', { completedAt: minutesAfter(session.doseStartsAt, -22).toISOString() }],
    ] as const)
      expect((await nurse.get(`${patient}/${list}`)).body.items).toContainEqual(
        expect.objectContaining(measured),
      );
    for (const [kind, body, status] of [
      ['CANCEL', { reason: 'Asked to' }, 'CANCELLED'],
      ['NO_SHOW', {}, 'NO_SHOW'],
    ] as const) {
      const other = await givenSession(app);
      const calledOff = await sendQueue(nurse, other, [entryAt(other, 0, kind, body)]);
      expect(calledOff.body).toMatchObject({ items: [{ outcome: 'STORED' }], session: { status } });
    }
  });

  it('is tried as things happened, also where one entry needs a later one', async () => {
    const session = await givenDosingSession(app);
    const ondansetron = entryAt(session, 9, 'RESCUE_MEDICINE', {
      ...{ medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' },
    });
    const nausea = { code: 'NAUSEA', grade: 2, rescueMedicineIds: [ondansetron.id] };
    const answer = await sendQueue(nurse, session, [
      entryAt(session, 12, 'ADMINISTRATION_EVENT', { type: 'RESUME' }),
      ondansetron,
      entryAt(session, 8, 'SIDE_EFFECT', nausea),
      entryAt(session, 10, 'ADMINISTRATION_EVENT', { type: 'PAUSE' }),
    ]);
    expect(outcomesOf(answer)).toEqual(['STORED', 'STORED', 'STORED', 'STORED']);
  });
});

describe('sent again', () => {
  it('changes nothing, steps included, also where the single request had stored it', async () => {
    const session = await givenSession(app);
    const checkIn = entryAt(session, -30, 'CHECK_IN');
    const note = entryAt(session, -10, 'NOTE', { text: 'Nervous.' });
    await nurse.post(`${session.path}/notes`, { id: note.id, ...note.body, occurredAt: note.occurredAt });
    const first = await sendQueue(nurse, session, [checkIn, note, checkIn]);
    expect(outcomesOf(first)).toEqual(['STORED', 'ALREADY_THERE', 'ALREADY_THERE']);
    app.clock.advanceMinutes(3 * 24 * 60);
    const again = await sendQueue(nurse, session, [note, checkIn]);
    expect(outcomesOf(again)).toEqual(['ALREADY_THERE', 'ALREADY_THERE']);
    expect(again.body.session).toEqual(first.body.session);
    expect(await count(session, 'notes')).toBe(1);
  });

  it('by two tablets at once is stored once', async () => {
    const session = await givenSession(app);
    await weigh(app, session);
    const entries = await usualDay(app, session, 'IV');
    app.clock.advanceMinutes(60);
    const answers = await Promise.all([1, 2].map(() => sendQueue(nurse, session, entries)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const done = entries.map((_entry, index) =>
      answers.map((answer) => outcomesOf(answer)[index]).toSorted(),
    );
    expect(done.filter((pair) => !pair.includes('STORED') && !pair.includes('ALREADY_THERE'))).toEqual([]);
    await sendQueue(nurse, session, entries);
    expect((await nurse.get(session.path)).body).toMatchObject({ status: 'DISCHARGED' });
    expect((await nurse.get(`${session.path}/administration-events`)).body.events).toHaveLength(4);
    expect(await count(session, 'vitals')).toBe(5);
    const { body } = await nurse.get(`${session.path}/checklist`);
    expect(body.items.flatMap(({ entries: ticks }: any) => ticks)).toHaveLength(7);
  });

  it('under an id that says something else is refused, in every session', async () => {
    const [session, other] = [await givenSession(app), await givenSession(app)];
    const checkIn = entryAt(session, -30, 'CHECK_IN');
    await sendQueue(nurse, session, [checkIn]);
    const later = { ...checkIn, occurredAt: minutesAfter(checkIn.occurredAt, 1) };
    expect(problemsOf(await sendQueue(nurse, session, [later]))).toEqual(['entry.id-taken']);
    expect(problemsOf(await sendQueue(nurse, other, [checkIn]))).toEqual(['entry.id-taken']);
  });

  it('is not undone by a step that was taken back since', async () => {
    const session = await givenSession(app);
    const checkIn = entryAt(session, -30, 'CHECK_IN');
    await sendQueue(nurse, session, [checkIn]);
    await nurse.post(`${session.path}/undo`, { verb: 'checkIn', reason: 'Wrong chair' });
    const again = await sendQueue(nurse, session, [checkIn]);
    expect(again.body).toMatchObject({
      items: [{ outcome: 'ALREADY_THERE' }],
      session: { status: 'SCHEDULED' },
    });
  });

  it('with one Idempotency-Key is answered as it was', async () => {
    const session = await givenSession(app);
    const entries = [entryAt(session, -30, 'CHECK_IN')];
    const key = { 'idempotency-key': randomUUID() };
    const first = await nurse.post(`${session.path}/entries`, { entries }, key);
    const again = await nurse.post(`${session.path}/entries`, { entries }, key);
    expect(outcomesOf(again)).toEqual(['STORED']);
    expect(again.body).toEqual(first.body);
  });
});

describe('an entry whose predecessor is missing', () => {
  it('waits with every reason, stores nothing, and goes in when it has come', async () => {
    const session = await givenSession(app);
    await weigh(app, session);
    const day = await usualDay(app, session, 'IV');
    const kinds = ['READY', 'DISCHARGE', 'SIDE_EFFECT_CHANGE', 'VITALS', 'ADMINISTRATION_EVENT'];
    const early = day.filter(({ kind }) => kinds.includes(kind));
    app.clock.advanceMinutes(60);
    const answer = await sendQueue(nurse, session, early);
    expect(new Set(outcomesOf(answer))).toEqual(new Set(['WAITING']));
    expect(answer.body.session.status).toBe('SCHEDULED');
    const checkIn = day.filter(({ kind }) => kind === 'CHECK_IN');
    const next = await sendQueue(nurse, session, [...checkIn, ...early]);
    const ready = next.body.items.find(({ kind }: any) => kind === 'READY');
    expect(ready).toMatchObject({ outcome: 'WAITING', problem: { code: 'session.not-ready' } });
    expect(ready.problem.errors).toContainEqual(
      expect.objectContaining({ code: 'checklist.incomplete', message: expect.any(String) }),
    );
    expect(ready.problem.detail).toContain('send it again');
    const rest = await sendQueue(nurse, session, day);
    expect(rest.body.session.status).toBe('DISCHARGED');
    expect(outcomesOf(rest).filter((outcome) => outcome === 'WAITING' || outcome === 'REFUSED')).toEqual([]);
  });

  it('waits for the entry that it names, and for nothing else', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const faulty = entryAt(session, -20, 'VITALS', { ...USUAL_VITALS, spo2Percent: 130 });
    const [first, refused, last] = chained([
      entryAt(session, -25, 'NOTE', { text: 'First.' }),
      faulty,
      entryAt(session, -10, 'NOTE', { text: 'Last.' }),
    ]);
    const alone = await sendQueue(nurse, session, [last!]);
    expect(problemsOf(alone)).toEqual(['entry.predecessor-missing']);
    expect(outcomesOf(await sendQueue(nurse, session, [refused!, first!]))).toEqual(['REFUSED', 'STORED']);
    expect(outcomesOf(await sendQueue(nurse, session, [last!]))).toEqual(['STORED']);
  });

  it('waits also behind an entry that cannot be read, whose own predecessor is missing', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const [first, unreadable, last] = chained([
      entryAt(session, -25, 'NOTE', { text: 'First.' }),
      entryAt(session, -20, 'DANCE'),
      entryAt(session, -10, 'NOTE', { text: 'Last.' }),
    ]);
    const early = await sendQueue(nurse, session, [last!, unreadable!]);
    expect(outcomesOf(early)).toEqual(['WAITING', 'REFUSED']);
    expect(outcomesOf(await sendQueue(nurse, session, [last!]))).toEqual(['WAITING']);
    const whole = await sendQueue(nurse, session, [last!, unreadable!, first!]);
    expect(outcomesOf(whole)).toEqual(['STORED', 'REFUSED', 'STORED']);
  });

  it('is not stored as a deviation where the tablet says what it came after', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const start = { type: 'START', deviationReason: 'The psychiatrist was there' };
    const [, late] = chained([
      entryAt(session, -5, 'READY'),
      entryAt(session, 0, 'ADMINISTRATION_EVENT', start),
    ]);
    expect(problemsOf(await sendQueue(nurse, session, [late!]))).toEqual(['entry.predecessor-missing']);
    const alone = { ...late!, after: undefined };
    expect(outcomesOf(await sendQueue(nurse, session, [alone]))).toEqual(['STORED']);
  });
});
