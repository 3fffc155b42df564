/**
 * Where a dose that was given is one that no order may be: the total of an infusion (mg, mg/kg), an injection or all of a
 * session's (mg/kg), devices of Spravato that add up to no whole ones. The bounds are those of orders, which are the clinic's
 * own and no published rule. An order outside of them is a typing error; a dose has been given and is recorded with a
 * reason. Only the upper bounds count here: a dose may end at any time, and less than was ordered is told by its completion.
 *
 * Whether it was more than ordered, and how many devices there may be, is judged elsewhere.
 */
import { isWithin } from '../../../clinic/rules/bounds.js';
import type { PlanRules } from '../../../clinic/rules/rule-set.js';
import type { AdministrationEventType } from './administration-event.js';

export type OutOfBoundsCode =
  | 'dosing.total-mg-out-of-bounds'
  | 'dosing.mg-per-kg-out-of-bounds'
  | 'dosing.injection-mg-per-kg-out-of-bounds'
  | 'dosing.not-whole-devices';

export type DoseBoundsRules = Pick<
  PlanRules,
  'ivTotalMg' | 'ivMgPerKg' | 'imMgPerKgPerInjection' | 'imMgPerKgPerSession' | 'mgPerDevice'
>;

/** What was given, once an event has settled how much it was. */
export interface SettledDose {
  /** The event that settled it. */
  readonly type: AdministrationEventType;
  /** Given by the event itself; null for a whole device and for a STOP. */
  readonly eventMg: number | null;
  readonly totalMg: number;
  /** As if the event had not been. */
  readonly totalWithoutMg: number;
  /** Null where it is not known. */
  readonly dosingWeightKg: number | null;
}

export interface OutOfBounds {
  readonly code: OutOfBoundsCode;
  readonly value: number;
  readonly max?: number;
  readonly mgPerDevice?: number;
}

type Held = readonly [code: OutOfBoundsCode, value: number | null, max: number | undefined];

export function outOfBounds(dose: SettledDose, rules: DoseBoundsRules): readonly OutOfBounds[] {
  if (dose.type === 'DEVICE') return notWholeDevices(dose, rules);
  return (dose.type === 'INJECTION' ? injected(dose, rules) : infused(dose, rules)).flatMap(
    ([code, value, max]) =>
      value === null || max === undefined || isWithin(value, { max }) ? [] : [{ code, value, max }],
  );
}

function infused(dose: SettledDose, { ivTotalMg, ivMgPerKg }: DoseBoundsRules): readonly Held[] {
  return [
    ['dosing.total-mg-out-of-bounds', dose.totalMg, ivTotalMg.reject.max],
    ['dosing.mg-per-kg-out-of-bounds', perKg(dose.totalMg, dose), ivMgPerKg.reject.max],
  ];
}

function injected(dose: SettledDose, rules: DoseBoundsRules): readonly Held[] {
  const { imMgPerKgPerInjection, imMgPerKgPerSession } = rules;
  return [
    [
      'dosing.injection-mg-per-kg-out-of-bounds',
      perKg(dose.eventMg ?? 0, dose),
      imMgPerKgPerInjection.reject.max,
    ],
    ['dosing.mg-per-kg-out-of-bounds', perKg(dose.totalMg, dose), imMgPerKgPerSession.reject.max],
  ];
}

/** Said of the device that made it so, and not of those after it. */
function notWholeDevices(
  { totalMg, totalWithoutMg }: SettledDose,
  { mgPerDevice }: DoseBoundsRules,
): readonly OutOfBounds[] {
  const isWhole = (mg: number) => Number.isInteger(mg / mgPerDevice);
  if (isWhole(totalMg) || !isWhole(totalWithoutMg)) return [];
  return [{ code: 'dosing.not-whole-devices', value: totalMg, mgPerDevice }];
}

function perKg(mg: number, { dosingWeightKg }: SettledDose): number | null {
  return dosingWeightKg === null ? null : Math.round((mg / dosingWeightKg) * 1e6) / 1e6;
}
