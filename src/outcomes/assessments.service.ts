import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { InstrumentRules, RecallWindow } from '../clinic/rules/rule-set.js';
import { lockPatient } from '../patients/patient-lock.js';
import { PatientsLookup } from '../patients/patients.lookup.js';
import type { Caller } from '../platform/access/caller.js';
import { User } from '../platform/access/user.entity.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../platform/clock/clock.js';
import { insertIfNew } from '../platform/database/insert-if-new.js';
import { Database } from '../platform/database/database.js';
import type { ProblemReason } from '../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';
import { assessmentResponse } from './assessment-findings.js';
import { Assessment, AssessmentInError, type AssessmentSource } from './assessment.entity.js';
import { checkAnswers } from './domain/scoring.js';
import type { AssessmentResponse } from './dto/assessment.response.js';
import { OutcomeFactsReader, type OutcomeFacts } from './outcome-facts.js';
import {
  administratorUnknown,
  asProblemReason,
  instrumentNotOffered,
  recallNotOffered,
} from './outcomes.messages.js';
import { assessmentAlreadyInError, assessmentNotFound, assessmentNotScorable } from './outcomes.problems.js';
import { readAssessments } from './read-assessments.js';

export interface NewAssessment {
  readonly id?: string;
  readonly instrumentCode: string;
  readonly recallWindow?: RecallWindow;
  readonly answers: (number | null)[];
  readonly difficulty?: number | null;
  readonly completedAt?: Date;
  readonly source: AssessmentSource;
  readonly administeredBy?: string | null;
}

type AssessmentRow = Omit<Assessment, 'patient' | 'inError'>;

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsLookup,
    private readonly facts: OutcomeFactsReader,
    private readonly clock: Clock,
  ) {}

  /** Stores the answers as they were given. What they mean is computed whenever they are read. */
  async record(
    caller: Caller,
    patientId: string,
    { id = newId(), ...answered }: NewAssessment,
  ): Promise<AssessmentResponse | EntryExists<AssessmentResponse>> {
    const now = this.clock.now();
    const { mergedIntoId } = await this.patients.record(patientId);
    const facts = await this.facts.of(mergedIntoId ?? patientId);
    const { validatedRecall } = instrumentOffered(answered, facts);
    const content = { patientId, ...answered };
    const row: AssessmentRow = {
      id,
      patientId,
      instrumentCode: answered.instrumentCode,
      recallWindow: answered.recallWindow ?? validatedRecall,
      answers: answered.answers,
      difficulty: answered.difficulty ?? null,
      completedAt: occurredAtOrNow(answered.completedAt, now, '/completedAt'),
      zone: facts.zone,
      source: answered.source,
      administeredBy: answered.administeredBy ?? null,
      recordedAt: now,
      recordedBy: caller.id,
      contentHash: contentHash(content),
    };
    return this.database.write(caller, (tx) => recordAssessment(tx, caller, row, content, facts));
  }

  async enterInError(
    caller: Caller,
    patientId: string,
    assessmentId: string,
    reason: string,
  ): Promise<AssessmentResponse> {
    const now = this.clock.now();
    const facts = await this.facts.of(patientId);
    return this.database.write(caller, (tx) =>
      markInError(
        tx,
        caller,
        patientId,
        { assessmentId, reason, recordedAt: now, recordedBy: caller.id },
        facts,
      ),
    );
  }
}

/**
 * The rules of the questionnaire that was answered.
 * @throws assessmentNotScorable with every reason why these cannot be its answers
 */
function instrumentOffered(
  { instrumentCode, recallWindow, answers }: NewAssessment,
  { ruleSet }: OutcomeFacts,
): InstrumentRules {
  const rules = ruleSet.rules.outcomes.instruments.find(({ code }) => code === instrumentCode);
  if (!rules) throw assessmentNotScorable({ errors: [instrumentNotOffered] });
  const errors: ProblemReason[] = checkAnswers(answers, rules).map(asProblemReason);
  if (recallWindow !== undefined && !rules.recalls.includes(recallWindow))
    errors.push(recallNotOffered(rules.recalls));
  if (errors.length > 0) throw assessmentNotScorable({ errors });
  return rules;
}

async function recordAssessment(
  tx: EntityManager,
  caller: Caller,
  row: AssessmentRow,
  content: object,
  facts: OutcomeFacts,
): Promise<AssessmentResponse | EntryExists<AssessmentResponse>> {
  const { id, patientId, administeredBy } = row;
  if (administeredBy !== null && !(await tx.existsBy(User, { id: administeredBy })))
    throw assessmentNotScorable({ errors: [administratorUnknown] });
  // Looked for first, so that answers sent again are answered alike after the record was merged into another one.
  const known = await tx.findOneBy(Assessment, { id });
  if (!known) await lockPatient(tx, patientId);
  const isNew = !known && (await insertIfNew(tx, Assessment, row));
  const stored = isNew ? row : (known ?? (await tx.findOneByOrFail(Assessment, { id })));
  if (!isNew) assertSameContent(stored, content);
  await recordAudit(tx, caller, { action: 'assessment.record', patientIds: [patientId], resourceId: id });
  const response = await responseTo(tx, stored.patientId, id, facts);
  return isNew ? response : new EntryExists(response);
}

/** @throws assessmentNotFound, assessmentAlreadyInError */
export async function markInError(
  tx: EntityManager,
  caller: Caller,
  patientId: string,
  mark: Omit<AssessmentInError, 'assessment'>,
  facts: OutcomeFacts,
): Promise<AssessmentResponse> {
  const { assessmentId } = mark;
  const assessment = await tx.findOne(Assessment, {
    where: { id: assessmentId, patientId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!assessment) throw assessmentNotFound();
  if (await tx.existsBy(AssessmentInError, { assessmentId })) throw assessmentAlreadyInError();
  await tx.insert(AssessmentInError, mark);
  await recordAudit(tx, caller, {
    action: 'assessment.enter-in-error',
    patientIds: [patientId],
    resourceId: assessmentId,
  });
  return responseTo(tx, patientId, assessmentId, facts);
}

async function responseTo(
  tx: EntityManager,
  patientId: string,
  assessmentId: string,
  facts: OutcomeFacts,
): Promise<AssessmentResponse> {
  const response = assessmentResponse(assessmentId, await readAssessments(tx, patientId), facts);
  if (!response) throw new Error('An assessment is read back in the transaction that stored it');
  return response;
}
