/** Who is told that a questionnaire is due, once for each step, and how it is taken back the moment it is not. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { local, plus } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { checkIn, expectDone, givenSession, recordEvent } from '../support/given/sessions.js';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';

let app: TestApp;
let admin: RoleClient;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let receiver: WebhookReceiver;
let subscriptionId: string;

/** The evening before the dose of Monday 4 May. */
const SUNDAY = local('2026-05-03 20:00');

beforeAll(async () => {
  app = await startTestApp();
  [admin, nurse, psychiatrist] = await Promise.all([
    app.as('admin'),
    app.as('nurse'),
    app.as('psychiatrist'),
  ]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(SUNDAY);
  receiver = await startReceiver();
  subscriptionId = await subscribe('assessment.due', 'assessment.no-longer-due');
});
afterEach(async () => {
  expectDone(await admin.post(`/v1/webhooks/subscriptions/${subscriptionId}/revoke`));
  await receiver.close();
});

async function subscribe(...eventTypes: string[]): Promise<string> {
  const { url } = receiver;
  const answered = await admin.post('/v1/webhooks/subscriptions', { url, description: 'Texts', eventTypes });
  expectDone(answered);
  return answered.body.id;
}

/** What the receiver has got about these sessions, such as `assessment.due HOUR_24 OPEN`. */
function heard(sessionIds: readonly string[]): string[] {
  return receiver.received
    .filter(({ body }) => sessionIds.includes(body.data.sessionId))
    .map(({ body }) => `${body.type} ${body.data.timePoint} ${body.data.status}`);
}

const lastAbout = (sessionIds: readonly string[]) =>
  receiver.received.findLast(({ body }) => sessionIds.includes(body.data.sessionId))!.body.data;

const messages = async (): Promise<any[]> =>
  (await admin.get(`/v1/webhooks/messages?subscriptionId=${subscriptionId}&limit=200`)).body.items;

const at = async (time: Date | string) => {
  app.clock.set(typeof time === 'string' ? local(time) : time);
  await app.runJobs();
};

describe('a window after a dose', () => {
  it('is told when it opens and when it is overdue, once each, with ids, forms and times alone', async () => {
    const { patientId, planId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00']);
    await at('2026-05-04 11:00');
    await at('2026-05-04 14:00');
    expect(heard(sessionIds)).toEqual(['assessment.due ACUTE OPEN']);
    await at('2026-05-04 14:01');
    await at('2026-05-04 14:02');
    expect(heard(sessionIds)).toEqual(['assessment.due ACUTE OPEN', 'assessment.due ACUTE OVERDUE']);
    const [message] = receiver.received.filter(({ body }) => sessionIds.includes(body.data.sessionId));
    expect(message!.body).toEqual({
      type: 'assessment.due',
      timestamp: local('2026-05-04 11:00').toISOString(),
      data: {
        reminderId: expect.any(String),
        sessionId: sessionIds[0],
        planId,
        timePoint: 'ACUTE',
        status: 'OPEN',
        forms: [{ instrumentCode: 'GAD7', recallWindow: 'PT24H' }],
        targetAt: local('2026-05-04 14:00').toISOString(),
        closesAt: local('2026-05-04 23:00').toISOString(),
      },
    });
    expect(message!.text).not.toContain(patientId);
    const [listed] = (await messages()).slice(-1);
    expect(listed).toMatchObject({ alertId: null, reminderId: message!.body.data.reminderId });
  });

  it('is taken back when it is answered, and asked for again when the answer was an error', async () => {
    const { patientId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00']);
    await at('2026-05-04 11:30');
    const given = await answer(app, patientId, '2026-05-04 13:00', 8, { recallWindow: 'PT24H' });
    await app.runJobs();
    await app.runJobs();
    expect(heard(sessionIds)).toEqual(['assessment.due ACUTE OPEN', 'assessment.no-longer-due ACUTE DONE']);
    const path = `/v1/patients/${patientId}/assessments/${given.id}/enter-in-error`;
    expectDone(await nurse.post(path, { reason: 'Another patient' }));
    await app.runJobs();
    expect(heard(sessionIds).slice(2)).toEqual(['assessment.due ACUTE OPEN']);
  });

  it('is told to be over where the message may have arrived', async () => {
    receiver.answer = { status: 503 };
    const { patientId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00']);
    await at('2026-05-04 11:00');
    receiver.answer = { status: 204 };
    await answer(app, patientId, '2026-05-04 11:00:30', 8, { recallWindow: 'PT24H' });
    const [over, due] = await messages();
    // An attempt was made and may have arrived: the receiver is told that it is over, and the other is not tried again.
    expect([over.eventType, over.status]).toEqual(['assessment.no-longer-due', 'PENDING']);
    expect([due.eventType, due.status]).toEqual(['assessment.due', 'CANCELLED']);
    const replay = await admin.post(`/v1/webhooks/messages/${due.id}/replay`);
    expect([replay.status, replay.body.code]).toEqual([409, 'webhook-message.cancelled']);
    await at('2026-05-05 09:00');
    expect(heard(sessionIds)).toEqual([
      'assessment.due ACUTE OPEN',
      'assessment.no-longer-due ACUTE DONE',
      'assessment.due HOUR_24 OPEN',
    ]);
  });

  it('is told to nobody where the answer was faster than the message', async () => {
    const { patientId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00']);
    await at('2026-05-04 11:00');
    // As it stands in the outbox before the first attempt.
    const own = async () => {
      const { reminderId } = lastAbout(sessionIds);
      return (await messages()).filter((message) => message.reminderId === reminderId);
    };
    const [{ id }] = await own();
    await app.dataSource.query('delete from outbox_attempts where message_id = $1', [id]);
    await app.dataSource.query(
      `update outbox_messages set status = 'PENDING', attempts = 0, settled_at = null where id = $1`,
      [id],
    );
    await answer(app, patientId, '2026-05-04 11:00:30', 8, { recallWindow: 'PT24H' });
    expect((await own()).map(({ eventType, status }) => [eventType, status])).toEqual([
      ['assessment.due', 'CANCELLED'],
    ]);
    await app.runJobs();
    expect(heard(sessionIds)).toEqual(['assessment.due ACUTE OPEN']);
  });

  it('is ended by its own end, and told to nobody who asked for nothing', async () => {
    const alerts = await subscribe('alert.raised');
    const { sessionIds } = await givenCourse(app, ['2026-05-04 11:00']);
    await at('2026-05-04 22:59');
    await at('2026-05-04 23:00');
    // What leaves in one round leaves side by side.
    expect(heard(sessionIds).sort()).toEqual([
      'assessment.due ACUTE OVERDUE',
      'assessment.due HOUR_24 OPEN',
      'assessment.no-longer-due ACUTE MISSED',
    ]);
    const { body } = await admin.get(`/v1/webhooks/messages?subscriptionId=${alerts}`);
    expect(body.items).toEqual([]);
    expectDone(await admin.post(`/v1/webhooks/subscriptions/${alerts}/revoke`));
  });
});

describe('a session to come', () => {
  const doseStartsAt = local('2026-05-04 10:00');

  it('is reminded of the day before; its dose ends what was not answered, in the transaction of the START', async () => {
    const session = await givenSession(app, { doseStartsAt });
    const own = session.sessionIds;
    await app.runJobs();
    expect(heard(own).sort()).toEqual(['assessment.due BASELINE OPEN', 'assessment.due PRE_SESSION OPEN']);
    app.clock.set(doseStartsAt);
    await checkIn(app, session);
    const open = async () =>
      app.dataSource.query(
        'select time_point from assessment_reminders where ended_at is null and session_id = any($1)',
        [own],
      );
    expect(await open()).toHaveLength(2);
    expectDone(await recordEvent(nurse, session, 0, { type: 'START', deviationReason: 'Trial' }));
    expect(await open()).toEqual([]);
    await app.runJobs();
    expect(heard(own).sort()).toEqual([
      'assessment.due BASELINE OPEN',
      'assessment.due PRE_SESSION OPEN',
      'assessment.no-longer-due BASELINE MISSED',
      'assessment.no-longer-due PRE_SESSION MISSED',
    ]);
  });

  it('whose plan is put on hold is due no more', async () => {
    const { planId, sessionIds } = await givenSession(app, { doseStartsAt });
    await app.runJobs();
    const plan = `/v1/treatment-plans/${planId}`;
    expectDone(await psychiatrist.post(`${plan}/hold`, { reason: 'Travelling' }));
    await app.runJobs();
    await app.runJobs();
    expect(heard(sessionIds).slice(2).sort()).toEqual([
      'assessment.no-longer-due BASELINE NOT_ASKED',
      'assessment.no-longer-due PRE_SESSION NOT_ASKED',
    ]);
  });
});

it('the next dose supersedes what was overdue', async () => {
  const { patientId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00']);
  await at('2026-05-12 09:00');
  expect(heard(sessionIds)).toEqual(['assessment.due DAY_7_14 OVERDUE']);
  const next = await givenCourse(app, [{ endedAt: '2026-05-12 10:40', status: 'DOSING' }], {
    patientId,
    modality: 'IM',
  });
  await at(plus(local('2026-05-12 10:40'), { minutes: 1 }));
  await app.runJobs();
  expect(heard(sessionIds)[1]).toBe('assessment.no-longer-due DAY_7_14 SUPERSEDED');
  expect(heard(next.sessionIds)).toEqual([]);
});
