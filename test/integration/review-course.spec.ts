/** What a review remembers: earlier answers, a response lost and regained, the plan before this one; and what a decision rests on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/sessions/session.entity.js';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { answer, answersOf } from '../support/given/outcomes.js';
import {
  answered,
  decide,
  decideBenefit,
  givenCourse,
  hoursBefore,
  MAINTENANCE,
  nextMonday,
  readReview,
  type GivenDosedPlan,
} from '../support/given/reviews.js';
import { expectDone, reasonsOf } from '../support/given/sessions.js';
import { givenActivePlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

async function pageOf({ path }: Pick<GivenDosedPlan, 'path'>): Promise<string> {
  const { body } = await nurse.get(`${path}/review.pdf`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)));
  return text.join(' ').replaceAll(/\s+/g, ' ');
}
const hoursAgo = (hours: number) => hoursBefore(app.clock.now().toISOString(), hours);
const codesOf = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

describe('item 9', () => {
  const phq9 = (plan: GivenDosedPlan, hours: number, item9: number | null) =>
    answer(app, plan.patientId, hoursAgo(hours), 8, {
      instrumentCode: 'PHQ9',
      answers: [...answersOf(8, 8), item9],
    });

  it('that was answered is not taken back by a form that leaves it out', async () => {
    const plan = await givenCourse(app, 1);
    await phq9(plan, 6, 3);
    await phq9(plan, 4, 2);
    await phq9(plan, 2, null);
    const { review } = await readReview(nurse, plan);
    expect(review.selfHarm).toMatchObject({
      answer: 2,
      isFlagged: true,
      completedAt: hoursAgo(4).toISOString(),
      highestSinceLastDose: { answer: 3, completedAt: hoursAgo(6).toISOString() },
      leftOutAt: hoursAgo(2).toISOString(),
    });
    expect(codesOf(review.missing)).toContain('review.self-harm-left-out');
    expect(codesOf(review.missing)).not.toContain('review.no-self-harm-answer');
    expect(await pageOf(plan)).toMatch(
      /• PHQ-9 item 9, thoughts of self-harm: 2 of 3 \(.*?\), highest since the last dose 3 \(.*?\), left out on /,
    );
  });

  it('is flagged by the highest since the last dose, and by no older one that was looked at', async () => {
    const plan = await givenCourse(app, 1);
    await phq9(plan, 2, null);
    const { review } = await readReview(nurse, plan);
    expect(review.selfHarm).toMatchObject({ answer: null, isFlagged: false, highestSinceLastDose: null });
    expect(codesOf(review.missing)).toContain('review.no-self-harm-answer');
    await phq9(plan, 30 * 24, 3);
    await phq9(plan, 1, 0);
    expect((await readReview(nurse, plan)).review.selfHarm).toMatchObject({ answer: 0, isFlagged: true });
    const [{ id }] = (await nurse.get(`/v1/alerts?patientId=${plan.patientId}`)).body.items;
    expectDone(await psychiatrist.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' }));
    const { review: calm } = await readReview(nurse, plan);
    expect(calm.selfHarm).toMatchObject({ answer: 0, isFlagged: false, leftOutAt: null });
    await phq9(plan, 3, 1);
    expect((await readReview(nurse, plan)).review.selfHarm).toMatchObject({ answer: 0, isFlagged: true });
  });
});

describe('a response that was lost', () => {
  it('is said with its day and scores, and as regained where the last answer is one again', async () => {
    const plan = await givenCourse(app, 2);
    await answer(app, plan.patientId, hoursBefore(plan.sessions[0]!.plannedStart, 2), 16);
    await answer(app, plan.patientId, hoursAgo(60), 8);
    await answer(app, plan.patientId, hoursAgo(5), 13);
    const { review: lost } = await readReview(nurse, plan);
    expect(lost.trends[0]).toMatchObject({ responseAt: { total: 8 }, lossAt: { total: 13 } });
    expect(lost.hints).toMatchObject([{ code: 'LOSS_OF_RESPONSE', value: 5, threshold: 4 }]);
    expect(lost.hints[0].message).toMatch(
      /^Response lost: GAD-7 13 on May \d+, 2026 \(8 on May \d+, 2026 at response\), now 13 on/,
    );
    await answer(app, plan.patientId, hoursAgo(1), 6);
    const { review } = await readReview(nurse, plan);
    expect(codesOf(review.hints)).toEqual(['RESPONSE_REGAINED', 'RESPONSE']);
    expect(review.hints[0].message).toMatch(
      /^Response lost and regained: lost with GAD-7 13 on .*, now 6 on/,
    );
  });

  it('is not called an improvement where the patient is worse', async () => {
    const plan = await givenCourse(app, 6);
    await answered(app, plan, [16, 19]);
    const [hint] = (await readReview(nurse, plan)).review.hints;
    expect(hint.message).toMatch(
      /^No response after an adequate induction: GAD-7 rose by 3 points \(18\.8%\), from 16 on May \d+, 2026 to 19 on \w+ \d+, 2026; 50% better is a response\.$/,
    );
  });
});

describe('the review of a plan that continues another', () => {
  it('remembers the doses, the decision and the questionnaires of the plan before it', async () => {
    const first = await givenCourse(app, 6, 100, { templateCode: 'IV_6_IN_3_WEEKS' });
    await decide(psychiatrist, first, { decision: 'STOP', planEnd: 'COMPLETE' });
    const order = { phases: [MAINTENANCE], patientId: first.patientId, continuesPlanId: first.planId };
    const { planId } = await givenActivePlan(app, { ...order, firstDay: nextMonday(app) });
    const plan = { path: `/v1/treatment-plans/${planId}` };
    const { review } = await readReview(psychiatrist, plan);
    expect(review).toMatchObject({
      sessions: { given: 0, givenInCourse: 6, planned: 4 },
      last: { id: first.sessions[5]!.id, delivered: { mg: 40 } },
      lastDecision: { decision: 'STOP', planId: first.planId },
      newSince: first.sessions[5]!.plannedStart,
    });
    expect(review.doses).toHaveLength(6);
    expect(codesOf(review.missing)).not.toContain('review.no-dose');
    expect(codesOf(review.missing)).toContain('review.no-vitals');
    expect(review.unanswered.length).toBeGreaterThan(0);
    expect(await pageOf(plan)).toContain('0 of 4 planned; 6 in the course');
  });

  it('counts no dose of which nothing was given', async () => {
    const plan = await givenCourse(app, 2);
    await app.dataSource.manager.update(Session, plan.sessions[1]!.id, { deliveredMg: 0 });
    const { review } = await readReview(nurse, plan);
    expect(review.sessions).toMatchObject({ given: 1, givenInCourse: 1 });
    expect(review.benefitDecision.dosesGiven).toBe(1);
  });
});

describe('what a decision rests on', () => {
  it('was read after the facts, and decided after it was read', async () => {
    const plan = await givenCourse(app, 6);
    const { basedOn } = await readReview(psychiatrist, plan);
    const send = (body: object) =>
      psychiatrist.post(`${plan.path}/review-decisions`, {
        ...{ decision: 'CONTINUE', reason: 'Well', basedOn, ...body },
        benefitDecision: { benefit: 'BENEFIT', reason: 'Sleeps again' },
      });
    const early = await send({ occurredAt: hoursAgo(1).toISOString() });
    expect([early.status, early.body.code, reasonsOf(early)]).toEqual([
      422,
      'review-decision.before-review',
      ['review-decision.before-review /occurredAt'],
    ]);
    const forged = await send({ basedOn: { ...basedOn, asOf: hoursAgo(24 * 9).toISOString() } });
    expect(reasonsOf(forged)).toEqual(['review-decision.before-review /basedOn/asOf']);
    const ahead = { ...basedOn, asOf: hoursAgo(-24).toISOString() };
    expect(reasonsOf(await send({ basedOn: ahead }))).toContain(
      'review-decision.before-review /basedOn/asOf',
    );
    expect((await send({})).status).toBe(201);
  });
});

describe('the queries of a review', () => {
  it('are as many for a long course as for a short one', async () => {
    const short = await givenCourse(app, 1);
    await answered(app, short, [16, 12]);
    const long = await givenCourse(app, 6);
    await answered(app, long, [16, 12]);
    for (const hours of [30, 20, 10, 5]) await answer(app, long.patientId, hoursAgo(hours), 9);
    await decideBenefit(psychiatrist, long);
    const few = await countQueries(app.dataSource, () => nurse.get(`${short.path}/review`));
    const many = await countQueries(app.dataSource, () => nurse.get(`${long.path}/review`));
    expect(many).toBe(few);
  });
});
