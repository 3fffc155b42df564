/** Controlled drug of a session: drawn, wasted, put back; confirmed by a second person; corrected. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDevices, givenVials, recordDrug, witness } from '../support/given/drugs.js';
import {
  auditedActions,
  expectDone,
  givenDosingSession,
  givenSession,
  minutesAfter,
  reasonsOf,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let secondNurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  secondNurse = await app.as('nurse', 'second nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const alertsOf = async ({ sessionId }: GivenSession): Promise<string[]> => {
  const { body } = await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=ALL`);
  const drugs = body.items.filter(({ rule }: any) => rule.startsWith('drug.'));
  return drugs.map((alert: any) => `${alert.rule} ${alert.status}`).sort();
};
const dosingNow = () => givenDosingSession(app, { doseStartsAt: app.clock.now() });
const WASTE = { type: 'WASTED', amountMg: 10, disposal: 'Drug disposal system' };

describe('a draw', () => {
  it('is worked out in mg from mL, once however often it is sent', async () => {
    const lotId = await givenVials(app);
    const session = await dosingNow();
    const sent = { id: randomUUID(), type: 'DRAWN', lotId, volumeMl: 0.84 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => recordDrug(nurse, session, 0, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect((await nurse.get(`${session.path}/drug-records`)).body.items).toMatchObject([
      { amountMg: 42, volumeMl: 0.84, concentrationMgPerMl: 50, containers: 1, deviations: [] },
    ]);
    const other = await recordDrug(nurse, session, 0, { ...sent, volumeMl: 1 });
    expect(other.body.code).toBe('entry.id-taken');
    const audited = await auditedActions(app, sent.id);
    expect(audited[0]).toMatchObject({ action: 'drug-record.record', patient_ids: [session.patientId] });
    expect((await nurse.get(`/v1/drug-lots/${lotId}/drug-records`)).body.items).toMatchObject([
      { id: sent.id, patientId: session.patientId },
    ]);
  });

  it('is refused with every reason where it cannot be, and before the patient came', async () => {
    const [lotId, devices] = [await givenVials(app), await givenDevices(app)];
    const session = await dosingNow();
    const refused = async (record: object) => reasonsOf(await recordDrug(nurse, session, 0, record));
    expect(await refused({ type: 'DRAWN', lotId, amountMg: 50, volumeMl: 5, disposal: 'Sink' })).toEqual([
      'drug.value-not-for-entry /disposal',
      'drug.amounts-disagree /volumeMl',
    ]);
    expect(await refused({ type: 'DRAWN', lotId: devices, containers: 1 })).toEqual([
      'drug.lot-of-another-drug /lotId',
    ]);
    expect(await refused({ type: 'DRAWN', lotId: randomUUID(), amountMg: 50 })).toEqual([
      'drug.lot-unknown /lotId',
    ]);
    expect(await refused({ type: 'RETURNED', lotId, amountMg: 10 })).toEqual([
      'drug.vial-cannot-return /type',
    ]);
    const scheduled = await givenSession(app);
    expect((await recordDrug(nurse, scheduled, 0, { type: 'DRAWN', lotId, amountMg: 50 })).body.code).toBe(
      'drug.session-not-open',
    );
  });

  it('from a lot that expired yesterday or is in quarantine needs a reason, and tells somebody', async () => {
    const lotId = await givenVials(app, { expiresOn: '2026-05-03' });
    expectDone(await nurse.post(`/v1/drug-lots/${lotId}/quarantine`, { reason: 'Recalled' }));
    const session = await dosingNow();
    const draw = { type: 'DRAWN', lotId, amountMg: 50 };
    expect(reasonsOf(await recordDrug(nurse, session, 0, draw))).toEqual([
      'drug.lot-expired /lotId',
      'drug.lot-quarantined /lotId',
    ]);
    expect(await alertsOf(session)).toEqual([]);
    const drawn = await recordDrug(nurse, session, 0, { ...draw, deviationReason: 'Seen too late' });
    expect(drawn.body.deviations).toEqual(['drug.lot-expired', 'drug.lot-quarantined']);
    expect(await alertsOf(session)).toEqual(['drug.lot-expired OPEN', 'drug.lot-quarantined OPEN']);
  });

  it('is fine on the last day of the lot', async () => {
    const lotId = await givenVials(app, { expiresOn: '2026-05-04' });
    const drawn = await recordDrug(nurse, await dosingNow(), 0, { type: 'DRAWN', lotId, amountMg: 50 });
    expect(drawn).toMatchObject({ status: 201, body: { deviations: [] } });
  });

  it('from the wrong lot is corrected, and what was told about it is taken back', async () => {
    const [expired, good] = [await givenVials(app, { expiresOn: '2026-05-03' }), await givenVials(app)];
    const session = await dosingNow();
    const draw = { type: 'DRAWN', lotId: expired, volumeMl: 1, deviationReason: 'In a hurry' };
    const { body } = await recordDrug(nurse, session, 0, draw);
    const url = `${session.path}/drug-records/${body.id}`;
    const change = { lotId: good, amountMg: 45, reason: 'Lot and amount were mixed up' };
    expect((await nurse.patch(url, change, { 'if-match': '"2"' })).status).toBe(412);
    const changed = await nurse.patch(url, change, { 'if-match': '"1"' });
    expect(changed.body).toMatchObject({
      lotId: good,
      amountMg: 45,
      volumeMl: null,
      deviations: [],
      version: 2,
    });
    expect(await alertsOf(session)).toEqual(['drug.lot-expired WITHDRAWN']);
    expectDone(await nurse.post(`${url}/enter-in-error`, { reason: 'Other patient' }));
    expect((await nurse.post(`${url}/enter-in-error`, { reason: 'Other patient' })).body.code).toBe(
      'drug.in-error',
    );
    const { body: balance } = await nurse.get(`${session.path}/drug-reconciliation`);
    expect(balance).toMatchObject({ drawnMg: 0 });
  });
});

describe('a waste', () => {
  it('is confirmed by another person who has read this version, once', async () => {
    const lotId = await givenVials(app);
    const session = await dosingNow();
    const { body: waste } = await recordDrug(nurse, session, 0, { ...WASTE, lotId });
    const url = `${session.path}/drug-records/${waste.id}`;
    const changed = await nurse.patch(url, { amountMg: 9.5, reason: 'Typed wrongly' }, { 'if-match': '"1"' });
    expect(changed.body.version).toBe(2);
    expect((await witness(secondNurse, session, waste)).status).toBe(412);
    expect((await witness(nurse, session, changed.body)).status).toBe(422);
    const desk = await app.as('front-desk');
    expect((await witness(desk, session, changed.body)).status).toBe(403);
    const confirmed = await witness(psychiatrist, session, changed.body);
    expect(confirmed.body.witness).toMatchObject({ state: 'CONFIRMED', witnessedBy: psychiatrist.id });
    expect((await witness(secondNurse, session, confirmed.body)).body.code).toBe('witness.already-there');

    // What was confirmed is not what is said now: somebody has to look again, and not who changed it.
    const again = await secondNurse.patch(url, { amountMg: 9, reason: 'Second look' }, { 'if-match': '"3"' });
    expect(again.body.witness).toMatchObject({ state: 'WAITING', witnessedBy: null });
    expect((await witness(secondNurse, session, again.body)).body.code).toBe('witness.is-recorder');
    const { body: versions } = await nurse.get(`${url}/versions`);
    expect(
      versions.items.map(({ amountMg, changeReason, witness: { state } }: any) => [
        amountMg,
        changeReason,
        state,
      ]),
    ).toEqual([
      [10, null, 'WAITING'],
      [9.5, 'Typed wrongly', 'WAITING'],
      [9.5, 'Typed wrongly', 'CONFIRMED'],
      [9, 'Second look', 'WAITING'],
    ]);
    expect(versions.items[0]).toMatchObject({ patientId: session.patientId, occurredAt: waste.occurredAt });
  });

  it('that a witness does not confirm is told at once, and settled by a correction', async () => {
    const lotId = await givenVials(app);
    const session = await dosingNow();
    const { body: waste } = await recordDrug(nurse, session, 0, { ...WASTE, lotId });
    const refused = await witness(secondNurse, session, waste, { outcome: 'REFUSED', note: 'It was 8 mg' });
    expect(refused.body.witness).toMatchObject({ state: 'REFUSED', note: 'It was 8 mg' });
    expect(await alertsOf(session)).toEqual(['drug.waste-refused OPEN']);
    const url = `${session.path}/drug-records/${waste.id}`;
    expectDone(await nurse.patch(url, { amountMg: 8, reason: 'She is right' }, { 'if-match': '"2"' }));
    expect(await alertsOf(session)).toEqual(['drug.waste-refused WITHDRAWN']);
  });

  it('that nobody confirms in time is told once, without any request', async () => {
    const lotId = await givenVials(app);
    const session = await dosingNow();
    const { body: waste } = await recordDrug(nurse, session, 0, { ...WASTE, lotId });
    app.clock.advanceMinutes(60);
    await app.runJobs();
    expect(await alertsOf(session)).toEqual([]);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    await app.runJobs();
    expect(await alertsOf(session)).toEqual(['drug.waste-not-witnessed OPEN']);
    const late = await witness(secondNurse, session, waste);
    expect(late.body.witness.state).toBe('CONFIRMED_LATE');
  });
});

describe('a lot named with the dose', () => {
  it('is held against the lots the clinic knows, in whatever spelling', async () => {
    await givenDevices(app, { lotNumber: 'SPR-9', expiresOn: '2026-05-03' });
    const doseStartsAt = minutesAfter(app.clock.now(), -6);
    const session = await givenSession(app, { modality: 'SPRAVATO', status: 'READY', doseStartsAt });
    const device = await recordEvent(nurse, session, 0, {
      type: 'DEVICE',
      deviceNumber: 1,
      lotNumber: 'spr-9',
    });
    expectDone(device);
    expect(await alertsOf(session)).toEqual(['drug.lot-expired OPEN']);
    expectDone(
      await nurse.post(`${session.path}/administration-events/${device.body.id}/amend`, {
        ...{ lotNumber: 'SPR-10', reason: 'Misread' },
      }),
    );
    expect(await alertsOf(session)).toEqual(['drug.lot-expired WITHDRAWN']);
  });
});
