/** A draft may change until it is activated. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenActivePlan, givenDraftPlan, planOrder } from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  psychiatrist = await app.as('psychiatrist');
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

describe('changing a draft', () => {
  const change = (planId: string, body: unknown, version: number | null): Promise<Answer> =>
    psychiatrist.patch(
      `/v1/treatment-plans/${planId}`,
      body,
      version === null ? {} : { 'if-match': `"${version}"` },
    );
  const acknowledgedWarnings = planOrder().acknowledgedWarnings!;

  it('keeps what is left out, clears what is null, and needs the version that was read', async () => {
    const plan = await givenDraftPlan(app, { weekdays: [1, 4], firstSessionMg: 39 });
    expect(await change(plan.id, { timeOfDay: '11:15' }, null)).toMatchObject({ status: 428 });
    const body = { timeOfDay: '11:15', firstSessionMg: null, acknowledgedWarnings };
    const changed = await change(plan.id, body, 1);
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    const { timeOfDay, firstSessionMg, version, updatedAt: _updatedAt, ...rest } = changed.body;
    expect({ timeOfDay, firstSessionMg, version }).toEqual({
      timeOfDay: '11:15',
      firstSessionMg: null,
      version: 2,
    });
    expect(plan).toMatchObject(rest);
    expect(await change(plan.id, body, 1)).toMatchObject({ status: 412, body: { currentVersion: 2 } });
    const events = await app.dataSource.query('select action from audit_events where resource_id = $1', [
      plan.id,
    ]);
    expect(events).toContainEqual({ action: 'plan.change' });
  });

  it('replaces the series as a whole', async () => {
    const plan = await givenDraftPlan(app);
    const phase = { kind: 'INDUCTION', sessions: 4, perWeek: 1, dose: { mgPerKg: 0.6, infusionMinutes: 45 } };
    const typedOut = await change(plan.id, { phases: [phase, phase], acknowledgedWarnings }, 1);
    expect(typedOut.body).toMatchObject({ templateCode: null, totalSessions: 8 });
    const byTemplate = { templateCode: 'IV_3_PER_WEEK_2_WEEKS', acknowledgedWarnings };
    const { body } = await change(plan.id, byTemplate, 2);
    expect(body).toMatchObject({
      templateCode: byTemplate.templateCode,
      phases: [{ perWeek: 3 }],
      totalSessions: 6,
    });
    expect((await nurse.get(`/v1/treatment-plans/${plan.id}`)).body).toEqual(body);
  });

  it('does not let an old acknowledgement stand for a new value', async () => {
    const dose = (mgPerKg: number) => ({
      phases: [
        { kind: 'INDUCTION' as const, sessions: 6, perWeek: 2, dose: { mgPerKg, infusionMinutes: 60 } },
      ],
    });
    const high = [
      ...acknowledgedWarnings,
      { code: 'dose.mg-per-kg-unusual', reason: 'Partial response to 1.0' },
    ];
    const plan = await givenDraftPlan(app, { ...dose(1.1), acknowledgedWarnings: high });
    const higher = await change(plan.id, { ...dose(1.2), acknowledgedWarnings }, 1);
    expect(higher).toMatchObject({ status: 422, body: { code: 'warnings.not-acknowledged' } });
    expect(higher.body.errors).toMatchObject([{ code: 'dose.mg-per-kg-unusual' }]);
    expect((await nurse.get(`/v1/treatment-plans/${plan.id}`)).body).toEqual(plan);
  });

  it('ends with the activation', async () => {
    const { planId, plan } = await givenActivePlan(app);
    const late = await change(planId, { timeOfDay: '11:15' }, plan.version);
    expect(late).toMatchObject({ status: 409, body: { code: 'plan.not-draft', currentStatus: 'ACTIVE' } });
  });
});

describe('a plan that continues another', () => {
  const draft = (patientId: string, continuesPlanId: string) =>
    psychiatrist.post(`/v1/patients/${patientId}/treatment-plans`, planOrder({ continuesPlanId }));

  it('names one of the same patient that was activated, and a draft may change its mind', async () => {
    const first = await givenActivePlan(app);
    const { status, body, headers } = await draft(first.patientId, first.planId);
    expect([status, body.continuesPlanId]).toEqual([201, first.planId]);
    const ifMatch = { 'if-match': headers.get('etag')! };
    const { acknowledgedWarnings } = planOrder();
    const change = { continuesPlanId: null, acknowledgedWarnings };
    const changed = await psychiatrist.patch(`/v1/treatment-plans/${body.id}`, change, ifMatch);
    expect([changed.status, changed.body.continuesPlanId]).toEqual([200, null]);
    const other = await givenActivePlan(app);
    for (const [continuesPlanId, code] of [
      [other.planId, 'plan.continues-unknown'],
      [body.id, 'plan.continues-draft'],
    ] as const) {
      const refused = await draft(first.patientId, continuesPlanId);
      expect([refused.status, refused.body.code]).toEqual([422, 'plan.not-sound']);
      expect(refused.body.errors).toMatchObject([{ code, pointer: '/continuesPlanId' }]);
    }
    const itself = await psychiatrist.patch(
      `/v1/treatment-plans/${body.id}`,
      { ...change, continuesPlanId: body.id },
      { 'if-match': changed.headers.get('etag')! },
    );
    expect(itself.body.errors).toMatchObject([{ code: 'plan.continues-draft' }]);
  });
});
