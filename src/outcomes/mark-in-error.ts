/** The transaction that takes an assessment out of account. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Assessment, AssessmentInError } from './assessment.entity.js';
import type { AssessmentResponse } from './dto/assessment.response.js';
import type { OutcomeFacts } from './outcome-facts.js';
import { assessmentAlreadyInError, assessmentNotFound } from './outcomes.problems.js';
import { responseTo } from './record-assessment.js';
import { safetyFollows } from './safety/safety-follows.js';

/** One that counts, held until the transaction ends. @throws assessmentNotFound, assessmentAlreadyInError */
export async function lockCounting(
  tx: EntityManager,
  patientId: string,
  assessmentId: string,
): Promise<Assessment> {
  const assessment = await tx.findOne(Assessment, {
    where: { id: assessmentId, patientId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!assessment) throw assessmentNotFound();
  if (await tx.existsBy(AssessmentInError, { assessmentId })) throw assessmentAlreadyInError();
  return assessment;
}

/**
 * @param isMovedAway another patient has the answers from now on
 * @throws assessmentNotFound, assessmentAlreadyInError
 */
export async function markInError(
  tx: EntityManager,
  caller: Caller,
  patientId: string,
  mark: Omit<AssessmentInError, 'assessment'>,
  facts: OutcomeFacts,
  isMovedAway = false,
): Promise<AssessmentResponse> {
  const { assessmentId, reason } = mark;
  await lockCounting(tx, patientId, assessmentId);
  await tx.insert(AssessmentInError, mark);
  await recordAudit(tx, caller, {
    action: 'assessment.enter-in-error',
    patientIds: [patientId],
    resourceId: assessmentId,
  });
  const because = `Entered in error: ${reason}`;
  const moved = isMovedAway ? { movedAwayId: assessmentId } : {};
  await safetyFollows(tx, { patientId, caller, now: mark.recordedAt, because, ...moved });
  return responseTo(tx, patientId, assessmentId, facts);
}
