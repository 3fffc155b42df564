/** What of a dose is refused, and what is recorded with a reason because it was given all the same. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  expectDone,
  givenDosingSession,
  givenSession,
  measureBeforeDose,
  minutesAfter,
  type GivenSession,
  reasonsOf,
  recordEvent,
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

const record = (session: GivenSession, minutes: number, event: object) =>
  recordEvent(nurse, session, minutes, event);

const eventsOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/administration-events`)).body;

describe('a dose before the session was ready', () => {
  it('is refused with everything that was missing, and recorded when it was given all the same', async () => {
    const session = await givenSession(app);
    expectDone(
      await nurse.post(`${session.path}/check-in`, { occurredAt: minutesAfter(session.doseStartsAt, -30) }),
    );
    const missing = [
      'session.not-marked-ready',
      'escort.not-named',
      'checklist.incomplete',
      'pregnancy-test.missing',
      'vitals.no-pre-dose-reading',
      'vitals.not-measured',
      'weight.missing',
    ];
    const refused = await record(session, 0, { type: 'START' });
    expect({ status: refused.status, code: refused.body.code, reasons: reasonsOf(refused) }).toEqual({
      status: 422,
      code: 'session.not-ready',
      reasons: missing,
    });
    expect((await nurse.get(session.path)).body.status).toBe('CHECKED_IN');
    const deviationReason = 'Emergency treatment on the order of the psychiatrist';
    const recorded = await record(session, 0, { type: 'START', deviationReason });
    expect(recorded).toMatchObject({
      status: 201,
      body: { sessionStatus: 'DOSING', deviations: missing, deviationReason },
    });
    expect((await nurse.get(session.path)).body.moves.at(-1)).toMatchObject({
      verb: 'startDosing',
      fromStatus: 'CHECKED_IN',
      reason: deviationReason,
    });
    const frontDesk = await app.as('front-desk');
    expect((await frontDesk.get(session.path)).body.moves.at(-1)).toMatchObject({
      verb: 'startDosing',
      reason: null,
    });
  });

  it('is asked about again at the start, although the session was found ready', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const { headers } = await nurse.get(session.path);
    expectDone(await nurse.patch(session.path, { escort: null }, { 'if-match': headers.get('etag')! }));
    expect(reasonsOf(await record(session, 0, { type: 'START' }))).toEqual(['escort.not-named']);
  });

  it('cannot be recorded for a patient who was never checked in, nor before the check-in', async () => {
    const scheduled = await givenSession(app);
    const start = { type: 'START', deviationReason: 'Entered late' };
    expect((await record(scheduled, 0, start)).body).toMatchObject({
      code: 'session.transition-not-allowed',
      currentStatus: 'SCHEDULED',
    });
    const checkedIn = await givenSession(app, { status: 'CHECKED_IN' });
    expect((await record(checkedIn, -31, start)).body.code).toBe('session.before-predecessor');
    expect((await eventsOf(checkedIn)).events).toEqual([]);
  });
});

describe('a dose that was not ordered like this', () => {
  it('is more than ordered from above 105 percent on, which is told while it runs', async () => {
    const session = await givenDosingSession(app);
    const stop = { type: 'STOP' };
    const refused = await record(session, 43, stop);
    expect({ status: refused.status, body: refused.body }).toMatchObject({
      status: 422,
      body: {
        code: 'dosing.deviation-reason-needed',
        errors: [
          { code: 'dosing.more-than-ordered', pointer: '/type', percentOfOrdered: 107.5, abovePercent: 105 },
        ],
      },
    });
    expect((await eventsOf(session)).delivered).toMatchObject({ deliveredMg: 60, isOverdelivered: true });
    const stopped = await record(session, 43, { ...stop, deviationReason: 'The pump was not watched' });
    expect(stopped.body).toMatchObject({
      deviations: ['dosing.more-than-ordered'],
      delivered: { isOverdelivered: true },
    });
    const inTime = await givenDosingSession(app);
    expect((await record(inTime, 42, stop)).body).toMatchObject({
      deviations: [],
      delivered: { percentOfOrdered: 105, isOverdelivered: false },
    });
  });

  it('is a second injection, unless a psychiatrist ordered or records it', async () => {
    const half = { type: 'INJECTION', doseMg: 20 };
    const startHalf = async () => {
      const session = await givenSession(app, { modality: 'IM', status: 'READY' });
      expectDone(await record(session, 0, half));
      await measureBeforeDose(app, { ...session, doseStartsAt: minutesAfter(session.doseStartsAt, 35) });
      return session;
    };
    const first = await startHalf();
    expect(reasonsOf(await record(first, 20, half))).toEqual(['dosing.without-order /orderedBy']);
    expect(reasonsOf(await record(first, 20, { ...half, orderedBy: nurse.id }))).toEqual([
      'dosing.orderer-not-a-psychiatrist /orderedBy',
    ]);
    const ordered = await record(first, 20, { ...half, orderedBy: psychiatrist.id });
    expect(ordered).toMatchObject({ status: 201, body: { orderedBy: psychiatrist.id, deviations: [] } });
    const own = await recordEvent(psychiatrist, await startHalf(), 20, half);
    expect(own.body).toMatchObject({ orderedBy: psychiatrist.id, deviations: [] });
    const deviation = await record(await startHalf(), 20, { ...half, deviationReason: 'Said on the phone' });
    expect(deviation.body).toMatchObject({ orderedBy: null, deviations: ['dosing.without-order'] });
  });

  it('goes on faster than before the pause, unless a psychiatrist ordered it', async () => {
    const session = await givenDosingSession(app);
    expectDone(await record(session, 10, { type: 'PAUSE' }));
    const faster = { type: 'RESUME', rateMgPerMinute: 1.2 };
    expect(reasonsOf(await record(session, 12, faster))).toEqual(['dosing.without-order /orderedBy']);
    expect((await record(session, 12, { ...faster, orderedBy: psychiatrist.id })).status).toBe(201);
    expectDone(await record(session, 14, { type: 'PAUSE' }));
    expect((await record(session, 15, { type: 'RESUME', rateMgPerMinute: 1 })).body.deviations).toEqual([]);
    const pause = { type: 'PAUSE', orderedBy: psychiatrist.id };
    expect(reasonsOf(await record(session, 16, pause))).toEqual(['dosing.value-not-for-event /orderedBy']);
  });

  it('is a bolus above the usual by the weight of the order, also where that is in mg alone', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const order = { mg: 60, reason: 'Little effect at the last dose' };
    expectDone(await psychiatrist.post(`${session.path}/dose-orders`, order));
    expectDone(await record(session, 0, { type: 'START' }));
    const bolus = { type: 'BOLUS', orderedBy: psychiatrist.id };
    expect((await record(session, 5, { ...bolus, doseMg: 24 })).body.deviations).toEqual([]);
    expect(reasonsOf(await record(session, 6, { ...bolus, doseMg: 24.01 }))).toContain(
      'dosing.bolus-above-usual /doseMg',
    );
  });

  it('runs faster than any order may, from the start on', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const start = { type: 'START', rateMgPerMinute: 20.01 };
    const refused = await record(session, 0, start);
    expect([refused.status, ...reasonsOf(refused)]).toEqual([
      422,
      'dosing.rate-out-of-bounds /rateMgPerMinute',
    ]);
    const recorded = await record(session, 0, { ...start, deviationReason: 'The pump was set wrongly' });
    expect([recorded.status, recorded.body.deviations]).toEqual([201, ['dosing.rate-out-of-bounds']]);
    const { body } = await nurse.get(`/v1/alerts?sessionId=${session.sessionId}`);
    expect(body.items).toMatchObject([{ rule: 'dosing.rate-out-of-bounds', severity: 'YELLOW' }]);
  });
});

describe('what cannot be', () => {
  it.each([
    ['PAUSE before the start', 'READY', 0, { type: 'PAUSE' }, 'dosing.not-started /type'],
    ['RESUME while it runs', 'DOSING', 5, { type: 'RESUME' }, 'dosing.not-paused /type'],
    ['START while it runs', 'DOSING', 5, { type: 'START' }, 'dosing.already-started /type'],
    ['PAUSE after the end', 'RECOVERY', 45, { type: 'PAUSE' }, 'dosing.already-stopped /type'],
    ['STOP after the end', 'RECOVERY', 45, { type: 'STOP' }, 'dosing.already-stopped /type'],
  ] as const)('%s clashes', async (_what, status, minutes, event, reason) => {
    const session = await givenSession(app, { status });
    const answer = await record(session, minutes, event);
    expect({ status: answer.status, reasons: reasonsOf(answer) }).toEqual({
      status: 409,
      reasons: [reason],
    });
  });

  it.each([
    [
      'a device in an infusion',
      5,
      { type: 'DEVICE', deviceNumber: 1 },
      ['dosing.event-not-for-modality /type'],
    ],
    [
      'values of other events',
      5,
      { type: 'PAUSE', rateMgPerMinute: 1, doseMg: 2, isComplete: true, terminationReason: 'OTHER' },
      [
        'dosing.value-not-for-event /isComplete',
        'dosing.value-not-for-event /terminationReason',
        'dosing.value-not-for-event /rateMgPerMinute',
        'dosing.value-not-for-event /doseMg',
      ],
    ],
  ] as const)('%s is refused with every reason', async (_what, minutes, event, expected) => {
    const session = await givenDosingSession(app);
    const answer = await record(session, minutes, event);
    expect({ status: answer.status, code: answer.body.code, reasons: reasonsOf(answer) }).toEqual({
      status: 422,
      code: 'dosing.event-not-possible',
      reasons: expected,
    });
    expect((await eventsOf(session)).events).toHaveLength(1);
  });

  it.each([
    ['no type', {}, '/type'],
    ['a kind that is none', { type: 'PRIME' }, '/type'],
    ['a rate that is text', { type: 'START', rateMgPerMinute: '1' }, '/rateMgPerMinute'],
    ['a rate below zero', { type: 'START', rateMgPerMinute: -1 }, '/rateMgPerMinute'],
    ['half a pump', { type: 'START', pump: { rateMlPerHour: 60 } }, '/pump/concentrationMgPerMl'],
    ['a reason that is none', { type: 'STOP', terminationReason: 'BORED' }, '/terminationReason'],
    ['a local time', { type: 'START', occurredAt: '2026-05-04T11:00:00' }, '/occurredAt'],
    ['an unknown field', { type: 'START', rate: 1 }, '/rate'],
  ])('%s is malformed', async (_what, event, pointer) => {
    const session = await givenSession(app, { status: 'READY' });
    const answer = await record(session, 0, event);
    expect({ status: answer.status, pointer: answer.body.errors[0].pointer }).toEqual({
      status: 400,
      pointer,
    });
    expect((await eventsOf(session)).events).toEqual([]);
  });

  it('a dose of zero, a rate said twice, a time to come', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const zero = await record(session, 0, { type: 'START', rateMgPerMinute: 0 });
    expect(reasonsOf(zero)).toEqual(['dosing.rate-invalid /rateMgPerMinute']);
    const pump = { rateMlPerHour: 60, concentrationMgPerMl: 1 };
    const twice = await record(session, 0, { type: 'START', rateMgPerMinute: 1, pump });
    expect(reasonsOf(twice)).toEqual(['dosing.value-not-for-event /pump']);
    const ahead = await record(session, 63, { type: 'START' });
    const serverTime = app.clock.now().toISOString();
    expect([ahead.status, ahead.body.code]).toEqual([422, 'time.in-future']);
    expect(ahead.body.errors).toMatchObject([{ code: 'time.in-future', pointer: '/occurredAt', serverTime }]);
    expect((await nurse.get(session.path)).body.status).toBe('READY');
  });
});
