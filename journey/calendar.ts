/**
 * The days of an invented course that ended two weeks ago or more, in a month that is over: its 7-14 day window has closed, so that
 * reports count it today, those for dashboards as well.
 */
import { Temporal } from 'temporal-polyfill';

const SESSIONS = 6;

export interface CourseDays {
  /** Calendar day of the first session. */
  readonly firstDay: string;
  /** The two ISO weekdays of the course. */
  readonly weekdays: readonly number[];
}

/** Six sessions, two a week, on working days; the last one at least fifteen days before `today` and before its month. */
export function courseDaysBefore(today: Temporal.PlainDate): CourseDays {
  let last = earlier(today.subtract({ days: 15 }), today.with({ day: 1 }).subtract({ days: 1 }));
  while (last.dayOfWeek > 5) last = last.subtract({ days: 1 });
  const other = ((last.dayOfWeek + 1) % 5) + 1;
  const weekdays = [last.dayOfWeek, other].sort();
  let day = last;
  for (let left = SESSIONS - 1; left > 0;) {
    day = day.subtract({ days: 1 });
    if (weekdays.includes(day.dayOfWeek)) left -= 1;
  }
  return { firstDay: day.toString(), weekdays };
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}

/** `minutes` after an instant, as the API wants it. */
export function after(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString();
}

/** The instant of a time of day on a calendar day of the clinic. */
export function at(day: string, time: string, zone: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant()
    .toString();
}
