/**
 * The span of whole calendar months in a zone: from the first instant of the first month to the first instant after
 * the last one, half-open, so that no course falls into two periods or into none. Months are written `YYYY-MM`.
 *
 * Does not decide what belongs to a period.
 */
import { Temporal } from 'temporal-polyfill';

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

function startOf(month: Temporal.PlainYearMonth, zone: string): Date {
  return new Date(month.toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds);
}
