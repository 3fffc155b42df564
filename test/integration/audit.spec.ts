/** Whose data was read, changed, denied or refused: the audit trail names the patient also where the address does not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app.js';
import { newPatient, registerPatient } from '../support/given/patients.js';
import { givenActivePlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let patientId: string;
let planId: string;
let sessionId: string;

beforeAll(async () => {
  app = await startTestApp();
  const given = await givenActivePlan(app, {});
  patientId = given.patientId;
  planId = given.planId;
  sessionId = given.sessions[0]!.id;
});
afterAll(() => app.stop());

/** The newest event about this patient. */
async function newestOf(patient: string): Promise<any> {
  const psychiatrist = await app.as('psychiatrist');
  const { body } = await psychiatrist.get(`/v1/audit-events?patientId=${patient}&limit=1`);
  return body.items[0];
}

describe('the audit trail names the patient of', () => {
  it('a read, with who, when, from where and which request', async () => {
    const nurse = await app.as('nurse');
    await nurse.get(`/v1/sessions/${sessionId}`, { 'x-request-id': 'reads-a-session' });
    expect(await newestOf(patientId)).toMatchObject({
      action: 'session.read',
      outcome: 'SUCCESS',
      actorId: nurse.id,
      role: 'nurse',
      requestId: 'reads-a-session',
      ipAddress: '127.0.0.1',
      resourceId: sessionId,
    });
  });

  it('a list that is empty', async () => {
    const nurse = await app.as('nurse');
    expect((await nurse.get(`/v1/sessions/${sessionId}/vitals`)).body.items).toEqual([]);
    expect(await newestOf(patientId)).toMatchObject({ action: 'vitals.read', outcome: 'SUCCESS' });
  });

  it('a refused verb', async () => {
    const nurse = await app.as('nurse');
    expect((await nurse.post(`/v1/sessions/${sessionId}/ready`)).status).toBe(409);
    expect(await newestOf(patientId)).toMatchObject({
      action: 'session.ready',
      outcome: 'REFUSED',
      reasonCode: 'session.transition-not-allowed',
      resourceId: sessionId,
    });
  });

  it('a role that may not', async () => {
    const nurse = await app.as('nurse');
    expect((await nurse.post(`/v1/treatment-plans/${planId}/complete`)).status).toBe(403);
    expect(await newestOf(patientId)).toMatchObject({
      action: 'plan.complete',
      outcome: 'DENIED',
      reasonCode: 'auth.not-allowed',
      resourceId: planId,
    });
  });

  it('a monitor that looks at a session it is not bound to', async () => {
    const monitor = await app.as('device');
    const reading = { heartRatePerMinute: 70 };
    expect((await monitor.post(`/v1/sessions/${sessionId}/vitals`, reading)).status).toBe(403);
    expect(await newestOf(patientId)).toMatchObject({
      action: 'vitals.record',
      outcome: 'REFUSED',
      role: 'device',
    });
  });

  it('an answer that is given again for an Idempotency-Key', async () => {
    const desk = await app.as('front-desk');
    const body = newPatient();
    const key = { 'idempotency-key': randomUUID() };
    const first = await desk.post('/v1/patients', body, { ...key, 'x-request-id': 'the-first-time' });
    await desk.post('/v1/patients', body, { ...key, 'x-request-id': 'the-second-time' });
    expect(await newestOf(first.body.id)).toMatchObject({
      action: 'patient.register',
      requestId: 'the-second-time',
    });
  });

  it('each item of a list', async () => {
    const desk = await app.as('front-desk');
    const { id: other } = await registerPatient(app);
    await desk.get('/v1/patients', { 'x-request-id': 'lists-patients' });
    for (const id of [patientId, other])
      expect(await newestOf(id)).toMatchObject({ action: 'patient.read', requestId: 'lists-patients' });
  });
});
