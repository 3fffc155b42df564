/**
 * Whether a dose per kg still fits the patient's newest weight. Between the order and the dose a patient is weighed
 * again: when mg/kg times that weight differs from the ordered mg by more than the clinic's percentage, a psychiatrist
 * decides once more. A dose in mg alone, and one by ideal or adjusted weight, does not follow the scale.
 *
 * An answer given for a weight holds for that weight: one recorded later asks again. A first weight that was not entered
 * twice (pounds typed as kilograms) carries no dose per kg at all.
 */
import { isWithin } from '../../clinic/rules/bounds.js';
import type { PlanRules } from '../../clinic/rules/rule-set.js';

export interface WeighedDose {
  readonly orderedMg: number;
  /** Null where the dose is ordered in mg. */
  readonly orderedMgPerKg: number | null;
  /** Null where the dose follows no weight. */
  readonly basis: 'ACTUAL' | 'IDEAL' | 'ADJUSTED' | null;
  /** When a psychiatrist last accepted the difference; null for never. */
  readonly mismatchAcceptedAt: Date | null;
}

export interface NewestWeighing {
  readonly kg: number;
  readonly recordedAt: Date;
  readonly isConfirmed: boolean;
}

export interface WeightFinding {
  readonly code: 'dose.weight-mismatch' | 'dose.weight-unconfirmed';
  readonly limitPercent?: number;
}

/** What speaks against giving the dose as it is ordered; nothing where the patient was never weighed. */
export function weightFindings(
  { orderedMg, orderedMgPerKg, basis, mismatchAcceptedAt }: WeighedDose,
  newest: NewestWeighing | null,
  { doseMismatchPercent: limitPercent }: Pick<PlanRules, 'doseMismatchPercent'>,
): readonly WeightFinding[] {
  if (orderedMgPerKg === null || basis !== 'ACTUAL' || newest === null) return [];
  const unconfirmed: readonly WeightFinding[] = newest.isConfirmed
    ? []
    : [{ code: 'dose.weight-unconfirmed' }];
  const meantMg = orderedMgPerKg * newest.kg;
  const fits = isWithin((Math.abs(orderedMg - meantMg) * 100) / meantMg, { max: limitPercent });
  const isAccepted = mismatchAcceptedAt !== null && mismatchAcceptedAt >= newest.recordedAt;
  return fits || isAccepted ? unconfirmed : [...unconfirmed, { code: 'dose.weight-mismatch', limitPercent }];
}
