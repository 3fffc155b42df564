import { Injectable } from '@nestjs/common';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  type Page,
  type PageQuery,
  readTimedCursor,
} from '../platform/http/paging.js';
import { assessmentResponse, assessmentResponses } from './assessment-findings.js';
import type { AssessmentResponse } from './dto/assessment.response.js';
import { toInstrumentResponse, type InstrumentResponse } from './dto/instrument.response.js';
import { OutcomeFactsReader } from './outcome-facts.js';
import { assessmentNotFound } from './outcomes.problems.js';
import { readAssessmentsAmended } from './read-assessments.js';
import { readEditions } from './read-editions.js';

@Injectable()
export class AssessmentsQueries {
  constructor(
    private readonly database: Database,
    private readonly facts: OutcomeFactsReader,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  /** The questionnaires the clinic uses, with their wording where it may be shown. */
  async instruments(): Promise<Page<InstrumentResponse>> {
    const { version, rules } = await this.ruleSets.inForceAt(this.clock.now());
    const items = rules.outcomes.instruments.map((each) => toInstrumentResponse(each, version));
    return { items, nextCursor: null };
  }

  /** In the order of time. All of the patient's are read for every page, because they decide on each other's roles. */
  async list(
    patientId: string,
    { limit = DEFAULT_PAGE_SIZE, cursor }: PageQuery,
  ): Promise<Page<AssessmentResponse>> {
    const after = readTimedCursor(cursor);
    const facts = await this.facts.of(patientId);
    const all = await readAssessmentsAmended(this.database.read, patientId);
    const rest = after
      ? all.filter(({ completedAt, id }) => {
          const elapsed = completedAt.getTime() - new Date(after.at).getTime();
          return elapsed > 0 || (elapsed === 0 && id > after.id);
        })
      : all;
    const { items, nextCursor } = pageOf(rest, limit, ({ completedAt, id }) => [
      completedAt.toISOString(),
      id,
    ]);
    const editions = await readEditions(this.ruleSets, facts.now, all);
    return { items: assessmentResponses(items, all, editions, facts), nextCursor };
  }

  /** @throws assessmentNotFound, patientNotFound */
  async one(patientId: string, assessmentId: string): Promise<AssessmentResponse> {
    const facts = await this.facts.of(patientId);
    const all = await readAssessmentsAmended(this.database.read, patientId);
    const editions = await readEditions(this.ruleSets, facts.now, all);
    const response = assessmentResponse(assessmentId, all, editions, facts);
    if (!response) throw assessmentNotFound();
    return response;
  }
}
