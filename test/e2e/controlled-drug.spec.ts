/** A vial of ketamine through a whole treatment day: drawn, given, wasted, confirmed by a second person, half a mg missing. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, recover } from '../support/given/bedside.js';
import { givenVials, recordDrug, witness } from '../support/given/drugs.js';
import { expectDone, givenSession, minutesAfter, recordEvent } from '../support/given/sessions.js';

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

it('drawn 50 mg, given 40 and wasted 9.5 is a discrepancy until a psychiatrist explains it', async () => {
  const lotId = await givenVials(app);
  const session = await givenSession(app, { status: 'READY', doseStartsAt: app.clock.now() });
  const { path, sessionId, patientId, doseStartsAt } = session;
  const at = (minute: number) => app.clock.set(minutesAfter(doseStartsAt, minute));
  const reconciliation = async () => (await nurse.get(`${path}/drug-reconciliation`)).body;
  const discrepancies = async (query = '') => (await nurse.get(`/v1/drug-discrepancies${query}`)).body.items;
  const alerts = async () =>
    (await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=ALL`)).body.items.filter(
      ({ rule }: { rule: string }) => rule.startsWith('drug.'),
    );

  expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, amountMg: 50, volumeMl: 1 }));
  expectDone(await recordEvent(nurse, session, 0, { type: 'START' }));
  expect(await reconciliation()).toMatchObject({ status: 'INCOMPLETE', drawnMg: 50, findings: [] });
  at(40);
  expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
  at(42);
  const waste = { type: 'WASTED', lotId, amountMg: 9.5, disposal: 'Drug disposal system' };
  const { body: wasted } = await recordDrug(nurse, session, 42, waste);
  expect(wasted).toMatchObject({ amountMg: 9.5, witness: { state: 'WAITING', witnessedBy: null } });

  // The nurse who wasted it cannot be the one who watched.
  expect((await witness(nurse, session, wasted)).body.code).toBe('witness.is-recorder');
  at(45);
  const confirmed = await witness(secondNurse, session, wasted);
  expect(confirmed.body.witness).toMatchObject({ state: 'CONFIRMED', witnessedBy: secondNurse.id });
  expect(await reconciliation()).toMatchObject({ status: 'INCOMPLETE', differenceMg: 0.5 });
  expect([await discrepancies(), await alerts()]).toEqual([[], []]);

  at(105);
  await recover(app, session, 105);
  at(110);
  expectDone(await nurse.post(`${path}/discharge`, GOING_HOME));
  const found = { drawnMg: 50, givenMg: 40, wastedMg: 9.5, differenceMg: 0.5, toleranceMg: 0.25 };
  expect(await reconciliation()).toMatchObject({
    ...{ status: 'DISCREPANCY', ...found, ruleSetVersion: 1, explanation: null },
    findings: [{ code: 'drug.amounts-differ', recordId: null }],
  });
  expect(await alerts()).toMatchObject([
    {
      ...{ rule: 'drug.discrepancy', severity: 'YELLOW', status: 'OPEN', value: 0.5, threshold: 0.25 },
      message: 'Drawn 50 mg, given 40 mg, wasted 9.5 mg: 0.5 mg missing.',
    },
  ]);

  // It stays: days later, and although the record was signed.
  expectDone(await psychiatrist.post(`${path}/sign`, {}));
  at(3 * 24 * 60);
  const item = { kind: 'SESSION', status: 'OPEN', sessionId, patientId, lotIds: [lotId], differenceMg: 0.5 };
  expect(await discrepancies()).toMatchObject([{ ...item, codes: ['drug.amounts-differ'] }]);
  expect((await nurse.get(`/v1/drug-lots/${lotId}/reconciliation`)).body).toMatchObject({
    ...{ status: 'DISCREPANCY', onHandContainers: 9, usedContainers: 1, differenceMg: 0.5 },
    ...{ drawnMg: 50, givenMg: 40, wastedMg: 9.5, inOpenedVialsMg: 450, sessionsWithOpenDiscrepancy: 1 },
  });

  const reason = 'The line was flushed into the tray; both nurses saw it';
  const explain = `${path}/drug-explanations`;
  expect((await nurse.post(explain, { differenceMg: 0.5, reason })).status).toBe(403);
  const other = await psychiatrist.post(explain, { differenceMg: 5, reason });
  expect(other).toMatchObject({ status: 409, body: { code: 'drug.amounts-changed', differenceMg: 0.5 } });
  const explained = await psychiatrist.post(explain, { differenceMg: 0.5, reason });
  expect(explained).toMatchObject({
    ...{ status: 201, body: { status: 'EXPLAINED', ...found } },
  });
  expect(explained.body.explanation).toMatchObject({ reason, recordedBy: psychiatrist.id, isValid: true });
  expect(await discrepancies()).toEqual([]);
  expect(await discrepancies('?status=EXPLAINED')).toMatchObject([{ ...item, status: 'EXPLAINED' }]);
  expect(await alerts()).toMatchObject([{ status: 'RESOLVED' }]);
});
