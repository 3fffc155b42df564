/** A dose that was decided in a review stands for all that is to come: what is ordered, what the plan shows and what is added later. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  because,
  decide,
  decideBenefit,
  firstWeight,
  givenCourse,
  INDUCTION,
  MAINTENANCE,
  type GivenDosedPlan,
} from '../support/given/reviews.js';
import { expectDone, reasonsOf } from '../support/given/sessions.js';
import type { PlanOverrides } from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

const acknowledgedWarnings = [
  ...firstWeight,
  ...because('weight.changed', 'dose.increase-unusual', 'dose.unusual', 'plan.induction-sessions-unusual'),
];
const daysAhead = (days: number) =>
  new Date(app.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

const decideDose = async (plan: GivenDosedPlan, decision: 'RAISE' | 'LOWER', dose: object) =>
  expectDone(await decide(psychiatrist, plan, { decision, dose, acknowledgedWarnings }));
const stepBack = async ({ path }: GivenDosedPlan, sessions: number) =>
  expectDone(
    await psychiatrist.post(`${path}/step-back`, {
      ...{ sessions, firstDay: daysAhead(7), reason: 'Symptoms are worse', acknowledgedWarnings },
    }),
  );
/** `ordinal mg`, one for each session. */
const orderedOf = async ({ path }: GivenDosedPlan) =>
  (await nurse.get(`${path}/schedule`)).body.items.map(
    ({ phaseOrdinal, orderedMg }: { phaseOrdinal: number; orderedMg: number }) =>
      `${phaseOrdinal} ${orderedMg}`,
  );
/** `kind sessions mg`, one for each phase. */
const phasesOf = async ({ path }: GivenDosedPlan) =>
  (await nurse.get(path)).body.phases.map(
    ({ kind, sessions, orderedMg }: { kind: string; sessions: number; orderedMg: number }) =>
      `${kind} ${sessions} ${orderedMg}`,
  );

describe('a dose that was lowered', () => {
  it('is that of the plan, and of sessions that a step back adds', async () => {
    const plan = await givenCourse(app, 7, 100, {
      phases: [INDUCTION, { ...MAINTENANCE, sessions: 3 }],
      weekdays: [1, 4],
    });
    expectDone(await decideBenefit(psychiatrist, plan));
    await decideDose(plan, 'LOWER', { mgPerKg: 0.4 });
    expect(await phasesOf(plan)).toEqual(['INDUCTION 6 40', 'MAINTENANCE 1 40', 'MAINTENANCE 2 32']);
    expect(await orderedOf(plan)).toEqual([...Array(6).fill('1 40'), '2 40', '3 32', '3 32']);
    await stepBack(plan, 3);
    expect(await phasesOf(plan)).toEqual([
      ...['INDUCTION 6 40', 'MAINTENANCE 1 40'],
      ...['MAINTENANCE 3 32', 'MAINTENANCE 2 32'],
    ]);
    expect(await orderedOf(plan)).toEqual([
      ...[...Array(6).fill('1 40'), '2 40'],
      ...['3 32', '3 32', '3 32', '4 32', '4 32'],
    ]);
  });

  it('goes by the weight that was decided with it, and what was given keeps its own', async () => {
    const plan = await givenCourse(app, 7, 100, { phases: [INDUCTION, MAINTENANCE], weekdays: [1, 4] });
    expectDone(await decideBenefit(psychiatrist, plan));
    const dosingWeight = { kg: 70, basis: 'ACTUAL', measuredOn: '2026-05-04' };
    await decideDose(plan, 'LOWER', { mgPerKg: 0.4, dosingWeight });
    expect((await nurse.get(plan.path)).body).toMatchObject({ templateCode: null, dosingWeight });
    expect(await phasesOf(plan)).toEqual(['INDUCTION 6 40', 'MAINTENANCE 1 40', 'MAINTENANCE 3 28']);
    await stepBack(plan, 1);
    const { items } = (await nurse.get(`${plan.path}/schedule`)).body;
    expect(items.at(-1)).toMatchObject({ number: 11, orderedMg: 28, orderedMgPerKg: 0.4 });
    const { body: added } = await nurse.get(`/v1/sessions/${items.at(-1).id}`);
    expect(added.dose.dosingWeight).toEqual(dosingWeight);
  });

  it('before the first dose is the dose of the first session as well', async () => {
    const order: PlanOverrides = {
      modality: 'SPRAVATO',
      phases: [
        { kind: 'INDUCTION', sessions: 4, perWeek: 2, dose: { mg: 84 } },
        { kind: 'CONTINUATION', sessions: 2, perWeek: 1, dose: { mg: 84 } },
      ],
      firstSessionMg: 84,
      acknowledgedWarnings: because('plan.resistance-not-shown', 'dose.first-day-unusual'),
    };
    const plan = await givenCourse(app, 0, 100, order);
    await decideDose(plan, 'LOWER', { mg: 56, devices: 2 });
    expect((await nurse.get(plan.path)).body.firstSessionMg).toBeNull();
    expect(await phasesOf(plan)).toEqual(['INDUCTION 4 56', 'CONTINUATION 2 56']);
    expect(await orderedOf(plan)).toEqual([...Array(4).fill('1 56'), ...Array(2).fill('2 56')]);
  });

  it('does not come back unseen when the plan is planned anew', async () => {
    const plan = await givenCourse(app, 2);
    await decideDose(plan, 'LOWER', { mgPerKg: 0.3 });
    const anew = (mgPerKg: number) =>
      psychiatrist.post(`${plan.path}/replan`, {
        phases: [{ ...INDUCTION, dose: { mgPerKg, infusionMinutes: 40 } }],
        ...{ firstDay: daysAhead(7), reason: 'Another series' },
        acknowledgedWarnings: because('weight.first-needs-second-entry'),
      });
    const refused = await anew(0.5);
    expect([refused.status, reasonsOf(refused)]).toEqual([
      422,
      ['dose.increase-unusual /phases/0/dose/mgPerKg'],
    ]);
    expect((await anew(0.375)).status).toBe(200);
    expect((await orderedOf(plan)).slice(2, 8)).toEqual(Array(6).fill('2 30'));
  });
});

describe('a dose that was raised', () => {
  it('is held against what was given last when the plan is planned anew, and stays when it is spaced out', async () => {
    const plan = await givenCourse(app, 2);
    await decideDose(plan, 'RAISE', { mgPerKg: 0.7, infusionMinutes: 50 });
    expect(await phasesOf(plan)).toEqual(['INDUCTION 2 40', 'INDUCTION 4 56', 'MAINTENANCE 4 56']);
    expect((await nurse.get(plan.path)).body.phases[1].dose).toEqual({
      ...{ mgPerKg: 0.7, mg: null, infusionMinutes: 50 },
    });
    const anew = (acknowledged: object[]) =>
      psychiatrist.post(`${plan.path}/replan`, {
        phases: [{ ...INDUCTION, sessions: 10, dose: { mgPerKg: 0.7, infusionMinutes: 50 } }],
        ...{ firstDay: daysAhead(7), reason: 'Longer', acknowledgedWarnings: acknowledged },
      });
    expect(reasonsOf(await anew(because('plan.induction-sessions-unusual')))).toContain(
      'dose.increase-unusual /phases/0/dose/mgPerKg',
    );
    expectDone(await anew(acknowledgedWarnings));
    expect(await orderedOf(plan)).toEqual(['1 40', '1 40', ...Array(10).fill('2 56')]);
    const spacing = { perWeek: 1, everyWeeks: 1, firstDay: daysAhead(7) };
    expectDone(await decide(psychiatrist, plan, { decision: 'SPACE_OUT', spacing, acknowledgedWarnings }));
    expect(await orderedOf(plan)).toEqual(['1 40', '1 40', ...Array(10).fill('2 56')]);
  });

  it('is that of a patient who has arrived as well', async () => {
    const plan = await givenCourse(app, 2);
    const third = `/v1/sessions/${plan.sessions[2]!.id}`;
    app.clock.set(new Date(new Date(plan.sessions[2]!.plannedStart).getTime() - 30 * 60_000));
    expectDone(await nurse.post(`${third}/check-in`, {}));
    await decideDose(plan, 'RAISE', { mgPerKg: 0.6 });
    expect(await phasesOf(plan)).toEqual(['INDUCTION 2 40', 'INDUCTION 4 48', 'MAINTENANCE 4 48']);
    expect((await orderedOf(plan)).slice(1, 4)).toEqual(['1 40', '2 48', '2 48']);
  });
});
