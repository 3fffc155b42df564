/** What happened against the rules is recorded and, in the same transaction, told to somebody. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { Alert, AlertSubject } from '../../tasks/alert.entity.js';
import { changeAlert, lockAlertsOf, raiseAlert, readAlertsOf } from '../../tasks/alerts.js';
import { isSigned } from '../late-entry.js';
import type { Session } from '../session.entity.js';

/** What an alert of this room is about. */
export interface AlertedFact {
  readonly type: AlertSubject;
  readonly id: string;
  readonly occurredAt: Date;
}

export interface AlertContext {
  readonly session: Pick<Session, 'id' | 'patientId' | 'psychiatristId' | 'ruleSetVersion' | 'status'>;
  readonly rules: RuleSet;
  readonly now: Date;
}

/** One yellow alert for each deviation. A fact entered long after it happened, or after the signature, pages nobody. */
export async function alertDeviations(
  tx: EntityManager,
  { session, rules, now }: AlertContext,
  fact: AlertedFact,
  deviations: readonly ProblemReason[],
): Promise<void> {
  if (deviations.length === 0) return;
  await lockAlertsOf(tx, session.id);
  const minutesAgo = (now.getTime() - fact.occurredAt.getTime()) / 60_000;
  const isLive = minutesAgo <= rules.vitals.retrospectiveAfterMinutes && !isSigned(session);
  for (const { code, message } of deviations)
    await raiseAlert(
      tx,
      {
        patientId: session.patientId,
        psychiatristId: session.psychiatristId,
        sessionId: session.id,
        rule: code,
        severity: 'YELLOW',
        subjectType: fact.type,
        subjectId: fact.id,
        message,
        value: null,
        threshold: null,
        unit: null,
        // A dose is given to nobody who was not checked in, which is when the rules of the session were chosen.
        ruleSetVersion: session.ruleSetVersion!,
        occurredAt: fact.occurredAt,
        resolvesWhenAcknowledged: true,
        acknowledgeWithinMinutes: isLive ? rules.alerts.acknowledgeWithinMinutes.YELLOW : null,
        onePer: 'SUBJECT',
      },
      now,
    );
}

export interface Withdrawal {
  readonly by: string;
  readonly now: Date;
  readonly reason: string;
}

/** Takes back what was said about a fact that turned out to be another, or none. */
export async function withdrawAlertsAbout(
  tx: EntityManager,
  sessionId: string,
  subjectId: string,
  withdrawal: Withdrawal,
): Promise<void> {
  await lockAlertsOf(tx, sessionId);
  const about = (await readAlertsOf(tx, sessionId)).filter(
    ({ alert, state }) => alert.subjectId === subjectId && state.withdrawnAt === null,
  );
  await withdrawAlerts(
    tx,
    about.map(({ alert }) => alert),
    withdrawal,
  );
}

/** Of a session whose alerts are locked. */
export async function withdrawAlerts(
  tx: EntityManager,
  alerts: readonly Alert[],
  { by, now, reason }: Withdrawal,
): Promise<void> {
  for (const { id } of alerts)
    await changeAlert(tx, id, {
      type: 'WITHDRAWN',
      occurredAt: now,
      recordedAt: now,
      recordedBy: by,
      note: reason,
    });
}
