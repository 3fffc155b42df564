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
