/** Monitors through HTTP: they write into the session they are bound to and nowhere else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDevice, USUAL_VITALS } from '../support/given/bedside.js';
import { checkIn, expectDone, givenRecovery, givenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

describe('a monitor', () => {
  it('writes into the session it is bound to and into no other', async () => {
    const [first, second] = [
      await givenSession(app, { status: 'CHECKED_IN' }),
      await givenSession(app, { status: 'CHECKED_IN' }),
    ];
    const monitor = await givenDevice(app);
    const bind = (sessionId: string) => nurse.post(`/v1/devices/${monitor.id}/bind`, { sessionId });
    const send = async (sessionId: string) => (await monitor.sendVitals(sessionId, USUAL_VITALS)).status;

    expect(await send(first.sessionId)).toBe(403);
    const bound = await bind(first.sessionId);
    expect([bound.status, bound.body.sessionId, bound.body.boundAt]).toEqual([
      200,
      first.sessionId,
      app.clock.now().toISOString(),
    ]);
    const { status, body } = await monitor.sendVitals(first.sessionId, USUAL_VITALS);
    expect([status, body]).toMatchObject([201, { deviceId: monitor.id, recordedBy: monitor.clientId }]);
    expect([await send(second.sessionId), await send(newId())]).toEqual([403, 403]);

    await bind(second.sessionId);
    expect([await send(first.sessionId), await send(second.sessionId)]).toEqual([403, 201]);
    const unbound = await nurse.post(`/v1/devices/${monitor.id}/unbind`);
    expect([unbound.status, unbound.body.sessionId, unbound.body.boundAt]).toEqual([200, null, null]);
    expect(await send(second.sessionId)).toBe(403);
    expect(await auditOf('device.unbind')).toContainEqual({
      patient_ids: [second.patientId],
      resource_id: monitor.id,
    });
  });

  it('writes nothing before the check-in or after the discharge, and is bound to no session that is over', async () => {
    const visit = await givenSession(app);
    const monitor = await givenDevice(app, visit.sessionId);
    const send = () => monitor.sendVitals(visit.sessionId, USUAL_VITALS);
    expect((await send()).status).toBe(409);
    await checkIn(app, visit);
    expect((await send()).status).toBe(201);

    const over = await givenRecovery(app);
    const left = await givenDevice(app, over.sessionId);
    expectDone(await nurse.post(`${over.path}/discharge`, { type: 'TRANSFERRED', reason: 'Hospital' }));
    const late = await left.sendVitals(over.sessionId, USUAL_VITALS);
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'vitals.session-not-open', currentStatus: 'DISCHARGED' },
    ]);
    const bound = await nurse.post(`/v1/devices/${monitor.id}/bind`, { sessionId: over.sessionId });
    expect([bound.status, bound.body.code]).toEqual([409, 'device.session-over']);
    expect((await nurse.post(`${over.path}/vitals`, USUAL_VITALS)).status).toBe(201);
  });

  it('is answered alike when it sends a stored reading again after it was taken off the session', async () => {
    const visit = await givenSession(app, { status: 'CHECKED_IN' });
    const monitor = await givenDevice(app, visit.sessionId);
    const other = await givenDevice(app);
    const reading = { ...USUAL_VITALS, id: newId() };
    const stored = await monitor.sendVitals(visit.sessionId, reading);
    expectDone(await nurse.post(`/v1/devices/${monitor.id}/unbind`));
    const again = await monitor.sendVitals(visit.sessionId, reading);
    expect([again.status, again.body]).toEqual([200, stored.body]);
    const changed = await monitor.sendVitals(visit.sessionId, { ...reading, spo2Percent: 97 });
    expect([changed.status, changed.body.code]).toEqual([409, 'entry.id-taken']);
    expect((await other.sendVitals(visit.sessionId, reading)).status).toBe(403);
    expect((await monitor.sendVitals(visit.sessionId, { ...reading, id: newId() })).status).toBe(403);
  });

  it('was bound when somebody says it was, and never in the future', async () => {
    const visit = await givenSession(app, { status: 'CHECKED_IN' });
    const monitor = await givenDevice(app);
    const occurredAt = new Date(app.clock.now().getTime() - 60_000).toISOString();
    const bind = (body: object) =>
      nurse.post(`/v1/devices/${monitor.id}/bind`, { sessionId: visit.sessionId, ...body });
    const early = await bind({ occurredAt: new Date(app.clock.now().getTime() + 3 * 60_000) });
    expect([early.status, early.body.code]).toEqual([422, 'time.in-future']);
    expect((await bind({ occurredAt })).body).toMatchObject({ boundAt: occurredAt });
    const unbind = (body: object) => nurse.post(`/v1/devices/${monitor.id}/unbind`, body);
    const before = await unbind({ occurredAt: new Date(app.clock.now().getTime() - 61_000) });
    expect(before.body).toMatchObject({
      code: 'session.before-predecessor',
      errors: [{ pointer: '/occurredAt', notBefore: occurredAt }],
    });
    expect((await unbind({ occurredAt })).body.sessionId).toBeNull();
  });

  it('is signed out for ever when it is revoked', async () => {
    const admin = await app.as('admin');
    const visit = await givenSession(app, { status: 'CHECKED_IN' });
    const monitor = await givenDevice(app, visit.sessionId);
    expect((await monitor.sendVitals(visit.sessionId, USUAL_VITALS)).status).toBe(201);
    const revoked = await admin.post(`/v1/devices/${monitor.id}/revoke`);
    expect([revoked.status, revoked.body]).toMatchObject([200, { status: 'REVOKED', sessionId: null }]);
    expect((await monitor.sendVitals(visit.sessionId, USUAL_VITALS)).status).toBe(401);
    const again = await nurse.post(`/v1/devices/${monitor.id}/bind`, { sessionId: visit.sessionId });
    expect([again.status, again.body.code]).toEqual([409, 'device.revoked']);
  });

  it('is registered once; its secret is shown once', async () => {
    const admin = await app.as('admin');
    const device = { label: 'Chair 3', serialNumber: 'SN-ONCE' };
    const key = { 'idempotency-key': 'register-chair-3' };
    const first = await admin.post('/v1/devices', device, key);
    const repeated = await admin.post('/v1/devices', device, key);
    expect([first.status, repeated.status]).toEqual([201, 201]);
    expect(repeated.body).toEqual({ ...first.body, clientSecret: null });
    const twice = await admin.post('/v1/devices', device);
    expect([twice.status, twice.body.code]).toEqual([409, 'device.serial-number-taken']);
    const { items } = (await nurse.get('/v1/devices')).body;
    expect(items).toContainEqual(expect.objectContaining({ ...device, status: 'IN_USE' }));
    expect(JSON.stringify(items)).not.toContain('clientSecret');
  });

  it('belongs to one session when two nurses bind it at once', async () => {
    const visits = [
      await givenSession(app, { status: 'CHECKED_IN' }),
      await givenSession(app, { status: 'CHECKED_IN' }),
    ];
    const monitor = await givenDevice(app);
    await Promise.all(
      visits.map(({ sessionId }) => nurse.post(`/v1/devices/${monitor.id}/bind`, { sessionId })),
    );
    const answers = await Promise.all(
      visits.map(({ sessionId }) => monitor.sendVitals(sessionId, USUAL_VITALS)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
  });
});

function auditOf(action: string): Promise<object[]> {
  return app.dataSource.query(
    `select patient_ids, resource_id from audit_events where action = $1 and outcome = 'SUCCESS'`,
    [action],
  );
}
