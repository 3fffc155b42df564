/** Which sessions take side effects. */
import type { EntityManager } from 'typeorm';
import { Session } from '../session.entity.js';
import { sessionNotFound } from '../session.problems.js';
import { noVisitYet } from './side-effects.problems.js';

/**
 * Holds the session against being moved until the transaction ends, so that a fact is recorded either before the signature
 * or after it. Taken from the check-in on, also long after the discharge: patients report effects later.
 * @throws sessionNotFound
 * @throws noVisitYet (409) with the present status
 */
export async function holdVisit(tx: EntityManager, sessionId: string): Promise<Session> {
  const session = await tx.findOne(Session, { where: { id: sessionId }, lock: { mode: 'pessimistic_read' } });
  if (!session) throw sessionNotFound();
  if (session.checkedInAt === null) throw noVisitYet({ extensions: { currentStatus: session.status } });
  return session;
}
