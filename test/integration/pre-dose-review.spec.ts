/** What a psychiatrist reads before the next dose, what is decided on it, and the gate that only a decision opens. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDayOf } from '../../src/clinic/domain/local-days.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf } from '../support/given/outcomes.js';
import { answered, because, givenCourse, decide, firstWeight, readReview } from '../support/given/reviews.js';
import { auditedActions, reasonsOf } from '../support/given/sessions.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

const schedule = async (path: string) => (await nurse.get(`${path}/schedule`)).body.items;
describe('a review', () => {
  it('says everything about the course, the last dose and the next one, and what is missing', async () => {
    const plan = await givenCourse(app, 2);
    await answered(app, plan, [16, 12]);
    const { body: lamotrigine } = await nurse.post(`/v1/patients/${plan.patientId}/medications`, {
      name: 'Lamotrigine',
      medicineClass: 'LAMOTRIGINE',
      doseText: '25 mg',
    });
    await nurse.post(`/v1/patients/${plan.patientId}/medications/${lamotrigine.id}/dose-changes`, {
      ...{
        changedOn: localDayOf(app.clock.now(), 'America/Los_Angeles'),
        doseText: '50 mg',
        reason: 'Titrated.',
      },
    });
    const { review } = await readReview(nurse, plan);
    expect(review).toMatchObject({
      patientId: plan.patientId,
      modality: 'IV',
      planStatus: 'ACTIVE',
      sessions: { given: 2, planned: 10, toCome: 8, cancelled: 0, missed: 0 },
      next: { sessionId: plan.sessions[2]!.id, number: 3, ordered: { mg: 40, mgPerKg: 0.5 } },
      last: { number: 2, delivered: { mg: 40, percentOfOrdered: 100, completion: 'COMPLETE' } },
      selfHarm: { answer: 0, isFlagged: false },
      medicineChanges: [
        { name: 'Lamotrigine', change: 'ADDED', doseText: '25 mg' },
        { name: 'Lamotrigine', change: 'DOSE_CHANGED', fromDoseText: '25 mg', doseText: '50 mg' },
      ],
      benefitDecision: { isRequired: false, because: null, dosesGiven: 2 },
      hints: [],
      lastDecision: null,
    });
    const [gad7, phq9] = review.trends;
    expect(gad7).toMatchObject({
      instrumentCode: 'GAD7',
      recallWindow: 'P14D',
      isValidatedRecall: true,
      responsePercent: 50,
      baseline: { value: { total: 16 } },
      latest: { total: 12, change: { points: { value: -4 }, response: { value: false } } },
    });
    expect(phq9).toMatchObject({ instrumentCode: 'PHQ9', baseline: { value: { total: 14 } }, latest: null });
    expect(review.missing.map(({ code }: { code: string }) => code)).toEqual([
      'review.no-vitals',
      'review.no-cadss',
      'review.no-discharge',
      'review.no-follow-up',
    ]);
    expect(await auditedActions(app, plan.planId)).toContainEqual(
      expect.objectContaining({ action: 'plan.review', patient_ids: [plan.patientId] }),
    );
    expect((await (await app.as('front-desk')).get(`${plan.path}/review`)).status).toBe(403);
  });

  it('shows item 9 when it is answered, and keeps another recall apart', async () => {
    const plan = await givenCourse(app, 1);
    await answered(app, plan, [16, 12]);
    const now = app.clock.now();
    const thoughts = [...answersOf(8, 8), 2];
    await answer(app, plan.patientId, now, 10, { instrumentCode: 'PHQ9', answers: thoughts });
    await answer(app, plan.patientId, now, 5, { recallWindow: 'PT24H' });
    const { review } = await readReview(psychiatrist, plan);
    expect(review.selfHarm).toMatchObject({ answer: 2, isFlagged: true });
    const trends = review.trends.map((trend: any) => [
      trend.instrumentCode,
      trend.recallWindow,
      trend.latest?.total,
      trend.latest?.change.response.value ?? trend.latest?.change.response.undefinedBecause,
    ]);
    expect(trends).toEqual([
      ['GAD7', 'P14D', 12, false],
      ['PHQ9', 'P14D', 10, false],
      ['GAD7', 'PT24H', 5, 'NO_COMPARABLE_BASELINE'],
    ]);
  });
});

describe('a decision', () => {
  it('to go on is recorded with its reason and changes nothing', async () => {
    const plan = await givenCourse(app, 2);
    const planned = await schedule(plan.path);
    const made = await decide(psychiatrist, plan, { decision: 'CONTINUE', reason: 'Tolerated well' });
    expect(made).toMatchObject({
      status: 201,
      body: { decision: 'CONTINUE', reason: 'Tolerated well', benefit: null, effects: [] },
    });
    expect(await schedule(plan.path)).toEqual(planned);
    const { items } = (await nurse.get(`${plan.path}/review-decisions`)).body;
    expect(items).toEqual([made.body]);
    expect(await auditedActions(app, plan.planId)).toContainEqual({
      action: 'plan.decide',
      outcome: 'SUCCESS',
      patient_ids: [plan.patientId],
    });
    expect((await decide(nurse, plan, { decision: 'CONTINUE' })).status).toBe(403);
  });

  it('to raise the dose orders it for every session to come, once the warnings are acknowledged', async () => {
    const plan = await givenCourse(app, 2);
    const raise = { decision: 'RAISE', dose: { mgPerKg: 0.7 }, reason: 'Little effect so far' };
    const refused = await decide(psychiatrist, plan, raise);
    expect([refused.status, refused.body.code, reasonsOf(refused).toSorted()]).toEqual([
      422,
      'warnings.not-acknowledged',
      ['dose.increase-unusual /dose/mgPerKg', 'weight.first-needs-second-entry /dose/dosingWeight/kg'],
    ]);
    expect((await schedule(plan.path))[2]).toMatchObject({ orderedMg: 40 });
    const acknowledgedWarnings = because('dose.increase-unusual', 'weight.first-needs-second-entry');
    const made = await decide(psychiatrist, plan, { ...raise, acknowledgedWarnings });
    expect(made.status).toBe(201);
    expect(made.body.acknowledgedWarnings.map(({ code }: { code: string }) => code).toSorted()).toEqual([
      'dose.increase-unusual',
      'weight.first-needs-second-entry',
    ]);
    expect(made.body.effects).toHaveLength(8);
    expect(made.body.effects[0]).toMatchObject({
      sessionNumber: 3,
      fromMg: 40,
      toMg: 56,
      isCancelled: false,
    });
    const doses = (await schedule(plan.path)).map(({ orderedMg }: { orderedMg: number }) => orderedMg);
    expect(doses).toEqual([40, 40, ...Array(8).fill(56)]);
    const orders = (await nurse.get(`/v1/sessions/${plan.sessions[2]!.id}/dose-orders`)).body.items;
    expect(orders).toMatchObject([{ mg: 56, replacedMg: 40, reason: 'Little effect so far' }]);
  });

  it('to lower it has to lower it, within the bounds of an order', async () => {
    const plan = await givenCourse(app, 1);
    const lower = (mgPerKg: number) =>
      decide(psychiatrist, plan, { decision: 'LOWER', dose: { mgPerKg }, acknowledgedWarnings: firstWeight });
    expect((await lower(0.5)).body.code).toBe('review-decision.other-direction');
    for (const acknowledgedWarnings of [firstWeight, []]) {
      const raised = await decide(psychiatrist, plan, {
        ...{ decision: 'LOWER', dose: { mgPerKg: 0.7 }, acknowledgedWarnings },
      });
      expect([raised.status, ...reasonsOf(raised)]).toEqual([422, 'review-decision.other-direction /dose']);
    }
    const impossible = await lower(0);
    expect([impossible.body.code, reasonsOf(impossible)]).toEqual([
      'dose-order.out-of-bounds',
      ['dose.not-positive /dose/mgPerKg'],
    ]);
    expect((await schedule(plan.path))[1]).toMatchObject({ orderedMg: 40 });
    expect((await lower(0.4)).body.effects).toHaveLength(9);
    expect((await schedule(plan.path))[9]).toMatchObject({ orderedMg: 32 });
  });

  it('to space out plans the sessions to come at the wider interval, with the doses as they are', async () => {
    const plan = await givenCourse(app, 2);
    const firstDay = new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    const spacing = { perWeek: 1, everyWeeks: 1, firstDay };
    const spaceOut = (body: object) =>
      decide(psychiatrist, plan, { decision: 'SPACE_OUT', acknowledgedWarnings: firstWeight, ...body });
    const acknowledged = because('weight.first-needs-second-entry', 'plan.induction-sessions-unusual');
    const made = await spaceOut({ spacing, acknowledgedWarnings: acknowledged });
    expect([made.status, made.body.effects?.length]).toEqual([201, 8]);
    const days = (await schedule(plan.path)).slice(2).map(({ plannedStart }: any) => new Date(plannedStart));
    const gaps = days.slice(1).map((day: Date, i: number) => Math.round((+day - +days[i]) / 86_400_000));
    expect(gaps).toEqual(Array(7).fill(7));
    expect((await nurse.get(`${plan.path}/events`)).body.items).toMatchObject([{ kind: 'REPLANNED' }]);
    const again = await spaceOut({ spacing, acknowledgedWarnings: acknowledged });
    expect(again.body.code).toBe('review-decision.not-spaced-out');
  });

  it('to stop ends the plan and cancels what was to come', async () => {
    const plan = await givenCourse(app, 6);
    const made = await decide(psychiatrist, plan, { decision: 'STOP', planEnd: 'DISCONTINUE' });
    expect(made.status).toBe(201);
    expect(made.body.effects.every(({ isCancelled }: { isCancelled: boolean }) => isCancelled)).toBe(true);
    expect((await nurse.get(plan.path)).body).toMatchObject({
      status: 'DISCONTINUED',
      endReason: 'As discussed',
    });
    const late = await decide(psychiatrist, plan, { decision: 'CONTINUE' });
    expect([late.status, late.body.code]).toEqual([409, 'plan.transition-not-allowed']);
  });

  it('brings what belongs to it and nothing else', async () => {
    const plan = await givenCourse(app, 1);
    const refused = await decide(psychiatrist, plan, {
      decision: 'RAISE',
      spacing: { perWeek: 1, everyWeeks: 1, firstDay: '2026-12-01' },
      planEnd: 'COMPLETE',
    });
    expect([refused.status, reasonsOf(refused)]).toEqual([
      400,
      [
        'review-decision.member-missing /dose',
        'review-decision.member-foreign /spacing',
        'review-decision.member-foreign /planEnd',
      ],
    ]);
    expect((await decide(psychiatrist, plan, { decision: 'CONTINUE', reason: undefined })).status).toBe(400);
  });

  it('on a review that is out of date is refused, and being looked at does not make it so', async () => {
    const plan = await givenCourse(app, 2);
    const { basedOn } = await readReview(psychiatrist, plan);
    const send = (body: object) =>
      psychiatrist.post(`${plan.path}/review-decisions`, {
        decision: 'CONTINUE',
        reason: 'Well',
        basedOn,
        ...body,
      });
    app.clock.advanceMinutes(60);
    await answer(app, plan.patientId, app.clock.now(), 11);
    const stale = await send({});
    expect([stale.status, stale.body.code]).toEqual([409, 'review.stale']);
    const fresh = await readReview(psychiatrist, plan);
    expect(stale.body.current.contentHash).toBe(fresh.basedOn.contentHash);
    app.clock.advanceMinutes(30);
    expect((await send({ basedOn: fresh.basedOn })).status).toBe(201);
    // A decision is a fact as well.
    expect((await send({ basedOn: fresh.basedOn })).body.code).toBe('review.stale');
  });

  it('sent twice under one id is made once; of two at once, one is told', async () => {
    const plan = await givenCourse(app, 2);
    const { basedOn } = await readReview(psychiatrist, plan);
    const body = { id: randomUUID(), decision: 'CONTINUE', reason: 'Well', basedOn };
    const path = `${plan.path}/review-decisions`;
    const first = await psychiatrist.post(path, body);
    expect([first.status, (await psychiatrist.post(path, body)).status]).toEqual([201, 200]);
    expect((await psychiatrist.post(path, { ...body, reason: 'Other' })).body.code).toBe('entry.id-taken');
    const { basedOn: now } = await readReview(psychiatrist, plan);
    const both = await Promise.all(
      ['Well', 'Worse'].map((reason) =>
        psychiatrist.post(path, { decision: 'CONTINUE', reason, basedOn: now }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await nurse.get(path)).body.items).toHaveLength(2);
    await expect(
      app.dataSource.query(`update plan_decisions set reason = 'x' where plan_id = $1`, [plan.planId]),
    ).rejects.toThrow('never changed');
  });
});
