/**
 * When a dose began and ended, as the anchors that observation and outcome times count from.
 *
 * Began: infusion start, first injection, start of the first device. Ended: STOP for an infusion, or a bolus given after it; for IM and Spravato the last
 * injection or device, known only once STOP has said that no further one follows. It does not decide how long a
 * patient is observed, nor to which time point an answer belongs.
 */
import type { AdministrationEvent } from './administration-event.js';

export interface DoseTimes {
  readonly doseStartedAt: Date | null;
  /** The latest START or INJECTION, or the end of the latest DEVICE. */
  readonly lastDoseAt: Date | null;
  /** Null until STOP. */
  readonly doseEndedAt: Date | null;
}

/** Events in order of `occurredAt`. */
export function doseTimes(events: readonly AdministrationEvent[]): DoseTimes {
  const doses = events.filter(({ type }) => type === 'START' || type === 'INJECTION' || type === 'DEVICE');
  const lastDose = doses.at(-1);
  const stop = events.find(({ type }) => type === 'STOP');
  // Events are in order: a bolus that stands after STOP was given after it.
  const infusionEnd = events.findLast(({ type }) => type === 'STOP' || type === 'BOLUS');
  const end = lastDose?.type === 'START' ? infusionEnd : lastDose;
  return {
    doseStartedAt: doses[0]?.startedAt ?? doses[0]?.occurredAt ?? null,
    lastDoseAt: lastDose?.occurredAt ?? null,
    doseEndedAt: stop && end ? end.occurredAt : null,
  };
}
