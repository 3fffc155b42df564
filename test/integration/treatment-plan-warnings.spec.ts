/** What about an order has to be looked at again before it becomes a plan. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenEligiblePatient, registerPatient } from '../support/given/patients.js';
import {
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
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
  ({ id: plainPatientId } = await registerPatient(app));
});
afterAll(() => app.stop());

const draft = (patientId: string, order: PlanOverrides): Promise<Answer> =>
  psychiatrist.post(`/v1/patients/${patientId}/treatment-plans`, order);

describe('an unusual order', () => {
  it('takes mg together with mg per kg: mg is what is ordered, mg per kg where it comes from', async () => {
    const both = (mg: number): PlanOverrides => ({
      phases: [
        { kind: 'INDUCTION', sessions: 6, perWeek: 2, dose: { mgPerKg: 0.5, mg, infusionMinutes: 40 } },
      ],
    });
    expect(await givenDraftPlan(app, both(42))).toMatchObject({
      phases: [{ dose: { mgPerKg: 0.5, mg: 42, infusionMinutes: 40 }, orderedMg: 42 }],
    });
    const apart = await draft(plainPatientId, planOrder(both(42.01)));
    expect(reasonsIn(apart)).toContain('dose.mg-and-mg-per-kg-differ /phases/0/dose/mg');
  });

  it('warns of a cadence, a rise, an age and a first day that are unusual', async () => {
    const { id } = await registerPatient(app, { birthDate: '1961-05-04' });
    const phase = { kind: 'INDUCTION', perWeek: 4, dose: { mgPerKg: 0.5, infusionMinutes: 40 } } as const;
    const phases = [
      { ...phase, sessions: 4 },
      { ...phase, perWeek: 3, sessions: 4, dose: { mgPerKg: 0.63, infusionMinutes: 40 } },
    ];
    const unusual = await draft(id, planOrder({ firstDay: '2027-05-05', phases }));
    expect(reasonsIn(unusual)).toEqual([
      'age.unusual /firstDay',
      'dose.increase-unusual /phases/1/dose/mgPerKg',
      'plan.cadence-unusual /phases/0/perWeek',
      'plan.first-day-far /firstDay',
    ]);
    const beforeBirth = await draft(id, planOrder({ firstDay: '1961-05-03' }));
    expect(beforeBirth).toMatchObject({ status: 422, body: { code: 'plan.not-sound' } });
    expect(reasonsIn(beforeBirth)).toEqual(['age.out-of-bounds /firstDay']);
  });

  it.each([
    ['1961-05-05', []],
    ['1961-05-04', ['age.unusual /firstDay']],
    ['2008-05-04', []],
    ['2008-05-05', ['age.unusual /firstDay']],
  ])('looks at the age on the first day: born %s, %j', async (birthDate, expected) => {
    const { id } = await registerPatient(app, { birthDate });
    const order = planOrder({ modality: 'SPRAVATO' });
    const answer = await draft(id, order);
    expect(answer.status === 201 ? [] : reasonsIn(answer)).toEqual(expected);
  });

  it.each([
    ['2025-05-03', ['plan.first-day-far /firstDay']],
    ['2025-05-04', []],
    ['2027-05-04', []],
    ['2027-05-05', ['plan.first-day-far /firstDay']],
  ])('takes a first day up to a year away: %s, %j', async (firstDay, expected) => {
    const answer = await draft(plainPatientId, planOrder({ firstDay }));
    expect(answer.status === 201 ? [] : reasonsIn(answer)).toEqual(expected);
  });

  it('warns of a weight far from the measured one, and of a series made for another indication', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'IV' });
    const path = `/v1/patients/${patientId}/measurements`;
    const { body: first } = await nurse.post(path, { weightKg: 80 });
    const pounds = { kg: 176, basis: 'ACTUAL', measuredOn: '2026-05-04' } as const;
    const restsOnOneEntry = await draft(patientId, planOrder({ dosingWeight: { ...pounds, kg: 80 } }));
    expect(reasonsIn(restsOnOneEntry)).toEqual(['weight.unconfirmed /dosingWeight/kg']);
    const twice = await nurse.post(`${path}/${first.id}/confirm`, { confirmWeightKg: 80 });
    expect(twice.body.weightStatus).toBe('CONFIRMED');
    const inPounds = await draft(patientId, planOrder({ dosingWeight: pounds, acknowledgedWarnings: [] }));
    expect(reasonsIn(inPounds)).toContain('weight.changed /dosingWeight/kg');
    // An ideal weight is meant to differ from the measured one.
    const ideal = planOrder({
      dosingWeight: { ...pounds, kg: 66, basis: 'IDEAL' },
      acknowledgedWarnings: [],
    });
    expect((await draft(patientId, ideal)).status).toBe(201);
    const other = await draft(patientId, planOrder({ modality: 'SPRAVATO', indications: ['MDSI'] }));
    expect(reasonsIn(other)).toEqual([
      'dose.first-day-unusual /firstSessionMg',
      'plan.template-other-indication /templateCode',
    ]);
  });

  it('holds an ideal and an adjusted weight to their formula where height and sex are known', async () => {
    const { id } = await registerPatient(app, { sex: 'MALE' });
    await nurse.post(`/v1/patients/${id}/measurements`, {
      weightKg: 123,
      confirmWeightKg: 123,
      heightCm: 177.8,
    });
    const by = (basis: 'IDEAL' | 'ADJUSTED', kg: number) =>
      draft(id, planOrder({ dosingWeight: { kg, basis, measuredOn: '2026-05-04' } }));
    expect([(await by('IDEAL', 73)).status, (await by('ADJUSTED', 93)).status]).toEqual([201, 201]);
    for (const answer of [await by('IDEAL', 93), await by('ADJUSTED', 73)])
      expect(reasonsIn(answer)).toEqual(['dosing-weight.differs-from-formula /dosingWeight/kg']);
  });

  it('warns where resistance is claimed and the recorded trials do not show it', async () => {
    const claimed = planOrder({ modality: 'SPRAVATO', indications: ['TRD'], acknowledgedWarnings: [] });
    expect(reasonsIn(await draft(plainPatientId, claimed))).toEqual([
      'plan.resistance-not-shown /indications',
    ]);
    const { patientId: twoFailedTrials } = await givenEligiblePatient(app, { modality: 'SPRAVATO' });
    expect((await draft(twoFailedTrials, claimed)).status).toBe(201);
  });
});
