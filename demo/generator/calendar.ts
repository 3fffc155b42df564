/** Days and rooms of the invented clinic, counted from its first day. */
import { Temporal } from 'temporal-polyfill';

const MS_PER_MINUTE = 60_000;
const NOON = 12 * 60;
const HOURS_BEFORE = 2;

/** When patients are asked to come. Far enough apart that check-in, dose and recovery of one end before the next. */
export const START_MINUTES = [8 * 60 + 30, 12 * 60, 15 * 60 + 30] as const;

export interface Calendar {
  readonly zone: string;
  /** Days before this number are past: something may have happened on them. */
  readonly today: number;
  /** Everything told was entered by then; two hours before today, so that what follows from it lies in the past too. */
  readonly now: number;
  /** `YYYY-MM-DD` of a day, which may lie outside of the calendar. */
  dayOf(day: number): string;
  /** 1 Monday to 7 Sunday. */
  weekdayOf(day: number): number;
  /** The instant of a minute of a day, in ms. A minute may lie outside of the day. */
  at(day: number, minute: number): number;
  /** A chair nobody has at that start: the next number, from 0. */
  takeChair(day: number, startIndex: number): number;
}

/** @param until the day before which everything has happened, `YYYY-MM-DD` */
export function calendarOf(until: string, months: number, zone: string): Calendar {
  const last = Temporal.PlainDate.from(until);
  const first = last.subtract({ months });
  const today = last.since(first, { largestUnit: 'days' }).days;
  const days = new Map<number, { readonly day: string; readonly noon: number }>();
  const taken = new Map<number, number>();
  const known = (day: number) => {
    const found = days.get(day);
    if (found) return found;
    const date = first.add({ days: day });
    const noon = date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds;
    const made = { day: date.toString(), noon };
    days.set(day, made);
    return made;
  };
  return {
    zone,
    today,
    now: known(today).noon - (NOON + HOURS_BEFORE * 60) * MS_PER_MINUTE,
    dayOf: (day) => known(day).day,
    weekdayOf: (day) => ((((first.dayOfWeek - 1 + day) % 7) + 7) % 7) + 1,
    at: (day, minute) => known(day).noon + (minute - NOON) * MS_PER_MINUTE,
    takeChair: (day, startIndex) => {
      const slot = day * START_MINUTES.length + startIndex;
      const chair = taken.get(slot) ?? 0;
      taken.set(slot, chair + 1);
      return chair;
    },
  };
}

export function minutesAfter(instant: number, minutes: number): number {
  return instant + minutes * MS_PER_MINUTE;
}
