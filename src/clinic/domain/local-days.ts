/**
 * Calendar days in a zone, as `YYYY-MM-DD`. A day is what the clinic's calendar calls a day: 23, 24 or 25 hours long.
 * Does not decide the zone; it is stored on the session.
 */
import { Temporal } from 'temporal-polyfill';
import { offsetSpanAt } from './zone-offsets.js';

const DAY_MS = 86_400_000;

/** The calendar day an instant falls on in an IANA zone. */
export function localDayOf(instant: Date, zone: string): string {
  const milliseconds = instant.getTime();
  return dayAt(milliseconds + offsetSpanAt(milliseconds, zone).offset);
}

/** ISO weekday of a calendar day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Days from one calendar day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS);
}

/** The first instant of the day that lies `days` after `day`: midnight, or what follows it where midnight is skipped. */
export function startOfDayAfter(day: string, days: number, zone: string): Date {
  const midnight = midnightOf(day) + days * DAY_MS;
  const span = offsetSpanAt(midnight, zone);
  const start = midnight - span.offset;
  // No zone is a day ahead of UTC or behind it, so away from a change of the clocks this is all there is to it.
  if (midnight - DAY_MS >= span.from && midnight + DAY_MS < span.until) return new Date(start);
  return new Date(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(zone).epochMilliseconds);
}

/** Days and their midnights are asked for millions of times by reports, and a clinic knows a few thousand of them. */
const MOST_DAYS = 50_000;
const midnights = new Map<string, number>();
const days = new Map<number, string>();

/** Midnight in UTC of a calendar day, epoch milliseconds. Throws for what is no day. */
function midnightOf(day: string): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new RangeError('This is no calendar day');
  return remember(midnights, day, midnight);
}

function dayAt(milliseconds: number): string {
  const number = Math.floor(milliseconds / DAY_MS);
  return days.get(number) ?? remember(days, number, new Date(number * DAY_MS).toISOString().slice(0, 10));
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size >= MOST_DAYS) known.clear();
  known.set(key, value);
  return value;
}

/** First instant of the day, and first instant of the day after: `from <= instant < until`. */
export function spanOfDay(day: string, zone: string): { readonly from: Date; readonly until: Date } {
  return { from: startOfDayAfter(day, 0, zone), until: startOfDayAfter(day, 1, zone) };
}
