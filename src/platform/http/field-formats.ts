/** The formats that fields are checked against, as plain questions about an unknown value. */

const CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** Years a treatment record can speak of; others are typing errors (and some cannot be stored). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Control characters but tab and line ends. */
const CONTROL_CHARACTERS = /[^\P{Cc}\t\n\r]/u;

function dayExists(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD` of a day that exists. */
export function isCalendarDay(value: unknown): boolean {
  const parts = typeof value === 'string' ? CALENDAR_DAY.exec(value) : null;
  return parts !== null && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** RFC 3339 with an offset (or Z) on a day that exists. */
export function isInstant(value: unknown): boolean {
  const parts = typeof value === 'string' ? INSTANT.exec(value) : null;
  return parts !== null && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
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
