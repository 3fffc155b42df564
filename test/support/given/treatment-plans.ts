/** Treatment plans as a psychiatrist orders them, through the API. */
import type { Modality } from '../../../src/clinic/modality.js';
import type { ActivatedPlanResponse } from '../../../src/sessions/scheduling/dto/scheduling.dto.js';
import type { DraftPlanRequest } from '../../../src/treatment-plans/dto/plan-requests.dto.js';
import type { TreatmentPlanResponse } from '../../../src/treatment-plans/dto/treatment-plan.dto.js';
import type { Answer, TestApp } from '../app.js';
import { givenEligiblePatient } from './patients.js';

/** What JSON makes of it: instants are text. */
type Sent<T> = { [Member in keyof T]: Date extends T[Member] ? string : T[Member] };

export type PlanOverrides = Partial<Sent<DraftPlanRequest>>;
export type Plan = Sent<TreatmentPlanResponse>;
export type PlannedSession = Sent<ActivatedPlanResponse['sessions'][number]>;
export type ActivatedPlan = Sent<Omit<ActivatedPlanResponse, 'sessions'>> & { sessions: PlannedSession[] };

const dosingWeight = { kg: 80, basis: 'ACTUAL', measuredOn: '2026-01-05' } as const;

const usualOrders = {
  IV: { templateCode: 'IV_6_IN_3_WEEKS', indications: ['GAD'], diagnosisCode: 'F41.1', dosingWeight },
  IM: { templateCode: 'IM_6_IN_3_WEEKS', indications: ['GAD'], diagnosisCode: 'F41.1', dosingWeight },
  SPRAVATO: { templateCode: 'SPRAVATO_TRD', indications: ['TRD'], diagnosisCode: 'F33.2' },
} as const;

/** What a patient who was only just screened brings up with every first plan, and what ended undecided with every further one. */
const usualWarnings = [
  'weight.first-needs-second-entry',
  'weight.changed',
  'plan.resistance-not-shown',
  'plan.previous-course-without-benefit',
];

/** A plan that can be ordered as it stands: the usual series of the modality, 80 kg, Monday 4 May 2026 at 10:00. */
export function planOrder(overrides: PlanOverrides = {}): PlanOverrides {
  const { modality = 'IV', phases } = overrides;
  const { templateCode, ...usual } = usualOrders[modality];
  return {
    modality,
    ...(usual as object),
    ...(phases ? {} : { templateCode }),
    firstDay: '2026-05-04',
    timeOfDay: '10:00',
    acknowledgedWarnings: usualWarnings.map((code) => ({ code, reason: 'Checked against the record' })),
    ...overrides,
  };
}

/** The answer of a psychiatrist's request; a refusal fails the test with what was said. */
async function succeeded<T>(answer: Promise<Answer>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as T;
}

/** A draft for a patient, by default one who is eligible for its modality since three days before its first day. */
export async function givenDraftPlan(
  app: TestApp,
  { patientId, ...overrides }: PlanOverrides & { patientId?: string } = {},
): Promise<Plan> {
  const order = planOrder(overrides);
  const owner = patientId ?? (await eligibleFor(app, order));
  const psychiatrist = await app.as('psychiatrist');
  return succeeded(psychiatrist.post(`/v1/patients/${owner}/treatment-plans`, order));
}

/** An active plan with its sessions. */
export async function givenActivePlan(
  app: TestApp,
  overrides: PlanOverrides & { patientId?: string } = {},
): Promise<{ patientId: string; planId: string; plan: ActivatedPlan; sessions: PlannedSession[] }> {
  const draft = await givenDraftPlan(app, overrides);
  const psychiatrist = await app.as('psychiatrist');
  const plan = await succeeded<ActivatedPlan>(
    psychiatrist.post(`/v1/treatment-plans/${draft.id}/activate`, activationOf(app, draft)),
  );
  return { patientId: plan.patientId, planId: plan.id, plan, sessions: plan.sessions };
}

/** A course that began in the past was also activated then, so that its days can be entered as they happened. */
function activationOf(app: TestApp, { firstDay }: Plan): { occurredAt?: string } {
  const atFirstDay = new Date(`${firstDay}T08:00:00Z`);
  return atFirstDay < app.clock.now() ? { occurredAt: atFirstDay.toISOString() } : {};
}

async function eligibleFor(app: TestApp, { modality, firstDay }: PlanOverrides): Promise<string> {
  const threeDaysBefore = new Date(new Date(`${firstDay}T18:00:00Z`).getTime() - 3 * 86_400_000);
  const decidedAt = threeDaysBefore < app.clock.now() ? threeDaysBefore : app.clock.now();
  const { patientId } = await givenEligiblePatient(app, {
    modality: modality as Modality,
    decidedAt: decidedAt.toISOString(),
  });
  return patientId;
}

/** `code pointer` of every reason, in order of the alphabet. */
export function reasonsIn({ body }: Answer): string[] {
  return body.errors
    .map(({ code, pointer }: { code: string; pointer?: string }) => `${code} ${pointer ?? ''}`.trim())
    .sort();
}
