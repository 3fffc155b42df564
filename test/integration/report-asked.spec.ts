/** Who owes an answer in the outcomes report, who gave one unasked, and what else it says about those it counts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

async function acuteIn(recallWindow: string) {
  const { body } = await psychiatrist.get('/v1/reports/outcomes?from=2021-05&to=2021-05');
  return body.rows.find((row: any) => row.timePoint === 'ACUTE' && row.recallWindow === recallWindow);
}

/** A course of one dose with a baseline, and an answer on day 7 where it is given. */
async function given(after: number | null) {
  const course = await givenCourse(app, ['2021-05-10 11:00']);
  await answer(app, course.patientId, '2021-05-10 09:00', 16);
  if (after !== null) await answer(app, course.patientId, '2021-05-17 11:00', after);
  return course;
}

describe('the outcomes report', () => {
  it('counts for a form whom the rules of the session asked, and who answered unasked', async () => {
    const { patientId } = await given(6);
    await answer(app, patientId, '2021-05-10 14:00', 12);
    await given(null);
    const acute = () => acuteIn('P14D');
    const unasked = { nEligible: 1, nAnswered: 1, nWithData: 1, nMissing: 0, nSuperseded: 0 };
    expect(await acute()).toMatchObject({
      ...unasked,
      isAsked: false,
      correlation: { isAsked: false, n: 0 },
    });
    const forms = (recall: string) => [{ instrumentCode: 'GAD7', recall }];
    await givenRules(app, { pointer: '/outcomes/asked/acute', value: forms('P14D') });
    // The sessions keep the rules they went by.
    expect(await acute()).toMatchObject({ ...unasked, isAsked: true });
    const former = await acuteIn('PT24H');
    expect(former).toMatchObject({ isAsked: false, nEligible: 2, nMissing: 2 });
    await givenRules(app, { pointer: '/outcomes/asked/acute', value: forms('PT24H') });
  });

  it('takes up to ten years at once', async () => {
    expect(await psychiatrist.get('/v1/reports/outcomes?from=2016-06&to=2026-05')).toMatchObject({
      status: 200,
    });
  });

  it('says what has to be done for a course to count, and what hiding small groups cannot do', async () => {
    const { definition } = (await psychiatrist.get('/v1/reports/outcomes?from=2019-01&to=2019-01')).body;
    expect(definition).toMatch(/discontinued/);
    expect(definition).toMatch(/within one answer/);
  });
});
