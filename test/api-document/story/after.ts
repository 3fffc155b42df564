/** After the first session: questionnaires, progress, reports, and what becomes of the other sessions. */
import { answerAtHome } from './at-home.js';
import type { PlannedCourse } from './course.js';
import { exportForStudy } from './exports.js';
import { seriousEvent } from './side-effects.js';
import { refused, told, type Cast } from './teller.js';

export async function followUp(cast: Cast, course: PlannedCourse): Promise<void> {
  await questionnaires(cast, course.patientId);
  await answerAtHome(cast, course.patientId);
  await otherSessions(cast, course);
  await messages(cast);
  await seriousEvent(cast, `/v1/sessions/${course.sessionIds[0]}`);
  const { psychiatrist, nurse, admin } = cast;
  await told(nurse.get(`/v1/patients/${course.patientId}/side-effects`));
  await told(
    psychiatrist.get(
      '/v1/reports/outcomes?instrument=GAD7&from=2026-05&to=2026-05&groupBy=MODALITY&compare=IV,IM',
    ),
  );
  const dashboard = await cast.app.as('dashboard', 'wall');
  const narrow = 'modality=IV&phase=INDUCTION';
  await refused(422, dashboard.get(`/v1/reports/safety?from=2026-04&to=2030-01&${narrow}`));
  const drawn = ['side-effects', 'safety', 'throughput', 'completeness', 'retention'];
  for (const report of [...drawn, 'rems', 'drug-accountability'])
    await told(
      psychiatrist.get(
        `/v1/reports/${report}?from=2026-05&to=2026-05&groupBy=PHASE&compare=INDUCTION,MAINTENANCE`,
      ),
    );
  for (const picture of ['outcomes', ...drawn])
    await told(psychiatrist.get(`/v1/reports/${picture}.svg?from=2026-05&to=2026-05&modality=IV`));
  await exportForStudy(cast, course.patientId);
  await told(admin.get('/v1/audit-events?limit=2'));
}

/** Nobody answers at the pager of the story, so that its messages are dead letters after a day. */
async function messages({ app, admin }: Cast): Promise<void> {
  await app.runJobs();
  app.clock.advanceMinutes(25 * 60);
  await app.runJobs();
  const { items } = await told(admin.get('/v1/webhooks/messages?status=DEAD&limit=1'));
  await told(admin.get(`/v1/webhooks/messages/${items[0].id}`));
  await told(admin.post(`/v1/webhooks/messages/${items[0].id}/replay`));
  const { items: subscriptions } = await told(admin.get('/v1/webhooks/subscriptions'));
  await told(admin.post(`/v1/webhooks/subscriptions/${subscriptions[0].id}/revoke`));
}

async function questionnaires({ nurse, psychiatrist }: Cast, patientId: string): Promise<void> {
  await told(nurse.get('/v1/instruments'));
  const path = `/v1/patients/${patientId}/assessments`;
  const answers = { instrumentCode: 'GAD7', answers: [2, 3, 2, 2, 1, 2, 3], source: 'STAFF_ENTRY' };
  const baseline = { ...answers, completedAt: '2026-05-05T15:30:00.000Z' };
  const answered = await told(nurse.post(path, baseline));
  await told(nurse.get(`${path}/${answered.id}`));
  await told(nurse.get(path));
  await told(
    nurse.post(`${path}/${answered.id}/amend`, {
      answers: [2, 3, 2, 1, 1, 2, 3],
      reason: 'Item 4 was read from the wrong column.',
    }),
  );
  await refused(422, nurse.post(path, { ...answers, recallWindow: 'PT24H' }));
  const asked = { ...answers, administeredBy: nurse.id };
  const twice = await told(nurse.post(path, { ...asked, recallWindow: 'PT24H' }));
  await told(nurse.post(`${path}/${twice.id}/enter-in-error`, { reason: 'Asked with the wrong form' }));
  await told(nurse.get(`/v1/assessments/due?patientId=${patientId}&limit=3`));
  const codes = ['LA6570-1', 'LA18938-3', 'LA6569-3', 'LA6569-3', 'LA6568-5', null, 'LA6569-3'];
  await told(nurse.post(path, { ...asked, answers: codes, difficulty: 'LA6575-0' }));
  const rated = { instrumentCode: 'LSAS', total: 62, source: 'STAFF_ENTRY' };
  await refused(422, nurse.post(path, rated));
  await told(nurse.post(path, { ...rated, administeredBy: psychiatrist.id }));
  await told(psychiatrist.get(`/v1/patients/${patientId}/progress`));
  await told(psychiatrist.get(`/v1/patients/${patientId}/progress.svg`));
  await told(psychiatrist.get(`/v1/patients/${patientId}/timeline?limit=20`));
}

async function otherSessions(
  { frontDesk, nurse, psychiatrist }: Cast,
  { sessionIds, planId }: PlannedCourse,
): Promise<void> {
  const [, second, third, fourth] = sessionIds.map((id) => `/v1/sessions/${id}`);
  const moved = {
    plannedStart: '2026-05-20T18:30:00.000Z',
    reason: 'The patient asked for it',
    acknowledgedWarnings: [{ code: 'spacing.too-soon', reason: 'Two hours less, no event so far' }],
  };
  const { acknowledgedWarnings: _none, ...unread } = moved;
  await refused(422, frontDesk.post(`${second}/move`, unread));
  await told(frontDesk.post(`${second}/move`, moved));
  await told(nurse.get(`${second}/arrangements`));
  await told(frontDesk.post(`${third}/cancel`, { reason: 'The patient travels' }));
  await told(frontDesk.post(`${fourth}/no-show`, {}));
  const reason = { reason: 'Moves to another town' };
  await told(psychiatrist.post(`/v1/treatment-plans/${planId}/discontinue`, reason));
}
