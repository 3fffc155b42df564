/** Courses on their way, with doses given already, for whoever reviews the next one. */
import { expect } from '@jest/globals';
import { Session } from '../../../src/sessions/session.entity.js';
import type { Answer, RoleClient, TestApp } from '../app.js';
import { answer, answersOf } from './outcomes.js';
import { givenActivePlan, type PlanOverrides, type PlannedSession } from './treatment-plans.js';

export interface GivenDosedPlan {
  readonly patientId: string;
  readonly planId: string;
  /** `/v1/treatment-plans/<id>`. */
  readonly path: string;
  readonly sessions: readonly PlannedSession[];
}

const DOSE_MINUTES = 40;

/**
 * An active plan whose first sessions were dosed at their planned time and signed, put into the database as they would
 * stand there; the clock goes on to the morning after the last of them.
 */
export async function givenDosedPlan(
  app: TestApp,
  overrides: PlanOverrides,
  doses: number,
  deliveredPercent = 100,
): Promise<GivenDosedPlan> {
  const { patientId, planId, sessions } = await givenActivePlan(app, overrides);
  for (const { id, plannedStart, orderedMg } of sessions.slice(0, doses)) {
    const startedAt = new Date(plannedStart);
    const endedAt = new Date(startedAt.getTime() + DOSE_MINUTES * 60_000);
    await app.dataSource.manager.update(Session, id, {
      status: 'SIGNED',
      ruleSetVersion: 1,
      checkedInAt: new Date(startedAt.getTime() - 30 * 60_000),
      doseStartedAt: startedAt,
      lastDoseAt: startedAt,
      doseEndedAt: endedAt,
      deliveredMg: (orderedMg * deliveredPercent) / 100,
      completion: deliveredPercent < 95 ? 'TERMINATED_EARLY' : 'COMPLETE',
      dischargedAt: new Date(endedAt.getTime() + 70 * 60_000),
      signedAt: new Date(endedAt.getTime() + 90 * 60_000),
    });
  }
  const last = sessions[doses - 1];
  if (last) app.clock.set(new Date(new Date(last.plannedStart).getTime() + 20 * 3_600_000));
  return { patientId, planId, path: `/v1/treatment-plans/${planId}`, sessions };
}

const DOSE = { mgPerKg: 0.5, infusionMinutes: DOSE_MINUTES };
export const INDUCTION = { kind: 'INDUCTION', sessions: 6, perWeek: 2, dose: DOSE } as const;
export const MAINTENANCE = { kind: 'MAINTENANCE', sessions: 4, perWeek: 1, dose: DOSE } as const;
/** Mondays and Thursdays, then weekly. */
const IV_COURSE: PlanOverrides = { phases: [INDUCTION, MAINTENANCE], weekdays: [1, 4] };

/** Warnings with the reason a psychiatrist gives for going on in spite of them. */
export const because = (...codes: string[]) =>
  codes.map((code) => ({ code, reason: 'Discussed with the patient' }));
export const firstWeight = because('weight.first-needs-second-entry');

export const hoursBefore = (plannedStart: string, hours: number): Date =>
  new Date(new Date(plannedStart).getTime() - hours * 3_600_000);

/** The first Monday, from the fourth of May on, that the clock has not passed. */
export function nextMonday(app: TestApp): string {
  let monday = Date.UTC(2026, 4, 4, 17);
  while (new Date(monday) < app.clock.now()) monday += 7 * 86_400_000;
  return new Date(monday).toISOString().slice(0, 10);
}

/** A course of which some doses were given, and which began after every other that was asked for before it. */
export const givenCourse = (
  app: TestApp,
  doses: number,
  percent = 100,
  order = IV_COURSE,
): Promise<GivenDosedPlan> => givenDosedPlan(app, { ...order, firstDay: nextMonday(app) }, doses, percent);

/** GAD-7 and PHQ-9 before the first dose, and GAD-7 on the morning after the last one given. */
export async function answered(
  app: TestApp,
  { patientId, sessions }: GivenDosedPlan,
  [before, after]: readonly [number, number],
): Promise<void> {
  const morning = app.clock.now();
  const baseline = hoursBefore(sessions[0]!.plannedStart, 2);
  await answer(app, patientId, baseline, before);
  await answer(app, patientId, baseline, 14, { instrumentCode: 'PHQ9', answers: answersOf(14, 9) });
  await answer(app, patientId, morning, after);
}

/** What was read of a review, to be sent with a decision. */
export async function readReview(
  client: RoleClient,
  { path }: Pick<GivenDosedPlan, 'path'>,
): Promise<{ readonly review: any; readonly basedOn: { asOf: string; contentHash: string } }> {
  const { status, body: review } = await client.get(`${path}/review`);
  expect([status, review]).toEqual([200, expect.objectContaining({ planId: expect.any(String) })]);
  return { review, basedOn: { asOf: review.asOf, contentHash: review.contentHash } };
}

/** A decision on the review as it stands now. */
export async function decide(
  client: RoleClient,
  plan: Pick<GivenDosedPlan, 'path'>,
  body: object,
): Promise<Answer> {
  const { basedOn } = await readReview(client, plan);
  return client.post(`${plan.path}/review-decisions`, { reason: 'As discussed', basedOn, ...body });
}

/** That the course has helped, so that it may go on after its induction. */
export function decideBenefit(
  client: RoleClient,
  plan: Pick<GivenDosedPlan, 'path'>,
  benefit = 'BENEFIT',
): Promise<Answer> {
  return decide(client, plan, {
    decision: 'CONTINUE',
    benefitDecision: { benefit, reason: 'Sleeps again, went back to work' },
  });
}
