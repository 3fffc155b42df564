/**
 * Whether doses of one patient come too close: fewer hours than the clinic's rules allow since the dose before, more
 * Spravato sessions in one treatment week, or more IV and IM doses within seven days, than usual. A treatment week is
 * counted from the local day of the plan's first dose (Spravato prescribing information: twice a week at most); hours
 * and the seven days of IV and IM are proposed defaults.
 *
 * Planned and given doses are judged alike. This file does not decide what follows: a plan is acknowledged, a dose
 * that was given is recorded as a deviation. Two sessions on one local day are refused elsewhere.
 */
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import type { Modality } from '../../clinic/modality.js';
import { isWithin } from '../../clinic/rules/bounds.js';
import type { PlanRules } from '../../clinic/rules/rule-set.js';

export interface SpacedDose {
  readonly modality: Modality;
  readonly at: Date;
  readonly zone: string;
}

export interface SpacingFinding {
  readonly code: 'spacing.too-soon' | 'spacing.too-many-in-treatment-week' | 'spacing.too-many-in-seven-days';
  /** Hours between the two doses, rounded to a tenth, or how many there would be. */
  readonly value: number;
  readonly limit: number;
}

export type SpacingRules = Pick<PlanRules, 'hoursBetweenDoses' | 'sessionsPerWeek' | 'dosesInSevenDays'>;

const MS_PER_HOUR = 3_600_000;
const SEVEN_DAYS_MS = 7 * 24 * MS_PER_HOUR;

/**
 * @param others all other doses of the patient, given or planned, in any order
 * @param firstDayOfPlan local day of the first dose of the plan the dose belongs to; null where this is the first
 */
export function spacingFindings(
  dose: SpacedDose,
  others: readonly SpacedDose[],
  firstDayOfPlan: string | null,
  rules: SpacingRules,
): readonly SpacingFinding[] {
  const weekly =
    dose.modality === 'SPRAVATO'
      ? treatmentWeekFinding(dose, others, firstDayOfPlan, rules)
      : sevenDaysFinding(dose, others, rules);
  return [tooSoon(dose, others, rules), weekly].filter((finding) => finding !== null);
}

function tooSoon(
  { at }: SpacedDose,
  others: readonly SpacedDose[],
  { hoursBetweenDoses: limit }: SpacingRules,
): SpacingFinding | null {
  const gaps = others.map((other) => Math.abs(at.getTime() - other.at.getTime()));
  const closest = Math.min(...gaps);
  if (closest >= limit * MS_PER_HOUR) return null;
  return { code: 'spacing.too-soon', value: Math.round((closest / MS_PER_HOUR) * 10) / 10, limit };
}

function treatmentWeekFinding(
  dose: SpacedDose,
  others: readonly SpacedDose[],
  firstDayOfPlan: string | null,
  { sessionsPerWeek }: SpacingRules,
): SpacingFinding | null {
  const usual = sessionsPerWeek.SPRAVATO.warn ?? {};
  const ownDay = localDayOf(dose.at, dose.zone);
  // A first dose that is entered after the others is the first all the same.
  const firstDay = firstDayOfPlan !== null && firstDayOfPlan < ownDay ? firstDayOfPlan : ownDay;
  const weekOf = ({ at, zone }: SpacedDose): number =>
    Math.floor(daysBetween(firstDay, localDayOf(at, zone)) / 7);
  const inWeek = others.filter((other) => other.modality === 'SPRAVATO' && weekOf(other) === weekOf(dose));
  const value = inWeek.length + 1;
  if (isWithin(value, usual)) return null;
  return { code: 'spacing.too-many-in-treatment-week', value, limit: usual.max ?? value };
}

/** The fullest span of seven days that holds this dose. */
function sevenDaysFinding(
  dose: SpacedDose,
  others: readonly SpacedDose[],
  { dosesInSevenDays }: SpacingRules,
): SpacingFinding | null {
  const usual = dosesInSevenDays.warn ?? {};
  const racemic = [...others.filter(({ modality }) => modality !== 'SPRAVATO'), dose]
    .map(({ at }) => at.getTime())
    .sort((a, b) => a - b);
  const own = dose.at.getTime();
  const counts = racemic
    .filter((from) => from <= own && own < from + SEVEN_DAYS_MS)
    .map((from) => racemic.filter((at) => at >= from && at < from + SEVEN_DAYS_MS).length);
  const value = Math.max(...counts);
  if (isWithin(value, usual)) return null;
  return { code: 'spacing.too-many-in-seven-days', value, limit: usual.max ?? value };
}
