/** How long response lasts, as psychiatrists and dashboards are told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';

let app: TestApp;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

describe('the retention report', () => {
  it('tells a dashboard between which days half have lost their response, and a psychiatrist the day', async () => {
    for (let patient = 0; patient < 10; patient += 1) {
      const { patientId } = await givenCourse(app, ['2024-03-03 11:00']);
      await answer(app, patientId, '2024-03-03 08:00', 18);
      await answer(app, patientId, '2024-03-10 11:00', 6);
      // Five lose it after 31 days, and five keep it for 61.
      await answer(
        app,
        patientId,
        patient < 5 ? '2024-04-10 11:00' : '2024-05-10 11:00',
        patient < 5 ? 15 : 6,
      );
    }
    const kept = async (client: RoleClient) =>
      (await client.get('/v1/reports/retention?from=2024-03&to=2024-03')).body.whole.responseKept;
    const medianWithin = { afterDay: 28, untilDay: 56 };
    expect(await kept(psychiatrist)).toMatchObject({
      nResponded: 10,
      nLost: 5,
      medianDays: 31,
      medianWithin,
    });
    const seen = await kept(await app.as('dashboard'));
    expect(seen).toMatchObject({ nLost: 5, medianDays: null, medianInterval: null, medianWithin });
  });

  it('says how many responded and were never asked again, and nothing after the last who was', async () => {
    for (let patient = 0; patient < 11; patient += 1) {
      const { patientId } = await givenCourse(app, ['2025-03-03 11:00']);
      await answer(app, patientId, '2025-03-03 08:00', 18);
      await answer(app, patientId, '2025-03-10 11:00', 6);
      if (patient < 6) await answer(app, patientId, '2025-04-10 11:00', 15);
    }
    for (const client of [psychiatrist, await app.as('dashboard')]) {
      const { body } = await client.get('/v1/reports/retention?from=2025-03&to=2025-03');
      expect(body.definition).toMatch(/is that of the questionnaire which showed it/);
      const { nResponded, nLost, nNotFollowed, curve } = body.whole.responseKept;
      expect([nResponded, nLost, nNotFollowed]).toEqual([11, 6, 5]);
      // All who were followed lost it after 31 days: on day 56 nobody is there to have lost it.
      expect(curve[3]).toEqual({ day: 56, survival: null, interval: null, nAtRisk: 0, suppressed: false });
    }
  });
});
