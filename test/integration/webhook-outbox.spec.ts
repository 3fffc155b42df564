/** What is told when an alert had no cause, and how long messages that are settled are kept. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeAlert } from '../../src/tasks/alerts.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenAlert } from '../support/given/alerts.js';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';

let app: TestApp;
let admin: RoleClient;
let receiver: WebhookReceiver;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as('admin');
});
afterAll(() => app.stop());
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

async function subscribe(...eventTypes: string[]): Promise<{ id: string }> {
  const { url } = receiver;
  const { body } = await admin.post('/v1/webhooks/subscriptions', { url, description: 'Pager', eventTypes });
  return body;
}
const withdraw = (alertId: string) =>
  app.dataSource.transaction((tx) => {
    const now = app.clock.now();
    return changeAlert(tx, alertId, {
      type: 'WITHDRAWN',
      occurredAt: now,
      recordedAt: now,
      recordedBy: null,
      note: 'The reading was a typing error',
    });
  });
const messagesOf = async ({ id }: { id: string }): Promise<any[]> =>
  (await admin.get(`/v1/webhooks/messages?subscriptionId=${id}`)).body.items;

describe('an alert that had no cause', () => {
  it('is told to whoever was called about it, and to nobody else', async () => {
    const subscription = await subscribe('alert.escalated', 'alert.withdrawn');
    const called = await givenAlert(app, { severity: 'YELLOW' });
    app.clock.advanceMinutes(11);
    await app.runJobs();
    const quiet = await givenAlert(app, { severity: 'YELLOW', acknowledgeWithinMinutes: 1_000_000 });
    await withdraw(quiet.id);
    await withdraw(called.id);
    await app.runJobs();
    expect(receiver.received.map(({ body }) => [body.type, body.data.alertId])).toEqual([
      ['alert.escalated', called.id],
      ['alert.withdrawn', called.id],
    ]);
    await admin.post(`/v1/webhooks/subscriptions/${subscription.id}/revoke`);
  });
});

describe('a message that is settled', () => {
  it('is kept for thirty days after it was delivered', async () => {
    const subscription = await subscribe('alert.raised');
    await givenAlert(app, { acknowledgeWithinMinutes: 1_000_000 });
    await app.runJobs();
    app.clock.advanceMinutes(30 * 1440);
    await app.runJobs();
    expect(await messagesOf(subscription)).toMatchObject([{ status: 'DELIVERED' }]);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    expect(await messagesOf(subscription)).toEqual([]);
    await admin.post(`/v1/webhooks/subscriptions/${subscription.id}/revoke`);
  });

  it('is kept for a year where nobody received it', async () => {
    const subscription = await subscribe('alert.raised');
    await receiver.close();
    await givenAlert(app, { acknowledgeWithinMinutes: 10_000_000 });
    await app.runJobs();
    app.clock.advanceMinutes(24 * 60);
    await app.runJobs();
    app.clock.advanceMinutes(365 * 1440);
    await app.runJobs();
    expect(await messagesOf(subscription)).toMatchObject([{ status: 'DEAD' }]);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    expect(await messagesOf(subscription)).toEqual([]);
  });
});
