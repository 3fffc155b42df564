import type { EntityManager } from 'typeorm';
import { Chair } from '../clinic/chair.entity.js';
import type { StaffRole } from '../platform/access/caller.js';
import { User } from '../platform/access/user.entity.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { assignmentNotPossible } from './session.problems.js';

export interface Assignments {
  readonly chairId?: string | null;
  readonly nurseId?: string | null;
  readonly psychiatristId?: string | null;
}

/**
 * A session can only be given to a chair in use, an active nurse and an active psychiatrist.
 * @throws assignmentNotPossible with every one that is none of these
 */
export async function assertAssignable(
  tx: EntityManager,
  { chairId, nurseId, psychiatristId }: Assignments,
): Promise<void> {
  const reasons: ProblemReason[] = [];
  if (chairId && !(await tx.existsBy(Chair, { id: chairId, status: 'IN_USE' })))
    reasons.push({
      code: 'session.chair-not-in-use',
      pointer: '/chairId',
      message: 'There is no such chair in use.',
    });
  if (nurseId && !(await isActive(tx, nurseId, 'nurse')))
    reasons.push({
      code: 'session.not-a-nurse',
      pointer: '/nurseId',
      message: 'This is not an active nurse of the clinic.',
    });
  if (psychiatristId && !(await isActive(tx, psychiatristId, 'psychiatrist')))
    reasons.push({
      code: 'session.not-a-psychiatrist',
      pointer: '/psychiatristId',
      message: 'This is not an active psychiatrist of the clinic.',
    });
  if (reasons.length > 0) throw assignmentNotPossible({ errors: reasons });
}

/** Whether this is an active member of the staff in a role. */
export function isActive(tx: EntityManager, id: string, role: StaffRole): Promise<boolean> {
  return tx.existsBy(User, { id, role, status: 'ACTIVE' });
}
