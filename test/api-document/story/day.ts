/** The first infusion, as a nurse and a psychiatrist live through it. */
import { usualEntries } from '../../support/given/usual-checklist.js';
import type { PlannedCourse } from './course.js';
import { accountForDrug, explainDifference } from './drugs.js';
import { sideEffects } from './side-effects.js';
import { after, ifMatch, refused, told, type Cast } from './teller.js';

/** An hour before the planned start; the clock of the story follows the nurse's. */
const CHECK_IN_AT = '2026-05-05T15:45:00.000Z';
const START_AT = '2026-05-05T16:30:00.000Z';

const CALM = {
  systolicMmHg: 126,
  diastolicMmHg: 80,
  heartRatePerMinute: 72,
  spo2Percent: 98,
  respiratoryRatePerMinute: 14,
  temperatureCelsius: 36.7,
  moaas: 5,
};
const MISTAKE = { reason: 'Typed for the wrong chair' };

export async function liveThroughDay(
  cast: Cast,
  { sessionIds }: PlannedCourse,
  lotId: string,
): Promise<void> {
  const path = `/v1/sessions/${sessionIds[0]}`;
  cast.app.clock.set(CHECK_IN_AT);
  await arrive(cast, path);
  await prepare(cast, path);
  await dose(cast, path);
  await accountForDrug(cast, path, lotId);
  await monitor(cast, path);
  await recover(cast, path);
  await explainDifference(cast, path);
  await sign(cast, path);
}

async function arrive({ nurse, psychiatrist, admin }: Cast, path: string): Promise<void> {
  await told(nurse.get('/v1/sessions?date=2026-05-05'));
  const read = await told(nurse.get(path));
  const { items: chairs } = await told(nurse.get('/v1/chairs'));
  const arrangement = { chairId: chairs[0].id, nurseId: nurse.id, psychiatristId: psychiatrist.id };
  await told(nurse.patch(path, arrangement, ifMatch(read)));
  const escort = { name: 'Robin Quillfeather', phone: '+1 555 0101' };
  await told(nurse.post(`${path}/check-in`, { escort }));
  await told(nurse.post(`${path}/undo`, { verb: 'checkIn', reason: 'Wrong patient of the same name' }));
  await told(nurse.post(`${path}/check-in`, { escort }));
  await refused(409, nurse.post(`${path}/check-in`, { escort }));
  const { moves } = await told(nurse.get(path));
  const { id } = moves.findLast(({ verb }: { verb: string }) => verb === 'checkIn');
  const earlier = { occurredAt: after(CHECK_IN_AT, -2), reason: 'The tablet was found only then' };
  await told(nurse.post(`${path}/moves/${id}/amend`, earlier));
  await told(nurse.post(`${path}/notes`, { text: 'Slept badly, a little nervous.' }));
  await told(nurse.get(`${path}/notes`));
  const monitor = await told(admin.post('/v1/devices', { label: 'Monitor 1', serialNumber: 'VS-0042' }));
  await told(nurse.post(`/v1/devices/${monitor.id}/bind`, { sessionId: path.split('/').at(-1) }));
  await told(nurse.post(`/v1/devices/${monitor.id}/unbind`));
}

async function prepare({ app, nurse, psychiatrist }: Cast, path: string): Promise<void> {
  const entries = usualEntries('IV', new Date(START_AT), '2026-05-05', psychiatrist.id);
  await told(nurse.post(`${path}/checklist`, { entries }));
  await told(nurse.get(`${path}/checklist`));
  await told(psychiatrist.post(`${path}/dose-orders`, { mg: 40, reason: 'As planned' }));
  await told(nurse.get(`${path}/dose-orders`));
  app.clock.advanceMinutes(15);
  const high = await told(nurse.post(`${path}/vitals`, { ...CALM, systolicMmHg: 146, diastolicMmHg: 88 }));
  app.clock.advanceMinutes(6);
  const again = await told(nurse.post(`${path}/vitals`, { ...CALM, systolicMmHg: 144, diastolicMmHg: 86 }));
  await told(nurse.get(`${path}/readiness`));
  await refused(422, nurse.post(`${path}/ready`));
  await told(
    psychiatrist.post(`${path}/readiness-decisions`, {
      code: 'blood-pressure.decision-needed',
      subjectId: again.id ?? high.id,
      decision: 'GO_AHEAD',
      reason: 'Known white-coat pressure, no symptoms',
    }),
  );
  const items = Array.from({ length: 23 }, (_unused, i) => ({ item: i + 1, score: 0 }));
  await told(nurse.post(`${path}/scales`, { kind: 'CADSS', items }));
  await told(nurse.post(`${path}/ready`));
}

async function dose({ app, nurse, psychiatrist }: Cast, path: string): Promise<void> {
  app.clock.set(START_AT);
  const event = (body: object) => told(nurse.post(`${path}/administration-events`, body));
  const started = await event({ type: 'START' });
  await told(
    nurse.post(`${path}/administration-events/${started.id}/amend`, {
      occurredAt: after(START_AT, -1),
      reason: 'The pump was started a minute earlier',
    }),
  );
  app.clock.advanceMinutes(15);
  const paused = await event({ type: 'PAUSE' });
  await told(
    nurse.post(`${path}/administration-events/${paused.id}/enter-in-error`, {
      reason: 'The pump was never paused',
    }),
  );
  await told(nurse.get(`${path}/administration-events`));
  await told(nurse.get(path));
  const given = { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' };
  const rescue = await told(nurse.post(`${path}/rescue-medicines`, { ...given, orderedBy: psychiatrist.id }));
  const rescuePath = `${path}/rescue-medicines/${rescue.id}`;
  await told(nurse.patch(rescuePath, { response: 'Better' }, ifMatch(rescue)));
  await told(nurse.get(`${path}/rescue-medicines`));
  await told(nurse.post(`${rescuePath}/enter-in-error`, MISTAKE));
  await told(nurse.get(`${rescuePath}/corrections`));
}

async function monitor(cast: Cast, path: string): Promise<void> {
  const { app, nurse } = cast;
  await told(nurse.get(`${path}/observations-due`));
  await refused(422, nurse.post(`${path}/vitals`, { ...CALM, systolicMmHg: 80, diastolicMmHg: 126 }));
  const high = await told(nurse.post(`${path}/vitals`, { ...CALM, systolicMmHg: 204, diastolicMmHg: 104 }));
  await told(nurse.get('/v1/worklist'));
  await told(nurse.get('/v1/alerts'));
  const [alert] = high.alerts;
  await told(nurse.get(`/v1/alerts/${alert.id}`));
  await told(nurse.post(`/v1/alerts/${alert.id}/acknowledge`, { action: 'PSYCHIATRIST_CALLED' }));
  await refused(409, nurse.post(`/v1/alerts/${alert.id}/acknowledge`, { action: 'OBSERVED' }));
  const over = { reason: 'Measured by hand at the other arm: 148/88' };
  await told(nurse.post(`/v1/alerts/${alert.id}/resolve`, over));
  app.clock.advanceMinutes(1);
  const low = await told(nurse.post(`${path}/vitals`, { ...CALM, spo2Percent: 84 }));
  await told(nurse.post(`${path}/vitals/${low.id}/confirm`));
  app.clock.advanceMinutes(1);
  const typed = await told(nurse.post(`${path}/vitals`, { ...CALM, heartRatePerMinute: 27 }));
  const readingPath = `${path}/vitals/${typed.id}`;
  await told(
    nurse.post(`${readingPath}/amend`, {
      ...{ ...CALM, heartRatePerMinute: 72 },
      reason: 'Digits exchanged',
    }),
  );
  await told(nurse.post(`${readingPath}/enter-in-error`, MISTAKE));
  await told(nurse.get(`${readingPath}/corrections`));
  await told(nurse.get(`${path}/vitals`));
  await sideEffects(cast, path);
}

async function recover({ app, nurse, psychiatrist }: Cast, path: string): Promise<void> {
  app.clock.set(after(START_AT, 39));
  await told(nurse.post(`${path}/administration-events`, { type: 'STOP' }));
  app.clock.set(after(START_AT, 100));
  await told(nurse.post(`${path}/vitals`, CALM));
  const items = Array.from({ length: 23 }, (_unused, i) => ({ item: i + 1, score: 0 }));
  await told(nurse.post(`${path}/scales`, { kind: 'CADSS', items }));
  const twice = await told(nurse.post(`${path}/scales`, { kind: 'CADSS', items }));
  await told(nurse.post(`${path}/scales/${twice.id}/amend`, { total: 2, reason: 'Two items were one each' }));
  await told(nurse.get(`${path}/scales/${twice.id}/corrections`));
  await told(nurse.post(`${path}/scales/${twice.id}/enter-in-error`, MISTAKE));
  await told(nurse.get(`${path}/scales`));
  const stated = { isOriented: true, hasSteadyGait: true, isAcutelySuicidal: false };
  await told(nurse.post(`${path}/discharge-assessments`, stated));
  await told(nurse.get(`${path}/discharge`));
  await refused(422, nurse.post(`${path}/discharge`, { type: 'ROUTINE' }));
  const leaving = { escortPresent: true, instructionsGiven: true };
  await told(
    psychiatrist.post(`${path}/discharge`, {
      ...{ type: 'OVERRIDE', ...leaving },
      reason: 'Nausea is mild by now',
    }),
  );
}

/** The psychiatrist looks at what is still open, signs, and a nurse adds what she forgot. */
async function sign({ nurse, psychiatrist }: Cast, path: string): Promise<void> {
  const statement = { statement: 'Well tolerated but for the pressure' };
  await refused(422, psychiatrist.post(`${path}/sign`, statement));
  const sessionId = path.split('/').at(-1);
  const { items } = await told(
    psychiatrist.get(`/v1/alerts?status=NEEDS_ACKNOWLEDGEMENT&sessionId=${sessionId}`),
  );
  for (const { id } of items)
    await told(psychiatrist.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' }));
  await told(psychiatrist.post(`${path}/sign`, statement));
  const reading = { ...CALM, measuredAt: after(START_AT, 95) };
  await refused(422, nurse.post(`${path}/vitals`, reading));
  const lateReason = 'Noted on paper while the tablet was charging';
  await told(nurse.post(`${path}/vitals`, { ...reading, lateReason }));
  await told(nurse.get(`${path}/signature`));
  await told(nurse.get(`${path}/summary`));
  const again = { statement: 'Read again with the reading that was noted on paper' };
  await told(psychiatrist.post(`${path}/sign`, again));
  await refused(409, psychiatrist.post(`${path}/sign`, again));
  const { versions } = await told(nurse.get(`${path}/summary/versions`));
  await told(nurse.get(`${path}/summary/versions/${versions[0].id}`));
  await told(nurse.get(`${path}/summary.pdf`));
}
