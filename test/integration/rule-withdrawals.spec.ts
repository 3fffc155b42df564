/** An approved version of the clinic rules that is taken back before it begins. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { prepareClinic } from '../../src/clinic/prepare-clinic.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { asRead, givenRuleDraft } from '../support/given/rules.js';
import { minutesAfter } from '../support/given/sessions.js';

const RULES = '/v1/clinic-rules';
const RED_SYSTOLIC = '/alerts/pressure/redSystolicFromMmHg';

let app: TestApp;
let psychiatrist: RoleClient;
beforeEach(async () => {
  app = await startTestApp();
  psychiatrist = await app.as('psychiatrist');
});
afterEach(() => app.stop());

async function approve(value: number, afterMinutes: number): Promise<number> {
  const draft = await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value });
  const effectiveFrom = minutesAfter(app.clock.now(), afterMinutes);
  const said = { reason: 'Agreed in the meeting', effectiveFrom };
  const { body } = await psychiatrist.post(`${RULES}/drafts/${draft.body.id}/approve`, said, asRead(draft));
  return body.ruleSetVersion;
}
const withdraw = (ruleSetVersion: number, by = psychiatrist) =>
  by.post(`${RULES}/withdrawals`, { ruleSetVersion, reason: 'The wrong number was approved' });
const standings = async () => {
  const { body } = await psychiatrist.get(`${RULES}/versions`);
  return body.items.map((item: any) => `${item.ruleSetVersion} ${item.standing}`);
};

it('never begins, and what it had replaced stands again', async () => {
  const later = await approve(190, 120);
  const sooner = await approve(210, 60);
  expect(await standings()).toEqual(['3 UPCOMING', '2 REPLACED', '1 IN_FORCE']);
  const { status, body } = await withdraw(sooner);
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({
      standing: 'WITHDRAWN',
      withdrawnBy: psychiatrist.id,
      withdrawnAt: app.clock.now().toISOString(),
      withdrawnBecause: 'The wrong number was approved',
      upcoming: [expect.objectContaining({ ruleSetVersion: later })],
    }),
  ]);
  app.clock.set(minutesAfter(app.clock.now(), 90));
  expect((await psychiatrist.get(RULES)).body.ruleSetVersion).toBe(1);
  app.clock.set(minutesAfter(app.clock.now(), 60));
  expect((await psychiatrist.get(RULES)).body.ruleSetVersion).toBe(later);
  await prepareClinic(app.dataSource, app.clock.now());
  expect(await standings()).toEqual(['3 WITHDRAWN', '2 IN_FORCE', '1 PAST']);
});

it('is refused once it has begun or was withdrawn, and to everybody but a psychiatrist', async () => {
  const version = await approve(190, 60);
  expect((await withdraw(version, await app.as('admin'))).status).toBe(403);
  expect((await withdraw(9)).body.code).toBe('clinic-rule-version.not-found');
  expect(await withdraw(1)).toMatchObject({ status: 409, body: { code: 'clinic-rule-version.begun' } });
  expect((await withdraw(version)).status).toBe(200);
  expect((await withdraw(version)).body.code).toBe('clinic-rule-version.withdrawn');
});

it('leaves no draft that was made from it to be approved', async () => {
  const version = await approve(190, 60);
  const draft = await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 195 });
  expect(draft.body.basedOnVersion).toBe(version);
  await withdraw(version);
  const refused = await psychiatrist.post(
    `${RULES}/drafts/${draft.body.id}/approve`,
    { reason: 'Agreed in the meeting' },
    asRead(draft),
  );
  expect(refused).toMatchObject({ status: 409, body: { code: 'clinic-rule-draft.base-withdrawn' } });
  const anew = await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 195 });
  expect(anew.body.basedOnVersion).toBe(1);
});
