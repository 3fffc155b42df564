/**
 * Whether a weight, a height or an age can be, and whether it deserves a second look.
 *
 * kg, cm, kg/m2 and whole years; every bound is the clinic's own. The errors meant are pounds typed as kilograms and
 * swapped fields: 180 lb for 81.6 kg is caught by the change against the last weight, at the first weight by the second
 * entry and the body mass index. Reject bounds cannot be overridden; a warning is acknowledged with a reason. This file
 * does not decide which weight a dose is calculated from.
 */
import { isWithin, judgeOrder } from '../../clinic/rules/bounds.js';
import type { BodyRules, Bounds, OrderBounds } from '../../clinic/rules/rule-set.js';

export interface BodyReason extends Bounds {
  readonly code:
    | 'weight.out-of-bounds'
    | 'weight.unusual'
    | 'weight.changed'
    | 'weight.first-needs-second-entry'
    | 'height.out-of-bounds'
    | 'height.unusual'
    | 'bmi.out-of-bounds'
    | 'bmi.unusual'
    | 'age.out-of-bounds'
    | 'age.unusual';
  readonly pointer: '/weightKg' | '/heightCm' | '/birthDate';
  readonly limitPercent?: number;
}

export interface BodyCheck {
  readonly rejects: readonly BodyReason[];
  readonly warnings: readonly BodyReason[];
}

const nothing: BodyCheck = { rejects: [], warnings: [] };

export interface BodyMeasurement {
  /** Null where only the other one was measured. */
  readonly weightKg: number | null;
  readonly heightCm: number | null;
}

/** What the record already holds; null where nothing was measured yet. */
export interface LastBodyMeasurement {
  readonly weightKg: number | null;
  readonly heightCm: number | null;
}

/** Every reason at once. The body mass index takes what was not measured now from the record. */
export function checkBody(now: BodyMeasurement, last: LastBodyMeasurement, rules: BodyRules): BodyCheck {
  const checks = [checkWeight(now.weightKg, last.weightKg, rules), checkHeight(now.heightCm, rules)];
  const rejects = checks.flatMap((check) => check.rejects);
  const warnings = checks.flatMap((check) => check.warnings);
  if (rejects.length > 0) return { rejects, warnings };

  const weightKg = now.weightKg ?? last.weightKg;
  const heightCm = now.heightCm ?? last.heightCm;
  const measuredNow = now.weightKg !== null || now.heightCm !== null;
  if (weightKg === null || heightCm === null || !measuredNow) return { rejects, warnings };
  const pointer = now.weightKg === null ? '/heightCm' : '/weightKg';
  const bmi = hold(bodyMassIndex(weightKg, heightCm), rules.bmi, 'bmi', pointer);
  return { rejects: bmi.rejects, warnings: [...warnings, ...bmi.warnings] };
}

/** Whole years on the day in question. */
export function checkAge(ageYears: number, rules: Pick<BodyRules, 'ageYears'>): BodyCheck {
  return hold(ageYears, rules.ageYears, 'age', '/birthDate');
}

/** kg per square metre. */
export function bodyMassIndex(weightKg: number, heightCm: number): number {
  return weightKg / (heightCm / 100) ** 2;
}

function checkWeight(weightKg: number | null, lastWeightKg: number | null, rules: BodyRules): BodyCheck {
  if (weightKg === null) return nothing;
  const { rejects, warnings } = hold(weightKg, rules.weightKg, 'weight', '/weightKg');
  if (rejects.length > 0) return { rejects, warnings };
  const limitPercent = rules.weightChangePercent;
  const pointer = '/weightKg';
  if (lastWeightKg === null)
    return { rejects, warnings: [...warnings, { code: 'weight.first-needs-second-entry', pointer }] };
  const changePercent = (Math.abs(weightKg - lastWeightKg) * 100) / lastWeightKg;
  if (isWithin(changePercent, { max: limitPercent })) return { rejects, warnings };
  return { rejects, warnings: [...warnings, { code: 'weight.changed', pointer, limitPercent }] };
}

function checkHeight(heightCm: number | null, rules: BodyRules): BodyCheck {
  return heightCm === null ? nothing : hold(heightCm, rules.heightCm, 'height', '/heightCm');
}

function hold(
  value: number,
  bounds: OrderBounds,
  quantity: 'weight' | 'height' | 'bmi' | 'age',
  pointer: BodyReason['pointer'],
): BodyCheck {
  switch (judgeOrder(value, bounds)) {
    case 'REJECT':
      return { rejects: [{ code: `${quantity}.out-of-bounds`, pointer, ...bounds.reject }], warnings: [] };
    case 'WARN':
      return { rejects: [], warnings: [{ code: `${quantity}.unusual`, pointer, ...bounds.warn }] };
    case 'PLAUSIBLE':
      return nothing;
  }
}
