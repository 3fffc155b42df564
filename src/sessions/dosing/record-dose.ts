/** The one place that writes what a session knows about its dose. */
import type { Session } from '../session.entity.js';
import type { AdministrationEvent, EarlyTerminationReason } from './domain/administration-event.js';
import { deliveredDose, type DeliveredDose, type DeliveredDoseRules } from './domain/delivered-dose.js';
import { doseTimes } from './domain/dose-times.js';

export interface DoseEvent extends AdministrationEvent {
  readonly terminationReason: EarlyTerminationReason | null;
}

/**
 * Computes the dose columns from all events of the session that count, in their order, and puts them on the session;
 * without any they are empty again.
 * @returns the dose delivered up to the last event
 */
export function recordDose(
  session: Session,
  events: readonly DoseEvent[],
  rules: DeliveredDoseRules,
): DeliveredDose {
  const stop = events.find(({ type }) => type === 'STOP');
  const lastAt = events.at(-1)?.occurredAt ?? new Date(0);
  const delivered = deliveredDose(events, lastAt, session.orderedMg, rules);
  Object.assign(session, doseTimes(events));
  session.deliveredMg = stop ? Math.round(delivered.deliveredMg * 100) / 100 : null;
  session.completion = stop ? (delivered.isComplete ? 'COMPLETE' : 'TERMINATED_EARLY') : null;
  session.terminationReason =
    session.completion === 'TERMINATED_EARLY' ? (stop?.terminationReason ?? null) : null;
  return delivered;
}
