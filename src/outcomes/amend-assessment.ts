/** The transaction that puts an assessment right. How it stood before stays readable. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { newId } from '../platform/ids/ids.js';
import { AssessmentAmendment, type AmendableFacts, type Assessment } from './assessment.entity.js';
import type { AssessmentResponse } from './dto/assessment.response.js';
import { lockCounting } from './mark-in-error.js';
import type { OutcomeFacts } from './outcome-facts.js';
import { nothingAmended } from './outcomes.messages.js';
import { assessmentNotScorable } from './outcomes.problems.js';
import { assertAdministrator, instrumentOffered, responseTo } from './record-assessment.js';
import { safetyFollows } from './safety/safety-follows.js';

/** What is left out stays as it is; null clears a value. */
export type AmendedAssessment = Partial<AmendableFacts>;

export interface Amendment {
  readonly patientId: string;
  readonly assessmentId: string;
  readonly reason: string;
  readonly facts: OutcomeFacts;
}

/** @throws assessmentNotFound, assessmentAlreadyInError, assessmentNotScorable */
export async function amendAssessment(
  tx: EntityManager,
  caller: Caller,
  { patientId, assessmentId, reason, facts }: Amendment,
  amended: AmendedAssessment,
): Promise<AssessmentResponse> {
  const { now } = facts;
  const assessment = await lockCounting(tx, patientId, assessmentId);
  const said = Object.fromEntries(Object.entries(amended).filter(([, value]) => value !== undefined));
  if (Object.keys(said).length === 0) throw assessmentNotScorable({ errors: [nothingAmended] });
  const before = asKept(assessment);
  Object.assign(assessment, said);
  instrumentOffered(assessment, facts);
  await assertAdministrator(tx, assessment.administeredBy);
  const made = { recordedAt: now, recordedBy: caller.id };
  await tx.insert(AssessmentAmendment, { id: newId(), assessmentId, reason, before, ...made });
  await tx.save(assessment);
  await recordAudit(tx, caller, {
    action: 'assessment.amend',
    patientIds: [patientId],
    resourceId: assessmentId,
  });
  await safetyFollows(tx, { patientId, caller, now, because: `Amended: ${reason}` });
  return responseTo(tx, patientId, assessmentId, facts);
}

function asKept(assessment: Assessment): AssessmentAmendment['before'] {
  const { recallWindow, answers, difficulty, completedAt, source, administeredBy } = assessment;
  return {
    recallWindow,
    answers,
    difficulty,
    completedAt: completedAt.toISOString(),
    source,
    administeredBy,
  };
}
