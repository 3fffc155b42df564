/**
 * What was sent through a link, under the lock of its row: stored the first time, thanked for or refused after that. A
 * refusal is returned and not thrown, so that its audit event is committed.
 */
import type { EntityManager } from 'typeorm';
import type { PatientLinkRules } from '../../clinic/rules/rule-set.js';
import type { Actor } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { recordAssessment, type PreparedAssessment } from '../record-assessment.js';
import { AssessmentLink } from './assessment-link.entity.js';
import { judgeSentAgain, type AnsweredLink } from './domain/sent-again.js';
import { linkRefusals } from './patient-links.problems.js';

export interface Sitting {
  readonly prepared: readonly PreparedAssessment[];
  readonly mark: { readonly answeredAt: Date; readonly answersHash: string };
  readonly rules: PatientLinkRules;
}

/** Of two that are sent at once the second waits here. @returns null where the patient is thanked */
export async function takeAnswers(
  tx: EntityManager,
  actor: Actor,
  linkId: string,
  sitting: Sitting,
): Promise<'ANSWERED' | 'REVOKED' | null> {
  const link = await tx.findOneOrFail(AssessmentLink, {
    where: { id: linkId },
    lock: { mode: 'pessimistic_write' },
  });
  const { answeredAt, answersHash, timesSentAgain, revokedAt } = link;
  if (revokedAt !== null) return refuse(tx, actor, link, 'REVOKED');
  if (answeredAt !== null && answersHash !== null)
    return takeAgain(tx, actor, link, { answeredAt, answersHash, timesSentAgain }, sitting);
  await recordAudit(tx, actor, auditOf('assessment-link.answer', link));
  for (const form of sitting.prepared) await recordAssessment(tx, actor, form);
  await tx.update(AssessmentLink, { id: linkId }, sitting.mark);
  return null;
}

async function takeAgain(
  tx: EntityManager,
  actor: Actor,
  link: AssessmentLink,
  answered: AnsweredLink,
  { mark, rules }: Sitting,
): Promise<'ANSWERED' | null> {
  const { isCounted, isThanked } = judgeSentAgain(answered, mark.answersHash, rules, mark.answeredAt);
  if (isCounted)
    await tx.update(AssessmentLink, { id: link.id }, { timesSentAgain: answered.timesSentAgain + 1 });
  if (!isThanked) return refuse(tx, actor, link, 'ANSWERED');
  await recordAudit(tx, actor, auditOf('assessment-link.answer-again', link));
  return null;
}

async function refuse<T extends 'ANSWERED' | 'REVOKED'>(
  tx: EntityManager,
  actor: Actor,
  link: AssessmentLink,
  state: T,
): Promise<T> {
  const { code: reasonCode } = linkRefusals[state];
  const audited = { ...auditOf('assessment-link.answer', link), outcome: 'REFUSED', reasonCode } as const;
  await recordAudit(tx, actor, audited);
  return state;
}

export function auditOf(action: string, { id, patientId }: Pick<AssessmentLink, 'id' | 'patientId'>) {
  return { action, patientIds: [patientId], resourceId: id };
}
