/** The formats that fields are checked against, as plain questions about an unknown value. */
import { hasYearOfRecord, isDayOfAnyYear, isInstantOfAnyYear } from './field-years.js';

/** Control characters but tab and line ends. */
const CONTROL_CHARACTERS = /[^\P{Cc}\t\n\r]/u;

/** `YYYY-MM-DD` of a day that exists, in a year of a record. */
export function isCalendarDay(value: unknown): boolean {
  return isDayOfAnyYear(value) && hasYearOfRecord(value);
}

/** RFC 3339 with an offset (or Z) on a day that exists, in a year of a record. */
export function isInstant(value: unknown): boolean {
  return isInstantOfAnyYear(value) && hasYearOfRecord(value);
}

/** Text that PostgreSQL can store and a screen can show: no control characters but tab and new line, whole characters only. */
export function isPlainText(value: unknown): boolean {
  return typeof value === 'string' && !CONTROL_CHARACTERS.test(value) && value.isWellFormed();
}

/** A finite number that is written with no more than `most` decimals. */
export function hasAtMostDecimals(value: unknown, most: number): boolean {
  return Number.isFinite(value) && Number((value as number).toFixed(most)) === value;
}

export function isUuid(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value)
  );
}
