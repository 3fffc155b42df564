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
  temperatureCelsius: 36.7,
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

/** What a nurse states of a patient who may go home, with the discharge itself. */
export const GOING_HOME = {
  type: 'ROUTINE',
  isOriented: true,
  hasSteadyGait: true,
  isAcutelySuicidal: false,
  escortPresent: true,
  instructionsGiven: true,
} as const;

/** All 23 items of a CADSS at zero. */
export const NO_DISSOCIATION = Array.from({ length: 23 }, (_unused, i) => ({ item: i + 1, score: 0 }));

/** The last set before leaving, so many minutes after the dose began: awake, vital signs as before, no dissociation. */
export async function recover(
  app: TestApp,
  { path, doseStartsAt }: GivenSession,
  minutes: number,
): Promise<void> {
  const nurse = await app.as('nurse');
  const at = minutesAfter(doseStartsAt, minutes);
  expectDone(await nurse.post(`${path}/vitals`, { ...USUAL_VITALS, moaas: 5, measuredAt: at }));
  expectDone(await nurse.post(`${path}/scales`, { kind: 'CADSS', items: NO_DISSOCIATION, assessedAt: at }));
}

/** Discharged as a matter of routine, 110 minutes after the dose began unless the drug asks for longer. */
export async function givenDischarged(
  app: TestApp,
  wanted: Omit<SessionWanted, 'status'> = {},
): Promise<GivenSession> {
  const doseStartsAt = wanted.doseStartsAt ?? minutesAfter(app.clock.now(), -180);
  const session = await givenRecovery(app, { ...wanted, doseStartsAt });
  const nurse = await app.as('nurse');
  const leavesAfter = wanted.modality === 'SPRAVATO' ? 130 : 110;
  await recover(app, session, leavesAfter - 5);
  expectDone(
    await nurse.post(`${session.path}/discharge`, {
      ...GOING_HOME,
      occurredAt: minutesAfter(doseStartsAt, leavesAfter),
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
