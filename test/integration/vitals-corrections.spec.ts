/** Corrections of readings through HTTP: amended, entered in error, and what was there before. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VitalsLookup } from '../../src/sessions/monitoring/vitals.lookup.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { USUAL_VITALS } from '../support/given/bedside.js';
import {
  auditedActions,
  givenSession,
  minutesAfter,
  reasonsOf,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

async function givenReading(values: object): Promise<{ id: string; path: string }> {
  session = await givenSession(app, { status: 'CHECKED_IN' });
  const { status, body } = await nurse.post(`${session.path}/vitals`, values);
  expect(status).toBe(201);
  return { id: body.id, path: `${session.path}/vitals/${body.id}` };
}
const extremes = async () =>
  (await new VitalsLookup(new Database(app.dataSource)).extremesOf([session.sessionId])).get(
    session.sessionId,
  );

describe('a set of vital signs', () => {
  it('is entered whole in one request', async () => {
    session = await givenSession(app, { status: 'CHECKED_IN' });
    const set = { ...USUAL_VITALS, moaas: 4, painScore: 0, supplementalO2LitresPerMinute: 1.5 };
    const { status, body } = await nurse.post(`${session.path}/vitals`, set);
    expect([status, body]).toEqual([201, expect.objectContaining(set)]);
  });

  it('takes MOAA/S from 0 to 5 and pain from 0 to 10, whole', async () => {
    session = await givenSession(app, { status: 'CHECKED_IN' });
    const answer = await nurse.post(`${session.path}/vitals`, { moaas: 6, painScore: 11 });
    expect(reasonsOf(answer)).toEqual(['vitals.impossible /moaas', 'vitals.impossible /painScore']);
    for (const half of [{ moaas: 4.5 }, { painScore: 2.5 }])
      expect((await nurse.post(`${session.path}/vitals`, half)).status).toBe(400);
  });
});

describe('amending a reading', () => {
  it('changes what was said, keeps the rest and what was there before', async () => {
    const { id, path } = await givenReading({ ...USUAL_VITALS, systolicMmHg: 182 });
    const { status, body } = await nurse.post(`${path}/amend`, { systolicMmHg: 128, reason: 'Mistyped' });
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ ...USUAL_VITALS, status: 'ACCEPTED', version: 2 }),
    ]);
    expect((await nurse.get(`${path}/corrections`)).body).toEqual({
      patientId: session.patientId,
      readingId: id,
      corrections: [
        {
          kind: 'AMENDED',
          reason: 'Mistyped',
          recordedAt: app.clock.now().toISOString(),
          recordedBy: nurse.id,
          before: expect.objectContaining({ id, systolicMmHg: 182, version: 1 }),
        },
      ],
    });
    expect(await auditedActions(app, id)).toContainEqual({
      action: 'vitals.amend',
      outcome: expect.any(String),
      patient_ids: [session.patientId],
    });
  });

  it('is checked as a new reading is', async () => {
    const { path } = await givenReading(USUAL_VITALS);
    const amend = (change: object) => nurse.post(`${path}/amend`, { ...change, reason: 'Mistyped' });
    expect(reasonsOf(await amend({ systolicMmHg: 70 }))).toEqual([
      'vitals.systolic-not-above-diastolic /systolicMmHg',
    ]);
    expect(reasonsOf(await amend({ measuredAt: minutesAfter(app.clock.now(), -60 * 24 * 30) }))).toEqual([
      'vitals.before-check-in /measuredAt',
    ]);
    expect((await amend({ spo2Percent: 80 })).body.status).toBe('UNCONFIRMED');
  });
});

describe('a reading entered in error', () => {
  it('stays readable and counts nowhere', async () => {
    const { path } = await givenReading({ ...USUAL_VITALS, systolicMmHg: 182 });
    const { body } = await nurse.post(`${path}/enter-in-error`, { reason: 'Other patient' });
    expect(body).toMatchObject({ status: 'ENTERED_IN_ERROR', systolicMmHg: 182 });
    expect(await extremes()).toBeUndefined();
    for (const verb of ['enter-in-error', 'amend'])
      expect((await nurse.post(`${path}/${verb}`, { reason: 'Again' })).body.code).toBe(
        'vitals.entered-in-error',
      );
    expect((await nurse.post(`${path}/confirm`)).body.code).toBe('vitals.not-unconfirmed');
  });
});
