/**
 * Whether a bolus into a running IV line can be meant: mg per kg of dosing weight, held to the clinic's own bounds
 * (proposed: more than 0.3 mg/kg at once deserves a second look). A bolus that was given is recorded whatever its size;
 * this file judges the order only, and not the dose of the whole session (`dose-order.ts`).
 */
import { judgeOrder } from '../../clinic/rules/bounds.js';
import type { Bounds, PlanRules } from '../../clinic/rules/rule-set.js';

export interface BolusReason extends Bounds {
  readonly code: 'dose.bolus-out-of-bounds' | 'dose.bolus-unusual';
  readonly pointer: '/doseMg';
}

/** Nothing where no dosing weight is known: then there is nothing to hold the bolus to. */
export function checkBolus(
  bolusMg: number,
  dosingWeightKg: number | null,
  { ivBolusMgPerKg: bounds }: Pick<PlanRules, 'ivBolusMgPerKg'>,
): { readonly rejects: readonly BolusReason[]; readonly warnings: readonly BolusReason[] } {
  const verdict = dosingWeightKg === null ? 'PLAUSIBLE' : judgeOrder(bolusMg / dosingWeightKg, bounds);
  const pointer = '/doseMg';
  return {
    rejects: verdict === 'REJECT' ? [{ code: 'dose.bolus-out-of-bounds', pointer, ...bounds.reject }] : [],
    warnings: verdict === 'WARN' ? [{ code: 'dose.bolus-unusual', pointer, ...bounds.warn }] : [],
  };
}
