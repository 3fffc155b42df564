/**
 * Where what was given goes beyond what was ordered: more of the drug than the clinic's rules allow above the order, or
 * a second injection or a higher rate that no psychiatrist ordered. Pausing, slowing and stopping need no order. Clinic
 * practice; there is no published share from which a dose counts as too high.
 *
 * Both happened and are recorded with a reason. This file does not decide who is a psychiatrist, nor whether the event
 * can follow those before it (`event-sequence.ts`).
 */
import type { AdministrationEvent } from './administration-event.js';
import { deliveredDose, type DeliveredDoseRules } from './delivered-dose.js';

export interface OrderDeviation {
  readonly code: 'dosing.more-than-ordered' | 'dosing.without-order';
  readonly pointer: string;
  readonly percentOfOrdered?: number;
  readonly abovePercent?: number;
}

/** A further injection, or an infusion that goes on faster than before. `events` are in order of `occurredAt`. */
export function needsOrder(events: readonly AdministrationEvent[], event: AdministrationEvent): boolean {
  if (event.type === 'INJECTION') return events.some(({ type }) => type === 'INJECTION');
  if (event.type !== 'RESUME') return false;
  const before = events.findLast(({ rateMgPerMinute }) => (rateMgPerMinute ?? null) !== null);
  return tidy(event.rateMgPerMinute ?? 0) > tidy(before?.rateMgPerMinute ?? 0);
}

/** All deviations of `event` after `events` from an order of `orderedMg`. */
export function orderDeviations(
  events: readonly AdministrationEvent[],
  event: AdministrationEvent,
  { orderedMg, hasOrderer }: { readonly orderedMg: number; readonly hasOrderer: boolean },
  rules: DeliveredDoseRules,
): readonly OrderDeviation[] {
  const found: OrderDeviation[] = [];
  if (needsOrder(events, event) && !hasOrderer)
    found.push({ code: 'dosing.without-order', pointer: '/orderedBy' });
  if (!settlesAmount(events, event)) return found;
  const { percentOfOrdered, isOverdelivered } = deliveredDose(
    [...events, event],
    event.occurredAt,
    orderedMg,
    rules,
  );
  if (isOverdelivered && percentOfOrdered !== null)
    found.push({
      code: 'dosing.more-than-ordered',
      pointer: event.type === 'INJECTION' ? '/doseMg' : '/type',
      percentOfOrdered,
      abovePercent: rules.dosing.overdeliveryAbovePercent,
    });
  return found;
}

/** An injection or device that gave something, or the end of an infusion; not the STOP that follows injections. */
function settlesAmount(events: readonly AdministrationEvent[], event: AdministrationEvent): boolean {
  if (event.type === 'STOP') return events.some(({ type }) => type === 'START');
  return (event.type === 'INJECTION' || event.type === 'DEVICE') && event.deliveredMg !== 0;
}

/** A rate told by the pump's setting may differ from the same rate in mg/min by a binary fraction. */
function tidy(rateMgPerMinute: number): number {
  return Math.round(rateMgPerMinute * 1e6) / 1e6;
}
