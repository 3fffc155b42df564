/** Which sessions take readings. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import type { SessionStatus } from '../domain/session-status.js';
import { Session } from '../session.entity.js';
import { sessionNotFound } from '../session.problems.js';
import { sessionTakesNoReadings } from './vitals.problems.js';

/** A session whose patient was checked in. */
export type MonitoredSession = Session & { readonly checkedInAt: Date };

const PATIENT_IS_THERE: readonly SessionStatus[] = ['CHECKED_IN', 'READY', 'DOSING', 'RECOVERY'];

/** Whether the patient of this session is in the clinic, or still to come. */
export function isAheadOrRunning({ status }: Pick<Session, 'status'>): boolean {
  return status === 'SCHEDULED' || PATIENT_IS_THERE.includes(status);
}

/**
 * Holds the session against being moved until the transaction ends; readings do not wait for each other. What a person
 * measured is a fact and is taken at any time after the check-in, also when the session is signed. A device is heard only
 * while the patient is there, because a monitor that nobody took off the session may hang on the next patient already.
 * @throws sessionNotFound
 * @throws sessionTakesNoReadings (409) with the present status
 */
export async function holdOpenSession(
  tx: EntityManager,
  { role }: Pick<Caller, 'role'>,
  sessionId: string,
): Promise<MonitoredSession> {
  const session = await tx.findOne(Session, {
    where: { id: sessionId },
    lock: { mode: 'pessimistic_read' },
  });
  if (!session) throw sessionNotFound();
  const { status, checkedInAt } = session;
  const isHeard = role !== 'device' || PATIENT_IS_THERE.includes(status);
  if (checkedInAt === null || !isHeard)
    throw sessionTakesNoReadings({ extensions: { currentStatus: status } });
  return Object.assign(session, { checkedInAt });
}
