/**
 * When the dose passed what the clinic's rules allow above the order: the instant at which somebody would have had to be told.
 * It follows from the log alone, so that an infusion of yesterday that is entered today passed it yesterday, and one whose end
 * is entered late may never have passed it. How much was delivered is computed in `delivered-dose.ts`.
 */
import type { AdministrationEvent } from './administration-event.js';
import { deliveredDose, type DeliveredDoseRules } from './delivered-dose.js';

const MS_PER_MINUTE = 60_000;

/**
 * Null where it was not passed up to the instant `until`. An infusion without a STOP goes on.
 * @param events in order of `occurredAt`
 */
export function overdeliveredAt(
  events: readonly AdministrationEvent[],
  until: Date,
  orderedMg: number,
  rules: DeliveredDoseRules,
): Date | null {
  const limitMg = (orderedMg * rules.dosing.overdeliveryAbovePercent) / 100;
  const starts = events.map(({ occurredAt }) => occurredAt).filter((at) => at.getTime() < until.getTime());
  for (const [index, from] of [...starts, until].entries()) {
    const dose = deliveredDose(events, from, orderedMg, rules);
    if (!dose.isOverdelivered) continue;
    const before = starts[index - 1];
    return before ? passedAt(events, before, from, limitMg, { orderedMg, rules }) : from;
  }
  return null;
}

interface Order {
  readonly orderedMg: number;
  readonly rules: DeliveredDoseRules;
}

/** Between two instants without an event the amount grows evenly; else what was given at once at the end passed it. */
function passedAt(
  events: readonly AdministrationEvent[],
  from: Date,
  to: Date,
  limitMg: number,
  { orderedMg, rules }: Order,
): Date {
  const { deliveredMg, runningRateMgPerMinute } = deliveredDose(events, from, orderedMg, rules);
  if (runningRateMgPerMinute === 0) return to;
  const msToLimit = ((limitMg - deliveredMg) / runningRateMgPerMinute) * MS_PER_MINUTE;
  return new Date(Math.min(to.getTime(), from.getTime() + Math.round(msToLimit)));
}
