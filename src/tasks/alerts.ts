/**
 * How the other rooms raise, resolve and withdraw alerts, inside their own transactions: an alert is committed together
 * with the fact it is about. Whoever raises holds `lockAlertsOf` first, so that two facts recorded at once raise one alert.
 */
import { In, type EntityManager } from 'typeorm';
import { newId } from '../platform/ids/ids.js';
import { Alert, AlertEvent } from './alert.entity.js';
import { alertState, type AlertEventType, type AlertState } from './domain/alert-state.js';

export interface NewAlert extends Omit<
  Alert,
  'id' | 'raisedAt' | 'acknowledgeBy' | 'isRetrospective' | 'resolvesWhenAcknowledged'
> {
  /** Minutes until it is escalated; null for an alert about the past. */
  readonly acknowledgeWithinMinutes: number | null;
  /** False where the cause lasts until the raising room says that it is over. */
  readonly resolvesWhenAcknowledged: boolean;
  /**
   * SESSION: one open alert of this rule in the session. SUBJECT: one for each fact, for what happened and is over
   * (a deviation of one event says nothing about the next).
   */
  readonly onePer: 'SESSION' | 'SUBJECT';
}

export interface KnownAlert {
  readonly alert: Alert;
  readonly events: readonly AlertEvent[];
  readonly state: AlertState;
}

export interface AlertChange {
  readonly type: AlertEventType;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly action?: string | null;
  readonly note?: string | null;
}

/** Held until the transaction ends; a lock of its own, so that readings do not wait for whoever moves the session. */
export async function lockAlertsOf(tx: EntityManager, sessionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('alerts ' || $1::text, 0))`, [sessionId]);
}

/** All alerts of a session with what became of them, in the order they were raised. */
export async function readAlertsOf(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly KnownAlert[]> {
  const alerts = await manager.find(Alert, { where: { sessionId }, order: { raisedAt: 'ASC', id: 'ASC' } });
  return withEvents(manager, alerts);
}

/** Alerts with what became of them, in the order given. */
export async function withEvents(
  manager: EntityManager,
  alerts: readonly Alert[],
): Promise<readonly KnownAlert[]> {
  if (alerts.length === 0) return [];
  const events = await manager.find(AlertEvent, {
    where: { alertId: In(alerts.map(({ id }) => id)) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  return alerts.map((alert) => {
    const own = events.filter(({ alertId }) => alertId === alert.id);
    return { alert, events: own, state: alertState(alert, own) };
  });
}

/**
 * Raises an alert unless one of the same rule is open that is as severe; a less severe one is superseded.
 * @returns the new alert; null where the open one says it already
 */
export async function raiseAlert(tx: EntityManager, raised: NewAlert, raisedAt: Date): Promise<Alert | null> {
  const { acknowledgeWithinMinutes, onePer, ...facts } = raised;
  const alerts = await readAlertsOf(tx, raised.sessionId);
  const open = alerts.filter(
    ({ alert, state }) =>
      state.isOpen &&
      alert.rule === raised.rule &&
      (onePer === 'SESSION' || alert.subjectId === raised.subjectId),
  );
  if (open.some(({ alert }) => alert.severity === 'RED' || alert.severity === raised.severity)) return null;
  const system = { occurredAt: raised.occurredAt, recordedAt: raisedAt, recordedBy: null };
  for (const { alert } of open) await changeAlert(tx, alert.id, { ...system, type: 'SUPERSEDED' });
  const alert = tx.create(Alert, {
    ...facts,
    id: newId(),
    raisedAt,
    isRetrospective: acknowledgeWithinMinutes === null,
    acknowledgeBy:
      acknowledgeWithinMinutes === null
        ? null
        : new Date(raisedAt.getTime() + acknowledgeWithinMinutes * 60_000),
  });
  await tx.insert(Alert, alert);
  return alert;
}

/** Appends what became of an alert. */
export async function changeAlert(tx: EntityManager, alertId: string, change: AlertChange): Promise<void> {
  await tx.insert(AlertEvent, { id: newId(), alertId, action: null, note: null, ...change });
}
