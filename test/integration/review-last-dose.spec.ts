/** How the last dose was borne, as a review says it and prints it: what was measured after it began, and who stands by it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/sessions/session.entity.js';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';

import { givenCourse, readReview, type GivenDosedPlan } from '../support/given/reviews.js';
import { expectDone, minutesAfter } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

/** A first dose whose record is still open, with readings by minutes from its start. */
async function givenReadings(readings: readonly (readonly [number, object])[]): Promise<GivenDosedPlan> {
  const plan = await givenCourse(app, 1);
  const { id, plannedStart } = plan.sessions[0]!;
  const open = { status: 'RECOVERY', dischargedAt: null, signedAt: null } as const;
  await app.dataSource.manager.update(Session, id, open);
  for (const [minutes, reading] of readings)
    expectDone(
      await nurse.post(`/v1/sessions/${id}/vitals`, {
        ...reading,
        measuredAt: minutesAfter(new Date(plannedStart), minutes),
      }),
    );
  return plan;
}

const codesOf = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

async function pageOf({ path }: GivenDosedPlan): Promise<string> {
  const { body } = await nurse.get(`${path}/review.pdf`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)));
  return text.join(' ').replaceAll(/\s+/g, ' ');
}

describe('the last dose of a review', () => {
  it('shows the peak after the dose began, with the change of that same reading', async () => {
    const plan = await givenReadings([
      [-15, { systolicMmHg: 172, diastolicMmHg: 101, spo2Percent: 91, moaas: 2 }],
      [-5, { systolicMmHg: 130, diastolicMmHg: 80 }],
      [20, { systolicMmHg: 148, diastolicMmHg: 88, spo2Percent: 96, moaas: 4 }],
    ]);
    const { review } = await readReview(nurse, plan);
    expect(review.last.vitals).toMatchObject({
      readings: 3,
      readingsAfterDoseStart: 1,
      highestSystolicMmHg: 148,
      highestDiastolicMmHg: 88,
      systolicChangeMmHg: 18,
      diastolicChangeMmHg: 8,
      lowestSpo2Percent: 96,
      lowestMoaas: 4,
      unconfirmedExtremes: [],
    });
    const page = await pageOf(plan);
    expect(page).toContain('148 / 88 mmHg; +18 / +8 from 130 / 80');
    expect(page).toContain('SpO2 96%, MOAA/S 4');
  });

  it('says so where nothing was measured after the dose began', async () => {
    const set = { systolicMmHg: 130, diastolicMmHg: 80, spo2Percent: 97, moaas: 5 };
    const plan = await givenReadings([[-5, set]]);
    const { review } = await readReview(nurse, plan);
    expect(review.last.vitals).toMatchObject({ highestSystolicMmHg: null, lowestSpo2Percent: null });
    expect(codesOf(review.missing)).toContain('review.no-vitals-after-dose');
    expect(codesOf(review.missing)).not.toContain('review.no-spo2-after-dose');
    const half = await givenReadings([
      [-5, set],
      [20, { heartRatePerMinute: 80 }],
    ]);
    expect(codesOf((await readReview(nurse, half)).review.missing)).toEqual(
      expect.arrayContaining([
        'review.no-pressure-after-dose',
        'review.no-spo2-after-dose',
        'review.no-moaas-after-dose',
      ]),
    );
  });

  it('marks an extreme that only an unconfirmed reading has', async () => {
    const plan = await givenReadings([
      [-5, { systolicMmHg: 130, diastolicMmHg: 80 }],
      [10, { systolicMmHg: 150, diastolicMmHg: 90 }],
      [20, { systolicMmHg: 245, diastolicMmHg: 60 }],
    ]);
    const { review } = await readReview(nurse, plan);
    expect(review.last.vitals).toMatchObject({
      highestSystolicMmHg: 245,
      highestDiastolicMmHg: 90,
      unconfirmedExtremes: ['highestSystolicMmHg', 'lowestDiastolicMmHg'],
    });
    expect(await pageOf(plan)).toContain('245 (not confirmed) / 90 mmHg');
  });

  it('shows CADSS-6 under its own name where no more was rated', async () => {
    const plan = await givenReadings([]);
    const { id, plannedStart } = plan.sessions[0]!;
    const items = [1, 2, 6, 7, 15, 22].map((item) => ({ item, score: 2 }));
    expectDone(
      await nurse.post(`/v1/sessions/${id}/scales`, {
        ...{ kind: 'CADSS', items, assessedAt: minutesAfter(new Date(plannedStart), 40) },
      }),
    );
    expect(await pageOf(plan)).toContain('peak not recorded, CADSS-6 peak 12 of 24');
  });
});
