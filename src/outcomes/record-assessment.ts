/** The transaction that stores an answered questionnaire, and what has to hold for one. */
import type { EntityManager } from 'typeorm';
import { lockPatient } from '../patients/patient-lock.js';
import type { Actor } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { insertIfNew } from '../platform/database/insert-if-new.js';
import { assertSameContent, EntryExists } from '../platform/http/existing-entry.js';
import { assessmentResponse } from './assessment-findings.js';
import { Assessment } from './assessment.entity.js';
import { remindersFollow } from './due/reminders.js';
import type { AssessmentResponse } from './dto/assessment.response.js';
import type { OutcomeFacts } from './outcome-facts.js';
import { readAssessmentsAmended } from './read-assessments.js';
import { readEditions } from './read-editions.js';
import { rulesWithin } from '../clinic/rules/rule-sets.lookup.js';
import type { FormSent } from './read-form.js';
import { safetyFollows } from './safety/safety-follows.js';

export interface NewAssessment extends FormSent {
  readonly id?: string;
  /** Only of a patient who answers through a link. */
  readonly linkId?: string;
}

/** A form that was found to be one, with what it is stored and answered with. */
export interface PreparedAssessment {
  readonly row: Omit<Assessment, 'patient' | 'inError' | 'earlierVersions'>;
  /** As it was sent, to know it again. */
  readonly content: object;
  readonly facts: OutcomeFacts;
}

/** One of several forms in a transaction as well. @throws patientMerged, sameIdOtherContent */
export async function recordAssessment(
  tx: EntityManager,
  caller: Actor,
  { row, content, facts }: PreparedAssessment,
): Promise<AssessmentResponse | EntryExists<AssessmentResponse>> {
  const { id, patientId } = row;
  // Looked for first, so that answers sent again are answered alike after the record was merged into another one.
  const known = await tx.findOneBy(Assessment, { id });
  if (!known) await lockPatient(tx, patientId);
  const isNew = !known && (await insertIfNew(tx, Assessment, row));
  const stored = isNew ? row : (known ?? (await tx.findOneByOrFail(Assessment, { id })));
  if (!isNew) assertSameContent(stored, content);
  await recordAudit(tx, caller, { action: 'assessment.record', patientIds: [patientId], resourceId: id });
  if (isNew) {
    await safetyFollows(tx, { patientId, caller, now: row.recordedAt, because: OTHER_ANSWER });
    await remindersFollow(tx, patientId, row.recordedAt);
  }
  const response = await responseTo(tx, stored.patientId, id, facts);
  return isNew ? response : new EntryExists(response);
}

const OTHER_ANSWER = 'An answer entered since shows that there was no cause.';

/** The answer about an assessment, in the transaction that wrote it. */
export async function responseTo(
  tx: EntityManager,
  patientId: string,
  assessmentId: string,
  facts: OutcomeFacts,
): Promise<AssessmentResponse> {
  const all = await readAssessmentsAmended(tx, patientId);
  const editions = await readEditions(rulesWithin(tx), facts.now, all);
  const response = assessmentResponse(assessmentId, all, editions, facts);
  if (!response) throw new Error('An assessment is read back in the transaction that stored it');
  return response;
}
