/** A new plan goes on from the dose that the patient was given last, not from nothing. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { expectDone, reasonsOf } from '../support/given/sessions.js';
import { givenDraftPlan } from '../support/given/treatment-plans.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const phases = (mgPerKg: number) => [
  {
    kind: 'INDUCTION' as const,
    sessions: 6,
    perWeek: 2,
    dose: { mgPerKg, infusionMinutes: 40 },
  },
];

it('warns of a dose that is much more than the last one, when the next plan is activated', async () => {
  const psychiatrist = await app.as('psychiatrist');
  const { patientId, planId } = await givenDischarged(app);
  const end = { reason: 'Better' };
  expectDone(await psychiatrist.post(`/v1/treatment-plans/${planId}/discontinue`, end));
  const reason = 'Known';
  const firstDay = '2026-06-08';
  const draft = (mgPerKg: number) =>
    givenDraftPlan(app, {
      patientId,
      firstDay,
      phases: phases(mgPerKg),
      acknowledgedWarnings: [
        'weight.changed',
        'plan.resistance-not-shown',
        'plan.previous-course-without-benefit',
      ].map((code) => ({ code, reason })),
    });
  const activate = (id: string, acknowledgedWarnings: object[] = []) =>
    psychiatrist.post(`/v1/treatment-plans/${id}/activate`, { acknowledgedWarnings });
  const jump = await draft(0.8);
  expect(reasonsOf(await activate(jump.id))).toEqual(['dose.increase-unusual /phases/0/dose/mgPerKg']);
  const soft = await draft(0.6);
  expect(reasonsOf(await activate(soft.id))).not.toContain('dose.increase-unusual /phases/0/dose/mgPerKg');
});
