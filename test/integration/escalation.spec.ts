/** What nobody acknowledged in time: escalated once, never too early, never lost, and told to the receivers of webhooks. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { escalateOverdueAlerts } from '../../src/tasks/escalate.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenAlert } from '../support/given/alerts.js';

let app: TestApp;
let other: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  other = await startTestApp({ besides: app });
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});

async function eventsOf(alertId: string): Promise<string[]> {
  const { body } = await nurse.get(`/v1/alerts/${alertId}`);
  return body.events.map(
    ({ type, recordedBy }: any) => `${type} ${recordedBy === null ? 'system' : 'person'}`,
  );
}

describe('an alert', () => {
  it('is escalated after its deadline, not on it, and stands in the list of the psychiatrist', async () => {
    const { id, sessionId } = await givenAlert(app);
    app.clock.advanceMinutes(2);
    await app.runJobs();
    expect(await eventsOf(id)).toEqual([]);
    app.clock.advanceMinutes(0.01);
    await app.runJobs();
    await app.runJobs();
    expect(await eventsOf(id)).toEqual(['ESCALATED system']);
    const list = await psychiatrist.get(`/v1/alerts?escalated=true&sessionId=${sessionId}`);
    expect(list.body.items).toMatchObject([
      { id, isEscalated: true, escalatedAt: app.clock.now().toISOString() },
    ]);
    const figures = async () => (await app.send('GET', '/metrics')).body;
    expect(await figures()).toContain('alerts_escalated_unacknowledged{severity="RED"} 1');
    const seen = await nurse.post(`/v1/alerts/${id}/acknowledge`, { action: 'PSYCHIATRIST_CALLED' });
    expect(await figures()).toMatch(
      /alerts_escalated_unacknowledged\{severity="RED"\} 0[^]*alert_escalations/,
    );
    expect(await figures()).toContain('alerts_open{severity="RED"} 1');
    expect(await figures()).not.toContain(sessionId);
    expect([seen.status, await eventsOf(id)]).toEqual([200, ['ESCALATED system', 'ACKNOWLEDGED person']]);
  });

  it('is escalated late when nobody looked for long, and is never lost', async () => {
    const { id } = await givenAlert(app);
    app.clock.advanceMinutes(60 * 24 * 3);
    await app.runJobs();
    expect(await eventsOf(id)).toEqual(['ESCALATED system']);
  });

  it('is never escalated when it was acknowledged in time, or is about the past', async () => {
    const seen = await givenAlert(app);
    const past = await givenAlert(app, { acknowledgeWithinMinutes: null });
    await nurse.post(`/v1/alerts/${seen.id}/acknowledge`, { action: 'OBSERVED' });
    app.clock.advanceMinutes(60);
    await app.runJobs();
    expect([await eventsOf(seen.id), await eventsOf(past.id)]).toEqual([['ACKNOWLEDGED person'], []]);
  });

  it('is not escalated by a round that cannot commit, and is by the next one', async () => {
    const { id } = await givenAlert(app);
    app.clock.advanceMinutes(3);
    await app.dataSource.query(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
       create trigger fail before insert on alert_events for each row execute function fail()`,
    );
    await app.runJobs();
    expect([await eventsOf(id), app.logged()]).toEqual([[], expect.stringContaining('alerts.escalate')]);
    await app.dataSource.query('drop trigger fail on alert_events; drop function fail()');
    await app.runJobs();
    expect(await eventsOf(id)).toEqual(['ESCALATED system']);
  });
});

describe('two instances', () => {
  it('escalate each alert once and put one message for it into the outbox', async () => {
    const admin = await app.as('admin');
    await admin.post('/v1/webhooks/subscriptions', {
      url: 'http://127.0.0.1:9/nobody-listens',
      description: 'Nobody',
      eventTypes: ['alert.escalated'],
    });
    const alerts = await Promise.all(Array.from({ length: 12 }, () => givenAlert(app)));
    app.clock.advanceMinutes(3);
    await Promise.all([app, other, app, other, app, other].map((instance) => instance.runJobs()));
    for (const { id } of alerts) expect(await eventsOf(id)).toEqual(['ESCALATED system']);
    const { body } = await admin.get('/v1/webhooks/messages?limit=200');
    expect(body.items.map(({ alertId }: any) => alertId).sort()).toEqual(alerts.map(({ id }) => id).sort());
  });

  it('do so also where the lock of the job does not keep them apart', async () => {
    const alerts = await Promise.all(Array.from({ length: 12 }, () => givenAlert(app)));
    app.clock.advanceMinutes(3);
    const now = app.clock.now();
    await Promise.all(
      [app, other, app, other].map(({ dataSource }) =>
        dataSource.transaction((tx) => escalateOverdueAlerts(tx, now)),
      ),
    );
    for (const { id } of alerts) expect(await eventsOf(id)).toEqual(['ESCALATED system']);
  });

  it('tell of an alert either that it was acknowledged in time or that it was escalated first', async () => {
    const alerts = await Promise.all(
      Array.from({ length: 10 }, () => givenAlert(app, { sessionId: newId() })),
    );
    app.clock.advanceMinutes(3);
    const [, , ...answers] = await Promise.all([
      app.runJobs(),
      other.runJobs(),
      ...alerts.map(({ id }) => nurse.post(`/v1/alerts/${id}/acknowledge`, { action: 'OBSERVED' })),
    ]);
    expect(answers.map((answer) => answer && answer.status)).toEqual(alerts.map(() => 200));
    await app.runJobs();
    for (const { id } of alerts) {
      const events = await eventsOf(id);
      expect(['ACKNOWLEDGED person', 'ESCALATED system,ACKNOWLEDGED person']).toContain(events.join());
    }
  });
});
