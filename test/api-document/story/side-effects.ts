/** What the patient felt: recorded, followed, corrected, judged; and a serious event with its review. */
import { after, ifMatch, refused, told, type Cast } from './teller.js';

const MISTAKE = { reason: 'Told by another patient' };
type Staff = Pick<Cast, 'nurse' | 'psychiatrist'>;

export async function sideEffects({ app, nurse, psychiatrist }: Cast, path: string): Promise<void> {
  await told(nurse.get('/v1/side-effect-codes'));
  const nausea = await told(
    nurse.post(`${path}/side-effects`, { code: 'NAUSEA', grade: 2, actions: ['RESCUE_MEDICATION'] }),
  );
  const effect = `${path}/side-effects/${nausea.id}`;
  await told(psychiatrist.post(`${effect}/relatedness`, { relatedness: 'PROBABLE' }));
  const read = await told(nurse.get(effect));
  const earlier = after(nausea.onsetAt, -2);
  await refused(412, nurse.patch(effect, { note: 'After the first ten minutes' }, ifMatch(nausea)));
  const corrected = { onsetAt: earlier, changeReason: 'She felt it before she said it' };
  await told(nurse.patch(effect, corrected, ifMatch(read)));
  app.clock.advanceMinutes(5);
  await follow({ nurse, psychiatrist }, effect);
  const wrong = await told(nurse.post(`${path}/side-effects`, { code: 'HEADACHE', grade: 1 }));
  await told(nurse.post(`${path}/side-effects/${wrong.id}/enter-in-error`, MISTAKE));
  await told(nurse.get(`${path}/side-effects`));
}

async function follow({ nurse }: Staff, effect: string): Promise<void> {
  const eased = { grade: 1, course: 'RESOLVING', note: 'Better with her eyes closed' };
  const { timeline } = await told(nurse.post(`${effect}/changes`, eased));
  const change = `${effect}/changes/${timeline.at(-1).changeId}`;
  const amended = { note: 'Better after ondansetron', reason: 'Written down too early' };
  await told(nurse.post(`${change}/amend`, amended));
  const over = await told(nurse.post(`${effect}/changes`, { course: 'RESOLVED' }));
  await told(
    nurse.post(`${effect}/changes/${over.timeline.at(-1).changeId}/enter-in-error`, {
      reason: 'It came back while she stood up',
    }),
  );
  await told(nurse.get(`${effect}/history`));
}

/** Told by phone the day after. */
export async function seriousEvent({ nurse, psychiatrist }: Cast, path: string): Promise<void> {
  const fall = {
    ...{ code: 'SYNCOPE', grade: 3, seriousness: ['HOSPITALISATION'], course: 'RESOLVED' },
    ...{ onsetAt: '2026-05-06T02:30:00.000Z', resolvedAt: '2026-05-06T02:40:00.000Z' },
    ...{ source: 'PHONE', reportedBy: 'PATIENT', note: 'Fainted at home, one night in hospital' },
  };
  const { id } = await told(nurse.post(`${path}/side-effects`, fall));
  const event = `${path}/side-effects/${id}`;
  await told(nurse.get('/v1/serious-events'));
  await refused(403, nurse.post(`${event}/serious-review`, { judgement: 'SERIOUS', narrative: 'Fainted' }));
  const narrative = 'Fainted when getting up at night; observed until the morning, no finding.';
  const followUpBy = '2026-05-13T17:00:00.000Z';
  await told(psychiatrist.post(`${event}/serious-review`, { judgement: 'SERIOUS', narrative, followUpBy }));
  const closed = { narrative: 'Well since, standing pressure as before.' };
  await told(psychiatrist.post(`${event}/serious-follow-ups`, closed));
}
