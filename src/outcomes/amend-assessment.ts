/** The transaction that puts an assessment right. How it stood before stays readable. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { contentHash } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';
import { AssessmentAmendment, type Assessment } from './assessment.entity.js';
import { definitionFor } from './domain/editions.js';
import { remindersFollow } from './due/reminders.js';
import type { AssessmentResponse } from './dto/assessment.response.js';
import { lockCounting } from './mark-in-error.js';
import type { OutcomeFacts } from './outcome-facts.js';
import { nothingAmended } from './outcomes.messages.js';
import { assessmentNotScorable } from './outcomes.problems.js';
import { readEditions } from './read-editions.js';
import { rulesWithin } from '../clinic/rules/rule-sets.lookup.js';
import { assertForm, whenFaults, type FormSent } from './read-form.js';
import { responseTo } from './record-assessment.js';
import { safetyFollows } from './safety/safety-follows.js';

/** What is left out stays as it is; null clears a value. */
export type AmendedAssessment = Partial<Omit<FormSent, 'instrumentCode'>>;

export interface Amendment {
  readonly patientId: string;
  readonly assessmentId: string;
  readonly reason: string;
  readonly facts: OutcomeFacts;
}

/** @throws assessmentNotFound, assessmentAlreadyInError, assessmentNotScorable, timeInFuture */
export async function amendAssessment(
  tx: EntityManager,
  caller: Caller,
  { patientId, assessmentId, reason, facts }: Amendment,
  amended: AmendedAssessment,
): Promise<AssessmentResponse> {
  const { now } = facts;
  const assessment = await lockCounting(tx, patientId, assessmentId);
  const said: AmendedAssessment = Object.fromEntries(
    Object.entries(amended).filter(([, value]) => value !== undefined),
  );
  const before = asKept(assessment);
  const { source, administeredBy, completedAt, ...form } = { ...asSent(assessment), ...said };
  // It is the form that was answered then: an amendment never makes another edition of it.
  const editions = await readEditions(rulesWithin(tx), now, [assessment]);
  const sent = { ...form, source, administeredBy, completedAt };
  const faults = whenFaults(said.completedAt, facts);
  const read = await assertForm(tx, sent, definitionFor(assessment, editions), faults);
  Object.assign(assessment, read, { source, administeredBy, completedAt });
  // A version that says what the one before says would tell a reader that something was wrong.
  if (contentHash(asKept(assessment)) === contentHash(before))
    throw assessmentNotScorable({ errors: [nothingAmended] });
  const made = { recordedAt: now, recordedBy: caller.id };
  await tx.insert(AssessmentAmendment, { id: newId(), assessmentId, reason, before, ...made });
  await tx.save(assessment);
  await recordAudit(tx, caller, {
    action: 'assessment.amend',
    patientIds: [patientId],
    resourceId: assessmentId,
  });
  await safetyFollows(tx, { patientId, caller, now, because: `Amended: ${reason}` });
  await remindersFollow(tx, patientId, now);
  return responseTo(tx, patientId, assessmentId, facts);
}

/** An assessment as it would have been sent. */
function asSent(assessment: Assessment): FormSent & Pick<Assessment, 'completedAt' | 'administeredBy'> {
  const { instrumentCode, recallWindow, answers, enteredTotal, difficulty } = assessment;
  const { source, administeredBy, completedAt } = assessment;
  const total = enteredTotal === null ? {} : { total: enteredTotal };
  return { instrumentCode, recallWindow, answers, ...total, difficulty, source, administeredBy, completedAt };
}

function asKept(assessment: Assessment): AssessmentAmendment['before'] {
  const { instrumentVersion, recallWindow, answers, enteredTotal, difficulty } = assessment;
  const { completedAt, source, administeredBy } = assessment;
  const form = { instrumentVersion, recallWindow, answers, enteredTotal, difficulty };
  return { ...form, completedAt: completedAt.toISOString(), source, administeredBy };
}
