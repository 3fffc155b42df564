/**
 * One invented patient through the whole course, as a clinic that enters its records would: six infusions in the past
 * weeks, the 7-14 day questionnaire after the last one, and another one today.
 */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { ok, type Api, type Schemas, type Server } from './api.js';
import { after, at, courseDaysBefore } from './calendar.js';
import { findEligible, orderCourse, registerPatient } from './enrolment.js';
import { gatherPeople, inventPatient, type InventedPatient, type People } from './people.js';
import { liveThroughDay, type DayStory, type PlannedObservations } from './treatment-day.js';

export interface Journey {
  readonly people: People;
  readonly patient: InventedPatient;
  readonly patientId: string;
  readonly planId: string;
  /** `GET /v1/patients/{patientId}/progress`, as the psychiatrist sees it. */
  readonly progress: Schemas['ProgressResponse'];
  /** `GET /v1/reports/outcomes`, as the psychiatrist and as the dashboard see it. */
  readonly report: Schemas['OutcomesReportResponse'];
  readonly dashboardReport: Schemas['OutcomesReportResponse'];
}

/** GAD-7 over two weeks before each infusion and a week after the last; over one day before, 3 h and 24 h after each. */
const TWO_WEEKS_BEFORE = [16, 15, 13, 11, 9, 7];
const ONE_DAY_ACUTE = [9, 8, 7, 6, 5, 4];
const ONE_DAY_NEXT = [11, 10, 8, 7, 5, 4];
const ONE_DAY_BASELINE = 15;
const TWO_WEEKS_AFTER = 4;
const DEPRESSION_BEFORE = 12;
const DEPRESSION_AFTER = 5;
const DAYS_AFTER_LAST = 8;

const STORIES: Readonly<Record<number, DayStory>> = {
  1: { pauseMinutes: 0, sideEffects: [{ code: 'NAUSEA', grade: 1, fromMinute: 18, toMinute: 50 }] },
  2: { pauseMinutes: 5, sideEffects: [] },
  3: { pauseMinutes: 0, sideEffects: [{ code: 'DISSOCIATION', grade: 2, fromMinute: 12, toMinute: 55 }] },
};
const AN_EVEN_DAY: DayStory = { pauseMinutes: 0, sideEffects: [] };

/** Goes the whole way. `say` hears each step. @throws UnexpectedAnswer at the first answer that does not fit the story */
export async function travel(
  server: Server,
  admin: Api,
  now: Temporal.Instant,
  say: (line: string) => void,
): Promise<Journey> {
  const people = await gatherPeople(server, admin);
  say('Everybody is signed in: administrator, nurse, psychiatrist, front desk, dashboard.');
  const { timeZone } = await ok(people.nurse.GET('/v1/clinic'));
  const days = courseDaysBefore(now.toZonedDateTimeISO(timeZone).toPlainDate());
  const patient = inventPatient();
  const patientId = await registerPatient(people, patient);
  const decidedOn = Temporal.PlainDate.from(days.firstDay).subtract({ days: 3 }).toString();
  await findEligible(people, patientId, at(decidedOn, '15:00', timeZone));
  const planId = await orderCourse(people, patientId, days, at(days.firstDay, '07:00', timeZone));
  say(`The patient is registered, screened and found eligible; the plan begins on ${days.firstDay}.`);
  await answerBaseline(people.nurse, patientId, days.firstDay, timeZone);
  const ofPlan = { params: { path: { planId } } };
  const schedule = await ok(people.nurse.GET('/v1/treatment-plans/{planId}/schedule', ofPlan));
  const { rules } = await ok(people.nurse.GET('/v1/clinic-rules'));
  const planned = plannedOf(rules.observations.templates);
  for (const session of schedule.items) await liveThroughSession(people, patientId, session, planned, say);
  const lastStart = schedule.items.at(-1)!.plannedStart;
  for (const completedAt of [after(lastStart, DAYS_AFTER_LAST * 24 * 60), now.toString()]) {
    await answer(people.nurse, patientId, 'GAD7', 'P14D', TWO_WEEKS_AFTER, completedAt);
    await answer(people.nurse, patientId, 'PHQ9', 'P14D', DEPRESSION_AFTER, completedAt);
  }
  say('The questionnaires a week after the last session and those of today are answered.');
  await ok(people.psychiatrist.POST('/v1/treatment-plans/{planId}/complete', { ...ofPlan, body: {} }));
  return {
    people,
    patient,
    patientId,
    planId,
    ...(await readResults(people, patientId, days.firstDay, now, timeZone)),
  };
}

/** The minutes of the vital signs of an infusion, as the clinic's rules plan them. */
function plannedOf(templates: Schemas['RuleSet']['observations']['templates']): PlannedObservations {
  const { items } = templates.find(({ code }) => code === 'IV')!;
  const minutesFrom = (anchor: string): readonly number[] =>
    items
      .filter((item) => item.kind === 'VITALS' && item.anchor === anchor)
      .map(({ offsetMinutes }) => offsetMinutes);
  return { fromDoseStart: minutesFrom('DOSE_START'), fromDoseEnd: minutesFrom('DOSE_END') };
}

async function liveThroughSession(
  people: People,
  patientId: string,
  session: Schemas['ScheduledSessionResponse'],
  planned: PlannedObservations,
  say: (line: string) => void,
): Promise<void> {
  const index = session.number - 1;
  const two = TWO_WEEKS_BEFORE[index]!;
  await answer(people.nurse, patientId, 'GAD7', 'P14D', two, after(session.plannedStart, -40));
  const end = await liveThroughDay(people, session, STORIES[session.number] ?? AN_EVEN_DAY, planned);
  await answer(people.nurse, patientId, 'GAD7', 'PT24H', ONE_DAY_ACUTE[index]!, after(end, 180));
  await answer(people.nurse, patientId, 'GAD7', 'PT24H', ONE_DAY_NEXT[index]!, after(end, 24 * 60));
  say(
    `Session ${session.number} is entered: dose, vitals, discharge, signature, GAD-7 before, 3 h and 24 h after.`,
  );
}

async function answerBaseline(nurse: Api, patientId: string, firstDay: string, zone: string): Promise<void> {
  const morning = at(firstDay, '09:00', zone);
  await answer(nurse, patientId, 'GAD7', 'PT24H', ONE_DAY_BASELINE, morning);
  await answer(nurse, patientId, 'PHQ9', 'P14D', DEPRESSION_BEFORE, morning);
}

/** Spreads a total over the items, and never over the last one (PHQ-9 item 9). */
export async function answer(
  nurse: Api,
  patientId: string,
  instrumentCode: 'GAD7' | 'PHQ9',
  recallWindow: 'P14D' | 'PT24H',
  total: number,
  completedAt: string,
): Promise<void> {
  const items = instrumentCode === 'GAD7' ? 7 : 8;
  const answers = Array.from({ length: items }, (_unused, i) => Math.floor((total + i) / items));
  await ok(
    nurse.POST('/v1/patients/{patientId}/assessments', {
      params: { path: { patientId } },
      body: {
        id: randomUUID(),
        instrumentCode,
        recallWindow,
        answers: instrumentCode === 'GAD7' ? answers : [...answers, 0],
        completedAt,
        source: 'STAFF_ENTRY',
      },
    }),
  );
}

async function readResults(
  people: People,
  patientId: string,
  firstDay: string,
  now: Temporal.Instant,
  zone: string,
) {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const lastMonth = today.subtract({ months: 1 }).toString().slice(0, 7);
  // Dashboards are told of months that are over.
  const query = { instrument: 'GAD7', from: firstDay.slice(0, 7), to: lastMonth } as const;
  const ofPatient = { params: { path: { patientId } } };
  return {
    progress: await ok(people.psychiatrist.GET('/v1/patients/{patientId}/progress', ofPatient)),
    report: await ok(people.psychiatrist.GET('/v1/reports/outcomes', { params: { query } })),
    dashboardReport: await ok(people.dashboard.GET('/v1/reports/outcomes', { params: { query } })),
  };
}
