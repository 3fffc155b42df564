/** What was given against a side effect, and an effect that may have been entered twice. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { expectDone, givenRecovery, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const ondansetron = { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' };

async function record({ path }: GivenSession, effect: object) {
  const { status, body } = await nurse.post(`${path}/side-effects`, effect);
  expect([status, body]).toEqual([201, expect.anything()]);
  return body;
}

describe('a rescue medicine linked to a side effect', () => {
  it('is among its actions as long as it is linked, and keeps its own version', async () => {
    const visit = await givenRecovery(app);
    const medicine = (await nurse.post(`${visit.path}/rescue-medicines`, ondansetron)).body;
    const nausea = await record(visit, { code: 'NAUSEA', grade: 2 });
    expect(nausea.actions).toEqual(['NONE']);
    const path = `${visit.path}/side-effects/${nausea.id}`;
    const linked = await nurse.patch(path, { rescueMedicineIds: [medicine.id] }, { 'if-match': '"1"' });
    expect(linked.body).toMatchObject({ actions: ['RESCUE_MEDICATION'], rescueMedicineIds: [medicine.id] });
    const rescue = `${visit.path}/rescue-medicines/${medicine.id}`;
    const response = { response: 'Nausea gone' };
    const changed = await nurse.patch(rescue, response, { 'if-match': '"1"' });
    expect([changed.status, changed.body]).toMatchObject([200, { version: 2, sideEffectIds: [nausea.id] }]);
    const paused = await nurse.patch(path, { actions: ['PAUSED'] }, { 'if-match': '"2"' });
    expect(paused.body.actions).toEqual(['PAUSED', 'RESCUE_MEDICATION']);
    const apart = await nurse.patch(path, { rescueMedicineIds: [] }, { 'if-match': '"3"' });
    expect(apart.body).toMatchObject({ actions: ['PAUSED'], rescueMedicineIds: [] });
    const again = await nurse.patch(path, { rescueMedicineIds: [medicine.id] }, { 'if-match': '"4"' });
    expect(again.body.rescueMedicineIds).toEqual([medicine.id]);
    const { body } = await nurse.get(`${visit.path}/rescue-medicines`);
    expect(body.items).toMatchObject([{ version: 2, sideEffectIds: [nausea.id] }]);
  });
});

describe('a side effect of the same code', () => {
  it('that lasts at the same time is said to be a possible duplicate, at once and in the list', async () => {
    const visit = await givenRecovery(app);
    const onsetAt = minutesAfter(app.clock.now(), -1);
    const first = await record(visit, { code: 'NAUSEA', grade: 2, onsetAt });
    expect(first.possibleDuplicateOf).toBeNull();
    const second = await record(visit, { code: 'NAUSEA', grade: 2 });
    expect(second.possibleDuplicateOf).toBe(first.id);
    expect((await record(visit, { code: 'HEADACHE', grade: 1 })).possibleDuplicateOf).toBeNull();
    const { items } = (await nurse.get(`${visit.path}/side-effects`)).body;
    expect(items.filter((one: any) => one.possibleDuplicateOf !== null)).toMatchObject([
      { id: second.id, possibleDuplicateOf: first.id },
    ]);
    const path = `${visit.path}/side-effects/${first.id}/enter-in-error`;
    expectDone(await nurse.post(path, { reason: 'Tapped twice' }));
    const { body } = await nurse.get(`${visit.path}/side-effects/${second.id}`);
    expect(body.possibleDuplicateOf).toBeNull();
  });

  it('that came back after it was over is another one', async () => {
    const visit = await givenRecovery(app);
    const [onsetAt, resolvedAt] = [minutesAfter(app.clock.now(), -9), minutesAfter(app.clock.now(), -5)];
    await record(visit, { code: 'NAUSEA', grade: 2, onsetAt, resolvedAt });
    expect((await record(visit, { code: 'NAUSEA', grade: 1 })).possibleDuplicateOf).toBeNull();
  });
});
