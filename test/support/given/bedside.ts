/** What happens at the chair: monitors bound to a session, the discharge, the signature. */
import { expect } from '@jest/globals';
import type { Answer, TestApp } from '../app.js';
import {
  expectDone,
  givenRecovery,
  minutesAfter,
  type GivenSession,
  type SessionWanted,
} from './sessions.js';

export interface GivenDevice {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Sends a reading as the device, signed in with its own credentials. */
  readonly sendVitals: (sessionId: string, reading: object) => Promise<Answer>;
}

/** Enough for a reading that nothing is wrong with. */
export const USUAL_VITALS = {
  systolicMmHg: 128,
  diastolicMmHg: 82,
  heartRatePerMinute: 74,
  spo2Percent: 98,
  respiratoryRatePerMinute: 14,
} as const;

let devicesMade = 0;

/** A monitor with its own credentials, signed in, bound to a session where one is given. */
export async function givenDevice(app: TestApp, sessionId?: string): Promise<GivenDevice> {
  devicesMade += 1;
  const admin = await app.as('admin');
  const { status, body } = await admin.post('/v1/devices', {
    label: `Monitor ${devicesMade}`,
    serialNumber: `SN-${devicesMade}`,
  });
  expect([status, body]).toEqual([201, expect.objectContaining({ clientSecret: expect.any(String) })]);
  const { id, clientId, clientSecret } = body;
  if (sessionId !== undefined) {
    const nurse = await app.as('nurse');
    expectDone(await nurse.post(`/v1/devices/${id}/bind`, { sessionId }));
  }
  const json = { 'content-type': 'application/json' };
  const token = await app.send('POST', '/v1/auth/token', {
    headers: json,
    body: JSON.stringify({ grantType: 'client_credentials', clientId, clientSecret }),
  });
  expectDone(token);
  const headers = { ...json, authorization: `Bearer ${token.body.accessToken}` };
  return {
    id,
    clientId,
    clientSecret,
    sendVitals: (target, reading) =>
      app.send('POST', `/v1/sessions/${target}/vitals`, { headers, body: JSON.stringify(reading) }),
  };
}

/** Discharged as a matter of routine, 110 minutes after the dose began unless the drug asks for longer. */
export async function givenDischarged(
  app: TestApp,
  wanted: Omit<SessionWanted, 'status'> = {},
): Promise<GivenSession> {
  const doseStartsAt = wanted.doseStartsAt ?? minutesAfter(app.clock.now(), -180);
  const session = await givenRecovery(app, { ...wanted, doseStartsAt });
  const nurse = await app.as('nurse');
  const leavesAt = minutesAfter(doseStartsAt, wanted.modality === 'SPRAVATO' ? 130 : 110);
  expectDone(
    await nurse.post(`${session.path}/discharge`, {
      type: 'ROUTINE',
      occurredAt: leavesAt,
      escortPresent: true,
      instructionsGiven: true,
    }),
  );
  return session;
}

/** Discharged and signed by the psychiatrist. */
export async function givenSigned(
  app: TestApp,
  wanted: Omit<SessionWanted, 'status'> = {},
): Promise<GivenSession> {
  const session = await givenDischarged(app, wanted);
  const psychiatrist = await app.as('psychiatrist');
  expectDone(await psychiatrist.post(`${session.path}/sign`, {}));
  return session;
}
