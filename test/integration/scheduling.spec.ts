/** A plan becomes a schedule, once, and what is left of the schedule when the plan ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { enrolInRems, givenEligiblePatient, registerPatient } from '../support/given/patients.js';
import { givenActivePlan, givenDraftPlan, type ActivatedPlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  psychiatrist = await app.as('psychiatrist');
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const say = (
  planId: string,
  verb: string,
  body: unknown = {},
  by = psychiatrist,
  headers = {},
): Promise<Answer> => by.post(`/v1/treatment-plans/${planId}/${verb}`, body, headers);
const planOf = async (planId: string) => (await nurse.get(`/v1/treatment-plans/${planId}`)).body;
const scheduleOf = async (planId: string) =>
  (await nurse.get(`/v1/treatment-plans/${planId}/schedule`)).body.items;
const codesIn = ({ body }: Answer): string[] => body.errors.map(({ code }: { code: string }) => code);

async function countOf(table: string, column: string, id: string): Promise<number> {
  const [row] = await app.dataSource.query(
    `select count(*)::int as rows from ${table} where ${column} = $1`,
    [id],
  );
  return row.rows;
}

/** Runs something while the clinic has other settings. */
async function withClinic(settings: object, work: () => Promise<void>): Promise<void> {
  const admin = await app.as('admin');
  const { body } = await admin.get('/v1/clinic');
  const { id: _id, updatedAt: _updatedAt, updatedBy: _updatedBy, version, ...before } = body;
  const put = async (wanted: object, etag: number) => {
    const answer = await admin.put('/v1/clinic', wanted, { 'if-match': `"${etag}"` });
    expect(answer.status).toBe(200);
    return answer.body.version as number;
  };
  const changed = await put({ ...before, ...settings }, version);
  try {
    await work();
  } finally {
    await put(before, changed);
  }
}

describe('the schedule', () => {
  it('keeps the time of day when the clocks change, in spring and in autumn', async () => {
    // Summer time begins on Sunday 8 March 2026 and ended on Sunday 2 November 2025.
    const spring = await givenActivePlan(app, { firstDay: '2026-03-05', timeOfDay: '09:30' });
    expect(spring.sessions.slice(0, 3).map(({ plannedStart, zone }) => [plannedStart, zone])).toEqual([
      ['2026-03-05T17:30:00.000Z', 'America/Los_Angeles'],
      ['2026-03-09T16:30:00.000Z', 'America/Los_Angeles'],
      ['2026-03-12T16:30:00.000Z', 'America/Los_Angeles'],
    ]);
    const autumn = await givenActivePlan(app, {
      firstDay: '2025-10-30',
      timeOfDay: '09:30',
      weekdays: [1, 4],
    });
    expect(autumn.sessions.slice(0, 2).map(({ plannedStart }) => plannedStart)).toEqual([
      '2025-10-30T16:30:00.000Z',
      '2025-11-03T17:30:00.000Z',
    ]);
  });

  it('leaves out the days on which the clinic is closed', async () => {
    const closedDays = [{ day: '2026-05-07', label: 'Staff day' }];
    await withClinic({ closedDays, closedWeekdays: [1, 6, 7] }, async () => {
      const { sessions } = await givenActivePlan(app, { firstDay: '2026-05-04' });
      expect(sessions.map(({ plannedDay }) => plannedDay)).toEqual([
        '2026-05-05',
        '2026-05-08',
        '2026-05-12',
        '2026-05-14',
        '2026-05-19',
        '2026-05-21',
      ]);
    });
  });

  it('of Spravato slows down as its phases go on', async () => {
    const { sessions } = await givenActivePlan(app, { modality: 'SPRAVATO', weekdays: [1, 4] });
    const days = sessions.map(({ plannedDay }) => plannedDay);
    expect(days).toHaveLength(24);
    expect([days[0], days[1], days[8], days[9], days[12], days[13], days[23]]).toEqual([
      '2026-05-04',
      '2026-05-07',
      '2026-06-01',
      '2026-06-08',
      '2026-06-29',
      '2026-07-13',
      '2026-11-30',
    ]);
  });
});

describe('activating a plan', () => {
  it('needs a patient who is eligible on the first day, and says everything that is missing', async () => {
    const { id: patientId } = await registerPatient(app);
    const plan = await givenDraftPlan(app, { patientId });
    const refused = await say(plan.id, 'activate');
    expect(refused).toMatchObject({ status: 422, body: { code: 'plan.not-eligible' } });
    expect(codesIn(refused)).toEqual(expect.arrayContaining(['eligibility.not-decided', 'consent.missing']));
    expect([await scheduleOf(plan.id), await planOf(plan.id)]).toEqual([[], plan]);
  });

  it('does not accept a decision that is too old by the first day', async () => {
    const { patientId } = await givenEligiblePatient(app, {
      modality: 'IV',
      decidedAt: '2026-05-04T17:00:00Z',
    });
    const onDay30 = await givenDraftPlan(app, { patientId, firstDay: '2026-06-03' });
    const afterDay30 = await givenDraftPlan(app, { patientId, firstDay: '2026-06-04' });
    expect(codesIn(await say(afterDay30.id, 'activate'))).toEqual(['eligibility.first-dose-too-late']);
    expect((await say(onDay30.id, 'activate')).status).toBe(200);
  });

  it('keeps the decision it rests on, and leaves its trace', async () => {
    const { patientId, decisionId } = await givenEligiblePatient(app, { modality: 'IV' });
    const { plan } = await givenActivePlan(app, { patientId });
    expect(plan).toMatchObject({
      screeningDecisionId: decisionId,
      status: 'ACTIVE',
      version: 2,
      notYetMet: [],
    });
    const actions = await app.dataSource.query(
      'select action, patient_ids from audit_events where resource_id = $1',
      [plan.id],
    );
    expect(actions).toContainEqual({ action: 'plan.activate', patient_ids: [patientId] });
  });

  it('of Spravato names what the first dose will still need', async () => {
    const site = (status: string, certificationId: string | null) => ({
      spravatoSite: { status, certificationId, authorisedRepresentative: certificationId },
    });
    const codesOf = ({ notYetMet }: ActivatedPlan) => notYetMet.map(({ code }) => code);
    const nothingYet = await givenActivePlan(app, { modality: 'SPRAVATO' });
    expect(codesOf(nothingYet.plan)).toEqual(['rems.site-not-certified', 'rems.not-enrolled']);
    const { patientId } = await givenEligiblePatient(app, { modality: 'SPRAVATO' });
    await enrolInRems(app, patientId, '2026-05-04');
    await withClinic(site('CERTIFIED', 'SITE-1'), async () => {
      const { plan } = await givenActivePlan(app, { modality: 'SPRAVATO', patientId });
      expect(codesOf(plan)).toEqual([]);
    });
  });

  it('is refused while another plan of the modality is active; another modality is no obstacle', async () => {
    const { patientId } = await givenActivePlan(app);
    const second = await givenDraftPlan(app, { patientId });
    expect(await say(second.id, 'activate')).toMatchObject({
      status: 422,
      body: { code: 'plan.another-active' },
    });
    const otherModality = await givenDraftPlan(app, { patientId, modality: 'IM' });
    expect(codesIn(await say(otherModality.id, 'activate'))).toEqual(['eligibility.other-modality']);
    expect(await scheduleOf(second.id)).toEqual([]);
  });

  it('is refused where the patient has a session on one of its days already', async () => {
    const { patientId, planId, sessionId } = await givenDischarged(app);
    expect((await say(planId, 'complete')).status).toBe(200);
    const firstDay = (await nurse.get(`/v1/sessions/${sessionId}`)).body.plannedStart.slice(0, 10);
    const again = await givenDraftPlan(app, { patientId, firstDay });
    const refused = await say(again.id, 'activate');
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'session.same-day', errors: [{ code: 'session.same-day', day: firstDay }] },
    });
    expect(await scheduleOf(again.id)).toEqual([]);
  });

  it('is won by one of two psychiatrists', async () => {
    const plan = await givenDraftPlan(app);
    const colleague = await app.as('psychiatrist', 'second psychiatrist');
    const answers = await Promise.all([say(plan.id, 'activate'), say(plan.id, 'activate', {}, colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'plan.transition-not-allowed',
      currentStatus: 'ACTIVE',
      allowedVerbs: ['hold', 'complete', 'discontinue'],
    });
    expect(await countOf('sessions', 'plan_id', plan.id)).toBe(6);
  });

  it('is won by one of several drafts of a patient', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'IV' });
    const drafts = [];
    for (let count = 0; count < 5; count += 1) drafts.push(await givenDraftPlan(app, { patientId }));
    const answers = await Promise.all(drafts.map(({ id }) => say(id, 'activate')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422]);
    for (const { status, body } of answers) if (status === 422) expect(body.code).toBe('plan.another-active');
    expect(await countOf('sessions', 'patient_id', patientId)).toBe(6);
  });

  it('happens once, however often it is sent with one key', async () => {
    const plan = await givenDraftPlan(app);
    const key = { 'idempotency-key': 'activate-once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => say(plan.id, 'activate', {}, psychiatrist, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await scheduleOf(plan.id)).toEqual(answers[0]?.body.sessions);
    expect(await countOf('sessions', 'plan_id', plan.id)).toBe(6);
  });

  it('is a psychiatrist’s', async () => {
    const plan = await givenDraftPlan(app);
    expect((await say(plan.id, 'activate', {}, nurse)).status).toBe(403);
    expect((await planOf(plan.id)).status).toBe('DRAFT');
  });
});

describe('ending a plan', () => {
  it('cancels what is still planned, with the reason', async () => {
    const { planId, patientId, sessions } = await givenActivePlan(app);
    const [first] = sessions;
    expect((await nurse.post(`/v1/sessions/${first!.id}/no-show`, {})).status).toBe(200);
    expect((await say(planId, 'discontinue', {})).status).toBe(400);
    const ended = await say(planId, 'discontinue', { reason: 'Moves away' });
    expect(ended).toMatchObject({
      status: 200,
      body: { status: 'DISCONTINUED', endReason: 'Moves away', endedAt: app.clock.now().toISOString() },
    });
    const statuses = (await scheduleOf(planId)).map(({ status }: { status: string }) => status);
    expect(statuses).toEqual(['NO_SHOW', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED']);
    const moves = await app.dataSource.query(
      `select distinct verb, reason from session_moves m join sessions s on s.id = m.session_id
       where s.plan_id = $1 and m.to_status = 'CANCELLED'`,
      [planId],
    );
    expect(moves).toEqual([{ verb: 'cancel', reason: 'Moves away' }]);
    expect(await say(planId, 'complete')).toMatchObject({ status: 409, body: { allowedVerbs: [] } });
    expect((await givenActivePlan(app, { patientId })).plan.status).toBe('ACTIVE');
  });

  it('as complete waits until no patient is in the chair', async () => {
    const { planId, sessions } = await givenActivePlan(app);
    const [first] = sessions;
    expect((await nurse.post(`/v1/sessions/${first!.id}/check-in`, {})).status).toBe(200);
    expect(await say(planId, 'complete', { reason: 'Done' })).toMatchObject({
      status: 409,
      body: {
        code: 'plan.session-in-progress',
        sessions: [{ id: first!.id, number: 1, status: 'CHECKED_IN' }],
      },
    });
    expect((await planOf(planId)).status).toBe('ACTIVE');
    const statuses = (await scheduleOf(planId)).map(({ status }: { status: string }) => status);
    expect(statuses.slice(1)).toEqual(Array.from({ length: 5 }, () => 'SCHEDULED'));
  });

  it('may be told afterwards, but not before it began', async () => {
    const { planId } = await givenActivePlan(app, { firstDay: '2026-04-06' });
    const before = await say(planId, 'complete', { occurredAt: '2026-04-06T07:59:59Z' });
    expect(before).toMatchObject({ status: 422, body: { code: 'plan.ends-before-activation' } });
    const completed = await say(planId, 'complete', { occurredAt: '2026-04-27T18:00:00Z' });
    expect(completed.body).toMatchObject({
      status: 'COMPLETED',
      endedAt: '2026-04-27T18:00:00.000Z',
      endReason: null,
    });
  });

  it('gives up a draft too', async () => {
    const plan = await givenDraftPlan(app);
    expect((await say(plan.id, 'complete')).status).toBe(409);
    expect((await say(plan.id, 'discontinue', { reason: 'Ordered twice' })).body.status).toBe('DISCONTINUED');
    expect(await say(plan.id, 'activate')).toMatchObject({
      status: 409,
      body: { currentStatus: 'DISCONTINUED' },
    });
  });
});
