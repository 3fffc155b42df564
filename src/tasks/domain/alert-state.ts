/**
 * What has become of an alert, from the events appended to it: somebody acknowledged it, it was escalated because nobody
 * did in time, its cause is over, a higher one took its place, a correction showed that there was no cause, or what it is
 * about was amended and somebody has to look all the same.
 *
 * An alert is open while its cause lasts; of one rule and session there is one open alert. Whether somebody still has to
 * look at it is another question: a cause that ended before anybody looked leaves the alert unacknowledged. This file
 * does not decide which values raise an alert, nor how long an acknowledgement may take.
 */
import type { AlertSeverity } from '../../clinic/rules/treatment-day-rules.js';

export const ALERT_EVENT_TYPES = [
  'ACKNOWLEDGED',
  'ESCALATED',
  'RESOLVED',
  'SUPERSEDED',
  'WITHDRAWN',
  'AMENDED',
] as const;
export type AlertEventType = (typeof ALERT_EVENT_TYPES)[number];

/** What has become of the cause; whether somebody has looked is told apart from it. */
export const ALERT_STATUSES = ['OPEN', 'RESOLVED', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

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
  readonly status: AlertStatus;
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
  const resolvedAt = at('RESOLVED') ?? (isOverOnceSeen(alert) ? acknowledgedAt : null);
  const status = statusOf({ withdrawnAt, supersededAt, resolvedAt });
  return {
    status,
    isOpen: status === 'OPEN',
    needsAcknowledgement: acknowledgedAt === null && withdrawnAt === null && supersededAt === null,
    acknowledgedAt,
    escalatedAt: at('ESCALATED'),
    resolvedAt,
    withdrawnAt,
  };
}

/** What a correction took back counts for nothing, also where it was over or replaced before. */
function statusOf(
  at: Readonly<Record<'withdrawnAt' | 'supersededAt' | 'resolvedAt', Date | null>>,
): AlertStatus {
  if (at.withdrawnAt !== null) return 'WITHDRAWN';
  if (at.supersededAt !== null) return 'SUPERSEDED';
  return at.resolvedAt === null ? 'OPEN' : 'RESOLVED';
}

/** How far clocks at the bedside may be apart. */
const CLOCK_SKEW_MINUTES = 2;

/** Nobody acts on what has not happened: an earlier time is a slip of the pen. */
export function isBeforeAlert(at: Date, alert: { readonly occurredAt: Date }): boolean {
  return alert.occurredAt.getTime() - at.getTime() > CLOCK_SKEW_MINUTES * 60_000;
}

/** What is past cannot last: an alert about the past is over once somebody has looked at it. */
function isOverOnceSeen({ resolvesWhenAcknowledged, acknowledgeBy }: AlertFact): boolean {
  return resolvesWhenAcknowledged || acknowledgeBy === null;
}

export interface ComparedAlert {
  readonly severity: AlertSeverity;
  readonly isRetrospective: boolean;
}

/**
 * Whether an open alert says already what another one of its rule would say. One about the past calls nobody, so it never
 * stands for one that has to: a nurse is called for a pressure that is high now, whatever was entered late before.
 */
export function covers(open: ComparedAlert, other: ComparedAlert): boolean {
  return isAsSevere(open, other) && (!open.isRetrospective || other.isRetrospective);
}

/** Whether a new alert takes the place of an open one of its rule. One about the past never ends a call that runs. */
export function takesPlaceOf(raised: ComparedAlert, open: ComparedAlert): boolean {
  return isAsSevere(raised, open) && (!raised.isRetrospective || open.isRetrospective);
}

function isAsSevere(one: ComparedAlert, other: ComparedAlert): boolean {
  return one.severity === 'RED' || other.severity === 'YELLOW';
}

/** Whether the time to acknowledge has run out and nobody has been told yet. */
export function isToBeEscalated(alert: AlertFact, state: AlertState, now: Date): boolean {
  if (alert.acknowledgeBy === null || !state.needsAcknowledgement || state.escalatedAt !== null) return false;
  return now.getTime() > alert.acknowledgeBy.getTime();
}
