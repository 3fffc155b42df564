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
async function given(after: number | null, modality: 'IV' | 'IM' = 'IV', month = '2021-05') {
  const course = await givenCourse(app, [`${month}-10 11:00`], { modality });
  await answer(app, course.patientId, `${month}-10 09:00`, 16);
  if (after !== null) await answer(app, course.patientId, `${month}-17 11:00`, after);
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

  it('has one row that is the outcome of the series, and says from how many patients on it tells means', async () => {
    const { body: report } = await psychiatrist.get('/v1/reports/outcomes?from=2021-05&to=2021-05');
    expect(report.meanFromPatients).toBe(3);
    const series = report.rows.filter((row: any) => row.isSeriesOutcome);
    expect(series.map((row: any) => [row.timePoint, row.recallWindow])).toEqual([['DAY_7_14', 'P14D']]);
  });

  it('holds groups against each other by what is shown of both', async () => {
    const groups = [
      { modality: 'IV' as const, after: [6, 7, 6, 7, 6, 15, 14, 15, 14, 15] },
      { modality: 'IM' as const, after: [6, 15, 14, 15, 14, 15, 15] },
    ];
    for (const { modality, after } of groups)
      for (const total of after) await given(total, modality, '2025-09');
    const query = 'from=2025-09&to=2025-09&groupBy=MODALITY&compare=IV,IM';
    const compared = async (client: RoleClient) =>
      (await client.get(`/v1/reports/outcomes?${query}`)).body.comparison.rows.find(
        (row: any) => row.timePoint === 'DAY_7_14' && row.recallWindow === 'P14D',
      );
    const all = await compared(psychiatrist);
    expect(all).toMatchObject({ difference: -2.9286, oddsRatioOfResponse: 6, suppressed: false });
    const nothing = { oddsRatioOfResponse: null, oddsRatioInterval: null, responseP: null };
    expect(await compared(await app.as('dashboard'))).toEqual({ ...all, ...nothing, suppressed: true });
  });
});
