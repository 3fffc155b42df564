/** A plan is put on hold and goes on later, with what happened kept and what is to come moved by the cadence. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { auditedActions } from '../support/given/sessions.js';
import { givenActivePlan, givenDraftPlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

const say = (planId: string, verb: string, body: object, by = psychiatrist): Promise<Answer> =>
  by.post(`/v1/treatment-plans/${planId}/${verb}`, body);
const hold = (planId: string, more = {}) => say(planId, 'hold', { reason: 'Elective surgery', ...more });
const resume = (planId: string, firstDay: string, more = {}) => say(planId, 'resume', { firstDay, ...more });
const read = async (path: string) => (await nurse.get(path)).body;
const daysOf = async (planId: string): Promise<string[]> =>
  (await read(`/v1/treatment-plans/${planId}/schedule`)).items.map(
    ({ number, plannedDay, status }: { number: number; plannedDay: string; status: string }) =>
      `${number} ${plannedDay} ${status}`,
  );

describe('a plan on hold', () => {
  it('says since when and why, and keeps its sessions where they were, but lets none be dosed', async () => {
    const { planId, sessions, patientId } = await givenActivePlan(app);
    const before = await daysOf(planId);
    const held = await hold(planId, { occurredAt: '2026-05-04T18:59:00Z' });
    expect(held).toMatchObject({
      status: 200,
      body: { status: 'ON_HOLD', heldAt: '2026-05-04T18:59:00.000Z', holdReason: 'Elective surgery' },
    });
    expect(await daysOf(planId)).toEqual(before);
    const { blockers } = await read(`/v1/sessions/${sessions[0]!.id}/readiness`);
    expect(blockers.map(({ code }: { code: string }) => code)).toContain('plan.on-hold');
    expect(await auditedActions(app, planId)).toContainEqual({
      action: 'plan.hold',
      outcome: 'SUCCESS',
      patient_ids: [patientId],
    });
  });

  it('can only be one that is active, by a psychiatrist, with a reason, after it was activated', async () => {
    const draft = await givenDraftPlan(app);
    expect(await hold(draft.id)).toMatchObject({
      status: 409,
      body: { code: 'plan.transition-not-allowed', currentStatus: 'DRAFT' },
    });
    const { planId } = await givenActivePlan(app);
    expect((await say(planId, 'hold', {})).status).toBe(400);
    expect((await say(planId, 'hold', { reason: 'Fever' }, nurse)).status).toBe(403);
    expect((await hold(planId, { occurredAt: '2026-05-01T10:00:00Z' })).body.code).toBe(
      'plan.before-predecessor',
    );
    const both = await Promise.all([hold(planId), hold(planId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('can be ended without being resumed', async () => {
    const { planId } = await givenActivePlan(app);
    await hold(planId);
    expect((await say(planId, 'discontinue', { reason: 'Moved away' })).body.status).toBe('DISCONTINUED');
  });
});

describe('a plan that is resumed', () => {
  it('goes on by its cadence from the new day, and keeps what happened and what was called off', async () => {
    const { planId, sessionIds } = await givenDischarged(app);
    await psychiatrist.post(`/v1/sessions/${sessionIds[2]}/cancel`, { reason: 'Travels' });
    const [first] = await daysOf(planId);
    await hold(planId);
    const preview = await psychiatrist.get(
      `/v1/treatment-plans/${planId}/resume-preview?firstDay=2026-06-03`,
    );
    expect(preview).toMatchObject({ status: 200, body: { planId, warnings: [], ruleSetVersion: 1 } });
    expect(preview.body.sessions.map(({ toDay }: { toDay: string }) => toDay)).toEqual([
      '2026-06-03',
      '2026-06-08',
      '2026-06-10',
      '2026-06-15',
    ]);
    // Looking changes nothing.
    expect((await daysOf(planId))[1]).toBe('2 2026-05-07 SCHEDULED');

    const resumed = await resume(planId, '2026-06-03', { reason: 'Recovered' });
    expect(resumed).toMatchObject({
      status: 200,
      body: { status: 'ACTIVE', heldAt: null, holdReason: null },
    });
    expect(resumed.body.sessions).toHaveLength(6);
    expect(await daysOf(planId)).toEqual([
      first,
      '2 2026-06-03 SCHEDULED',
      '3 2026-05-11 CANCELLED',
      '4 2026-06-08 SCHEDULED',
      '5 2026-06-10 SCHEDULED',
      '6 2026-06-15 SCHEDULED',
    ]);
    const moved = await read(`/v1/sessions/${sessionIds[1]}/arrangements`);
    const events = await read(`/v1/treatment-plans/${planId}/events`);
    expect(events.items).toMatchObject([
      { kind: 'HELD', reason: 'Elective surgery', recordedBy: psychiatrist.id },
      { kind: 'RESUMED', reason: 'Recovered' },
    ]);
    expect(moved.items).toMatchObject([
      {
        fromStart: '2026-05-07T17:00:00.000Z',
        toStart: '2026-06-03T17:00:00.000Z',
        reason: 'Recovered',
        planEventId: events.items[1].id,
      },
    ]);
    const frontDesk = await app.as('front-desk');
    const forDesk = await frontDesk.get(`/v1/sessions/${sessionIds[1]}/arrangements`);
    expect(forDesk.body.items).toMatchObject([{ reason: null }]);
  });

  it('is not planned into the past, far away without a word, or onto a day that is taken', async () => {
    const { planId } = await givenDischarged(app);
    await hold(planId);
    const early = await resume(planId, '2026-06-01', { occurredAt: '2026-05-04T10:00:00Z' });
    expect(early.body.code).toBe('plan.before-predecessor');
    const past = await resume(planId, '2026-05-03');
    expect(past).toMatchObject({
      status: 422,
      body: { code: 'plan.not-sound', errors: [{ code: 'plan.first-day-past', pointer: '/firstDay' }] },
    });
    expect((await resume(planId, '2026-05-04')).body.errors).toMatchObject([
      { code: 'session.same-day', pointer: '/firstDay', day: '2026-05-04' },
    ]);
    const far = await resume(planId, '2027-05-05');
    expect(far.body.errors).toMatchObject([{ code: 'plan.first-day-far', pointer: '/firstDay' }]);
  });

  it('is resumed once, when that is said twice at once', async () => {
    const { planId } = await givenActivePlan(app);
    await hold(planId);
    const answers = await Promise.all([resume(planId, '2026-06-01'), resume(planId, '2026-06-08')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { items } = await read(`/v1/treatment-plans/${planId}/events`);
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['HELD', 'RESUMED']);
  });

  it('warns where the doses would come too close to one that was given', async () => {
    app.clock.advanceMinutes(300);
    const { planId } = await givenDischarged(app);
    await hold(planId);
    const tomorrow = await resume(planId, '2026-05-05');
    // The dose was given at 14:00 on 4 May; the next would be at 10:00.
    expect(tomorrow.body.errors.map(({ code }: { code: string }) => code)).toEqual(['spacing.too-soon']);
    const acknowledgedWarnings = [{ code: 'spacing.too-soon', reason: 'The patient travels on Wednesday' }];
    expect((await resume(planId, '2026-05-05', { acknowledgedWarnings })).status).toBe(200);
    const { items } = await read(`/v1/treatment-plans/${planId}/events`);
    expect(items[1]).toMatchObject({ acknowledgedWarnings });
  });
});
