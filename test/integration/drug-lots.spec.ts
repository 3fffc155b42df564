/** Lots of controlled drugs: registered, received, counted, destroyed with a witness, and who may do what. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDevices, givenVials } from '../support/given/drugs.js';
import { asRead } from '../support/given/rules.js';
import { auditedActions, expectDone, minutesAfter, reasonsOf } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let secondNurse: RoleClient;
let psychiatrist: RoleClient;
let admin: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  secondNurse = await app.as('nurse', 'second nurse');
  psychiatrist = await app.as('psychiatrist');
  admin = await app.as('admin');
});
afterAll(() => app.stop());

const LOTS = '/v1/drug-lots';
const vials = {
  ...{ drug: 'KETAMINE', lotNumber: 'ket 22', concentrationMgPerMl: 50, volumeMlPerVial: 10 },
  ...{ expiresOn: '2027-06-30', receivedContainers: 25, reference: 'Invoice 17' },
};
const move = (client: RoleClient, lotId: string, movement: object) =>
  client.post(`${LOTS}/${lotId}/movements`, movement);
const stockOf = async (lotId: string) => (await nurse.get(`${LOTS}/${lotId}/reconciliation`)).body;
const openItems = async (lotId: string) =>
  (await nurse.get(`/v1/drug-discrepancies?lotId=${lotId}`)).body.items;

describe('a lot', () => {
  it('is registered once, with its first containers, however its number is typed', async () => {
    const sent = { id: randomUUID(), ...vials };
    const first = await nurse.post(LOTS, sent);
    expect(first).toMatchObject({
      status: 201,
      body: { lotNumber: 'KET 22', mgPerContainer: 500, status: 'IN_USE', version: 1 },
    });
    expect((await nurse.post(LOTS, sent)).status).toBe(200);
    expect((await nurse.post(LOTS, { ...sent, ndc: '1-2-3' })).body.code).toBe('entry.id-taken');
    const again = await admin.post(LOTS, { ...vials, lotNumber: 'KET  22' });
    expect(again).toMatchObject({ status: 409, body: { code: 'drug-lot.known', lotId: sent.id } });
    expect(await stockOf(sent.id)).toMatchObject({ status: 'BALANCED', onHandContainers: 25 });
    expect((await nurse.get(`${LOTS}/${sent.id}/movements`)).body.items).toMatchObject([
      { type: 'RECEIVED', containers: 25, reference: 'Invoice 17', witness: { state: 'NOT_NEEDED' } },
    ]);
  });

  it('sent twenty times at once is one', async () => {
    const sent = { id: randomUUID(), ...vials, lotNumber: 'AT ONCE' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => nurse.post(LOTS, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect((await stockOf(sent.id)).receivedContainers).toBe(25);
  });

  it('has the strength of its drug', async () => {
    const wrong = await nurse.post(LOTS, { ...vials, drug: 'SPRAVATO', lotNumber: 'S' });
    expect(reasonsOf(wrong)).toEqual([
      'drug-lot.strength-missing /mgPerDevice',
      'drug-lot.strength-of-another-drug /concentrationMgPerMl',
      'drug-lot.strength-of-another-drug /volumeMlPerVial',
    ]);
  });

  it('is found by drug, state, number and expiry, what expires first at the top', async () => {
    await givenDevices(app, { lotNumber: 'S-LATE', expiresOn: '2029-12-31' });
    await givenDevices(app, { lotNumber: 'S-SOON', expiresOn: '2026-05-31' });
    const numbers = async (query: string) =>
      (await nurse.get(`${LOTS}?${query}`)).body.items.map((lot: any) => lot.lotNumber);
    expect(await numbers('drug=SPRAVATO')).toEqual(['S-SOON', 'S-LATE']);
    expect(await numbers('expiresBefore=2026-06-01')).toEqual(['S-SOON']);
    expect(await numbers('lotNumber=s-late')).toEqual(['S-LATE']);
    const page = await nurse.get(`${LOTS}?drug=SPRAVATO&limit=1`);
    expect(await numbers(`drug=SPRAVATO&limit=1&cursor=${page.body.nextCursor}`)).toEqual(['S-LATE']);
  });

  it('goes into quarantine by anybody at work, and out of it by a psychiatrist or an administrator', async () => {
    const path = `${LOTS}/${await givenVials(app)}`;
    const reason = { reason: 'Recalled' };
    expect((await nurse.post(`${path}/quarantine`, reason)).body).toMatchObject({
      ...{ status: 'QUARANTINED', changeReason: 'Recalled' },
    });
    expect((await nurse.post(`${path}/quarantine`, reason)).body.code).toBe('drug-lot.status-clash');
    expect((await nurse.post(`${path}/release`, reason)).status).toBe(403);
    expect((await psychiatrist.post(`${path}/release`, { reason: 'False alarm' })).body.status).toBe(
      'IN_USE',
    );
    expect((await admin.post(`${path}/deplete`, { reason: 'Last one used' })).body.status).toBe('DEPLETED');
    expect((await nurse.get(`${LOTS}?status=DEPLETED`)).body.items).toHaveLength(1);
    const desk = await app.as('front-desk');
    expect((await desk.get(LOTS)).status).toBe(403);
  });

  it('is corrected with a reason and by the version that was read', async () => {
    const lotId = await givenVials(app);
    const path = `${LOTS}/${lotId}`;
    const change = { concentrationMgPerMl: 100, volumeMlPerVial: 5, reason: 'Label read wrongly' };
    expect((await admin.patch(path, change)).status).toBe(428);
    expect((await admin.patch(path, change, { 'if-match': '"7"' })).status).toBe(412);
    const changed = await admin.patch(path, change, asRead(await admin.get(path)));
    expect(changed.body).toMatchObject({ concentrationMgPerMl: 100, mgPerContainer: 500, version: 2 });
    const audited = (await auditedActions(app, lotId)).map(({ action }) => action);
    expect(audited).toEqual(['drug-lot.register', 'drug-lot.change']);
  });
});

describe('the stock of a lot', () => {
  it('counts what came and went; a count that differs is listed until it is explained', async () => {
    const lotId = await givenVials(app);
    expectDone(await move(nurse, lotId, { type: 'RECEIVED', containers: 5 }));
    expectDone(
      await move(nurse, lotId, { type: 'RETURNED_TO_SUPPLIER', containers: 2, reason: 'Short dated' }),
    );
    app.clock.advanceMinutes(1);
    const { body: count } = await move(nurse, lotId, { type: 'COUNTED', containers: 12 });
    const path = `${LOTS}/${lotId}/movements/${count.id}`;
    expectDone(await secondNurse.post(`${path}/witness`, { outcome: 'CONFIRMED' }, { 'if-match': '"1"' }));
    expect(await stockOf(lotId)).toMatchObject({
      ...{ status: 'DISCREPANCY', onHandContainers: 12, lastCount: { expected: 13, counted: 12 } },
    });
    expect(await openItems(lotId)).toMatchObject([
      { kind: 'STOCK', movementId: count.id, codes: ['drug.count-differs'], differenceContainers: -1 },
    ]);
    const explanation = {
      differenceContainers: -1,
      reason: 'Vial broken on Friday, found in the sharps bin',
    };
    expect((await admin.post(`${path}/explanations`, explanation)).status).toBe(403);
    const wrong = await psychiatrist.post(`${path}/explanations`, {
      ...explanation,
      differenceContainers: 1,
    });
    expect(wrong.body).toMatchObject({ code: 'drug.amounts-changed', differenceContainers: -1 });
    expect((await psychiatrist.post(`${path}/explanations`, explanation)).body).toMatchObject({
      ...{ status: 'EXPLAINED', explanation: { reason: explanation.reason, isByParticipant: false } },
    });
    expect([await openItems(lotId), (await stockOf(lotId)).status]).toEqual([[], 'EXPLAINED']);

    // A receipt entered late makes it another difference.
    const late = { type: 'RECEIVED', containers: 1, occurredAt: minutesAfter(app.clock.now(), -60) };
    expectDone(await move(nurse, lotId, late));
    expect(await openItems(lotId)).toMatchObject([
      { differenceContainers: -2, explanation: { isValid: false } },
    ]);
  });

  it('asks for a second person when something is destroyed, in time', async () => {
    const lotId = await givenVials(app);
    const destroyed = { type: 'DESTROYED', containers: 1, reason: 'Cracked' };
    const { body } = await move(nurse, lotId, destroyed);
    const witnessed = `${LOTS}/${lotId}/movements/${body.id}/witness`;
    const version = { 'if-match': '"1"' };
    const confirm = { outcome: 'CONFIRMED' };
    expect((await nurse.post(witnessed, confirm, version)).body.code).toBe('witness.is-recorder');
    expect((await secondNurse.post(witnessed, { outcome: 'REFUSED' }, version)).body.code).toBe(
      'witness.note-needed',
    );
    expect(await openItems(lotId)).toEqual([]);
    app.clock.advanceMinutes(61);
    expect(await openItems(lotId)).toMatchObject([{ codes: ['drug.movement-not-witnessed'] }]);
    const late = await secondNurse.post(witnessed, confirm, version);
    expect(late.body.witness.state).toBe('CONFIRMED_LATE');
    expect(await openItems(lotId)).toMatchObject([{ codes: ['drug.movement-witnessed-late'] }]);
    const again = await psychiatrist.post(witnessed, confirm, { 'if-match': '"2"' });
    expect(again.body).toMatchObject({ code: 'witness.already-there', witnessedBy: secondNurse.id });
  });

  it('lists a loss, takes back what never happened, and refuses what says nothing', async () => {
    const lotId = await givenVials(app);
    expect(reasonsOf(await move(nurse, lotId, { type: 'LOST', containers: 0 }))).toEqual([
      'drug-stock.nothing-moved /containers',
      'drug-stock.reason-needed /reason',
    ]);
    const { body } = await move(nurse, lotId, { type: 'LOST', containers: 1, reason: 'Not in the safe' });
    expect(await openItems(lotId)).toMatchObject([
      { codes: ['drug.containers-lost'], differenceContainers: -1 },
    ]);
    const inError = `${LOTS}/${lotId}/movements/${body.id}/enter-in-error`;
    expect((await nurse.post(inError, { reason: 'Found' })).status).toBe(403);
    expectDone(await admin.post(inError, { reason: 'Found behind the box' }));
    expect((await admin.post(inError, { reason: 'Twice' })).body.code).toBe('drug-stock.in-error');
    expect([await openItems(lotId), (await stockOf(lotId)).onHandContainers]).toEqual([[], 10]);
  });

  it('is kept by the database: nothing is removed, every version stays', async () => {
    const lotId = await givenVials(app);
    await expect(app.dataSource.query('delete from drug_lots where id = $1', [lotId])).rejects.toThrow();
    expectDone(await nurse.post(`${LOTS}/${lotId}/quarantine`, { reason: 'Recalled' }));
    const kept = await app.dataSource.query('select row from row_versions where row_id = $1', [lotId]);
    expect(kept).toMatchObject([{ row: { status: 'IN_USE' } }]);
    await expect(app.dataSource.query('truncate drug_explanations')).rejects.toThrow();
  });
});
