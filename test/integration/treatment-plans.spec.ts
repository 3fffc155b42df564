/** From the order of a plan to its schedule, and how a course ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenEligiblePatient, registerPatient } from '../support/given/patients.js';
import {
  givenActivePlan,
  givenDraftPlan,
  planOrder,
  type PlanOverrides,
  reasonsIn,
} from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;
/** Registered, and nothing else. */
let plainPatientId: string;

beforeAll(async () => {
  app = await startTestApp();
  psychiatrist = await app.as('psychiatrist');
  nurse = await app.as('nurse');
  ({ id: plainPatientId } = await registerPatient(app));
});
afterAll(() => app.stop());

const unknownId = '018f0000-0000-7000-8000-000000000000';

const draft = (patientId: string, order: PlanOverrides | Record<string, unknown>): Promise<Answer> =>
  psychiatrist.post(`/v1/patients/${patientId}/treatment-plans`, order);
const plansOf = (patientId: string): Promise<Answer> =>
  nurse.get(`/v1/patients/${patientId}/treatment-plans`);
const scheduleOf = (planId: string): Promise<Answer> => nurse.get(`/v1/treatment-plans/${planId}/schedule`);

async function auditedActions(resourceId: string): Promise<string[]> {
  const events = await app.dataSource.query(
    'select action from audit_events where resource_id = $1 order by recorded_at, id',
    [resourceId],
  );
  return events.map(({ action }: { action: string }) => action);
}

describe('plan templates', () => {
  it('come from the rules in force', async () => {
    const { status, body } = await nurse.get('/v1/plan-templates');
    expect(status).toBe(200);
    const totals = body.items.map(({ code, modality, phases, ruleSetVersion }: any) => [
      code,
      modality,
      phases.reduce((sum: number, { sessions }: { sessions: number }) => sum + sessions, 0),
      ruleSetVersion,
    ]);
    expect(totals).toEqual([
      ['IV_6_IN_3_WEEKS', 'IV', 6, 1],
      ['IV_3_PER_WEEK_2_WEEKS', 'IV', 6, 1],
      ['IV_8_IN_4_WEEKS', 'IV', 8, 1],
      ['IM_6_IN_3_WEEKS', 'IM', 6, 1],
      ['IM_3_PER_WEEK_2_WEEKS', 'IM', 6, 1],
      ['SPRAVATO_TRD', 'SPRAVATO', 24, 1],
      ['SPRAVATO_MDSI', 'SPRAVATO', 8, 1],
    ]);
  });

  it.each([
    ['IV', 'IV_6_IN_3_WEEKS', 40, 40],
    ['IV', 'IV_3_PER_WEEK_2_WEEKS', 40, 40],
    ['IM', 'IM_6_IN_3_WEEKS', 40, 40],
    ['SPRAVATO', 'SPRAVATO_TRD', 56, 84],
  ] as const)(
    '%s by %s becomes sessions of %d mg, then %d mg',
    async (modality, templateCode, firstMg, thenMg) => {
      const { plan, sessions } = await givenActivePlan(app, { modality, templateCode });
      expect(plan).toMatchObject({
        status: 'ACTIVE',
        templateCode,
        totalSessions: sessions.length,
        ruleSetVersion: 1,
      });
      const [first, ...others] = sessions;
      expect(first).toMatchObject({
        number: 1,
        orderedMg: firstMg,
        status: 'SCHEDULED',
        plannedDay: '2026-05-04',
      });
      expect(new Set(others.map(({ orderedMg }) => orderedMg))).toEqual(new Set([thenMg]));
      expect((await scheduleOf(plan.id)).body).toEqual({ items: sessions, nextCursor: null });
    },
  );
});

describe('ordering a plan', () => {
  it('makes a draft that says what each session comes to', async () => {
    const plan = await givenDraftPlan(app, {
      dosingWeight: { kg: 81.6, basis: 'ACTUAL', measuredOn: '2026-05-01' },
    });
    expect(plan).toMatchObject({
      status: 'DRAFT',
      modality: 'IV',
      isOffLabel: true,
      dosingWeight: { kg: 81.6, basis: 'ACTUAL', measuredOn: '2026-05-01' },
      totalSessions: 6,
      phases: [{ ordinal: 1, dose: { mgPerKg: 0.5, mg: null, infusionMinutes: 40 }, orderedMg: 40.8 }],
      orderedBy: psychiatrist.id,
      activatedAt: null,
      version: 1,
    });
    const read = await nurse.get(`/v1/treatment-plans/${plan.id}`);
    expect([read.status, read.headers.get('etag'), read.body]).toEqual([200, '"1"', plan]);
    expect((await plansOf(plan.patientId)).body).toEqual({ items: [plan], nextCursor: null });
    expect((await scheduleOf(plan.id)).body.items).toEqual([]);
    expect(await auditedActions(plan.id)).toEqual(['plan.draft', 'plan.read', 'plan.read-schedule']);
  });

  it('takes a series that is typed out', async () => {
    const { sessions } = await givenActivePlan(app, {
      modality: 'IM',
      weekdays: [2, 5],
      phases: [
        { kind: 'INDUCTION', sessions: 4, perWeek: 2, dose: { mgPerKg: 0.75 } },
        { kind: 'MAINTENANCE', sessions: 2, perWeek: 1, everyWeeks: 2, dose: { mg: 50 } },
      ],
    });
    expect(
      sessions.map(({ plannedDay, phaseKind, orderedMg }) => [plannedDay, phaseKind, orderedMg]),
    ).toEqual([
      ['2026-05-05', 'INDUCTION', 60],
      ['2026-05-08', 'INDUCTION', 60],
      ['2026-05-12', 'INDUCTION', 60],
      ['2026-05-15', 'INDUCTION', 60],
      ['2026-05-19', 'MAINTENANCE', 50],
      ['2026-06-02', 'MAINTENANCE', 50],
    ]);
  });

  it('refuses an order that cannot be meant, with every reason at once, and stores nothing', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'IV' });
    const refused = await draft(
      patientId,
      planOrder({
        diagnosisCode: 'anxious',
        dosingWeight: { kg: 24.9, basis: 'ACTUAL', measuredOn: '2026-05-05' },
        weekdays: [1, 1],
        phases: [
          { kind: 'INDUCTION', sessions: 60, perWeek: 3, dose: { mgPerKg: 1.501, infusionMinutes: 1 } },
          { kind: 'MAINTENANCE', sessions: 1, perWeek: 1, dose: { infusionMinutes: 40 } },
        ],
      }),
    );
    expect(refused).toMatchObject({ status: 422, body: { code: 'plan.dose-out-of-bounds' } });
    expect(reasonsIn(refused)).toEqual([
      'dose.infusion-minutes-out-of-bounds /phases/0/dose/infusionMinutes',
      'dose.mg-per-kg-out-of-bounds /phases/0/dose/mgPerKg',
      'dose.missing /phases/1/dose/mgPerKg',
      'dose.rate-out-of-bounds /phases/0/dose/infusionMinutes',
      'dosing-weight.measured-in-future /dosingWeight/measuredOn',
      'plan.diagnosis-code-malformed /diagnosisCode',
      'plan.total-sessions-out-of-bounds /phases',
      'schedule.too-few-weekdays /weekdays',
      'schedule.weekday-repeated /weekdays',
      'weight.out-of-bounds /dosingWeight/kg',
    ]);
    expect(refused.body.errors).toContainEqual({
      code: 'dose.mg-per-kg-out-of-bounds',
      pointer: '/phases/0/dose/mgPerKg',
      message: 'The dose per kilogram has to lie at or below 1.5 mg/kg.',
      max: 1.5,
    });
    expect((await plansOf(patientId)).body.items).toEqual([]);
  });

  it('wants unusual values acknowledged, and keeps why', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'IV' });
    const phases = [
      { kind: 'INDUCTION' as const, sessions: 3, perWeek: 2, dose: { mgPerKg: 1.1, infusionMinutes: 61 } },
    ];
    const unusual = planOrder({ phases });
    const refused = await draft(patientId, unusual);
    expect(refused).toMatchObject({ status: 422, body: { code: 'warnings.not-acknowledged' } });
    expect(reasonsIn(refused)).toEqual([
      'dose.infusion-minutes-unusual /phases/0/dose/infusionMinutes',
      'dose.mg-per-kg-unusual /phases/0/dose/mgPerKg',
      'plan.induction-sessions-unusual /phases',
    ]);
    const acknowledged = refused.body.errors.map(({ code }: { code: string }) => ({
      code,
      reason: 'As discussed',
    }));
    const plan = await draft(patientId, {
      ...unusual,
      acknowledgedWarnings: [...(unusual.acknowledgedWarnings ?? []), ...acknowledged],
    });
    expect(plan.status).toBe(201);
    expect(plan.body.acknowledgedWarnings).toEqual(expect.arrayContaining(acknowledged));
  });

  it('asks for a rationale where Spravato is given for anxiety alone; an acknowledgement is not enough', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'SPRAVATO' });
    const acknowledgedWarnings = ['plan.off-label', 'plan.template-other-indication'].map((code) => ({
      code,
      reason: 'Nothing else helped',
    }));
    const order = planOrder({ modality: 'SPRAVATO', indications: ['GAD', 'PTSD'], acknowledgedWarnings });
    const refused = await draft(patientId, order);
    expect(refused).toMatchObject({ status: 422, body: { code: 'plan.not-sound' } });
    expect(reasonsIn(refused)).toEqual(['plan.off-label /offLabelRationale']);
    const plan = await draft(patientId, {
      ...order,
      offLabelRationale: 'Two failed trials; IV is not tolerated.',
    });
    expect(plan).toMatchObject({ status: 201, body: { isOffLabel: true } });
    expect(
      (await givenDraftPlan(app, { modality: 'SPRAVATO', indications: ['GAD', 'TRD'] })).isOffLabel,
    ).toBe(false);
  });

  it.each([
    ['a field nobody knows', { mgPerKg: 0.5 }, '/mgPerKg'],
    ['a time that does not exist', { timeOfDay: '24:00' }, '/timeOfDay'],
    ['a day that does not exist', { firstDay: '2026-02-30' }, '/firstDay'],
    ['a weekday that does not exist', { weekdays: [8] }, '/weekdays'],
    ['an indication nobody knows', { indications: ['HEADACHE'] }, '/indications'],
    ['no indication', { indications: [] }, '/indications'],
    [
      'a weight as text',
      { dosingWeight: { kg: '80', basis: 'ACTUAL', measuredOn: '2026-05-01' } },
      '/dosingWeight/kg',
    ],
    ['an unknown modality', { modality: 'ORAL' }, '/modality'],
    ['a template and phases', { phases: [] }, '/templateCode'],
    ['neither template nor phases', { templateCode: undefined }, '/templateCode'],
    ['a local time', { occurredAt: '2026-05-04T09:00:00' }, '/occurredAt'],
  ])('refuses %s', async (_what, wrong, pointer) => {
    const refused = await draft(plainPatientId, { ...planOrder(), ...wrong });
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(refused.body.errors.map(({ pointer: at }: { pointer: string }) => at)).toContain(pointer);
    expect((await plansOf(plainPatientId)).body.items).toEqual([]);
  });

  it('refuses unknown patients, unknown templates and templates of another modality', async () => {
    expect(await draft(unknownId, planOrder())).toMatchObject({
      status: 404,
      body: { code: 'patient.not-found' },
    });
    const unknown = await draft(plainPatientId, planOrder({ templateCode: 'NOWHERE' }));
    expect(unknown).toMatchObject({ status: 422, body: { code: 'plan.template-unknown' } });
    const other = await draft(plainPatientId, planOrder({ modality: 'IM', templateCode: 'IV_6_IN_3_WEEKS' }));
    expect(reasonsIn(other)).toContain('plan.template-other-modality /templateCode');
    const future = await draft(plainPatientId, { ...planOrder(), occurredAt: '2026-05-04T19:03:00Z' });
    expect(future).toMatchObject({ status: 422, body: { code: 'time.in-future' } });
    expect((await nurse.get(`/v1/treatment-plans/${unknownId}`)).body.code).toBe('plan.not-found');
  });
});
