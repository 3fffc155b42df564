/**
 * Calendar days in a zone, as `YYYY-MM-DD`. A day is what the clinic's calendar calls a day: 23, 24 or 25 hours long.
 * Does not decide the zone; it is stored on the session.
 */
import { Temporal } from 'temporal-polyfill';

/** The calendar day an instant falls on in an IANA zone. */
export function localDayOf(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** ISO weekday of a calendar day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Days from one calendar day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** The first instant of the day that lies `days` after `day`: midnight, or what follows it where midnight is skipped. */
export function startOfDayAfter(day: string, days: number, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(zone).epochMilliseconds);
}

/** First instant of the day, and first instant of the day after: `from <= instant < until`. */
export function spanOfDay(day: string, zone: string): { readonly from: Date; readonly until: Date } {
  return { from: startOfDayAfter(day, 0, zone), until: startOfDayAfter(day, 1, zone) };
}
