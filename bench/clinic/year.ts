/** One patient over a year, entered through the API: six infusions in three weeks, then one every four weeks. */
import { Temporal } from 'temporal-polyfill';
import { ok } from '../../journey/api.js';
import { after, at } from '../../journey/calendar.js';
import { answer } from '../../journey/course.js';
import { findEligible, orderCourse, registerPatient } from '../../journey/enrolment.js';
import { inventPatient } from '../../journey/people.js';
import { liveThroughDay, type PlannedObservations } from '../../journey/treatment-day.js';
import type { RunningApp } from '../stage.js';

const INFUSION = { mgPerKg: 0.5, infusionMinutes: 40 };
const INDUCTION = { kind: 'INDUCTION', sessions: 6, perWeek: 2, everyWeeks: 1, dose: INFUSION } as const;
const MAINTENANCE = { kind: 'MAINTENANCE', sessions: 12, perWeek: 1, everyWeeks: 4, dose: INFUSION } as const;
export const SESSIONS_IN_A_YEAR = INDUCTION.sessions + MAINTENANCE.sessions;
/** The API asks twice about a first day that lies more than a year back. */
const DAYS_BEFORE_TODAY = 358;

/** As a nurse enters them with a paper form: nine sets of vital signs around an infusion. */
const PLANNED: PlannedObservations = { fromDoseStart: [10, 20, 30], fromDoseEnd: [5, 15, 30, 60] };
const EVEN_DAY = { pauseMinutes: 0, sideEffects: [] };
const NAUSEOUS_DAY = {
  pauseMinutes: 0,
  sideEffects: [{ code: 'NAUSEA', grade: 1, fromMinute: 18, toMinute: 50 }],
} as const;

/** @param sessionsLived how many of the sessions were held; the rest is still planned */
export async function yearOfOnePatient(app: RunningApp, sessionsLived: number): Promise<string> {
  const { people, zone } = app;
  let day = Temporal.Now.plainDateISO(zone).subtract({ days: DAYS_BEFORE_TODAY });
  while (day.dayOfWeek !== 1) day = day.subtract({ days: 1 });
  const firstDay = day.toString();
  const patientId = await registerPatient(people, inventPatient());
  await findEligible(people, patientId, at(day.subtract({ days: 3 }).toString(), '15:00', zone));
  const orderedAt = at(firstDay, '07:00', zone);
  const phases = { phases: [INDUCTION, MAINTENANCE] };
  const planId = await orderCourse(people, patientId, { firstDay, weekdays: [1, 4] }, orderedAt, phases);
  const { items } = await ok(
    people.nurse.GET('/v1/treatment-plans/{planId}/schedule', { params: { path: { planId } } }),
  );
  const { nurse } = people;
  for (const session of items.slice(0, sessionsLived)) {
    const total = Math.max(4, 17 - session.number);
    for (const instrument of ['GAD7', 'PHQ9'] as const)
      await answer(nurse, patientId, instrument, 'P14D', total, after(session.plannedStart, -50));
    const story = session.number % 3 === 0 ? NAUSEOUS_DAY : EVEN_DAY;
    const end = await liveThroughDay(people, session, story, PLANNED);
    await answer(nurse, patientId, 'GAD7', 'PT24H', Math.max(2, total - 4), after(end, 180));
    await answer(nurse, patientId, 'GAD7', 'PT24H', Math.max(2, total - 3), after(end, 24 * 60));
  }
  return patientId;
}
