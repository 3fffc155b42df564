/** The psychiatrist orders a course, and it changes on its way. */
import { ifMatch, refused, told, type Cast } from './teller.js';

export interface PlannedCourse {
  readonly patientId: string;
  readonly planId: string;
  readonly sessionIds: readonly string[];
}

const ORDER = {
  modality: 'IV',
  indications: ['GAD'],
  diagnosisCode: 'F41.1',
  templateCode: 'IV_6_IN_3_WEEKS',
  dosingWeight: { kg: 80, basis: 'ACTUAL', measuredOn: '2026-05-04' },
  firstDay: '2026-05-05',
  weekdays: [2, 4],
  timeOfDay: '10:00',
};

/** A course of six infusions from Tuesday on. */
export async function orderCourse(cast: Cast, patientId: string): Promise<PlannedCourse> {
  const { psychiatrist, nurse } = cast;
  const path = `/v1/patients/${patientId}/treatment-plans`;
  await told(nurse.get('/v1/plan-templates'));
  const draft = await told(psychiatrist.post(path, ORDER));
  const plan = `/v1/treatment-plans/${draft.id}`;
  await told(psychiatrist.patch(plan, { timeOfDay: '09:30' }, ifMatch(draft)));
  await told(psychiatrist.post(`${plan}/activate`));
  await told(nurse.get(plan));
  await told(nurse.get(path));
  const { items } = await told(nurse.get(`${plan}/schedule`));
  return { patientId, planId: draft.id, sessionIds: items.map(({ id }: { id: string }) => id) };
}

const SHORT_INDUCTION = [{ code: 'plan.induction-sessions-unusual', reason: 'Remission after one session' }];

/** After the first session: a pause, another rhythm, more often again. */
export async function changeCourse({ psychiatrist, nurse }: Cast, { planId }: PlannedCourse): Promise<void> {
  const plan = `/v1/treatment-plans/${planId}`;
  await told(psychiatrist.post(`${plan}/hold`, { reason: 'The patient has a cold' }));
  await told(psychiatrist.get(`${plan}/resume-preview?firstDay=2026-05-12`));
  await told(psychiatrist.post(`${plan}/resume`, { firstDay: '2026-05-12', reason: 'Well again' }));
  const replanned = {
    phases: [{ kind: 'MAINTENANCE', sessions: 4, perWeek: 1, dose: { mgPerKg: 0.5, infusionMinutes: 40 } }],
    firstDay: '2026-05-14',
    reason: 'Better after the first infusion',
    acknowledgedWarnings: SHORT_INDUCTION,
  };
  await told(psychiatrist.post(`${plan}/replan`, replanned));
  await reviewCourse({ psychiatrist, nurse }, plan);
  const stepBack = {
    sessions: 2,
    firstDay: '2026-05-14',
    reason: 'Symptoms came back between the sessions',
    acknowledgedWarnings: SHORT_INDUCTION,
  };
  await told(psychiatrist.post(`${plan}/step-back`, stepBack));
  await told(nurse.get(`${plan}/events`));
}

/** No course goes on after its induction, nor is made longer, before it is decided whether it has helped. */
async function reviewCourse(
  { psychiatrist, nurse }: Pick<Cast, 'psychiatrist' | 'nurse'>,
  plan: string,
): Promise<void> {
  const { asOf, contentHash } = await told(psychiatrist.get(`${plan}/review`));
  await told(nurse.get(`${plan}/review.pdf`));
  const path = `${plan}/review-decisions`;
  const goOn = { decision: 'CONTINUE', reason: 'Tolerated well', basedOn: { asOf, contentHash } };
  await refused(422, psychiatrist.post(path, goOn));
  const benefitDecision = { benefit: 'BENEFIT', reason: 'Sleeps through the night since the first infusion' };
  await told(psychiatrist.post(path, { ...goOn, benefitDecision }));
  await told(nurse.get(path));
}

/** A second, short course: its last session is called off, and it is over. */
export async function endCourse({ psychiatrist }: Cast, { patientId }: PlannedCourse): Promise<void> {
  const { templateCode: _none, ...order } = ORDER;
  const phases = [
    { kind: 'MAINTENANCE', sessions: 1, perWeek: 1, dose: { mgPerKg: 0.5, infusionMinutes: 40 } },
  ];
  const draft = await told(
    psychiatrist.post(`/v1/patients/${patientId}/treatment-plans`, {
      ...{ ...order, phases, firstDay: '2026-05-19' },
      acknowledgedWarnings: SHORT_INDUCTION,
    }),
  );
  const { sessions } = await told(psychiatrist.post(`/v1/treatment-plans/${draft.id}/activate`));
  await told(psychiatrist.post(`/v1/sessions/${sessions[0].id}/cancel`, { reason: 'Not needed any more' }));
  await told(psychiatrist.post(`/v1/treatment-plans/${draft.id}/complete`));
}
