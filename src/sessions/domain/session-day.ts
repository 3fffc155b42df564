/**
 * The calendar day of a session, as `YYYY-MM-DD` in the zone of the clinic. A day is what the clinic's calendar calls a
 * day: 23, 24 or 25 hours long. It does not decide which zone counts; that is stored on the session.
 */
import { Temporal } from 'temporal-polyfill';

/** The calendar day an instant falls on in an IANA zone. */
export function dayOf(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** First instant of the day, and first instant of the day after: `from <= instant < until`. */
export function spanOfDay(day: string, zone: string): { readonly from: Date; readonly until: Date } {
  const date = Temporal.PlainDate.from(day);
  const startOf = (each: Temporal.PlainDate) => new Date(each.toZonedDateTime(zone).epochMilliseconds);
  return { from: startOf(date), until: startOf(date.add({ days: 1 })) };
}
