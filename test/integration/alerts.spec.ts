/** Alerts through HTTP: who sees them in which order, who acknowledges them with what, and what nobody does in time. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId } from '../../src/platform/ids/ids.js';
import { changeAlert, readAlertsOf, unresolvedRedAlerts } from '../../src/tasks/alerts.js';
import type { AlertEventType } from '../../src/tasks/domain/alert-state.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenAlert, tryToRaise } from '../support/given/alerts.js';
import { auditedActions, minutesAfter } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const idsOf = ({ body }: { body: any }): string[] => body.items.map(({ id }: { id: string }) => id);

function append(alertId: string, type: AlertEventType): Promise<void> {
  const now = app.clock.now();
  const change = {
    type,
    occurredAt: now,
    recordedAt: now,
    recordedBy: null,
  };
  return app.dataSource.transaction((tx) => changeAlert(tx, alertId, change));
}

const MEMBERS_OF_CLASH = [
  'acknowledgedAt',
  'acknowledgedBy',
  'code',
  'currentStatus',
  'needsAcknowledgement',
  'requestId',
  'status',
  'title',
  'type',
];

const openRed = (sessionId: string) =>
  unresolvedRedAlerts(app.dataSource.manager, sessionId, app.clock.now());

describe('raising', () => {
  it('keeps one open alert of a rule and session; a more severe one takes its place', async () => {
    const sessionId = newId();
    const yellow = await givenAlert(app, { sessionId, severity: 'YELLOW' });
    expect(await tryToRaise(app, { sessionId, severity: 'YELLOW' })).toBeNull();
    const red = await givenAlert(app, { sessionId, severity: 'RED' });
    expect(await tryToRaise(app, { sessionId, severity: 'YELLOW' })).toBeNull();
    const { body } = await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=ALL`);
    expect(body.items.map(({ id, status }: any) => [id, status])).toEqual([
      [red.id, 'OPEN'],
      [yellow.id, 'SUPERSEDED'],
    ]);
  });

  it('raises one alert when two facts arrive at once', async () => {
    const sessionId = newId();
    const raised = await Promise.all([1, 2, 3, 4].map(() => tryToRaise(app, { sessionId })));
    expect(raised.filter(Boolean)).toHaveLength(1);
  });

  it('never lets one about the past hide or end a live one', async () => {
    const sessionId = newId();
    const past = await givenAlert(app, { sessionId, acknowledgeWithinMinutes: null });
    const live = await givenAlert(app, { sessionId, severity: 'RED' });
    expect(live.acknowledgeBy).not.toBeNull();
    const other = newId();
    const yellow = await givenAlert(app, { sessionId: other, severity: 'YELLOW' });
    await givenAlert(app, { sessionId: other, severity: 'RED', acknowledgeWithinMinutes: null });
    expect((await nurse.get(`/v1/alerts/${past.id}`)).body.status).toBe('SUPERSEDED');
    expect((await nurse.get(`/v1/alerts/${yellow.id}`)).body).toMatchObject({
      status: 'OPEN',
      needsAcknowledgement: true,
    });
  });

  it('does not raise the same alert about the same fact again, unless it was taken back', async () => {
    const fact = { sessionId: newId(), subjectId: newId(), resolvesWhenAcknowledged: true };
    const { id } = await givenAlert(app, fact);
    await nurse.post(`/v1/alerts/${id}/acknowledge`, { action: 'OBSERVED' });
    expect(await tryToRaise(app, fact)).toBeNull();
    expect(await tryToRaise(app, { ...fact, subjectId: newId() })).not.toBeNull();
    const again = { ...fact, sessionId: newId() };
    await append((await givenAlert(app, again)).id, 'WITHDRAWN');
    expect(await tryToRaise(app, again)).not.toBeNull();
  });
});

describe('the list', () => {
  it('begins with the most urgent and goes on from page to page without a gap', async () => {
    const patientId = newId();
    const at = (severity: 'RED' | 'YELLOW', acknowledgeWithinMinutes: number | null) =>
      givenAlert(app, { patientId, severity, acknowledgeWithinMinutes });
    const past = await at('RED', null);
    const yellow = await at('YELLOW', 10);
    const later = await at('RED', 2);
    const first = await at('RED', 1);
    const whole = await nurse.get(`/v1/alerts?patientId=${patientId}`);
    expect(idsOf(whole)).toEqual([first, later, yellow, past].map(({ id }) => id));
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const page = await nurse.get(`/v1/alerts?patientId=${patientId}&limit=1${cursor}`);
      paged.push(...idsOf(page));
      if (page.body.nextCursor === null) break;
      cursor = `&cursor=${page.body.nextCursor}`;
    }
    expect(paged).toEqual(idsOf(whole));
    const newest = await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL&limit=2`);
    const rest = await nurse.get(
      `/v1/alerts?patientId=${patientId}&status=ALL&cursor=${newest.body.nextCursor}`,
    );
    expect([...idsOf(newest), ...idsOf(rest)]).toEqual([first, later, yellow, past].map(({ id }) => id));
    const foreign = await nurse.get(`/v1/alerts?cursor=${newest.body.nextCursor}`);
    expect([foreign.status, foreign.body.code]).toEqual([400, 'request.invalid-cursor']);
  });

  it('can be narrowed by severity, and to what is or is not about the past', async () => {
    const sessionId = newId();
    const red = await givenAlert(app, { sessionId });
    const yellow = await givenAlert(app, { sessionId, rule: 'heart-rate.high', severity: 'YELLOW' });
    const past = await givenAlert(app, { sessionId, rule: 'spo2.low', acknowledgeWithinMinutes: null });
    const list = async (filter: string) =>
      idsOf(await nurse.get(`/v1/alerts?sessionId=${sessionId}&${filter}`)).sort();
    expect(await list('severity=YELLOW')).toEqual([yellow.id]);
    expect(await list('retrospective=true')).toEqual([past.id]);
    expect(await list('retrospective=false')).toEqual([red.id, yellow.id].sort());
    expect(await list('escalated=true')).toEqual([]);
  });

  it('agrees with the rules about what is open and what nobody has looked at, whatever happened', async () => {
    const sessionId = newId();
    const types: AlertEventType[] = ['ACKNOWLEDGED', 'ESCALATED', 'RESOLVED', 'SUPERSEDED', 'WITHDRAWN'];
    for (let mask = 0; mask < 32; mask += 1)
      for (const kind of [{}, { resolvesWhenAcknowledged: true }, { acknowledgeWithinMinutes: null }]) {
        const { id } = await givenAlert(app, { sessionId, rule: `${mask} ${JSON.stringify(kind)}`, ...kind });
        for (const [bit, type] of types.entries()) if (mask & (1 << bit)) await append(id, type);
      }
    const known = await readAlertsOf(app.dataSource.manager, sessionId);
    expect(known).toHaveLength(96);
    const expected = (chosen: (state: (typeof known)[number]['state']) => boolean) =>
      known
        .filter(({ state }) => chosen(state))
        .map(({ alert }) => alert.id)
        .sort();
    const listed = async (status: string) =>
      idsOf(await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=${status}&limit=200`)).sort();
    expect(await listed('OPEN')).toEqual(expected(({ isOpen }) => isOpen));
    expect(await listed('NEEDS_ACKNOWLEDGEMENT')).toEqual(
      expected(({ needsAcknowledgement }) => needsAcknowledgement),
    );
    expect(await listed('CURRENT')).toEqual(
      expected(({ isOpen, needsAcknowledgement }) => isOpen || needsAcknowledgement),
    );
  });
});

describe('acknowledging', () => {
  it('says who did what, and is audited with the patient', async () => {
    const { id, patientId } = await givenAlert(app, { psychiatristId: psychiatrist.id });
    const { status, body } = await nurse.post(`/v1/alerts/${id}/acknowledge`, {
      action: 'PAUSED',
      note: 'Pump paused, pressure again in five minutes.',
    });
    expect([status, body]).toMatchObject([
      200,
      {
        status: 'OPEN',
        needsAcknowledgement: false,
        acknowledgedBy: nurse.id,
        action: 'PAUSED',
        psychiatristId: psychiatrist.id,
        events: [{ type: 'ACKNOWLEDGED', recordedBy: nurse.id, action: 'PAUSED' }],
      },
    ]);
    await nurse.get(`/v1/alerts/${id}`);
    expect(await auditedActions(app, id)).toEqual([
      { action: 'alert.acknowledge', outcome: 'SUCCESS', patient_ids: [patientId] },
      { action: 'alert.read', outcome: 'SUCCESS', patient_ids: [patientId] },
    ]);
  });

  it('is done by one of two at once; the other is told who was first', async () => {
    const alerts = await Promise.all(Array.from({ length: 6 }, () => givenAlert(app)));
    const acknowledge = (client: RoleClient, id: string) =>
      client.post(`/v1/alerts/${id}/acknowledge`, { action: 'OBSERVED' });
    const pairs = await Promise.all(
      alerts.map(({ id }) => Promise.all([acknowledge(nurse, id), acknowledge(psychiatrist, id)])),
    );
    for (const [index, pair] of pairs.entries()) {
      const [won, lost] = [...pair].sort((a, b) => a.status - b.status);
      expect([won!.status, lost!.status, lost!.body]).toMatchObject([
        200,
        409,
        {
          code: 'alert.already-acknowledged',
          currentStatus: 'OPEN',
          acknowledgedBy: won!.body.acknowledgedBy,
          acknowledgedAt: app.clock.now().toISOString(),
        },
      ]);
      // The present state and the way to it: nothing of what the alert is about.
      expect(Object.keys(lost!.body).sort()).toEqual(MEMBERS_OF_CLASH);
      const { id, patientId } = alerts[index]!;
      expect((await auditedActions(app, id)).at(-1)).toMatchObject({
        outcome: 'REFUSED',
        patient_ids: [patientId],
      });
    }
  });

  it('answers the same Idempotency-Key the same', async () => {
    const { id } = await givenAlert(app);
    const key = { 'idempotency-key': randomUUID() };
    const send = () => nurse.post(`/v1/alerts/${id}/acknowledge`, { action: 'OXYGEN' }, key);
    const [first, second] = [await send(), await send()];
    expect([second.body.id, second.body.events]).toEqual([first.body.id, first.body.events]);
  });

  it('needs a note for OTHER, a time that can be, and an alert that still counts', async () => {
    const alert = await givenAlert(app);
    const send = (body: object, id = alert.id) => nurse.post(`/v1/alerts/${id}/acknowledge`, body);
    const codeOf = async (body: object, id?: string) => {
      const answer = await send(body, id);
      return [answer.status, answer.body.code];
    };
    expect(await codeOf({ action: 'OTHER' })).toEqual([422, 'alert.note-required']);
    expect(await codeOf({ action: 'GIVE_LABETALOL' })).toEqual([400, 'request.invalid']);
    const action = 'OBSERVED';
    const early = { action, occurredAt: minutesAfter(alert.occurredAt, -3) };
    expect(await codeOf(early)).toEqual([422, 'alert.time-too-early']);
    const late = { action, occurredAt: minutesAfter(app.clock.now(), 3) };
    expect(await codeOf(late)).toEqual([422, 'time.in-future']);
    expect(await codeOf({ action }, newId())).toEqual([404, 'alert.not-found']);
    await append(alert.id, 'WITHDRAWN');
    expect(await codeOf({ action })).toEqual([409, 'alert.over']);
  });

  it('comes before resolving, which frees the discharge', async () => {
    const { id, sessionId } = await givenAlert(app);
    const unresolved = async () => (await openRed(sessionId)).length;
    const resolve = () => nurse.post(`/v1/alerts/${id}/resolve`, { reason: 'Cuff was too small.' });
    expect((await resolve()).body.code).toBe('alert.not-acknowledged');
    await nurse.post(`/v1/alerts/${id}/acknowledge`, { action: 'MEASUREMENT_REPEATED' });
    expect(await unresolved()).toBe(1);
    expect((await resolve()).body).toMatchObject({ status: 'RESOLVED', needsAcknowledgement: false });
    expect([await unresolved(), (await resolve()).body.code]).toEqual([0, 'alert.over']);
  });

  it('resolves what is about the past', async () => {
    const { id, sessionId } = await givenAlert(app, { acknowledgeWithinMinutes: null });
    expect(await openRed(sessionId)).toHaveLength(1);
    const { body } = await psychiatrist.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' });
    expect(body).toMatchObject({ status: 'RESOLVED', acknowledgedBy: psychiatrist.id });
    expect(await openRed(sessionId)).toEqual([]);
  });
});
