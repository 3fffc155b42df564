/**
 * What is recorded after the psychiatrist has signed. It happened and is taken, with a word on why it comes only now; it
 * pages nobody, since whoever is called could do nothing about it any more.
 */
import { timeInFuture } from '../platform/errors/platform-problems.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import type { Session } from './session.entity.js';
import { lateReasonNeeded } from './session.problems.js';

export function isSigned({ status }: Pick<Session, 'status'>): boolean {
  return status === 'SIGNED';
}

/** What is kept of it: before the signature nothing is late, whatever a client always sends. */
export function keptLateReason(
  session: Pick<Session, 'status'>,
  lateReason: string | undefined,
): string | null {
  return isSigned(session) ? (lateReason ?? null) : null;
}

/** To be listed with every other reason against the entry; alone it is the problem `lateReasonNeeded`. */
export function lateReasonMissing(
  session: Pick<Session, 'status'>,
  lateReason: string | undefined,
): readonly ProblemReason[] {
  if (!isSigned(session) || lateReason !== undefined) return [];
  return [
    {
      code: lateReasonNeeded.code,
      pointer: '/lateReason',
      message: 'The session is signed. Say why this is recorded only now.',
    },
  ];
}

/**
 * Where nothing else speaks against the entry.
 * @param ahead why its time cannot be
 * @throws timeInFuture, lateReasonNeeded with every reason
 */
export function assertTimely(late: readonly ProblemReason[], ahead: readonly ProblemReason[]): void {
  if (ahead.length > 0) throw timeInFuture({ errors: [...late, ...ahead] });
  if (late.length > 0) throw lateReasonNeeded({ errors: late });
}
