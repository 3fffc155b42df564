/**
 * Sessions that run now, over the API, with people invented for them: checked in and dosed in the last two hours, which are
 * entered one after the other, a monitor that sends every second while the patient recovers, and the way home. What is left to
 * do is the signature.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { ok, serverAt, signIn, signInProgram, type Api, type Server } from '../journey/api.js';
import { after } from '../journey/calendar.js';
import { findEligible, registerPatient } from '../journey/enrolment.js';
import type { People } from '../journey/people.js';
import { FIT_TO_GO, prepareDose, rateDissociation, type OfSession } from '../journey/treatment-day.js';
import { Chance } from './generator/chance.js';
import { inventFamilyName, inventGivenName } from './generator/names.js';
import { MRN_PREFIX } from './generator/stories.js';
import { actionAt } from './generator/vital-signs.js';

const INFUSION_MINUTES = 40;
/** How long a patient stays after an infusion: what the rules ask for, and some minutes. */
const RECOVERY_MINUTES = 64;
const OBSERVED_MINUTES = [0, 10, 20, 30] as const;
const OBSERVED_AFTER_MINUTES = [0, 15, 30, 45] as const;
const STREAM_SECONDS = 8;
const WEIGHT_KG = 80;

type Say = (line: string) => void;

/** @param url of the server; @param password of the invented staff */
export async function runLive(url: string, password: string, sessions: number, say: Say): Promise<void> {
  const server = serverAt(url);
  const [admin, nurse, psychiatrist, frontDesk] = await Promise.all(
    ['demo.admin', 'demo.nurse', 'demo.psychiatrist', 'demo.frontdesk'].map((name) =>
      signIn(server, name, password),
    ),
  );
  const people = { admin: admin!, nurse: nurse!, psychiatrist: psychiatrist!, frontDesk: frontDesk! };
  say(`Running ${sessions} session${sessions === 1 ? '' : 's'} live on ${url} ...`);
  await Promise.all(
    Array.from({ length: sessions }, (_unused, index) => runSession(server, people, index, say)),
  );
}

type Staff = Pick<People, 'admin' | 'nurse' | 'psychiatrist' | 'frontDesk'>;

async function runSession(server: Server, people: Staff, index: number, say: Say): Promise<void> {
  const { nurse } = people;
  const { timeZone } = await ok(nurse.GET('/v1/clinic'));
  const start = Temporal.Now.instant()
    .add({ seconds: STREAM_SECONDS + 4 })
    .subtract({ minutes: INFUSION_MINUTES + RECOVERY_MINUTES })
    .round('second')
    .toString();
  const sessionId = await enrol(people, index, start, timeZone);
  const params: OfSession = { path: { sessionId } };
  const escort = { name: 'Robin Quillfeather', phone: '+1 555 0101' };
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/check-in', {
      params,
      body: { occurredAt: after(start, -45), escort },
    }),
  );
  await prepareDose(nurse, params, start);
  await ok(nurse.POST('/v1/sessions/{sessionId}/ready', { params, body: { occurredAt: after(start, -5) } }));
  await event(nurse, params, 'START', start);
  for (const minute of OBSERVED_MINUTES) await measure(nurse, params, start, after(start, minute));
  const end = after(start, INFUSION_MINUTES);
  await event(nurse, params, 'STOP', end);
  for (const minute of OBSERVED_AFTER_MINUTES) await measure(nurse, params, start, after(end, minute));
  const monitor = await bindMonitor(server, people, sessionId);
  say(`  session ${index + 1}: the dose was given, the patient recovers, the monitor sends`);
  const leaves = after(end, RECOVERY_MINUTES);
  while (Temporal.Instant.compare(Temporal.Now.instant(), leaves) < 0) {
    await measure(monitor, params, start, Temporal.Now.instant().toString());
    await wait(1000);
  }
  await sendHome(nurse, params, leaves);
  say(`  session ${index + 1}: the patient went home, a psychiatrist may sign`);
}

/** The last look, and out of the door. */
async function sendHome(nurse: Api, params: OfSession, leaves: string): Promise<void> {
  await rateDissociation(nurse, params, after(leaves, -3));
  await ok(
    nurse.POST('/v1/sessions/{sessionId}/discharge', {
      params,
      body: { type: 'ROUTINE', occurredAt: leaves, ...FIT_TO_GO },
    }),
  );
}

/** Registered, screened and ordered over the API. @returns the session of today */
async function enrol(people: Staff, index: number, start: string, zone: string): Promise<string> {
  const chance = new Chance(Date.now() % 0x7fffffff, index);
  const patient = {
    mrn: `${MRN_PREFIX}LIVE-${randomUUID().slice(0, 8)}`,
    givenName: inventGivenName(chance, 'OTHER'),
    familyName: inventFamilyName(chance),
    birthDate: `19${chance.integer(60, 99)}-06-${chance.integer(10, 28)}`,
  };
  const patientId = await registerPatient(people as People, patient);
  await findEligible(people as People, patientId, after(start, -2 * 24 * 60));
  const local = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const firstDay = local.toPlainDate().toString();
  const plan = await ok(
    people.psychiatrist.POST('/v1/patients/{patientId}/treatment-plans', {
      params: { path: { patientId } },
      body: {
        ...{ modality: 'IV', indications: ['GAD'], diagnosisCode: 'F41.1', templateCode: 'IV_6_IN_3_WEEKS' },
        dosingWeight: { kg: WEIGHT_KG, basis: 'ACTUAL', measuredOn: firstDay },
        ...{
          firstDay,
          timeOfDay: local.toPlainTime().toString().slice(0, 5),
          occurredAt: after(start, -180),
        },
      },
    }),
  );
  const ofPlan = { params: { path: { planId: plan.id } } };
  await ok(
    people.psychiatrist.POST('/v1/treatment-plans/{planId}/activate', {
      ...ofPlan,
      body: { occurredAt: after(start, -170) },
    }),
  );
  const { items } = await ok(people.nurse.GET('/v1/treatment-plans/{planId}/schedule', ofPlan));
  return items[0]!.id;
}

function event(nurse: Api, params: OfSession, type: 'START' | 'STOP', occurredAt: string): Promise<unknown> {
  return ok(
    nurse.POST('/v1/sessions/{sessionId}/administration-events', {
      params,
      body: { id: randomUUID(), type, occurredAt },
    }),
  );
}

/** A monitor of its own for this session, with credentials of its own. */
async function bindMonitor(server: Server, { admin, nurse }: Staff, sessionId: string): Promise<Api> {
  const serialNumber = `DEMO-${randomUUID().slice(0, 8)}`;
  const body = { label: `Monitor ${serialNumber}`, serialNumber };
  const { id: deviceId, clientId, clientSecret } = await ok(admin.POST('/v1/devices', { body }));
  await ok(
    nurse.POST('/v1/devices/{deviceId}/bind', { params: { path: { deviceId } }, body: { sessionId } }),
  );
  return signInProgram(server, clientId, clientSecret!);
}

function measure(by: Api, params: OfSession, start: string, measuredAt: string): Promise<unknown> {
  const [at, startedAt] = [Date.parse(measuredAt), Date.parse(start)];
  const action = actionAt(at, startedAt, INFUSION_MINUTES);
  const around = (value: number, rise: number) => Math.round(value + rise * action + Math.random() * 2 - 1);
  return ok(
    by.POST('/v1/sessions/{sessionId}/vitals', {
      params,
      body: {
        ...{ id: randomUUID(), measuredAt, systolicMmHg: around(124, 16), diastolicMmHg: around(78, 10) },
        ...{ heartRatePerMinute: around(71, 8), spo2Percent: 97, respiratoryRatePerMinute: around(14, -1) },
        moaas: action > 0.75 ? 4 : 5,
      },
    }),
  );
}
