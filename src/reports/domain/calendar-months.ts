/**
 * The span of whole calendar months in a zone: from the first instant of the first month to the first instant after
 * the last one, half-open, so that no course falls into two periods or into none. Months are written `YYYY-MM`.
 *
 * Does not decide what belongs to a period.
 */
import { Temporal } from 'temporal-polyfill';
import { localDayOf } from '../../clinic/domain/local-days.js';

export interface Period {
  readonly from: Date;
  /** Exclusive. */
  readonly until: Date;
}

/** The instants of a period; empty when `to` lies before `from`. */
export function spanOfMonths(from: string, to: string, zone: string): Period {
  const first = Temporal.PlainYearMonth.from(from);
  const afterLast = Temporal.PlainYearMonth.from(to).add({ months: 1 });
  return { from: startOf(first, zone), until: startOf(afterLast, zone) };
}

/** How many months a period takes in, both ends included; none or fewer when `to` lies before `from`. */
export function monthsIn(from: string, to: string): number {
  const { months } = Temporal.PlainYearMonth.from(from).until(to, { largestUnit: 'months' });
  return months + 1;
}

/** The number of a month that is written `YYYY-MM`: months since the year 0, so that two can be compared and subtracted. */
export function monthNumber(month: string): number {
  const { year, month: ofYear } = Temporal.PlainYearMonth.from(month);
  return year * 12 + ofYear - 1;
}

/** A numbered month as `YYYY-MM`. */
export function monthOfNumber(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Every month of a period, in order. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const first = monthNumber(from);
  return Array.from({ length: monthsIn(from, to) }, (_each, index) => monthOfNumber(first + index));
}

/** The number of the month an instant falls into. */
export function monthOf(instant: Date, zone: string): number {
  return monthNumber(localDayOf(instant, zone).slice(0, 7));
}

function startOf(month: Temporal.PlainYearMonth, zone: string): Date {
  return new Date(month.toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds);
}
