/** Invented sessions for the specs of this room, written in the clinic's local time. */
import { Temporal } from 'temporal-polyfill';
import type { DosedSession } from './time-points.js';

export const losAngeles = 'America/Los_Angeles';

/** The instant of a local time such as `2026-05-04 11:00`. */
export function local(text: string, zone = losAngeles): Date {
  const dateTime = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
  return new Date(dateTime.toZonedDateTime(zone).epochMilliseconds);
}

export function plus(instant: Date, { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }): Date {
  return new Date(instant.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds);
}

/** A 40-minute infusion of 40 mg that ended at `doseEndedAt`, session 1 of plan-1 unless said otherwise. */
export function sessionEnding(doseEndedAt: Date, overrides: Partial<DosedSession> = {}): DosedSession {
  return {
    id: 'session-1',
    planId: 'plan-1',
    sessionNumber: 1,
    doseStartedAt: plus(doseEndedAt, { minutes: -40 }),
    doseEndedAt,
    deliveredMg: 40,
    zone: losAngeles,
    ...overrides,
  };
}

/** Sessions 1, 2, ... of one plan, by the local end of each dose. */
export function course(doseEnds: readonly string[], planId = 'plan-1'): readonly DosedSession[] {
  return doseEnds.map((text, index) =>
    sessionEnding(local(text), { id: `${planId}-session-${index + 1}`, planId, sessionNumber: index + 1 }),
  );
}

/** Monday, Wednesday and Friday for two weeks; the last dose ends on Friday 15 May 2026 at 11:00. */
export const twoWeekSeries = course([
  '2026-05-04 11:00',
  '2026-05-06 11:00',
  '2026-05-08 11:00',
  '2026-05-11 11:00',
  '2026-05-13 11:00',
  '2026-05-15 11:00',
]);
