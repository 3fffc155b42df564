/**
 * What has become of an alert, from the events appended to it: somebody acknowledged it, it was escalated because nobody
 * did in time, its cause is over, a higher one took its place, or a correction showed that there was no cause.
 *
 * An alert is open while its cause lasts; of one rule and session there is one open alert. Whether somebody still has to
 * look at it is another question: a cause that ended before anybody looked leaves the alert unacknowledged. This file
 * does not decide which values raise an alert, nor how long an acknowledgement may take.
 */
export const ALERT_EVENT_TYPES = [
  'ACKNOWLEDGED',
  'ESCALATED',
  'RESOLVED',
  'SUPERSEDED',
  'WITHDRAWN',
] as const;
export type AlertEventType = (typeof ALERT_EVENT_TYPES)[number];

export interface AlertEventFact {
  readonly type: AlertEventType;
  readonly occurredAt: Date;
}

export interface AlertFact {
  /** Null for an alert about the past, which is listed and pages nobody. */
  readonly acknowledgeBy: Date | null;
  /** True for an alert about something that happened and is over: to have looked at it resolves it. */
  readonly resolvesWhenAcknowledged: boolean;
}

export interface AlertState {
  /** The cause lasts, as far as is known. */
  readonly isOpen: boolean;
  /** Somebody still has to look at it. */
  readonly needsAcknowledgement: boolean;
  readonly acknowledgedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** @param events all events of the alert, in any order */
export function alertState(alert: AlertFact, events: readonly AlertEventFact[]): AlertState {
  const at = (type: AlertEventType): Date | null =>
    events.find((event) => event.type === type)?.occurredAt ?? null;
  const acknowledgedAt = at('ACKNOWLEDGED');
  const withdrawnAt = at('WITHDRAWN');
  const supersededAt = at('SUPERSEDED');
  const resolvedAt = at('RESOLVED') ?? (alert.resolvesWhenAcknowledged ? acknowledgedAt : null);
  return {
    isOpen: resolvedAt === null && withdrawnAt === null && supersededAt === null,
    needsAcknowledgement: acknowledgedAt === null && withdrawnAt === null && supersededAt === null,
    acknowledgedAt,
    escalatedAt: at('ESCALATED'),
    resolvedAt,
    withdrawnAt,
  };
}

/** Whether the time to acknowledge has run out and nobody has been told yet. */
export function isToBeEscalated(alert: AlertFact, state: AlertState, now: Date): boolean {
  if (alert.acknowledgeBy === null || !state.needsAcknowledgement || state.escalatedAt !== null) return false;
  return now.getTime() > alert.acknowledgeBy.getTime();
}
