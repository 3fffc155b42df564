/** A review whose course has several plans: which session is meant, what counts as a dose, and what a decision may not pass by. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/sessions/session.entity.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  decide,
  decideBenefit,
  givenCourse,
  hoursBefore,
  INDUCTION,
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

const codesOf = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);
const hoursAgo = (hours: number) => hoursBefore(app.clock.now().toISOString(), hours).toISOString();

/** An induction that was stopped, and a plan that continues it. */
async function givenContinued(): Promise<{ first: GivenDosedPlan; plan: GivenDosedPlan }> {
  const first = await givenCourse(app, 2, 100, { phases: [INDUCTION], weekdays: [1, 4] });
  expectDone(await decide(psychiatrist, first, { decision: 'STOP', planEnd: 'COMPLETE' }));
  const order = { phases: [MAINTENANCE], patientId: first.patientId, continuesPlanId: first.planId };
  const { patientId, planId, sessions } = await givenActivePlan(app, {
    ...{ ...order, firstDay: nextMonday(app) },
  });
  return { first, plan: { patientId, planId, path: `/v1/treatment-plans/${planId}`, sessions } };
}

describe('the review of two plans that are one course', () => {
  it('says of every session in which plan it has its number', async () => {
    const { first, plan } = await givenContinued();
    const dosed = first.sessions[1]!;
    expectDone(
      await nurse.post(`/v1/sessions/${dosed.id}/side-effects`, {
        ...{ code: 'SYNCOPE', grade: 3, seriousness: ['HOSPITALISATION'] },
        ...{ onsetAt: hoursBefore(dosed.plannedStart, -1).toISOString(), lateReason: 'Told by phone' },
      }),
    );
    const { review } = await readReview(psychiatrist, plan);
    const { planId } = first;
    expect(review.doses).toMatchObject([
      { planId, sessionNumber: 1 },
      { planId, sessionNumber: 2 },
    ]);
    expect(review.last).toMatchObject({ planId, number: 2 });
    expect(review.openReviews).toMatchObject([{ planId, sessionNumber: 2, status: 'REVIEW_DUE' }]);
    expect(review.unanswered.length).toBeGreaterThan(0);
    expect(review.unanswered).toEqual(
      review.unanswered.map(() => expect.objectContaining({ planId, sessionNumber: expect.any(Number) })),
    );
  });

  it('holds eligibility against the last dose of the course, whichever plan gave it', async () => {
    const { plan } = await givenContinued();
    app.clock.set(new Date(new Date(plan.sessions[0]!.plannedStart).getTime() + 25 * 86_400_000));
    const { review } = await readReview(psychiatrist, plan);
    expect(codesOf(review.eligibilityReasons)).not.toContain('eligibility.first-dose-too-late');
    const { body: ready } = await nurse.get(`/v1/sessions/${plan.sessions[0]!.id}/readiness`);
    expect(codesOf(ready.blockers)).not.toContain('eligibility.first-dose-too-late');
    await app.dataSource.manager.update(Session, { patientId: plan.patientId }, { deliveredMg: 0 });
    const { review: nothingGiven } = await readReview(psychiatrist, plan);
    expect(codesOf(nothingGiven.eligibilityReasons)).toContain('eligibility.first-dose-too-late');
  });
});

describe('a session of which nothing was given', () => {
  it('is neither a dose nor the last one', async () => {
    const plan = await givenCourse(app, 2);
    await app.dataSource.manager.update(Session, plan.sessions[1]!.id, { deliveredMg: 0 });
    const { review } = await readReview(nurse, plan);
    expect(review.doses).toMatchObject([{ sessionId: plan.sessions[0]!.id, deliveredMg: 40 }]);
    expect(review.last).toMatchObject({ id: plan.sessions[0]!.id });
    await app.dataSource.manager.update(Session, plan.sessions[0]!.id, { deliveredMg: 0 });
    const { review: none } = await readReview(nurse, plan);
    expect([none.doses, none.last]).toEqual([[], null]);
    expect(codesOf(none.missing)).toContain('review.no-dose');
  });
});

describe('a decision', () => {
  it('is refused where the patient was found not eligible since the review was read', async () => {
    const plan = await givenCourse(app, 2);
    const { basedOn } = await readReview(psychiatrist, plan);
    app.clock.advanceMinutes(5);
    const { items } = (await nurse.get(`/v1/patients/${plan.patientId}/screenings`)).body;
    expectDone(
      await psychiatrist.post(`/v1/patients/${plan.patientId}/screenings/${items[0].id}/decisions`, {
        ...{ decision: 'INELIGIBLE', rationale: 'A mass was found.' },
      }),
    );
    const body = { decision: 'CONTINUE', reason: 'Well', basedOn };
    const stale = await psychiatrist.post(`${plan.path}/review-decisions`, body);
    expect([stale.status, stale.body.code]).toEqual([409, 'review.stale']);
    const { review } = await readReview(psychiatrist, plan);
    expect(codesOf(review.eligibilityReasons)).toContain('eligibility.not-eligible');
  });

  it('does not pass by the benefit question, nor by a dose or a decision, with an early time of the review', async () => {
    const plan = await givenCourse(app, 7, 100, { templateCode: 'IV_8_IN_4_WEEKS' });
    const { basedOn } = await readReview(psychiatrist, plan);
    const send = (asOf: string, contentHash: string, more: object = {}) =>
      psychiatrist.post(`${plan.path}/review-decisions`, {
        ...{
          decision: 'CONTINUE',
          reason: 'Well',
          basedOn: { asOf, contentHash },
          occurredAt: asOf,
          ...more,
        },
      });
    const EARLY = 'review-decision.before-review /basedOn/asOf';
    const early = await send(hoursAgo(24 * 15), basedOn.contentHash);
    expect([early.status, reasonsOf(early)]).toEqual([422, [EARLY]]);
    const unasked = await send(basedOn.asOf, basedOn.contentHash);
    expect(unasked.body.code).toBe('review-decision.benefit-missing');
    // After the sixth dose, which raised the question, and before the seventh, which the review knows.
    const sixth = hoursBefore(plan.sessions[5]!.plannedStart, -2).toISOString();
    const benefitDecision = { benefit: 'BENEFIT', reason: 'Sleeps again' };
    expect(reasonsOf(await send(sixth, basedOn.contentHash, { benefitDecision }))).toEqual([EARLY]);
    app.clock.advanceMinutes(10);
    expectDone(await decideBenefit(psychiatrist, plan));
    const { basedOn: decided } = await readReview(psychiatrist, plan);
    expect(reasonsOf(await send(hoursAgo(1), decided.contentHash))).toEqual([EARLY]);
    expect((await send(decided.asOf, decided.contentHash)).status).toBe(201);
  });
});
