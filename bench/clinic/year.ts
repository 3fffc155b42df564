/** One patient over a year, entered through the API: three courses of six infusions, five months apart. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Schemas } from '../../journey/api.js';
import { after, at } from '../../journey/calendar.js';
import { answer } from '../../journey/course.js';
import { findEligible, orderCourse, registerPatient } from '../../journey/enrolment.js';
import { inventPatient, type People } from '../../journey/people.js';
import { liveThroughDay, type PlannedObservations } from '../../journey/treatment-day.js';
import type { RunningApp } from '../stage.js';

/** The API asks twice about a first day that lies more than a year back. */
const COURSES_BEGAN_DAYS_AGO = [358, 200, 42];
export const COURSES_IN_A_YEAR = COURSES_BEGAN_DAYS_AGO.length;
export const SESSIONS_IN_A_COURSE = 6;

/** Minutes of the vital signs around an infusion. */
const PLANNED: PlannedObservations = { fromDoseStart: [10, 20, 30], fromDoseEnd: [5, 15, 30, 60] };
const EVEN_DAY = { pauseMinutes: 0, sideEffects: [] };
const NAUSEOUS_DAY = {
  pauseMinutes: 0,
  sideEffects: [{ code: 'NAUSEA', grade: 1, fromMinute: 18, toMinute: 50 }],
} as const;

/** @param courses how many of them, the last ones @returns the id of the patient */
export async function yearOfOnePatient(app: RunningApp, courses: number): Promise<string> {
  const { people, zone } = app;
  const today = Temporal.Now.plainDateISO(zone);
  const patientId = await registerPatient(people, inventPatient());
  for (const days of COURSES_BEGAN_DAYS_AGO.slice(-courses))
    await liveThroughCourse(app, patientId, today.subtract({ days }));
  return patientId;
}

async function liveThroughCourse(
  { people, zone }: RunningApp,
  patientId: string,
  begin: Temporal.PlainDate,
): Promise<void> {
  await findEligible(people, patientId, at(begin.subtract({ days: 3 }).toString(), '15:00', zone));
  const firstDay = begin.add({ days: (8 - begin.dayOfWeek) % 7 }).toString();
  const mondays = { firstDay, weekdays: [1, 4] };
  const planId = await orderCourse(people, patientId, mondays, at(firstDay, '07:00', zone));
  const params = { path: { planId } };
  const { items } = await ok(people.nurse.GET('/v1/treatment-plans/{planId}/schedule', { params }));
  for (const session of items) await liveThroughSession(people, patientId, session);
  await decideItHelped(people, planId);
  await ok(people.psychiatrist.POST('/v1/treatment-plans/{planId}/complete', { params, body: {} }));
}

/** The API asks twice about a course that follows one of which nobody decided whether it has helped. */
async function decideItHelped({ psychiatrist }: People, planId: string): Promise<void> {
  const params = { path: { planId } };
  const { asOf, contentHash } = await ok(psychiatrist.GET('/v1/treatment-plans/{planId}/review', { params }));
  const reason = 'Anxiety fell from dose to dose';
  const body = {
    decision: 'CONTINUE',
    reason,
    basedOn: { asOf, contentHash },
    benefitDecision: { benefit: 'BENEFIT', reason },
  } as const;
  await ok(psychiatrist.POST('/v1/treatment-plans/{planId}/review-decisions', { params, body }));
}

/** Questionnaires before the dose, three hours and a day after it. */
async function liveThroughSession(
  people: People,
  patientId: string,
  session: Schemas['ScheduledSessionResponse'],
): Promise<void> {
  const { nurse } = people;
  const total = 17 - 2 * session.number;
  for (const instrument of ['GAD7', 'PHQ9'] as const)
    await answer(nurse, patientId, instrument, 'P14D', total, after(session.plannedStart, -50));
  const end = await liveThroughDay(
    people,
    session,
    session.number % 3 === 0 ? NAUSEOUS_DAY : EVEN_DAY,
    PLANNED,
  );
  for (const [hours, lower] of [
    [3, 4],
    [24, 3],
  ] as const)
    await answer(nurse, patientId, 'GAD7', 'PT24H', total - lower, after(end, hours * 60));
}
