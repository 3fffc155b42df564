/** Days and instants in whatever year, and the years that a record has: a wrong year is not called a wrong form. */

const CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** Years a treatment record can speak of; others are typing errors (and some cannot be stored). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Said of a day or an instant in another year. */
export const NO_YEAR_OF_RECORD = `must lie in the years ${FIRST_YEAR} to ${LAST_YEAR}`;

/** `YYYY-MM-DD` of a day that exists. */
export function isDayOfAnyYear(value: unknown): boolean {
  return namesDay(value, CALENDAR_DAY);
}

/** RFC 3339 with an offset (or Z) on a day that exists. */
export function isInstantOfAnyYear(value: unknown): boolean {
  return namesDay(value, INSTANT);
}

/** False for a day or an instant in another year only: what is neither has another fault. */
export function hasYearOfRecord(value: unknown): boolean {
  if (!isDayOfAnyYear(value) && !isInstantOfAnyYear(value)) return true;
  const year = Number((value as string).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function namesDay(value: unknown, form: RegExp): boolean {
  const parts = typeof value === 'string' ? form.exec(value) : null;
  return parts !== null && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
