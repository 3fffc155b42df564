/**
 * Where what was given goes beyond what was ordered or is usual: more of the drug than the clinic's rules allow above the
 * order; a bolus, a second injection or a higher rate that no psychiatrist ordered; a bolus (mg/kg) or an injected volume
 * (mL at one site) above the usual; an infusion faster than any order may be (mg/kg/min), which is said at once and not only
 * when more than the order has run in; a dose that no order may be (`dose-bounds.ts`). Pausing, slowing and stopping need no order. Clinic practice; there is no published
 * share from which a dose counts as too high.
 *
 * All of it happened and is recorded with a reason. This file does not decide who is a psychiatrist, nor whether the event
 * can follow those before it (`event-sequence.ts`).
 */
import { isWithin } from '../../../clinic/rules/bounds.js';
import type { PlanRules } from '../../../clinic/rules/rule-set.js';
import type { AdministrationEvent } from './administration-event.js';
import { deliveredDose, type DeliveredDose, type DeliveredDoseRules } from './delivered-dose.js';
import { outOfBounds, type DoseBoundsRules, type OutOfBoundsCode } from './dose-bounds.js';

export interface OrderDeviation {
  readonly code:
    | 'dosing.more-than-ordered'
    | 'dosing.without-order'
    | 'dosing.bolus-above-usual'
    | 'dosing.volume-above-usual'
    | 'dosing.rate-out-of-bounds'
    | OutOfBoundsCode;
  readonly pointer: string;
  readonly percentOfOrdered?: number;
  readonly abovePercent?: number;
  /** mg, mg/kg, mL or mg/kg/min, and the most that is usual or may be. */
  readonly value?: number;
  readonly max?: number;
  readonly mgPerDevice?: number;
}

/** What an event is held against. */
export interface OrderGivenBy {
  readonly orderedMg: number;
  readonly hasOrderer: boolean;
  /** The weight the dose was ordered by, also where it is ordered in mg; null for Spravato. */
  readonly dosingWeightKg: number | null;
  /** INJECTION: what was injected at one site; null where it was not said. */
  readonly volumeMl: number | null;
}

export interface OrderDeviationRules extends DeliveredDoseRules {
  readonly plans: DeliveredDoseRules['plans'] &
    DoseBoundsRules &
    Pick<PlanRules, 'ivBolusMgPerKg' | 'imVolumeMlPerSite' | 'ivRateMgPerKgPerMinute'>;
}

/** A bolus, a further injection, an infusion that goes on faster. `events` happened before, in order of `occurredAt`. */
export function needsOrder(events: readonly AdministrationEvent[], event: AdministrationEvent): boolean {
  if (event.type === 'BOLUS') return true;
  if (event.type === 'INJECTION') return events.some(({ type }) => type === 'INJECTION');
  if (event.type !== 'RESUME' && event.type !== 'RATE_CHANGE') return false;
  const before = events.findLast(({ rateMgPerMinute }) => (rateMgPerMinute ?? null) !== null);
  return tidy(event.rateMgPerMinute ?? 0) > tidy(before?.rateMgPerMinute ?? 0);
}

/** All deviations of `event` from what was ordered, by what was given up to it: what comes later is said of the later event. */
export function orderDeviations(
  events: readonly AdministrationEvent[],
  event: AdministrationEvent,
  order: OrderGivenBy,
  rules: OrderDeviationRules,
): readonly OrderDeviation[] {
  const withoutOrder: OrderDeviation[] =
    needsOrder(events, event) && !order.hasOrderer
      ? [{ code: 'dosing.without-order', pointer: '/orderedBy' }]
      : [];
  return [
    ...withoutOrder,
    ...aboveUsual(event, order, rules.plans),
    ...tooFast(event, order, rules.plans),
    ...ofWholeDose([...events, event], event, order, rules),
  ];
}

/** What the dose up to an event is held against, where the event has settled how much it was; `event` is the last of `course`. */
function ofWholeDose(
  course: readonly AdministrationEvent[],
  event: AdministrationEvent,
  { orderedMg, dosingWeightKg }: OrderGivenBy,
  rules: OrderDeviationRules,
): readonly OrderDeviation[] {
  if (!settlesAmount(course, event)) return [];
  const pointer = event.type === 'STOP' ? '/type' : '/doseMg';
  const given = (counted: readonly AdministrationEvent[]) =>
    deliveredDose(counted, event.occurredAt, orderedMg, rules);
  const dose = given(course);
  const held = {
    type: event.type,
    totalMg: dose.deliveredMg,
    totalWithoutMg: given(course.slice(0, -1)).deliveredMg,
    eventMg: event.deliveredMg ?? null,
    dosingWeightKg,
  };
  return [
    ...moreThanOrdered(dose, event, rules),
    ...outOfBounds(held, rules.plans).map((found) => ({ ...found, pointer })),
  ];
}

function aboveUsual(
  { type, deliveredMg }: AdministrationEvent,
  { dosingWeightKg, volumeMl }: OrderGivenBy,
  { ivBolusMgPerKg, imVolumeMlPerSite }: OrderDeviationRules['plans'],
): readonly OrderDeviation[] {
  const found: OrderDeviation[] = [];
  const mgPerKg = dosingWeightKg === null ? null : tidy((deliveredMg ?? 0) / dosingWeightKg);
  const { max: usualMgPerKg } = ivBolusMgPerKg.warn ?? {};
  if (type === 'BOLUS' && mgPerKg !== null && !isWithin(mgPerKg, ivBolusMgPerKg.warn ?? {}))
    found.push({
      code: 'dosing.bolus-above-usual',
      pointer: '/doseMg',
      value: mgPerKg,
      ...(usualMgPerKg !== undefined && { max: usualMgPerKg }),
    });
  const { max: usualMl } = imVolumeMlPerSite.warn ?? {};
  if (type === 'INJECTION' && volumeMl !== null && !isWithin(volumeMl, imVolumeMlPerSite.warn ?? {}))
    found.push({
      code: 'dosing.volume-above-usual',
      pointer: '/volumeMl',
      value: volumeMl,
      ...(usualMl !== undefined && { max: usualMl }),
    });
  return found;
}

/** The bound of an order's average rate, held against the rate that the pump was set to. */
function tooFast(
  { rateMgPerMinute }: AdministrationEvent,
  { dosingWeightKg }: OrderGivenBy,
  { ivRateMgPerKgPerMinute: { reject } }: OrderDeviationRules['plans'],
): readonly OrderDeviation[] {
  if ((rateMgPerMinute ?? null) === null || dosingWeightKg === null) return [];
  const value = tidy(rateMgPerMinute! / dosingWeightKg);
  if (isWithin(value, reject)) return [];
  const max = reject.max === undefined ? {} : { max: reject.max };
  return [{ code: 'dosing.rate-out-of-bounds', pointer: '/rateMgPerMinute', value, ...max }];
}

function moreThanOrdered(
  { percentOfOrdered, isOverdelivered }: DeliveredDose,
  { type }: AdministrationEvent,
  { dosing }: DeliveredDoseRules,
): readonly OrderDeviation[] {
  if (!isOverdelivered || percentOfOrdered === null) return [];
  return [
    {
      code: 'dosing.more-than-ordered',
      pointer: type === 'INJECTION' || type === 'BOLUS' ? '/doseMg' : '/type',
      percentOfOrdered,
      abovePercent: dosing.overdeliveryAbovePercent,
    },
  ];
}

/**
 * What gave something at once, or the end of an infusion; not the STOP that follows injections. A start, a pause and a rate
 * settle nothing: what they lead to is known at the end, and while it runs the clock tells.
 */
function settlesAmount(course: readonly AdministrationEvent[], event: AdministrationEvent): boolean {
  if (event.type === 'STOP') return course.some(({ type }) => type === 'START');
  return (
    (event.type === 'BOLUS' || event.type === 'INJECTION' || event.type === 'DEVICE') &&
    event.deliveredMg !== 0
  );
}

/** A rate told by the pump's setting may differ from the same rate in mg/min by a binary fraction. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
