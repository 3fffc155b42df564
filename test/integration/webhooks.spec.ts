/** Webhooks: signed, at least once, tried for a day, kept as dead letters, sent again; and nothing about a patient in them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { changeAlert, raiseAlert } from '../../src/tasks/alerts.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenAlert, newAlert } from '../support/given/alerts.js';
import { isSignedWith, startReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';

let app: TestApp;
let admin: RoleClient;
let nurse: RoleClient;
let receiver: WebhookReceiver;
let subscription: { id: string; secret: string };

const ALL = ['alert.raised', 'alert.escalated', 'alert.acknowledged'];
const PATH = '/v1/webhooks/subscriptions';

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as('admin');
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

beforeEach(async () => {
  receiver = await startReceiver();
  subscription = await subscribe(ALL);
});
afterEach(async () => {
  await admin.post(`${PATH}/${subscription.id}/revoke`);
  await receiver.close();
});

async function subscribe(eventTypes: string[], url = receiver.url): Promise<{ id: string; secret: string }> {
  const { status, body } = await admin.post(PATH, { url, description: 'Pager', eventTypes });
  expect(status).toBe(201);
  return body;
}

async function messages(filter = ''): Promise<any[]> {
  const { body } = await admin.get(`/v1/webhooks/messages?subscriptionId=${subscription.id}${filter}`);
  return body.items;
}

/** Of which nothing is told but that it was raised, however far a test moves the clock. */
const givenQuietAlert = () => givenAlert(app, { acknowledgeWithinMinutes: 1_000_000 });

const typesReceived = () => receiver.received.map(({ body }) => body.type);

describe('a message', () => {
  it('tells in turn that a red alert was raised, escalated and acknowledged, each signed', async () => {
    const alert = await givenAlert(app);
    await app.runJobs();
    app.clock.advanceMinutes(3);
    await app.runJobs();
    await nurse.post(`/v1/alerts/${alert.id}/acknowledge`, { action: 'OBSERVED' });
    await app.runJobs();
    await app.runJobs();
    expect(typesReceived()).toEqual(ALL);
    for (const message of receiver.received) expect(isSignedWith(subscription.secret, message)).toBe(true);
    expect(isSignedWith(`whsec_${Buffer.from('other').toString('base64')}`, receiver.received[0]!)).toBe(
      false,
    );
    expect(receiver.received[1]!.headers['webhook-timestamp']).toBe(
      String(Math.floor(app.clock.now().getTime() / 1000)),
    );
  });

  it('says which alert and how urgent, and nothing about the patient', async () => {
    const alert = await givenAlert(app, { psychiatristId: nurse.id, acknowledgeWithinMinutes: 1_000_000 });
    await app.runJobs();
    expect(receiver.received[0]!.body).toEqual({
      type: 'alert.raised',
      timestamp: alert.raisedAt.toISOString(),
      data: {
        alertId: alert.id,
        sessionId: alert.sessionId,
        psychiatristId: nurse.id,
        rule: 'blood-pressure.high',
        severity: 'RED',
        raisedAt: alert.raisedAt.toISOString(),
        acknowledgeBy: alert.acknowledgeBy!.toISOString(),
      },
    });
  });

  it('is not sent about yellow or past alerts, nor to who did not ask for it', async () => {
    await subscribe(['alert.escalated']).then(({ id }) => admin.post(`${PATH}/${id}/revoke`));
    const yellow = await givenAlert(app, { severity: 'YELLOW' });
    const past = await givenAlert(app, { acknowledgeWithinMinutes: null });
    for (const { id } of [yellow, past])
      await nurse.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' });
    app.clock.advanceMinutes(60);
    await app.runJobs();
    expect(receiver.received).toEqual([]);
  });

  it('is not there when what it tells about is rolled back', async () => {
    const failed = app.dataSource.transaction(async (tx) => {
      await raiseAlert(tx, newAlert(app), app.clock.now());
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    expect(await messages()).toEqual([]);
  });
});

describe('delivery', () => {
  it('tries again after a failure under the same id, later each time, until it is received', async () => {
    receiver.answer = { status: 500 };
    await givenQuietAlert();
    await app.runJobs();
    await app.runJobs();
    const [first] = await messages();
    expect([receiver.received.length, first]).toMatchObject([1, { status: 'PENDING', attempts: 1 }]);
    receiver.answer = null;
    app.clock.advanceMinutes(1);
    await app.runJobs();
    receiver.answer = { status: 204 };
    app.clock.advanceMinutes(1);
    await app.runJobs();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([first.id]));
    const { body } = await admin.get(`/v1/webhooks/messages/${first.id}`);
    expect(body).toMatchObject({ status: 'DELIVERED', attempts: 3, nextAttemptAt: null });
    expect(body.attemptLog.map(({ statusCode, failure }: any) => statusCode ?? failure)).toEqual([
      204,
      'CONNECTION',
      500,
    ]);
    app.clock.advanceMinutes(60 * 48);
    await app.runJobs();
    expect(receiver.received).toHaveLength(3);
  });

  it('makes a dead letter after a day, which an administrator sends again', async () => {
    receiver.answer = { status: 503 };
    await givenQuietAlert();
    for (let hour = 0; hour < 24; hour += 1) {
      await app.runJobs();
      app.clock.advanceMinutes(59.9);
    }
    expect((await messages('&status=DEAD')).length).toBe(0);
    app.clock.advanceMinutes(10);
    await app.runJobs();
    const [dead] = await messages('&status=DEAD');
    expect(dead).toMatchObject({ nextAttemptAt: null, settledAt: app.clock.now().toISOString() });
    expect((await app.send('GET', '/metrics')).body).toMatch(/webhook_messages\{status="DEAD"\} [1-9]/);
    app.clock.advanceMinutes(60);
    await app.runJobs();
    const before = receiver.received.length;
    receiver.answer = { status: 200 };
    const replay = () => admin.post(`/v1/webhooks/messages/${dead.id}/replay`);
    expect((await replay()).body).toMatchObject({ status: 'PENDING', attempts: 0, settledAt: null });
    expect([(await replay()).status, (await replay()).body.code]).toEqual([409, 'webhook-message.under-way']);
    await app.runJobs();
    expect(receiver.received.length).toBe(before + 1);
    expect(receiver.received.at(-1)!.headers['webhook-id']).toBe(dead.id);
    expect((await messages())[0].status).toBe('DELIVERED');
  });

  it('sends once when two instances are at it, and holds no transaction meanwhile', async () => {
    const other = await startTestApp({ besides: app });
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    receiver.before = () => gate;
    for (let n = 0; n < 8; n += 1) await givenQuietAlert();
    const rounds = Promise.all([app.runJobs(), other.runJobs(), app.runJobs(), other.runJobs()]);
    // While the receiver makes them wait, whatever else is at work in the database comes to its end.
    const isQuiet = async () => {
      const [{ busy }] = await app.dataSource.query(
        `select count(*)::int as busy from pg_stat_activity
         where datname = current_database() and state like 'idle in transaction%'`,
      );
      return receiver.received.length === 8 && busy === 0;
    };
    while (!(await isQuiet())) await new Promise((resolve) => setTimeout(resolve, 10));
    open();
    await rounds;
    await other.stop();
    expect(receiver.received).toHaveLength(8);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(8);
  });

  it('takes up again what a crash left claimed', async () => {
    await givenQuietAlert();
    await app.dataSource.query(
      `update outbox_messages set next_attempt_at = $1, attempts = 1 where status = 'PENDING'`,
      [new Date(app.clock.now().getTime() + 60_000)],
    );
    await app.runJobs();
    expect(receiver.received).toEqual([]);
    app.clock.advanceMinutes(1.1);
    await app.runJobs();
    expect(receiver.received).toHaveLength(1);
  });

  it('follows no redirect', async () => {
    const elsewhere = await startReceiver();
    receiver.answer = { status: 307, headers: { location: elsewhere.url } };
    await givenQuietAlert();
    await app.runJobs();
    expect([receiver.received.length, elsewhere.received.length]).toEqual([1, 0]);
    expect((await messages())[0].status).toBe('PENDING');
    await elsewhere.close();
  });
});

describe('a subscription', () => {
  it.each([
    'http://pager.example/hook',
    'ftp://pager.example',
    'http://127.0.0.1.example/hook',
    'https://user:secret@pager.example/',
    'no url',
  ])('is refused for %s', async (url) => {
    const { status, body } = await admin.post(PATH, { url, description: 'Pager', eventTypes: ALL });
    expect([status, body.errors[0].pointer]).toEqual([422, '/url']);
  });

  it('shows its secret once, in no other answer and in no log', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const wanted = { url: receiver.url, description: 'Pager', eventTypes: ALL };
    const first = await admin.post(PATH, wanted, key);
    const again = await admin.post(PATH, wanted, key);
    expect([first.body.secret, again.body.secret]).toEqual([expect.stringMatching(/^whsec_/), null]);
    expect(again.body.id).toBe(first.body.id);
    await givenQuietAlert();
    await app.runJobs();
    const answers = await Promise.all(
      [PATH, `${PATH}/${first.body.id}`, '/v1/webhooks/messages'].map((path) => admin.get(path)),
    );
    const said = JSON.stringify(answers.map(({ body }) => body)) + app.logged();
    expect(said).toContain(first.body.id);
    expect(said).not.toContain(first.body.secret);
    await admin.post(`${PATH}/${first.body.id}/revoke`);
  });

  it('signs with both secrets for a day after a rotation, then with the new one alone', async () => {
    const { body } = await admin.post(`${PATH}/${subscription.id}/rotate-secret`);
    const signedBy = () => {
      const message = receiver.received.at(-1)!;
      return [isSignedWith(subscription.secret, message), isSignedWith(body.secret, message)];
    };
    await givenQuietAlert();
    await app.runJobs();
    expect(signedBy()).toEqual([true, true]);
    app.clock.advanceMinutes(24 * 60 + 1);
    await givenQuietAlert();
    await app.runJobs();
    expect(signedBy()).toEqual([false, true]);
  });

  it('takes its messages with it when it is revoked', async () => {
    const alert = await givenQuietAlert();
    const revoked = await admin.post(`${PATH}/${subscription.id}/revoke`);
    expect(revoked.body).toMatchObject({ status: 'REVOKED', revokedAt: app.clock.now().toISOString() });
    const now = app.clock.now();
    await app.dataSource.transaction((tx) =>
      changeAlert(tx, alert.id, { type: 'WITHDRAWN', occurredAt: now, recordedAt: now, recordedBy: null }),
    );
    await app.runJobs();
    const [cancelled] = await messages();
    expect([receiver.received.length, cancelled.status]).toEqual([0, 'CANCELLED']);
    const replayed = await admin.post(`/v1/webhooks/messages/${cancelled.id}/replay`);
    const rotated = await admin.post(`${PATH}/${subscription.id}/rotate-secret`);
    expect([replayed.body.code, rotated.body.code]).toEqual(Array(2).fill('webhook-subscription.revoked'));
    const [{ secrets }] = await app.dataSource.query(
      `select count(secret)::int as secrets from webhook_subscriptions where id = $1`,
      [subscription.id],
    );
    expect(secrets).toBe(0);
  });
});
