/**
 * The vitals taken at a screening: whether they can be. mmHg, beats and breaths a minute, percent, degrees Celsius; the
 * bounds are those of the clinic's rules for any reading. This file does not decide whether a value is too high to treat.
 */
import { isWithin } from '../../../clinic/rules/bounds.js';
import type { Bounds, VitalsRules } from '../../../clinic/rules/rule-set.js';

export interface ScreeningVitals {
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly heartRatePerMinute: number;
  readonly spo2Percent: number | null;
  readonly respiratoryRatePerMinute: number | null;
  readonly temperatureCelsius: number | null;
}

export interface VitalsReason extends Bounds {
  readonly code: 'vitals.out-of-bounds' | 'vitals.systolic-not-above-diastolic';
  /** `/vitals/spo2Percent` */
  readonly pointer: string;
}

/** Every value that cannot be. */
export function screeningVitalsReasons(vitals: ScreeningVitals, rules: VitalsRules): readonly VitalsReason[] {
  const reasons = Object.entries(vitals).flatMap(([name, value]: [string, number | null]): VitalsReason[] => {
    const bounds = rules[name as keyof ScreeningVitals].reject;
    return value === null || isWithin(value, bounds)
      ? []
      : [{ code: 'vitals.out-of-bounds', pointer: `/vitals/${name}`, ...bounds }];
  });
  if (reasons.length === 0 && vitals.systolicMmHg <= vitals.diastolicMmHg)
    return [{ code: 'vitals.systolic-not-above-diastolic', pointer: '/vitals/systolicMmHg' }];
  return reasons;
}
