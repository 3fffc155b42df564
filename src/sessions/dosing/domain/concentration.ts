/**
 * The concentration that a pump was set to, mg/mL: it makes the rate that counts out of the mL/h that run. What no order may
 * have is a typing error and no setting of a pump; more than is usual in a bag or syringe for IV, or another one than was ordered,
 * has been set and is recorded with a reason. Bounds are those of orders, the clinic's own.
 *
 * Nothing here knows what is in the bag: what was checked before the dose stands in the checklist.
 */
import { isWithin } from '../../../clinic/rules/bounds.js';
import type { PlanRules } from '../../../clinic/rules/rule-set.js';

export type ConcentrationRules = Pick<PlanRules, 'concentrationMgPerMl'>;

const POINTER = '/pump/concentrationMgPerMl';

export interface ConcentrationRefusal {
  readonly code: 'dosing.concentration-invalid';
  readonly pointer: string;
  readonly max?: number;
}

export interface ConcentrationDeviation {
  readonly code: 'dosing.concentration-above-usual' | 'dosing.concentration-not-as-ordered';
  readonly pointer: string;
  readonly value: number;
  readonly max?: number;
  readonly expected?: number;
}

/** @param mgPerMl null where the pump was not named */
export function concentrationRefusals(
  mgPerMl: number | null,
  { concentrationMgPerMl: { reject } }: ConcentrationRules,
): readonly ConcentrationRefusal[] {
  if (mgPerMl === null || isWithin(mgPerMl, reject)) return [];
  const max = reject.max === undefined ? {} : { max: reject.max };
  return [{ code: 'dosing.concentration-invalid', pointer: POINTER, ...max }];
}

/** @param orderedMgPerMl null where the order does not say it */
export function concentrationDeviations(
  mgPerMl: number | null,
  orderedMgPerMl: number | null,
  { concentrationMgPerMl: { reject, warn } }: ConcentrationRules,
): readonly ConcentrationDeviation[] {
  // What is refused was never set.
  if (mgPerMl === null || !isWithin(mgPerMl, reject)) return [];
  const found: ConcentrationDeviation[] = [];
  const about = { pointer: POINTER, value: mgPerMl };
  if (warn && !isWithin(mgPerMl, warn))
    found.push({
      code: 'dosing.concentration-above-usual',
      ...about,
      ...(warn.max === undefined ? {} : { max: warn.max }),
    });
  if (orderedMgPerMl !== null && !isWithin(mgPerMl, { min: orderedMgPerMl, max: orderedMgPerMl }))
    found.push({ code: 'dosing.concentration-not-as-ordered', ...about, expected: orderedMgPerMl });
  return found;
}
