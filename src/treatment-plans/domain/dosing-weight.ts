/**
 * Which weight a dose per kg is calculated from. ACTUAL is what was measured. IDEAL follows Devine 1974: 50 kg (men) or
 * 45.5 kg (women) and 2.3 kg for each inch above 60. ADJUSTED adds a share of what lies above the ideal weight; the share
 * is the clinic's own. Some protocols use the ideal weight above a body mass index of 30 (Sanacora 2017); which basis is
 * right for a patient is the psychiatrist's word, not this file's.
 */
import { isWithin } from '../../clinic/rules/bounds.js';
import type { PlanRules } from '../../clinic/rules/rule-set.js';

const CM_PER_INCH = 2.54;
const DEVINE = { inchesFrom: 60, kgPerInch: 2.3, kg: { MALE: 50, FEMALE: 45.5 } } as const;

export interface Body {
  readonly sex: 'FEMALE' | 'MALE' | 'OTHER';
  readonly heightCm: number | null;
  readonly weightKg: number | null;
}

export interface DosingWeightReason {
  readonly code: 'dosing-weight.differs-from-formula';
  readonly pointer: '/dosingWeight/kg';
  readonly limitPercent: number;
}

/** Devine's ideal weight, kg; null where height or a sex the formula knows is missing. */
export function idealWeightKg({ sex, heightCm }: Pick<Body, 'sex' | 'heightCm'>): number | null {
  if (heightCm === null || sex === 'OTHER') return null;
  return DEVINE.kg[sex] + DEVINE.kgPerInch * (heightCm / CM_PER_INCH - DEVINE.inchesFrom);
}

/** Ideal weight plus a share of what lies above it; the ideal weight itself for who weighs less. */
export function adjustedWeightKg(
  body: Body,
  { adjustedWeightFactor }: Pick<PlanRules, 'adjustedWeightFactor'>,
): number | null {
  const idealKg = idealWeightKg(body);
  if (idealKg === null || body.weightKg === null) return null;
  return idealKg + adjustedWeightFactor * Math.max(0, body.weightKg - idealKg);
}

/** Whether a weight that says it is ideal or adjusted is what its formula gives; nothing where that cannot be known. */
export function dosingWeightWarnings(
  { kg, basis }: { readonly kg: number; readonly basis: 'ACTUAL' | 'IDEAL' | 'ADJUSTED' },
  body: Body,
  rules: Pick<PlanRules, 'adjustedWeightFactor' | 'doseMismatchPercent'>,
): readonly DosingWeightReason[] {
  if (basis === 'ACTUAL') return [];
  const expectedKg = basis === 'IDEAL' ? idealWeightKg(body) : adjustedWeightKg(body, rules);
  if (expectedKg === null) return [];
  const limitPercent = rules.doseMismatchPercent;
  if (isWithin((Math.abs(kg - expectedKg) * 100) / expectedKg, { max: limitPercent })) return [];
  return [{ code: 'dosing-weight.differs-from-formula', pointer: '/dosingWeight/kg', limitPercent }];
}
