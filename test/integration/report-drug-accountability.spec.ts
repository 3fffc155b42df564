/** Controlled drugs by month: what did not add up, wastage, stock; for the dashboard and for the psychiatrist. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { givenCourse } from '../support/given/outcomes.js';
import { GOING_HOME, recover } from '../support/given/bedside.js';
import { givenVials, recordDrug, witness } from '../support/given/drugs.js';
import { expectDone, givenRecovery, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let secondNurse: RoleClient;
let dashboard: RoleClient;
let psychiatrist: RoleClient;
let lotId: string;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  secondNurse = await app.as('nurse', 'second nurse');
  dashboard = await app.as('dashboard');
  psychiatrist = await app.as('psychiatrist');
  lotId = await givenVials(app);
});
afterAll(() => app.stop());

async function reportOf(client: RoleClient, from: string, to = from, query = '') {
  const path = `/v1/reports/drug-accountability?from=${from}&to=${to}${query}`;
  const { status, body } = await client.get(path);
  expect(status).toBe(200);
  const [ketamine, spravato] = body.drugs;
  expect([ketamine.drug, spravato.drug]).toEqual(['KETAMINE', 'SPRAVATO']);
  return { ...body, ketamine, spravato };
}

/** 40 mg were given; drawn were 50. */
async function wasting(wastedMg: number): Promise<GivenSession> {
  const session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -40) });
  expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, amountMg: 50 }));
  const waste = { type: 'WASTED', disposal: 'Drug disposal system', lotId, amountMg: wastedMg };
  const { body } = await recordDrug(nurse, session, 40, waste);
  expectDone(await witness(secondNurse, session, body));
  return session;
}

async function goHome(session: GivenSession): Promise<void> {
  app.clock.set(minutesAfter(session.doseStartsAt, 110));
  await recover(app, session, 108);
  expectDone(await nurse.post(`${session.path}/discharge`, GOING_HOME));
}

const move = (movement: object) => nurse.post(`/v1/drug-lots/${lotId}/movements`, movement);

describe('the drug report', () => {
  it('adds up months, tells what is open from what was explained, and shows few patients to psychiatrists only', async () => {
    for (let session = 0; session < 4; session += 1) await wasting(10);
    const [open, explained] = [await wasting(9), await wasting(8)];
    await goHome(open);
    await goHome(explained);
    expectDone(
      await psychiatrist.post(`${explained.path}/drug-explanations`, { differenceMg: 2, reason: 'Spilled' }),
    );
    expectDone(await move({ type: 'RECEIVED', containers: 5 }));
    expectDone(await move({ type: 'DESTROYED', containers: 2, reason: 'Cracked vials' }));
    app.clock.advanceMinutes(1);
    expectDone(await move({ type: 'COUNTED', containers: 12 }));
    const report = await reportOf(psychiatrist, '2026-05');
    const may = {
      ...{ openSessionDiscrepancies: 1, explainedSessionDiscrepancies: 1 },
      ...{ openStockDiscrepancies: 1, explainedStockDiscrepancies: 0 },
      // Of the two who went home.
      sessionDiscrepancies: {
        ...{ n: 2, nPatients: 2, count: 2, proportion: 1, suppressed: false },
        interval: { lower: 0.3424, upper: 1 },
      },
      ...{ nMissing: 0, drawnMg: 300, wastedMg: 57, wastedShare: 0.19, restOfVialsMg: 0, returnedMg: 0 },
      ...{ receivedContainers: 15, destroyedContainers: 2, lostContainers: 0 },
      ...{ returnedToSupplierContainers: 0, counts: 1, countsThatDiffer: 1 },
    };
    expect(report.ketamine).toEqual({
      drug: 'KETAMINE',
      lots: { inUse: 1, inUseExpired: 0, quarantined: 0, depleted: 0 },
      whole: { ...may, suppressed: false },
      months: [{ month: '2026-05', ...may, suppressed: false }],
      groups: [],
    });
    expect(report).toMatchObject({ patientsWaiting: 0, definition: expect.stringMatching(/never drawn/) });
    expect(report.spravato.whole).toMatchObject({ drawnMg: 0, wastedShare: null, counts: 0 });
    app.clock.set('2026-06-01T20:00:00.000Z');
    const seen = await reportOf(dashboard, '2026-05');
    const hidden = {
      ...{ openSessionDiscrepancies: null, explainedSessionDiscrepancies: null, suppressed: true },
      sessionDiscrepancies: {
        ...{ n: null, nPatients: null, count: null, proportion: null, interval: null, suppressed: true },
      },
    };
    // By June the vials that were destroyed want their witness as well.
    expect(seen.ketamine.whole).toEqual({ ...may, ...hidden, openStockDiscrepancies: 2 });
    expect(JSON.stringify(seen)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ada|Example|MRN/i);
  });

  it('hides the amounts of a month with few patients, and the whole that would give them away', async () => {
    app.clock.set('2026-06-01T20:00:00.000Z');
    await wasting(10);
    app.clock.set('2026-07-01T20:00:00.000Z');
    const seen = await reportOf(dashboard, '2026-05', '2026-06');
    expect(seen.ketamine.months).toMatchObject([
      { drawnMg: 300, wastedMg: 57 },
      { drawnMg: null, wastedMg: null, wastedShare: null, restOfVialsMg: 0, counts: 0 },
    ]);
    expect(seen.ketamine.whole).toMatchObject({ drawnMg: null, wastedShare: null, receivedContainers: 15 });
    const all = await reportOf(psychiatrist, '2026-05', '2026-06');
    expect(all.ketamine.whole).toMatchObject({ drawnMg: 350, wastedMg: 67 });
    expect((await reportOf(psychiatrist, '2026-04')).ketamine.whole).toMatchObject({ drawnMg: 0, counts: 0 });
    app.clock.set(TEST_NOW);
  });

  it('narrows and tells apart what belongs to sessions, and leaves stock whole', async () => {
    const may = async (client: RoleClient, query: string) =>
      (await reportOf(client, '2026-05', '2026-05', query)).ketamine;
    app.clock.set('2026-06-20T20:00:00.000Z');
    const groupsOf = ({ groups }: any) =>
      groups.map(({ group, drawnMg, openSessionDiscrepancies, explainedSessionDiscrepancies }: any) => [
        ...[group, drawnMg, openSessionDiscrepancies, explainedSessionDiscrepancies],
      ]);
    const byModality = await may(psychiatrist, '&groupBy=MODALITY');
    expect(byModality).toMatchObject({ months: [], whole: { drawnMg: 300, receivedContainers: 15 } });
    expect(groupsOf(byModality)).toEqual([
      ['IV', 300, 1, 1],
      ['IM', 0, 0, 0],
      ['SPRAVATO', 0, 0, 0],
    ]);
    expect(Object.keys(byModality.groups[0])).not.toContain('receivedContainers');
    expect(groupsOf(await may(psychiatrist, '&groupBy=MONTH'))).toEqual([['2026-05', 300, 1, 1]]);
    expect(await may(psychiatrist, '&phase=MAINTENANCE')).toMatchObject({
      whole: { drawnMg: 0, openSessionDiscrepancies: 0, wastedShare: null, receivedContainers: 15 },
      months: [{ drawnMg: 0, countsThatDiffer: 1 }],
    });
    expect((await may(psychiatrist, '&phase=INDUCTION')).whole).toMatchObject({
      ...{ drawnMg: 300, wastedMg: 57, openSessionDiscrepancies: 1 },
    });
    await givenCourse(app, ['2026-05-20 11:00', '2026-05-21 11:00'], { modality: 'IM' });
    const missing = await may(psychiatrist, '&groupBy=MODALITY');
    expect([missing.whole, ...missing.groups].map(({ nMissing }: any) => nMissing)).toEqual([2, 0, 2, 0]);
    const seen = await may(dashboard, '&groupBy=MODALITY');
    expect([seen.whole, ...seen.groups].map(({ nMissing }: any) => nMissing)).toEqual([null, 0, null, 0]);
    app.clock.set(TEST_NOW);
  });

  it('refuses a period that is none, and everybody but dashboards and psychiatrists', async () => {
    const path = '/v1/reports/drug-accountability';
    expect(await dashboard.get(`${path}?from=2026-06&to=2026-05`)).toMatchObject({
      ...{ status: 422, body: { code: 'report.period-reversed' } },
    });
    for (const role of ['nurse', 'front-desk', 'admin'] as const)
      expect((await (await app.as(role)).get(`${path}?from=2026-05&to=2026-05`)).status).toBe(403);
  });
});
