/** Patients in their chairs, each with a monitor: what readings are sent to. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { accessTokenOfProgram, ok, serverAt } from '../../journey/api.js';
import { after } from '../../journey/calendar.js';
import { findEligible, orderCourse, registerPatient } from '../../journey/enrolment.js';
import { inventPatient } from '../../journey/people.js';
import { arrive } from '../../journey/treatment-day.js';
import type { RunningApp } from '../stage.js';

export interface MonitoredSession {
  readonly sessionId: string;
  /** Of the monitor that is bound to this session. */
  readonly token: string;
}

const DOSE_BEGAN_MINUTES_AGO = 10;

/** Entered through the API, one after the other: an infusion that began ten minutes ago, and a monitor bound to it. */
export async function monitoredSessions(app: RunningApp, count: number): Promise<MonitoredSession[]> {
  const sessions: MonitoredSession[] = [];
  while (sessions.length < count) sessions.push(await monitoredSession(app));
  return sessions;
}

async function monitoredSession(app: RunningApp): Promise<MonitoredSession> {
  const sessionId = await beginInfusion(app);
  const { people } = app;
  const body = { label: 'Monitor', serialNumber: randomUUID() };
  const device = await ok(people.admin.POST('/v1/devices', { body }));
  await ok(
    people.nurse.POST('/v1/devices/{deviceId}/bind', {
      params: { path: { deviceId: device.id } },
      body: { sessionId },
    }),
  );
  const token = await accessTokenOfProgram(serverAt(app.url), device.clientId, device.clientSecret!);
  return { sessionId, token };
}

async function beginInfusion({ people, zone }: RunningApp): Promise<string> {
  const now = Temporal.Now.instant();
  const start = now.subtract({ minutes: DOSE_BEGAN_MINUTES_AGO });
  const startText = start.toString({ smallestUnit: 'millisecond' });
  const day = start.toZonedDateTimeISO(zone).toPlainDate();
  const patientId = await registerPatient(people, inventPatient());
  await findEligible(people, patientId, after(startText, -3 * 24 * 60));
  const days = { firstDay: day.toString(), weekdays: [day.dayOfWeek, ((day.dayOfWeek + 2) % 7) + 1].sort() };
  const planId = await orderCourse(people, patientId, days, after(startText, -60));
  const schedule = await ok(
    people.nurse.GET('/v1/treatment-plans/{planId}/schedule', { params: { path: { planId } } }),
  );
  const params = { path: { sessionId: schedule.items[0]!.id } };
  await arrive(people.nurse, params, startText);
  await ok(
    people.nurse.POST('/v1/sessions/{sessionId}/administration-events', {
      params,
      body: { id: randomUUID(), type: 'START', occurredAt: startText },
    }),
  );
  return params.path.sessionId;
}
