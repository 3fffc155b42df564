/**
 * What is ordered for one session: mg, and the planned rate of an infusion.
 *
 * IV and IM are ordered in mg per kg of dosing weight, Spravato in mg (28 mg a device, Spravato prescribing
 * information). Racemic ketamine and esketamine are different drugs: no dose is ever converted into the other. This
 * file does not decide whether a dose is plausible (`dose-order.ts`).
 */
import type { DoseTemplate } from '../../clinic/rules/rule-set.js';

/** `mg` where it is given, else mg/kg times the dosing weight rounded half up to 0.01 mg; null when neither can be known. */
export function orderedDoseMg(
  order: Pick<DoseTemplate, 'mgPerKg' | 'mg'>,
  dosingWeightKg: number | null,
): number | null {
  if (order.mg !== null) return order.mg;
  if (order.mgPerKg === null || dosingWeightKg === null) return null;
  // toFixed first: 0.75 x 67.3 is 50.475, which as a binary fraction lies just below and would be rounded down.
  return Math.round(Number((order.mgPerKg * dosingWeightKg * 100).toFixed(6))) / 100;
}

/** The order of one session: the very first of a plan may differ in mg from its phase (Spravato day 1). */
export function doseOfSession(
  phaseDose: DoseTemplate,
  firstSessionMg: number | null,
  sessionNumber: number,
): DoseTemplate {
  return sessionNumber === 1 && firstSessionMg !== null ? { ...phaseDose, mg: firstSessionMg } : phaseDose;
}

/** The even rate that gives the ordered dose in the planned time, mg/min. */
export function plannedRateMgPerMinute(orderedMg: number, infusionMinutes: number): number {
  return orderedMg / infusionMinutes;
}
