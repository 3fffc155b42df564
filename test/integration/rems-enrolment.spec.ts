/** No Spravato without a certified site and an enrolled patient, whoever says so; what was given all the same is a fact. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { certifySite, enrol } from '../support/given/rems.js';
import {
  expectDone,
  givenSession,
  prepareDose,
  recordEvent,
  reasonsOf,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const REMS = ['rems.site-not-certified', 'rems.not-enrolled'];
const device = { type: 'DEVICE', deviceNumber: 1, lotNumber: 'LOT-1' };

/** Everything is there but the REMS. */
async function prepared(): Promise<GivenSession> {
  const session = await givenSession(app, { modality: 'SPRAVATO', status: 'CHECKED_IN', isRemsMet: false });
  await prepareDose(app, session, 'SPRAVATO');
  return session;
}
const blockersOf = async ({ path }: GivenSession) =>
  (await nurse.get(`${path}/readiness`)).body.blockers.map(({ code }: any) => code);
const missingOf = async ({ patientId }: GivenSession) => {
  const { body } = await nurse.get('/v1/rems-forms/missing-enrolments?limit=200');
  return body.items.find((item: any) => item.patientId === patientId) ?? null;
};

describe('before a Spravato dose', () => {
  it('certification and enrolment are asked for when the session is made ready, and at the first device', async () => {
    const session = await prepared();
    expect(await blockersOf(session)).toEqual(REMS);
    for (const client of [nurse, psychiatrist]) {
      const ready = await client.post(`${session.path}/ready`, {});
      expect([ready.status, reasonsOf(ready)]).toEqual([422, REMS]);
      const first = await recordEvent(client, session, 0, device);
      expect([first.status, reasonsOf(first)]).toEqual([422, ['session.not-marked-ready', ...REMS]]);
    }
  });

  it.each(REMS)('nobody decides about %s', async (code) => {
    const session = await prepared();
    const { blockers } = (await nurse.get(`${session.path}/readiness`)).body;
    expect(blockers.find((blocker: any) => blocker.code === code)).not.toMatchObject({ isDecidable: true });
    const [reading] = (await nurse.get(`${session.path}/vitals`)).body.items;
    for (const role of ['psychiatrist', 'nurse', 'admin'] as const) {
      const decision = {
        code,
        subjectId: reading.id,
        decision: 'GO_AHEAD',
        reason: 'I take the responsibility',
      };
      const { status } = await (await app.as(role)).post(`${session.path}/readiness-decisions`, decision);
      expect([role, status]).toEqual([role, role === 'psychiatrist' ? 400 : 403]);
    }
    expect(await blockersOf(session)).toEqual(REMS);
  });

  it('an enrolment opens the way, and one entered in error closes it again', async () => {
    const session = await prepared();
    await certifySite(app);
    expect(await blockersOf(session)).toEqual(['rems.not-enrolled']);
    const enrolment = await enrol(app, session.patientId, '2026-05-04');
    expect(await blockersOf(session)).toEqual([]);
    const mark = `/v1/patients/${session.patientId}/rems-enrolments/${enrolment.id}/enter-in-error`;
    expectDone(await psychiatrist.post(mark, { reason: 'Another patient' }));
    expect(await blockersOf(session)).toEqual(['rems.not-enrolled']);
    expect((await nurse.post(`/v1/patients/${session.patientId}/rems-enrolments`, {})).status).toBe(403);
  });

  it('who is not enrolled stands in the list, until they are', async () => {
    const session = await prepared();
    expect(await missingOf(session)).toMatchObject({
      nextSessionId: session.sessionId,
      dosedWithoutEnrolment: 0,
      patient: { familyName: expect.any(String) },
    });
    await enrol(app, session.patientId, '2026-05-04');
    expect(await missingOf(session)).toBeNull();
  });
});

it('a dose given all the same is recorded as a deviation, told, and stands on the form', async () => {
  const session = await prepared();
  await certifySite(app);
  const given = await recordEvent(nurse, session, 0, { ...device, deviationReason: 'Given before I looked' });
  expect([given.status, given.body.deviations]).toEqual([
    201,
    expect.arrayContaining([expect.stringContaining('rems.not-enrolled')]),
  ]);
  const { body } = await nurse.get(`/v1/alerts?status=ALL&sessionId=${session.sessionId}`);
  expect(body.items).toContainEqual(
    expect.objectContaining({ rule: 'rems.not-enrolled', severity: 'YELLOW' }),
  );
  const form = (await nurse.get(`${session.path}/rems-form`)).body;
  expect(form.fields).toContainEqual(
    expect.objectContaining({ code: 'ENROLLED', value: false, source: 'RECORD' }),
  );
  expect(await missingOf(session)).toMatchObject({ dosedWithoutEnrolment: 1 });
});
