/** The alert about a monitoring form that nobody sent in time. */
import type { EntityManager } from 'typeorm';
import { changeAlert, lockAlertsOf, raiseAlert, readAlertsOf } from '../../../tasks/alerts.js';
import type { RemsRules } from '../../../clinic/rules/treatment-day-rules.js';
import type { FormDeadline } from './domain/deadline.js';
import type { DosedSession } from './read-form-facts.js';

export const FORM_OVERDUE = 'rems-form.overdue';

/** Once for each form. One that has been overdue for longer than somebody may take to look at it pages nobody. */
export async function raiseOverdue(
  tx: EntityManager,
  session: DosedSession,
  { dueOn, overdueFrom }: FormDeadline,
  { overdueAcknowledgeWithinMinutes }: RemsRules,
  now: Date,
): Promise<void> {
  const minutesOverdue = (now.getTime() - overdueFrom.getTime()) / 60_000;
  const isLive = minutesOverdue <= overdueAcknowledgeWithinMinutes;
  await raiseAlert(
    tx,
    {
      patientId: session.patientId,
      sessionId: session.id,
      psychiatristId: session.psychiatristId,
      rule: FORM_OVERDUE,
      severity: 'YELLOW',
      subjectType: 'REMS_FORM',
      subjectId: session.id,
      message: `The REMS monitoring form was due on ${dueOn} and has not been sent.`,
      value: null,
      threshold: null,
      unit: null,
      ruleSetVersion: session.ruleSetVersion!,
      occurredAt: overdueFrom,
      resolvesWhenAcknowledged: false,
      acknowledgeWithinMinutes: isLive ? overdueAcknowledgeWithinMinutes : null,
      onePer: 'SUBJECT',
    },
    now,
  );
}

/** The form was sent, or there is none any more. @param by null where nobody did it by hand */
export async function resolveOverdue(
  tx: EntityManager,
  sessionId: string,
  by: string | null,
  now: Date,
): Promise<void> {
  await lockAlertsOf(tx, sessionId);
  const open = (await readAlertsOf(tx, sessionId)).filter(
    ({ alert, state }) => alert.rule === FORM_OVERDUE && state.isOpen,
  );
  for (const { alert } of open)
    await changeAlert(tx, alert.id, { type: 'RESOLVED', occurredAt: now, recordedAt: now, recordedBy: by });
}
