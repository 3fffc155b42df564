/**
 * The dose of a course in one of a few fixed groups, by its first dose. Ketamine goes by mg per kg, in bands whose upper
 * bounds (included) are clinic rules; esketamine nasal spray by the mg of its devices. A dose is what was ordered per kg, where it
 * was, and else the mg ordered by the dosing weight to two decimals, so that rounding to a whole mg moves nobody over a bound.
 *
 * Does not say that a dose is right, nor compare mg per kg of different routes.
 */
import type { Modality } from '../../clinic/modality.js';

export const UNKNOWN_DOSE = 'UNKNOWN';

export interface BandedDose {
  readonly modality: Modality;
  readonly orderedMg: number;
  readonly orderedMgPerKg: number | null;
  readonly dosingWeightKg: number | null;
}

/** Code of the band, such as `UP_TO_0.5_MG_PER_KG`, `ABOVE_0.5_UP_TO_1_MG_PER_KG` or `56_MG`. */
export function doseBandOf(
  { modality, orderedMg, orderedMgPerKg, dosingWeightKg }: BandedDose,
  upperBounds: readonly number[],
): string {
  if (modality === 'SPRAVATO') return `${orderedMg}_MG`;
  const perKg =
    orderedMgPerKg ?? (dosingWeightKg === null ? null : Math.round((100 * orderedMg) / dosingWeightKg) / 100);
  if (perKg === null) return UNKNOWN_DOSE;
  const index = upperBounds.findIndex((bound) => perKg <= bound);
  return bandsPerKg(upperBounds)[index < 0 ? upperBounds.length : index]!;
}

/** Every band there can be, in the order of the dose. */
export function doseBands(upperBounds: readonly number[], spravatoMg: readonly number[]): readonly string[] {
  return [...bandsPerKg(upperBounds), ...spravatoMg.map((mg) => `${mg}_MG`), UNKNOWN_DOSE];
}

function bandsPerKg(upperBounds: readonly number[]): readonly string[] {
  const last = upperBounds.at(-1);
  const above = (bound: number | undefined) => (bound === undefined ? '' : `ABOVE_${bound}_`);
  return [
    ...upperBounds.map((bound, index) => `${above(upperBounds[index - 1])}UP_TO_${bound}_MG_PER_KG`),
    ...(last === undefined ? ['ANY_MG_PER_KG'] : [`ABOVE_${last}_MG_PER_KG`]),
  ];
}
