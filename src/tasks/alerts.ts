/**
 * How the other rooms raise, resolve and withdraw alerts, inside their own transactions: an alert is committed together
 * with the fact it is about. `raiseAlert` holds `lockAlertsOf`, so that two facts recorded at once raise one alert; whoever
 * reads alerts to decide what becomes of them takes the lock before reading.
 */
import { In, IsNull, LessThanOrEqual, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { newId } from '../platform/ids/ids.js';
import { Alert, AlertEvent } from './alert.entity.js';
import type { AlertAction } from './domain/alert-action.js';
import {
  alertState,
  covers,
  takesPlaceOf,
  type AlertEventType,
  type AlertState,
} from './domain/alert-state.js';
import { announce } from './webhooks/announce.js';

export interface NewAlert extends Omit<
  Alert,
  'id' | 'raisedAt' | 'acknowledgeBy' | 'isRetrospective' | 'resolvesWhenAcknowledged' | 'isForPsychiatrist'
> {
  /** Minutes until it is escalated; null for an alert about the past. */
  readonly acknowledgeWithinMinutes: number | null;
  /** False where the cause lasts until the raising room says that it is over. */
  readonly resolvesWhenAcknowledged: boolean;
  /** Only a psychiatrist acknowledges and resolves it; any nurse may when left out. */
  readonly isForPsychiatrist?: boolean;
  /**
   * SESSION: one open alert of this rule in the session. SUBJECT: one for each fact, for what happened and is over
   * (a deviation of one event says nothing about the next).
   */
  readonly onePer: 'SESSION' | 'SUBJECT';
  /**
   * Alerts of the patient that say less of the same. They do not keep this one back; those still open are superseded by it, and
   * nobody gets more time to look than the first of them left.
   */
  readonly inPlaceOf?: readonly KnownAlert[];
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
  readonly action?: AlertAction | null;
  readonly note?: string | null;
  readonly amendedValue?: number | null;
}

/**
 * Held until the transaction ends; a lock of its own, so that readings do not wait for whoever moves the session.
 * @param placeId the session; the patient for alerts without one, after the lock of any session
 */
export async function lockAlertsOf(tx: EntityManager, placeId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('alerts ' || $1::text, 0))`, [placeId]);
}

/** All alerts of a session with what became of them, in the order they were raised. */
export async function readAlertsOf(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly KnownAlert[]> {
  return readAlertsWhere(manager, { sessionId });
}

/** All alerts about a patient that belong to no session, in the order they were raised. */
export async function readAlertsOutsideSessions(
  manager: EntityManager,
  patientId: string,
): Promise<readonly KnownAlert[]> {
  return readAlertsWhere(manager, { patientId, sessionId: IsNull() });
}

async function readAlertsWhere(
  manager: EntityManager,
  where: FindOptionsWhere<Alert>,
): Promise<readonly KnownAlert[]> {
  const alerts = await manager.find(Alert, { where, order: { raisedAt: 'ASC', id: 'ASC' } });
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
 * Raises an alert, unless it was raised about the same fact already, or an open one of the rule says as much. What the new
 * one makes needless is superseded. One about the past neither silences a live one nor ends it.
 * @returns the new alert; null where another one says it already
 */
export async function raiseAlert(tx: EntityManager, raised: NewAlert, raisedAt: Date): Promise<Alert | null> {
  const { acknowledgeWithinMinutes, onePer, isForPsychiatrist = false, inPlaceOf = [], ...facts } = raised;
  const isRetrospective = acknowledgeWithinMinutes === null;
  const compared = { severity: raised.severity, isRetrospective };
  const { sessionId, patientId, rule } = raised;
  await lockAlertsOf(tx, sessionId ?? patientId);
  const place = sessionId === null ? { patientId, sessionId: IsNull() } : { sessionId };
  const ofRule = await readAlertsWhere(tx, { ...place, rule });
  const lesser = new Set(inPlaceOf.map(({ alert }) => alert.id));
  const said = ofRule.filter(
    ({ alert, state }) =>
      !lesser.has(alert.id) &&
      state.status !== 'WITHDRAWN' &&
      isAboutSame(alert, state.isOpen, raised.subjectId, onePer),
  );
  if (said.some(({ alert }) => covers(alert, compared))) return null;
  const open = inPlaceOf.filter(({ state }) => state.isOpen);
  const replaced = [
    ...open,
    ...said.filter(({ alert, state }) => state.isOpen && takesPlaceOf(compared, alert)),
  ];
  const system = { occurredAt: raised.occurredAt, recordedAt: raisedAt, recordedBy: null };
  for (const { alert } of replaced) await changeAlert(tx, alert.id, { ...system, type: 'SUPERSEDED' });
  const acknowledgeBy = isRetrospective
    ? null
    : earliestDeadline(new Date(raisedAt.getTime() + acknowledgeWithinMinutes * 60_000), open);
  const alert = tx.create(Alert, {
    ...facts,
    id: newId(),
    raisedAt,
    isRetrospective,
    acknowledgeBy,
    isForPsychiatrist,
  });
  await tx.insert(Alert, alert);
  await announce(tx, alert, { type: 'alert.raised', at: raisedAt, now: raisedAt });
  return alert;
}

/** To have looked at one of them says nothing about what is graver. */
function earliestDeadline(own: Date, replaced: readonly KnownAlert[]): Date {
  const waiting = replaced.filter(({ state }) => state.needsAcknowledgement);
  const times = waiting.flatMap(({ alert }) => alert.acknowledgeBy?.getTime() ?? []);
  return new Date(Math.min(own.getTime(), ...times));
}

/** An open one stands for the whole session where the rule says so; one that is over only for its own fact. */
function isAboutSame(
  known: Alert,
  isOpen: boolean,
  subjectId: string | null,
  onePer: NewAlert['onePer'],
): boolean {
  if (isOpen && onePer === 'SESSION') return true;
  return known.subjectId === subjectId && (isOpen || subjectId !== null);
}

/**
 * Red alerts whose cause lasted when the patient left or would leave; nobody goes home with one. One about the past is over
 * once a nurse or a psychiatrist has looked at it, also where that was later.
 */
export async function unresolvedRedAlerts(
  manager: EntityManager,
  sessionId: string,
  at: Date,
): Promise<readonly Alert[]> {
  const red = await redLastingAt(manager, sessionId, at);
  const isPastAndSeen = ({ alert, state }: KnownAlert) =>
    alert.acknowledgeBy === null && state.acknowledgedAt !== null;
  return red.filter((known) => !isPastAndSeen(known)).map(({ alert }) => alert);
}

/** Red alerts that nobody has looked at, over or not. */
export async function redAlertsToAcknowledge(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly Alert[]> {
  const red = await readAlertsWhere(manager, { sessionId, severity: 'RED' });
  return red.filter(({ state }) => state.needsAcknowledgement).map(({ alert }) => alert);
}

/** Red alerts of these sessions that had a cause, over or not, in the order they were raised. */
export async function redAlertsOf(
  manager: EntityManager,
  sessionIds: readonly string[],
): Promise<readonly KnownAlert[]> {
  const red = await readAlertsWhere(manager, { sessionId: In([...sessionIds]), severity: 'RED' });
  return red.filter(({ state }) => state.status !== 'WITHDRAWN');
}

/** Alerts of a patient that last, or that nobody has acknowledged, in the order they were raised. */
export async function currentAlertsOfPatient(
  manager: EntityManager,
  patientId: string,
): Promise<readonly KnownAlert[]> {
  const alerts = await readAlertsWhere(manager, { patientId });
  return alerts.filter(({ state }) => state.isOpen || state.needsAcknowledgement);
}

/** Red alerts whose cause lasted at an instant, for what is entered later; one that was withdrawn never had a cause. */
export async function redAlertsLastingAt(
  manager: EntityManager,
  sessionId: string,
  at: Date,
): Promise<readonly Alert[]> {
  return (await redLastingAt(manager, sessionId, at)).map(({ alert }) => alert);
}

async function redLastingAt(
  manager: EntityManager,
  sessionId: string,
  at: Date,
): Promise<readonly KnownAlert[]> {
  const red = await readAlertsWhere(manager, { sessionId, severity: 'RED', occurredAt: LessThanOrEqual(at) });
  const lasted = ({ alert, events, state }: KnownAlert) =>
    state.status !== 'WITHDRAWN' &&
    alertState(
      alert,
      events.filter(({ occurredAt }) => occurredAt <= at),
    ).isOpen;
  return red.filter(lasted);
}

/** Appends what became of an alert. Whoever was called hears when there was no cause. */
export async function changeAlert(tx: EntityManager, alertId: string, change: AlertChange): Promise<void> {
  if (change.type === 'WITHDRAWN') await announceWithdrawn(tx, alertId, change.recordedAt);
  await tx.insert(AlertEvent, {
    ...{ id: newId(), alertId, action: null, note: null, amendedValue: null },
    ...change,
  });
}

async function announceWithdrawn(tx: EntityManager, alertId: string, now: Date): Promise<void> {
  const [known] = await readAlertsWhere(tx, { id: alertId });
  if (!known || known.state.withdrawnAt !== null) return;
  const isEscalated = known.state.escalatedAt !== null;
  await announce(tx, known.alert, { type: 'alert.withdrawn', at: now, now, isEscalated });
}
