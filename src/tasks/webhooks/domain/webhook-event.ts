/**
 * What leaves the house when something happens to an alert: which, of which rule, how urgent, when, and whom to call. No
 * patient, no value, no sentence about them: whoever receives it opens the alert with rights of their own.
 */
import type { AlertSeverity } from '../../../clinic/rules/treatment-day-rules.js';

export const ALERT_EVENT_TYPES = [
  'alert.raised',
  'alert.escalated',
  'alert.acknowledged',
  'alert.withdrawn',
] as const;
export type AlertEventType = (typeof ALERT_EVENT_TYPES)[number];

/** What a later room announces of questionnaires. It makes the body itself. */
export const REMINDER_EVENT_TYPES = ['assessment.due', 'assessment.no-longer-due'] as const;
export type ReminderEventType = (typeof REMINDER_EVENT_TYPES)[number];

export const WEBHOOK_EVENT_TYPES = [...ALERT_EVENT_TYPES, ...REMINDER_EVENT_TYPES] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

export interface AnnouncedAlert {
  readonly id: string;
  /** Null where it belongs to no treatment day. */
  readonly sessionId: string | null;
  readonly psychiatristId: string | null;
  readonly rule: string;
  readonly severity: AlertSeverity;
  readonly isRetrospective: boolean;
  readonly raisedAt: Date;
  readonly acknowledgeBy: Date | null;
}

/** Nothing about the past calls anybody. Of what is raised only red is told; what was not told needs no end either. */
export function isAnnounced(
  type: AlertEventType,
  alert: Pick<AnnouncedAlert, 'severity' | 'isRetrospective'>,
  isEscalated: boolean,
): boolean {
  if (alert.isRetrospective) return false;
  return type === 'alert.escalated' || alert.severity === 'RED' || isEscalated;
}

/** The body as it is signed and sent, the same at each attempt. */
export function webhookBody(type: AlertEventType, alert: AnnouncedAlert, happenedAt: Date): string {
  const { id, sessionId, psychiatristId, rule, severity, raisedAt, acknowledgeBy } = alert;
  return JSON.stringify({
    type,
    timestamp: happenedAt,
    data: { alertId: id, sessionId, psychiatristId, rule, severity, raisedAt, acknowledgeBy },
  });
}
