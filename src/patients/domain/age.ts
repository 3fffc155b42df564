/**
 * Age in whole years on a calendar day. Both days are calendar days, so no time zone is involved. Who was born on
 * 29 February grows a year older on 1 March of a common year, never before the birthday itself. This file does not
 * decide from which age somebody may be treated.
 */

/** Both days YYYY-MM-DD, which sort as text; negative for a day before the birth. */
export function ageInYears(birthDate: string, onDay: string): number {
  const years = Number(onDay.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const hadBirthday = onDay.slice(5) >= birthDate.slice(5);
  return hadBirthday ? years : years - 1;
}
