/** Sessions in the status a test begins with, made the way a clinic makes them: through the API. */
import { expect } from '@jest/globals';
import type { Modality } from '../../../src/clinic/modality.js';
import { localDayOf } from '../../../src/clinic/domain/local-days.js';
import type { Answer, RoleClient, TestApp } from '../app.js';
import { certifySite, enrol } from './rems.js';
import { givenActivePlan } from './treatment-plans.js';
import { usualEntries } from './usual-checklist.js';

/** Zone the clinic starts with. */
const CLINIC_ZONE = 'America/Los_Angeles';

const STATUSES = ['SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING', 'RECOVERY'] as const;
export type ReachedStatus = (typeof STATUSES)[number];

export interface SessionWanted {
  readonly modality?: Modality;
  readonly status?: ReachedStatus;
  /** Spravato: false leaves the site uncertified and the patient not enrolled. */
  readonly isRemsMet?: boolean;
  /** When the dose starts; an hour before the app's clock when left out, so that a whole dose lies in the past. */
  readonly doseStartsAt?: Date;
}

export interface GivenSession {
  readonly patientId: string;
  readonly planId: string;
  readonly sessionId: string;
  /** `/v1/sessions/<id>`. */
  readonly path: string;
  readonly orderedMg: number;
  readonly doseStartsAt: Date;
  /** Ids of all sessions of the plan, this one first. */
  readonly sessionIds: readonly string[];
}

/** Fails the test with what the API said when a step of the set-up is refused. */
export function expectDone({ status, body }: Answer): void {
  if (status >= 300) expect({ status, body }).toBe('done');
}

export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** Every reason of a refusal as `code pointer`. */
export function reasonsOf({ body }: Pick<Answer, 'body'>): string[] {
  const reasons: { code: string; pointer?: string }[] = body.errors ?? [];
  return reasons.map(({ code, pointer }) => (pointer === undefined ? code : `${code} ${pointer}`));
}

/** The audit events about one thing, in their order. */
export function auditedActions(
  app: TestApp,
  resourceId: string,
): Promise<{ action: string; outcome: string; patient_ids: string[] }[]> {
  return app.dataSource.query(
    'select action, outcome, patient_ids from audit_events where resource_id = $1 order by id',
    [resourceId],
  );
}

/** Changes what is arranged, as somebody who has just read the session. */
export async function changeSession(
  client: RoleClient,
  { path }: Pick<GivenSession, 'path'>,
  body: object,
): Promise<Answer> {
  const { headers } = await client.get(path);
  return client.patch(path, body, { 'if-match': headers.get('etag')! });
}

/** Moves the planned start, with every warning accepted. */
export function moveSession(
  client: RoleClient,
  { path }: Pick<GivenSession, 'path'>,
  plannedStart: string,
): Promise<Answer> {
  const reason = 'The patient asked for it';
  const acknowledgedWarnings = MOVE_WARNINGS.map((code) => ({ code, reason }));
  return client.post(`${path}/move`, { plannedStart, reason, acknowledgedWarnings });
}

const MOVE_WARNINGS = [
  'schedule.closed-day',
  'spacing.too-soon',
  'spacing.too-many-in-seven-days',
  'spacing.too-many-in-treatment-week',
  'overlap.psychiatrist',
];

/** Records an event of the dose so many minutes after its start. */
export function recordEvent(
  client: RoleClient,
  { path, doseStartsAt }: GivenSession,
  minutes: number,
  event: object,
): Promise<Answer> {
  return client.post(`${path}/administration-events`, {
    occurredAt: minutesAfter(doseStartsAt, minutes),
    ...event,
  });
}

/** The first session of a new plan of a new patient, in the wanted status. */
export async function givenSession(
  app: TestApp,
  { modality = 'IV', status = 'SCHEDULED', isRemsMet = true, doseStartsAt }: SessionWanted = {},
): Promise<GivenSession> {
  const startsAt = doseStartsAt ?? minutesAfter(app.clock.now(), -60);
  const firstDay = localDayOf(startsAt, CLINIC_ZONE);
  const { patientId, planId, sessions } = await givenActivePlan(app, { modality, firstDay });
  if (modality === 'SPRAVATO' && isRemsMet) {
    await certifySite(app);
    await enrol(app, patientId, firstDay);
  }
  const [first] = sessions;
  const sessionIds = sessions.map(({ id }) => id);
  const session: GivenSession = {
    patientId,
    planId,
    sessionId: first!.id,
    path: `/v1/sessions/${first!.id}`,
    orderedMg: first!.orderedMg,
    doseStartsAt: startsAt,
    sessionIds,
  };
  const reached = STATUSES.indexOf(status);
  for (const step of [checkIn, makeReady, startDose, stopDose].slice(0, reached))
    await step(app, session, modality);
  return session;
}

/** Half an hour before the dose, with the escort named. */
export async function checkIn(app: TestApp, { path, doseStartsAt }: GivenSession): Promise<void> {
  const nurse = await app.as('nurse');
  expectDone(
    await nurse.post(`${path}/check-in`, {
      occurredAt: minutesAfter(doseStartsAt, -30),
      escort: { name: 'Robin Example', phone: '+1 555 0100' },
    }),
  );
}

/** Everything a dose waits for besides the check-in: weight, checklist, vital signs. */
export async function prepareDose(app: TestApp, session: GivenSession, modality: Modality): Promise<void> {
  await weigh(app, session);
  await tickChecklist(app, session, modality);
  await measureBeforeDose(app, session);
}

/** 80 kg, half an hour before the dose, looked at twice. */
export async function weigh(app: TestApp, { patientId, doseStartsAt }: GivenSession): Promise<void> {
  const nurse = await app.as('nurse');
  expectDone(
    await nurse.post(`/v1/patients/${patientId}/measurements`, {
      weightKg: 80,
      measuredAt: minutesAfter(doseStartsAt, -30),
      confirmWeightKg: 80,
    }),
  );
}

/** Every item, in one request, twenty-five minutes before the dose. */
export async function tickChecklist(
  app: TestApp,
  { path, doseStartsAt }: GivenSession,
  modality: Modality,
): Promise<void> {
  const nurse = await app.as('nurse');
  const { id: psychiatristId } = await app.as('psychiatrist');
  expectDone(
    await nurse.post(`${path}/checklist`, {
      occurredAt: minutesAfter(doseStartsAt, -25),
      entries: usualEntries(modality, doseStartsAt, localDayOf(doseStartsAt, CLINIC_ZONE), psychiatristId),
    }),
  );
}

/** A whole set and the temperature, twenty minutes before the dose. */
export async function measureBeforeDose(app: TestApp, { path, doseStartsAt }: GivenSession): Promise<void> {
  const nurse = await app.as('nurse');
  expectDone(
    await nurse.post(`${path}/vitals`, {
      systolicMmHg: 122,
      diastolicMmHg: 78,
      heartRatePerMinute: 72,
      spo2Percent: 98,
      respiratoryRatePerMinute: 14,
      temperatureCelsius: 36.7,
      measuredAt: minutesAfter(doseStartsAt, -20),
    }),
  );
}

async function makeReady(app: TestApp, session: GivenSession, modality: Modality): Promise<void> {
  await prepareDose(app, session, modality);
  const nurse = await app.as('nurse');
  expectDone(
    await nurse.post(`${session.path}/ready`, { occurredAt: minutesAfter(session.doseStartsAt, -5) }),
  );
}

async function startDose(app: TestApp, session: GivenSession, modality: Modality): Promise<void> {
  const nurse = await app.as('nurse');
  const { path, doseStartsAt, orderedMg } = session;
  const event = {
    IV: { type: 'START' },
    IM: { type: 'INJECTION', doseMg: orderedMg },
    SPRAVATO: { type: 'DEVICE', deviceNumber: 1, lotNumber: 'LOT-1' },
  }[modality];
  expectDone(await nurse.post(`${path}/administration-events`, { ...event, occurredAt: doseStartsAt }));
}

/** IV: 40 minutes after the start, as ordered. Spravato: after a second device at 5 minutes. */
async function stopDose(app: TestApp, session: GivenSession, modality: Modality): Promise<void> {
  const nurse = await app.as('nurse');
  const { path, doseStartsAt } = session;
  const stopMinutes = { IV: 40, IM: 1, SPRAVATO: 5 }[modality];
  if (modality === 'SPRAVATO')
    expectDone(
      await nurse.post(`${path}/administration-events`, {
        type: 'DEVICE',
        deviceNumber: 2,
        lotNumber: 'LOT-1',
        occurredAt: minutesAfter(doseStartsAt, 5),
      }),
    );
  expectDone(
    await nurse.post(`${path}/administration-events`, {
      type: 'STOP',
      occurredAt: minutesAfter(doseStartsAt, stopMinutes),
    }),
  );
}

export function givenDosingSession(
  app: TestApp,
  wanted: Omit<SessionWanted, 'status'> = {},
): Promise<GivenSession> {
  return givenSession(app, { ...wanted, status: 'DOSING' });
}

export function givenRecovery(
  app: TestApp,
  wanted: Omit<SessionWanted, 'status'> = {},
): Promise<GivenSession> {
  return givenSession(app, { ...wanted, status: 'RECOVERY' });
}
