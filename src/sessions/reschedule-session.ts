/** How one session is moved to another time, all in one transaction. Its status does not change. */
import type { EntityManager } from 'typeorm';
import type { Clinic } from '../clinic/clinic.entity.js';
import { localDayOf, weekdayOf } from '../clinic/domain/local-days.js';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../platform/http/acknowledged-warnings.js';
import { newId } from '../platform/ids/ids.js';
import { type ArrangementRules, arrangementWarnings } from './arrangement-warnings.js';
import { sayFinding } from './arrangement.messages.js';
import { movesFrom } from './domain/session-status.js';
import { assertOneSessionADay } from './one-session-a-day.js';
import { SessionArrangement } from './session-arrangement.entity.js';
import { lockSession, saveSession } from './session-moves.js';
import type { Session } from './session.entity.js';
import { sessionClosed, sessionHasBegun } from './session.problems.js';

export interface NewStart {
  readonly plannedStart: Date;
  readonly reason: string;
  readonly acknowledgedWarnings: readonly AcknowledgedWarning[];
  readonly rules: ArrangementRules;
  readonly clinic: Pick<Clinic, 'closedDays' | 'closedWeekdays'>;
  readonly recordedAt: Date;
}

/**
 * @throws sessionClosed, sessionHasBegun (409)
 * @throws sameDay, warningsNotAcknowledged (422)
 */
export async function rescheduleSession(
  tx: EntityManager,
  caller: Caller,
  sessionId: string,
  { plannedStart, reason, recordedAt, ...given }: NewStart,
): Promise<Session> {
  const session = await lockSession(tx, sessionId);
  assertScheduled(session);
  const placed = { ...session, plannedStart };
  await assertOneSessionADay(tx, session.patientId, [placed], '/plannedStart');
  const warnings = [
    ...closedDayWarnings(placed, given.clinic),
    ...(await arrangementWarnings(tx, [placed], given.rules)),
  ];
  const acknowledgedWarnings = requireAcknowledged(warnings, given.acknowledgedWarnings);
  await recordArrangement(tx, caller, session, {
    toStart: plannedStart,
    reason,
    acknowledgedWarnings,
    recordedAt,
  });
  session.plannedStart = plannedStart;
  await saveSession(tx, caller, session, recordedAt);
  const audited = { action: 'session.move', patientIds: [session.patientId], resourceId: sessionId };
  await recordAudit(tx, caller, audited);
  return session;
}

type NewArrangement = Pick<
  SessionArrangement,
  'toStart' | 'reason' | 'acknowledgedWarnings' | 'recordedAt'
> & { readonly planEventId?: string };

/** Keeps where a session comes from, before it is moved or given to somebody. */
export async function recordArrangement(
  tx: EntityManager,
  caller: Caller,
  { id: sessionId, plannedStart: fromStart }: Session,
  { planEventId, ...arrangement }: NewArrangement,
): Promise<void> {
  await tx.insert(SessionArrangement, {
    ...arrangement,
    id: newId(),
    sessionId,
    fromStart,
    planEventId: planEventId ?? null,
    recordedBy: caller.id,
  });
}

function assertScheduled({ status, version }: Session): void {
  const present = { extensions: { currentStatus: status, currentVersion: version } };
  if (movesFrom(status).length === 0) throw sessionClosed(present);
  if (status !== 'SCHEDULED') throw sessionHasBegun(present);
}

function closedDayWarnings(
  { plannedStart, zone }: Pick<Session, 'plannedStart' | 'zone'>,
  { closedDays, closedWeekdays }: NewStart['clinic'],
): readonly ProblemReason[] {
  const day = localDayOf(plannedStart, zone);
  const isClosed = closedDays.some((closed) => closed.day === day) || closedWeekdays.includes(weekdayOf(day));
  return isClosed ? [sayFinding({ code: 'schedule.closed-day' }, '/plannedStart')] : [];
}
