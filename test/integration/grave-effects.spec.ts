/** A side effect of grade 4 or 5 calls the psychiatrist at once; its review is a task of its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { expectDone, givenRecovery, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const RULE = 'side-effect.life-threatening';

async function record({ path }: GivenSession, effect: object) {
  const { status, body } = await nurse.post(`${path}/side-effects`, effect);
  expect([status, body]).toEqual([201, expect.anything()]);
  return `${path}/side-effects/${body.id}`;
}

/** Oldest first. */
async function alertsOf({ sessionId }: GivenSession, prefix = 'side-effect.'): Promise<any[]> {
  const { items } = (await nurse.get(`/v1/alerts?status=ALL&sessionId=${sessionId}`)).body;
  return items.filter(({ rule }: any) => rule.startsWith(prefix)).reverse();
}
const statesOf = async (visit: GivenSession) =>
  (await alertsOf(visit)).map(({ rule, status }) => `${rule} ${status}`);

describe('a life-threatening side effect', () => {
  it('raises a red alert with the deadline of red ones, beside the review, and stands in the way of the discharge', async () => {
    const visit = await givenRecovery(app);
    await record(visit, { code: 'ALLERGIC_REACTION', grade: 4 });
    expect(await alertsOf(visit)).toMatchObject([
      {
        rule: RULE,
        severity: 'RED',
        isRetrospective: false,
        acknowledgeBy: minutesAfter(app.clock.now(), 2).toISOString(),
        status: 'OPEN',
      },
    ]);
    expect(await alertsOf(visit, 'serious-event.')).toMatchObject([{ severity: 'YELLOW', status: 'OPEN' }]);
    const { gates } = (await nurse.get(`${visit.path}/discharge`)).body;
    expect(gates.filter(({ status }: any) => status !== 'MET').map(({ code }: any) => code)).toContain(
      'discharge.red-alert-unresolved',
    );
    app.clock.advanceMinutes(3);
    await app.runJobs();
    expect(await alertsOf(visit)).toMatchObject([{ escalatedAt: expect.any(String) }]);
  });

  it('is over when its grade falls, and called anew when it rises again', async () => {
    const visit = await givenRecovery(app);
    const path = await record(visit, { code: 'ALLERGIC_REACTION', grade: 3 });
    expect(await statesOf(visit)).toEqual([]);
    expectDone(await nurse.post(`${path}/changes`, { grade: 4 }));
    expect(await statesOf(visit)).toEqual([`${RULE} OPEN`]);
    app.clock.advanceMinutes(1);
    expectDone(await nurse.post(`${path}/changes`, { grade: 2 }));
    expect(await statesOf(visit)).toEqual([`${RULE} RESOLVED`]);
    app.clock.advanceMinutes(1);
    expectDone(await nurse.post(`${path}/changes`, { grade: 4 }));
    expect((await statesOf(visit)).at(-1)).toBe(`${RULE} OPEN`);
    app.clock.advanceMinutes(1);
    expectDone(await nurse.post(`${path}/changes`, { course: 'RESOLVED' }));
    expect((await statesOf(visit)).at(-1)).toBe(`${RULE} RESOLVED`);
  });

  it('is over when a psychiatrist has reviewed it, and stays so', async () => {
    const visit = await givenRecovery(app);
    const path = await record(visit, { code: 'ALLERGIC_REACTION', grade: 4 });
    const review = { judgement: 'SERIOUS', narrative: 'Adrenaline, ambulance called.' };
    expectDone(await psychiatrist.post(`${path}/serious-review`, review));
    const reviewed = [{ rule: RULE, status: 'RESOLVED', needsAcknowledgement: false }];
    expect(await alertsOf(visit)).toMatchObject(reviewed);
    expectDone(await nurse.post(`${visit.path}/side-effects`, { code: 'NAUSEA', grade: 1 }));
    expect(await alertsOf(visit)).toMatchObject(reviewed);
  });

  it('that ends in death takes the place of the one before', async () => {
    const visit = await givenRecovery(app);
    const path = await record(visit, { code: 'ALLERGIC_REACTION', grade: 4 });
    app.clock.advanceMinutes(1);
    expectDone(await nurse.post(`${path}/changes`, { grade: 5 }));
    expect((await statesOf(visit)).toSorted()).toEqual(['side-effect.death OPEN', `${RULE} SUPERSEDED`]);
  });

  it('pages once where its code is a red symptom already', async () => {
    const visit = await givenRecovery(app);
    await record(visit, { code: 'SEIZURE', grade: 4 });
    expect(await statesOf(visit)).toEqual([]);
    expect(await alertsOf(visit, 'symptom.')).toMatchObject([{ severity: 'RED', status: 'OPEN' }]);
  });

  it('entered long afterwards pages nobody, and one at home is left to the review', async () => {
    const visit = await givenRecovery(app);
    const onsetAt = minutesAfter(app.clock.now(), -16);
    await record(visit, { code: 'ALLERGIC_REACTION', grade: 4, onsetAt });
    expect(await alertsOf(visit)).toMatchObject([{ isRetrospective: true, acknowledgeBy: null }]);
    const gone = await givenDischarged(app);
    await record(gone, { code: 'ALLERGIC_REACTION', grade: 4 });
    expect(await alertsOf(gone)).toEqual([]);
    expect(await alertsOf(gone, 'serious-event.')).toHaveLength(1);
  });
});
