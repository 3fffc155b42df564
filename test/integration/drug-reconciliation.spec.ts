/** Whether the controlled drug of a session adds up, what stays listed, and what an explanation reaches. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, recover } from '../support/given/bedside.js';
import { givenDevices, givenVials, recordDrug, witness } from '../support/given/drugs.js';
import { givenRules } from '../support/given/rules.js';
import {
  expectDone,
  givenRecovery,
  givenSession,
  minutesAfter,
  type GivenSession,
  type SessionWanted,
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
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const WASTE = { type: 'WASTED', disposal: 'Drug disposal system' };
const reconciliation = async ({ path }: GivenSession) =>
  (await nurse.get(`${path}/drug-reconciliation`)).body;
const statusOf = async (session: GivenSession) => (await reconciliation(session)).status;
const isListed = async ({ sessionId }: GivenSession, query = '') => {
  const { body } = await nurse.get(`/v1/drug-discrepancies?limit=200${query}`);
  return body.items.some((item: any) => item.sessionId === sessionId);
};
const openAlerts = async ({ sessionId }: GivenSession): Promise<string[]> => {
  const { body } = await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=OPEN`);
  return body.items.map(({ rule }: any) => rule).filter((rule: string) => rule.startsWith('drug.'));
};
const explain = async (session: GivenSession, differenceMg: number) =>
  psychiatrist.post(`${session.path}/drug-explanations`, { differenceMg, reason: 'Spilled, both saw it' });

/** 40 mg given over 40 minutes that have just ended. */
const recovering = (wanted: Partial<SessionWanted> = {}) =>
  givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -40), ...wanted });

async function drawAndWaste(session: GivenSession, lotId: string, drawn: number, wasted: number) {
  expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, amountMg: drawn }));
  const { body } = await recordDrug(nurse, session, 40, { ...WASTE, lotId, amountMg: wasted });
  expectDone(await witness(secondNurse, session, body));
  return `${session.path}/drug-records/${body.id}`;
}

async function goHome(session: GivenSession, minutes = 110) {
  app.clock.set(minutesAfter(session.doseStartsAt, minutes));
  await recover(app, session, minutes - 2);
  expectDone(await nurse.post(`${session.path}/discharge`, GOING_HOME));
}

describe('before the first lot of a drug', () => {
  it('nobody is held to account', async () => {
    const session = await recovering();
    await goHome(session);
    expect([await statusOf(session), await isListed(session), await openAlerts(session)]).toEqual([
      ...['NOT_KEPT', false],
      [],
    ]);
    await givenVials(app);
    expect(await statusOf(session)).toBe('NOT_KEPT');
  });
});

describe('a session', () => {
  it('that adds up is balanced at the end, and nobody is told', async () => {
    const session = await recovering();
    await drawAndWaste(session, await givenVials(app), 50, 10);
    await goHome(session);
    expect(await reconciliation(session)).toMatchObject({ status: 'BALANCED', differenceMg: 0, givenMg: 40 });
    expect([await isListed(session, '&status=ALL'), await openAlerts(session)]).toEqual([false, []]);
    expect((await explain(session, 0)).body.code).toBe('drug.nothing-to-explain');
  });

  it('in which something was given and nothing drawn is listed', async () => {
    await givenVials(app);
    app.clock.advanceMinutes(60);
    const session = await recovering();
    await goHome(session);
    expect(await reconciliation(session)).toMatchObject({
      ...{ status: 'DISCREPANCY', differenceMg: -40, findings: [{ code: 'drug.nothing-drawn' }] },
    });
    expect(await isListed(session)).toBe(true);
  });

  it('that was called off after the draw has to waste what was drawn', async () => {
    const session = await givenSession(app, { status: 'READY', doseStartsAt: app.clock.now() });
    const lotId = await givenVials(app);
    expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, amountMg: 50 }));
    expectDone(await nurse.post(`${session.path}/cancel`, { reason: 'Patient changed their mind' }));
    expect([await statusOf(session), await openAlerts(session)]).toEqual([
      'DISCREPANCY',
      ['drug.discrepancy'],
    ]);
    const { body } = await recordDrug(nurse, session, 0, { ...WASTE, lotId, amountMg: 50 });
    expect(await statusOf(session)).toBe('INCOMPLETE');
    expectDone(await witness(secondNurse, session, body));
    expect([await statusOf(session), await openAlerts(session)]).toEqual(['BALANCED', []]);
  });

  it('waits for its witness, and is listed when none came in time', async () => {
    const session = await recovering();
    const lotId = await givenVials(app);
    expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, amountMg: 50 }));
    await recordDrug(nurse, session, 40, { ...WASTE, lotId, amountMg: 10 });
    await goHome(session, 100);
    expect(await reconciliation(session)).toMatchObject({ status: 'INCOMPLETE', findings: [] });
    app.clock.advanceMinutes(1);
    expect(await reconciliation(session)).toMatchObject({
      ...{ status: 'DISCREPANCY', findings: [{ code: 'drug.waste-not-witnessed' }] },
    });
    expect(await isListed(session)).toBe(true);
    expectDone(await explain(session, 0));
    expect([await statusOf(session), await isListed(session)]).toEqual(['EXPLAINED', false]);
  });

  it('of Spravato counts devices: a spilled one, one put back, no tolerance', async () => {
    const session = await recovering({
      modality: 'SPRAVATO',
      doseStartsAt: minutesAfter(app.clock.now(), -10),
    });
    const lotId = await givenDevices(app);
    expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, containers: 4 }));
    expectDone(await recordDrug(nurse, session, 6, { type: 'RETURNED', lotId, containers: 1 }));
    const { body } = await recordDrug(nurse, session, 6, { ...WASTE, lotId, containers: 1 });
    expectDone(await witness(secondNurse, session, body));
    await goHome(session, 130);
    expect(await reconciliation(session)).toMatchObject({
      ...{ status: 'BALANCED', drawnMg: 112, givenMg: 56, wastedMg: 28, returnedMg: 28, toleranceMg: 0 },
    });
    const { body: lot } = await nurse.get(`/v1/drug-lots/${lotId}/reconciliation`);
    expect(lot).toMatchObject({ status: 'BALANCED', onHandContainers: 7, inOpenedVialsMg: null });
  });
});

describe('an explanation', () => {
  it('holds until a correction changes the amounts; then it is open again, and told again', async () => {
    const session = await recovering();
    const waste = await drawAndWaste(session, await givenVials(app), 50, 9);
    await goHome(session);
    expect(await openAlerts(session)).toEqual(['drug.discrepancy']);
    expectDone(await explain(session, 1));
    expect([await statusOf(session), await openAlerts(session)]).toEqual(['EXPLAINED', []]);
    const change = { amountMg: 8, reason: 'Second look at the cup' };
    const { body: changed } = await nurse.patch(waste, change, { 'if-match': '"2"' });
    expect(await reconciliation(session)).toMatchObject({
      ...{ status: 'DISCREPANCY', differenceMg: 2, explanation: { isValid: false } },
    });
    expect([await isListed(session), await openAlerts(session)]).toEqual([true, ['drug.discrepancy']]);
    const { body: right } = await nurse.patch(
      waste,
      { amountMg: 10, reason: 'It was 10' },
      {
        ...{ 'if-match': `"${changed.version}"` },
      },
    );
    app.clock.set(minutesAfter(session.doseStartsAt, 95));
    expectDone(await witness(secondNurse, session, right));
    expect([await statusOf(session), await openAlerts(session)]).toEqual(['BALANCED', []]);
  });

  it('shows whether who explained took part', async () => {
    const session = await recovering();
    const lotId = await givenVials(app);
    expectDone(await recordDrug(psychiatrist, session, 0, { type: 'DRAWN', lotId, amountMg: 50 }));
    await goHome(session);
    expect((await explain(session, 10)).body.explanation).toMatchObject({ isByParticipant: true });
  });
});

describe('the list', () => {
  it('is filtered by lot and day and turned page by page', async () => {
    const lotId = await givenVials(app);
    const sessions: GivenSession[] = [];
    for (const amountMg of [41, 42, 43]) {
      app.clock.set(TEST_NOW);
      const session = await recovering();
      expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, amountMg }));
      await goHome(session, 110 + amountMg);
      sessions.push(session);
    }
    const seen: number[] = [];
    let cursor = '';
    do {
      const { body } = await nurse.get(`/v1/drug-discrepancies?lotId=${lotId}&limit=1${cursor}`);
      seen.push(...body.items.map(({ differenceMg }: any) => differenceMg));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual([3, 2, 1]);
    expect(await isListed(sessions[0]!, '&day=2026-05-04')).toBe(true);
    expect(await isListed(sessions[0]!, '&day=2026-05-05')).toBe(false);
    expect((await app.as('admin').then((admin) => admin.get('/v1/drug-discrepancies'))).status).toBe(403);
  });

  it('judges by the rules of the session, and names their version', async () => {
    const version = await givenRules(app, { pointer: '/drugAccountability/toleranceAtMostMg', value: 2 });
    app.clock.advanceMinutes(120);
    const session = await recovering();
    await drawAndWaste(session, await givenVials(app), 50, 9);
    await goHome(session);
    expect(await reconciliation(session)).toMatchObject({
      ...{ status: 'BALANCED', differenceMg: 1, toleranceMg: 2, ruleSetVersion: version },
    });
  });
});
