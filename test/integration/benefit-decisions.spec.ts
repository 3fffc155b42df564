/** No course goes on after its induction, nor is made longer, before a psychiatrist has said whether it has helped. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { Session } from '../../src/sessions/session.entity.js';
import { answer } from '../support/given/outcomes.js';
import { reasonsOf } from '../support/given/sessions.js';
import { givenActivePlan, planOrder } from '../support/given/treatment-plans.js';
import {
  answered,
  because,
  givenCourse,
  decide,
  decideBenefit,
  firstWeight,
  INDUCTION,
  MAINTENANCE,
  nextMonday,
  readReview,
} from '../support/given/reviews.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

const schedule = async (path: string) => (await nurse.get(`${path}/schedule`)).body.items;
const blockersOf = async (sessionId: string) =>
  (await nurse.get(`/v1/sessions/${sessionId}/readiness`)).body.blockers.map(
    ({ code }: { code: string }) => code,
  );
const GATE = 'benefit.not-decided';
const unusual = because(
  ...['weight.first-needs-second-entry', 'plan.induction-sessions-unusual', 'plan.resistance-not-shown'],
);
/** A dose of 40 mg at its planned time, as it would stand in the database. */
async function givenDose(sessionId: string): Promise<void> {
  const { plannedStart } = await app.dataSource.manager.findOneByOrFail(Session, { id: sessionId });
  await app.dataSource.manager.update(Session, sessionId, {
    ...{ status: 'SIGNED', ruleSetVersion: 1, doseStartedAt: plannedStart, lastDoseAt: plannedStart },
    ...{ checkedInAt: plannedStart, doseEndedAt: plannedStart, dischargedAt: plannedStart },
    ...{ signedAt: plannedStart, deliveredMg: 40, completion: 'COMPLETE' },
  });
}

describe('the benefit decision', () => {
  it('closes the gate after the induction, and only a psychiatrist’s decision opens it', async () => {
    const plan = await givenCourse(app, 6);
    await answered(app, plan, [16, 6]);
    const next = plan.sessions[6]!.id;
    expect(await blockersOf(plan.sessions[5]!.id)).not.toContain(GATE);
    expect(await blockersOf(next)).toContain(GATE);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.benefitDecision).toMatchObject({
      isRequired: true,
      because: 'INDUCTION_OVER',
      dosesGiven: 6,
    });
    expect(review.hints.map(({ code }: { code: string }) => code)).toEqual(['RESPONSE']);
    const silent = await decide(psychiatrist, plan, { decision: 'CONTINUE' });
    expect([silent.status, ...reasonsOf(silent)]).toEqual([
      422,
      'review-decision.benefit-missing /benefitDecision',
    ]);
    expect(silent.body.hints).toMatchObject([{ code: 'RESPONSE', message: review.hints[0].message }]);
    expect((await decideBenefit(nurse, plan)).status).toBe(403);
    const { body: made } = await decideBenefit(psychiatrist, plan);
    expect(made).toMatchObject({
      benefit: 'BENEFIT',
      benefitReason: 'Sleeps again, went back to work',
    });
    expect(await blockersOf(next)).not.toContain(GATE);
    expect((await decide(psychiatrist, plan, { decision: 'CONTINUE' })).status).toBe(201);
    const { review: after } = await readReview(psychiatrist, plan);
    expect(after.lastDecision.benefit).toBeNull();
    expect(after.benefitDecision).toMatchObject({
      isRequired: false,
      answer: { decisionId: made.id, benefit: 'BENEFIT', reason: 'Sleeps again, went back to work' },
    });
    const { body: pdf } = await nurse.get(`${plan.path}/review.pdf`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    expect(text.join(' ').replaceAll(/\s+/g, ' ')).toMatch(
      /Benefit Benefit on May \d+, 2026: Sleeps again, went back to work/,
    );
  });

  it('says why a course without response goes on, and nothing is made longer before it', async () => {
    const plan = await givenCourse(app, 6, 100, { templateCode: 'IV_6_IN_3_WEEKS' });
    await answered(app, plan, [16, 14]);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.next).toBeNull();
    expect(review.hints).toMatchObject([
      { code: 'NO_RESPONSE_AFTER_ADEQUATE_INDUCTION', value: 12.5, threshold: 50, instrumentCode: 'GAD7' },
    ]);
    const today = app.clock.now().getTime();
    const firstDay = new Date(today + 7 * 86_400_000).toISOString().slice(0, 10);
    const longer = () =>
      psychiatrist.post(`${plan.path}/replan`, {
        phases: [MAINTENANCE],
        firstDay,
        reason: 'Goes on',
        acknowledgedWarnings: firstWeight,
      });
    const refused = await longer();
    expect([refused.status, refused.body.code]).toEqual([422, 'plan.benefit-decision-missing']);
    expect(await schedule(plan.path)).toHaveLength(6);
    expect((await decideBenefit(psychiatrist, plan, 'NO_BENEFIT')).status).toBe(201);
    expect((await longer()).status).toBe(200);
    expect(await blockersOf((await schedule(plan.path))[6].id)).not.toContain(GATE);
  });

  it('is told of a response that was lost later as lost, and not as none', async () => {
    const plan = await givenCourse(app, 6);
    await answered(app, plan, [16, 12]);
    const hints = async () =>
      (await readReview(psychiatrist, plan)).review.hints.map(({ code }: { code: string }) => code);
    expect(await hints()).toEqual(['NO_RESPONSE_AFTER_ADEQUATE_INDUCTION']);
    const last = new Date(plan.sessions[5]!.plannedStart).getTime();
    const after = (days: number) => new Date(last + days * 86_400_000);
    app.clock.set(after(21));
    await answer(app, plan.patientId, after(7), 6);
    await answer(app, plan.patientId, after(20), 12);
    expect(await hints()).toEqual(['LOSS_OF_RESPONSE']);
  });

  it('tells a course without response in the outcome of its series by that one, with its day', async () => {
    const plan = await givenCourse(app, 6);
    await answered(app, plan, [16, 6]);
    const last = new Date(plan.sessions[5]!.plannedStart).getTime();
    const after = (days: number) => new Date(last + days * 86_400_000);
    app.clock.set(after(21));
    await answer(app, plan.patientId, after(8), 9);
    await answer(app, plan.patientId, after(20), 16);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.hints).toMatchObject([
      { code: 'LOSS_OF_RESPONSE' },
      {
        code: 'NO_RESPONSE_AFTER_ADEQUATE_INDUCTION',
        value: 43.8,
        message: expect.stringContaining(' to 9 on '),
      },
    ]);
  });

  it('is asked of an induction of eight after the sixth dose, and not of one that is not adequate as non-response', async () => {
    const plan = await givenCourse(app, 6, 75, { templateCode: 'IV_8_IN_4_WEEKS' });
    await answered(app, plan, [16, 14]);
    expect(await blockersOf(plan.sessions[6]!.id)).toContain(GATE);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.benefitDecision).toMatchObject({ because: 'SESSIONS_REACHED', threshold: 6 });
    expect(review.hints.map(({ code }: { code: string }) => code)).toEqual([
      'NO_RESPONSE_INDUCTION_NOT_ADEQUATE',
      'LAST_DOSE_ENDED_EARLY',
    ]);
  });

  it('is asked anew after six doses more, whatever was answered before', async () => {
    const longer = { ...INDUCTION, sessions: 13, perWeek: 3 };
    const order = { phases: [longer], weekdays: [1, 3, 5], acknowledgedWarnings: unusual };
    const plan = await givenCourse(app, 7, 100, order);
    expect(await blockersOf(plan.sessions[7]!.id)).toContain(GATE);
    expect((await decideBenefit(psychiatrist, plan, 'NO_BENEFIT')).status).toBe(201);
    expect(await blockersOf(plan.sessions[7]!.id)).not.toContain(GATE);
    for (const { id } of plan.sessions.slice(7, 12)) await givenDose(id);
    app.clock.set(new Date(new Date(plan.sessions[12]!.plannedStart).getTime() - 3_600_000));
    expect(await blockersOf(plan.sessions[12]!.id)).toContain(GATE);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.benefitDecision).toMatchObject({
      ...{ isRequired: true, because: 'SESSIONS_REACHED', dosesGiven: 12, answer: null },
      since: plan.sessions[11]!.plannedStart,
    });
    expect((await decideBenefit(psychiatrist, plan)).status).toBe(201);
    expect(await blockersOf(plan.sessions[12]!.id)).not.toContain(GATE);
  });

  it('is asked where a plan continues another by a further induction, however few doses there were', async () => {
    const first = await givenCourse(app, 2);
    await decide(psychiatrist, first, { decision: 'STOP', planEnd: 'COMPLETE' });
    const again = { phases: [INDUCTION], patientId: first.patientId, continuesPlanId: first.planId };
    const { planId, sessions } = await givenActivePlan(app, { ...again, firstDay: nextMonday(app) });
    const plan = { path: `/v1/treatment-plans/${planId}` };
    expect(await blockersOf(sessions[0]!.id)).toContain(GATE);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.benefitDecision).toMatchObject({ isRequired: true, because: 'INDUCTION_BEGINS' });
    const { body: pdf } = await nurse.get(`${plan.path}/review.pdf`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    expect(text.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      '2 doses were given, and another induction begins',
    );
    expect((await decideBenefit(psychiatrist, plan, 'UNCERTAIN')).status).toBe(201);
    expect(await blockersOf(sessions[0]!.id)).not.toContain(GATE);
  });

  it('that was not made, or found no benefit, is acknowledged when another course begins', async () => {
    const CODE = 'plan.previous-course-without-benefit';
    const plan = await givenCourse(app, 6, 100, { templateCode: 'IV_6_IN_3_WEEKS' });
    await decide(psychiatrist, plan, { decision: 'STOP', planEnd: 'COMPLETE' });
    const acknowledgedWarnings = because('weight.first-needs-second-entry', 'weight.changed');
    const order = planOrder({ firstDay: nextMonday(app), acknowledgedWarnings });
    const draft = (more: object = {}) =>
      psychiatrist.post(`/v1/patients/${plan.patientId}/treatment-plans`, { ...order, ...more });
    const refused = await draft();
    expect([refused.status, refused.body.code, reasonsOf(refused)]).toEqual([
      ...[422, 'warnings.not-acknowledged', [`${CODE} /continuesPlanId`]],
    ]);
    expect((await draft({ continuesPlanId: plan.planId })).status).toBe(201);
    const made = await draft({ acknowledgedWarnings: [...acknowledgedWarnings, ...because(CODE)] });
    expect(made.body.acknowledgedWarnings).toContainEqual(because(CODE)[0]);
    expect((await psychiatrist.post(`/v1/treatment-plans/${made.body.id}/activate`, {})).status).toBe(200);
  });

  it('is asked of Spravato when the four weeks of induction are over', async () => {
    const plan = await givenCourse(app, 8, 100, { modality: 'SPRAVATO', weekdays: [1, 4] });
    expect(await blockersOf(plan.sessions[8]!.id)).toContain(GATE);
    const { review } = await readReview(psychiatrist, plan);
    expect(review).toMatchObject({
      modality: 'SPRAVATO',
      benefitDecision: { isRequired: true, because: 'INDUCTION_OVER', dosesGiven: 8 },
      next: { phaseKind: 'CONTINUATION', ordered: { mg: 84 } },
    });
    expect((await decideBenefit(psychiatrist, plan, 'UNCERTAIN')).status).toBe(201);
    expect(await blockersOf(plan.sessions[8]!.id)).not.toContain(GATE);
  });

  it('is asked of a plan that continues another before its first dose', async () => {
    const first = await givenCourse(app, 6, 100, { templateCode: 'IV_6_IN_3_WEEKS' });
    await decide(psychiatrist, first, { decision: 'STOP', planEnd: 'COMPLETE' });
    const order = { phases: [MAINTENANCE], patientId: first.patientId, continuesPlanId: first.planId };
    const { planId, sessions } = await givenActivePlan(app, { ...order, firstDay: nextMonday(app) });
    const plan = { path: `/v1/treatment-plans/${planId}` };
    expect(await blockersOf(sessions[0]!.id)).toContain(GATE);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.benefitDecision).toMatchObject({
      isRequired: true,
      because: 'INDUCTION_OVER',
      dosesGiven: 6,
    });
    expect((await decideBenefit(psychiatrist, plan)).status).toBe(201);
    expect(await blockersOf(sessions[0]!.id)).not.toContain(GATE);
  });
});
