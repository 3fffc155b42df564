/**
 * Whether a rescue medicine was given in a dose above the clinic's protocol: usual adult doses by medicine, route and
 * unit. A dose that was given is a fact: it is warned about, never refused. Where the protocol has no dose for this
 * route and unit nothing is said. It does not decide whether the medicine was right, nor converts one unit into another.
 */
import type { RescueMedicineRule } from '../../../../clinic/rules/treatment-day-rules.js';

export const RESCUE_ROUTES = ['PO', 'SL', 'IV', 'IM', 'SC', 'INHALED', 'NASAL', 'PR'] as const;
export type RescueRoute = (typeof RESCUE_ROUTES)[number];

export const RESCUE_UNITS = ['mg', 'g', 'ug', 'mL', 'L/min'] as const;
export type RescueUnit = (typeof RESCUE_UNITS)[number];

export interface RescueDose {
  readonly medicine: string;
  readonly dose: number;
  readonly unit: RescueUnit;
  readonly route: RescueRoute;
  /** For OTHER: which one. */
  readonly name: string | null;
}

export interface RescueFinding {
  readonly code: 'rescue.above-protocol';
  readonly pointer: '/dose';
  readonly max: number;
}

export type RescueRefusal =
  | {
      readonly code: 'rescue.medicine-unknown';
      readonly pointer: '/medicine';
      readonly known: readonly string[];
    }
  | { readonly code: 'rescue.name-needed'; readonly pointer: '/name' };

/** What cannot be stored like this: a code nobody knows, or another medicine without its name. */
export function rescueRefusals(
  { medicine, name }: RescueDose,
  medicines: readonly RescueMedicineRule[],
): readonly RescueRefusal[] {
  const known = medicines.map(({ code }) => code);
  if (!known.includes(medicine)) return [{ code: 'rescue.medicine-unknown', pointer: '/medicine', known }];
  return medicine === 'OTHER' && !name?.trim() ? [{ code: 'rescue.name-needed', pointer: '/name' }] : [];
}

export function rescueFindings(
  { medicine, dose, unit, route }: RescueDose,
  medicines: readonly RescueMedicineRule[],
): readonly RescueFinding[] {
  const rule = medicines.find(({ code }) => code === medicine);
  const usual = rule?.doses.find((each) => each.route === route && each.unit === unit);
  if (!usual || dose <= usual.maxDose) return [];
  return [{ code: 'rescue.above-protocol', pointer: '/dose', max: usual.maxDose }];
}
