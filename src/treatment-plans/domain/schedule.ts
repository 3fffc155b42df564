/**
 * On which days the sessions of a plan fall, and at which instants they begin.
 *
 * Treatment weeks count from the plan's first day, seven calendar days each. A phase begins in the treatment week after
 * the one before it ended. In every treatment week that has sessions (each, or each second, ...) the phase takes
 * `perWeek` of the chosen weekdays, spread evenly; without chosen weekdays any day will do, which gives Mon Wed Fri for
 * three a week from a Monday and the first day and three days later for two. So the n-th day follows from the first
 * day and n alone.
 *
 * A session that falls on a closed day, or on a day an earlier one was moved to, moves on to the next open day; those
 * after it keep the cadence. More than `perWeek` sessions come into one treatment week only when closed days push them
 * there. Two sessions never fall on one day.
 *
 * Days are calendar days and the time of day is the clinic's, so it stays the same across daylight saving. A local
 * time that does not exist on a day becomes the later one, one that exists twice the earlier. This file does not
 * decide whether the cadence is sound (`series.ts`), nor whether a chair or a nurse is free.
 */
import { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../../clinic/rules/rule-set.js';

export interface ScheduleRequest {
  readonly phases: readonly Cadence[];
  /** YYYY-MM-DD; the first session falls on the first chosen weekday from here on. */
  readonly firstDay: string;
  /** ISO weekdays, 1 Monday to 7 Sunday, in any order; none leaves the spacing to the schedule. */
  readonly weekdays: readonly number[];
  /** HH:MM in the clinic's zone. */
  readonly timeOfDay: string;
  /** IANA name. */
  readonly zone: string;
  readonly closedDays: readonly string[];
  readonly closedWeekdays: readonly number[];
}

export interface PlannedSession {
  /** From 1, over the whole plan. */
  readonly number: number;
  /** From 0. */
  readonly phaseIndex: number;
  readonly plannedStart: Date;
}

export interface ScheduleRefusal {
  readonly code:
    | 'schedule.weekday-unknown'
    | 'schedule.weekday-repeated'
    | 'schedule.too-few-weekdays'
    | 'schedule.never-open';
  readonly pointer: '/weekdays' | '/closedWeekdays';
  /** How many weekdays the densest phase needs. */
  readonly neededWeekdays?: number;
}

const EVERY_WEEKDAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Every reason why no schedule can be made; none when `planSchedule` can. */
export function scheduleRefusals({
  phases,
  weekdays,
  closedWeekdays,
}: Pick<ScheduleRequest, 'phases' | 'weekdays' | 'closedWeekdays'>): readonly ScheduleRefusal[] {
  const refusals: ScheduleRefusal[] = [];
  const chosen = chosenWeekdays(weekdays);
  const neededWeekdays = Math.max(...phases.map(({ perWeek }) => perWeek));
  if (!chosen.every((day) => EVERY_WEEKDAY.includes(day)))
    refusals.push({ code: 'schedule.weekday-unknown', pointer: '/weekdays' });
  if (new Set(chosen).size < chosen.length)
    refusals.push({ code: 'schedule.weekday-repeated', pointer: '/weekdays' });
  if (chosen.length < neededWeekdays)
    refusals.push({ code: 'schedule.too-few-weekdays', pointer: '/weekdays', neededWeekdays });
  if (EVERY_WEEKDAY.every((day) => closedWeekdays.includes(day)))
    refusals.push({ code: 'schedule.never-open', pointer: '/closedWeekdays' });
  return refusals;
}

/** All sessions of the plan in order. The request must have no `scheduleRefusals`. */
export function planSchedule(request: ScheduleRequest): readonly PlannedSession[] {
  const closedDays = new Set(request.closedDays);
  const isClosed = (day: Temporal.PlainDate): boolean =>
    closedDays.has(day.toString()) || request.closedWeekdays.includes(day.dayOfWeek);
  const sessions: PlannedSession[] = [];
  let firstFreeDay = Temporal.PlainDate.from(request.firstDay);

  for (const { day: dayByCadence, phaseIndex } of cadence(request)) {
    let day = Temporal.PlainDate.compare(dayByCadence, firstFreeDay) < 0 ? firstFreeDay : dayByCadence;
    while (isClosed(day)) day = day.add({ days: 1 });
    firstFreeDay = day.add({ days: 1 });
    sessions.push({
      number: sessions.length + 1,
      phaseIndex,
      plannedStart: startOn(day, request.timeOfDay, request.zone),
    });
  }
  return sessions;
}

interface DayByCadence {
  readonly day: Temporal.PlainDate;
  readonly phaseIndex: number;
}

/** The days the cadence alone would give, closed or not. */
function cadence({ phases, firstDay, weekdays }: ScheduleRequest): readonly DayByCadence[] {
  const start = Temporal.PlainDate.from(firstDay);
  const offsets = chosenWeekdays(weekdays)
    .map((weekday) => (weekday - start.dayOfWeek + 7) % 7)
    .sort((one, other) => one - other);
  let phaseWeek = 0;
  return phases.flatMap((phase, phaseIndex) => {
    const { sessions, perWeek, everyWeeks } = phase;
    const firstWeek = phaseWeek;
    phaseWeek += Math.ceil(sessions / perWeek) * everyWeeks;
    return Array.from({ length: sessions }, (_, index) => {
      const week = firstWeek + Math.floor(index / perWeek) * everyWeeks;
      const offset = offsets[Math.floor(((index % perWeek) * offsets.length) / perWeek)] ?? 0;
      return { day: start.add({ days: week * 7 + offset }), phaseIndex };
    });
  });
}

function chosenWeekdays(weekdays: readonly number[]): readonly number[] {
  return weekdays.length === 0 ? EVERY_WEEKDAY : weekdays;
}

function startOn(day: Temporal.PlainDate, timeOfDay: string, zone: string): Date {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(timeOfDay));
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}
