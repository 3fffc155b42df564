import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { contentHash, type EntryExists } from '../platform/http/existing-entry.js';
import { newId } from '../platform/ids/ids.js';
import { PatientsLookup } from '../patients/patients.lookup.js';
import { amendAssessment, type AmendedAssessment } from './amend-assessment.js';
import { definitionOf } from './domain/definitions.js';
import type { AssessmentResponse } from './dto/assessment.response.js';
import { markInError } from './mark-in-error.js';
import { OutcomeFactsReader } from './outcome-facts.js';
import { assertForm, whenFaults } from './read-form.js';
import { recordAssessment, type NewAssessment, type PreparedAssessment } from './record-assessment.js';

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
    answered: NewAssessment,
  ): Promise<AssessmentResponse | EntryExists<AssessmentResponse>> {
    const prepared = await this.prepare(caller, patientId, answered);
    return this.database.write(caller, (tx) => recordAssessment(tx, caller, prepared));
  }

  /**
   * Everything that is asked before the transaction of `recordAssessment`, which may hold more than one form.
   * @throws patientNotFound, assessmentNotScorable, timeInFuture
   */
  async prepare(
    caller: Pick<Caller, 'id'>,
    patientId: string,
    { id = newId(), ...answered }: NewAssessment,
  ): Promise<PreparedAssessment> {
    const now = this.clock.now();
    const { mergedIntoId } = await this.patients.record(patientId);
    const facts = await this.facts.of(mergedIntoId ?? patientId);
    const { instruments } = facts.ruleSet.rules.outcomes;
    const definition = definitionOf(answered.instrumentCode, instruments);
    const { completedAt } = answered;
    const faults = whenFaults(completedAt, { ...facts, now });
    const form = await assertForm(this.database.read, answered, definition, faults);
    const content = { patientId, ...answered };
    const row = {
      id,
      patientId,
      ...form,
      completedAt: completedAt ?? now,
      zone: facts.zone,
      source: answered.source,
      administeredBy: answered.administeredBy ?? null,
      linkId: answered.linkId ?? null,
      recordedAt: now,
      recordedBy: caller.id,
      contentHash: contentHash(content),
    };
    return { row, content, facts };
  }

  /** Something was typed or read wrong. What stood before stays readable; everything computed follows. */
  async amend(
    caller: Caller,
    patientId: string,
    assessmentId: string,
    { reason, ...amended }: AmendedAssessment & { readonly reason: string },
  ): Promise<AssessmentResponse> {
    const facts = await this.facts.of(patientId);
    const amendment = { patientId, assessmentId, reason, facts };
    return this.database.write(caller, (tx) => amendAssessment(tx, caller, amendment, amended));
  }

  async enterInError(
    caller: Caller,
    patientId: string,
    assessmentId: string,
    reason: string,
  ): Promise<AssessmentResponse> {
    const facts = await this.facts.of(patientId);
    const mark = { assessmentId, reason, recordedAt: facts.now, recordedBy: caller.id };
    return this.database.write(caller, (tx) => markInError(tx, caller, patientId, mark, facts));
  }
}
