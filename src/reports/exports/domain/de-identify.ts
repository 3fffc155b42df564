/**
 * How far the dates of a patient are moved in a de-identified file, and which age is shown there.
 *
 * All dates of one patient move by the same number of whole days, so that the days between them and the time of day stay what
 * they were; the day of the week does not, and neither does the season. Half a year either way, and never by nothing: with a
 * year of dates nobody can say which day was which, and the order of years is kept for whoever studies change over years.
 * Ages over 89 are one group, as in the Safe Harbor method of HIPAA (45 CFR 164.514(b)(2)).
 *
 * Does not decide who gets such a file, nor that the rest of a row names nobody.
 */

export const WIDEST_SHIFT_DAYS = 182;

/** In a file that names patients nobody is grouped; in any other this age stands for itself and all above. */
export const OLDEST_AGE_SHOWN = 90;

/** @param random any whole number from 0 on, evenly spread and always the same for a patient */
export function shiftDaysOf(random: number): number {
  const step = random % (2 * WIDEST_SHIFT_DAYS);
  return step < WIDEST_SHIFT_DAYS ? step - WIDEST_SHIFT_DAYS : step - WIDEST_SHIFT_DAYS + 1;
}
