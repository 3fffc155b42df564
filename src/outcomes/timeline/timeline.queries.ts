import { Injectable } from '@nestjs/common';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { RestOfCareLookup } from '../../patients/rest-of-care.lookup.js';
import { Database } from '../../platform/database/database.js';
import { isInstant } from '../../platform/http/field-formats.js';
import { DEFAULT_PAGE_SIZE, pageOf, readCursor, type Page } from '../../platform/http/paging.js';
import { SessionsLookup } from '../../sessions/sessions.lookup.js';
import { SideEffectsLookup } from '../../sessions/side-effects/side-effects.lookup.js';
import { readPlanDecisions } from '../../treatment-plans/plan-decisions.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import { formsToCompare } from '../assessment-findings.js';
import { scoresOver } from '../domain/course-progress.js';
import { definitionOf, judgingRulesOf } from '../domain/definitions.js';
import { definitionFor } from '../domain/editions.js';
import { rolesOf } from '../domain/roles.js';
import { selfHarmAnswer } from '../domain/scored-form.js';
import { toScoreResponse } from '../dto/score.response.js';
import { OutcomeFactsReader, type OutcomeFacts } from '../outcome-facts.js';
import { readToldThroughLinks } from '../patient-links/read-told.js';
import { readAssessments } from '../read-assessments.js';
import { readEditions } from '../read-editions.js';
import { readToldInForms } from '../safety/read-told-in-forms.js';
import { medicineEntries, psychotherapyEntry } from './domain/care-entries.js';
import { decisionEntries } from './domain/decision-entries.js';
import {
  comparePlaces,
  inOrderOfTime,
  isWithin,
  placeOf,
  type TimelineEntry,
  type TimelinePlace,
} from './domain/timeline.js';
import {
  amendedEntries,
  assessmentEntry,
  planEntries,
  planEventEntry,
  sessionEntries,
  sideEffectEntry,
  toldEntry,
} from './domain/treatment-entries.js';
import {
  toTimelineEntryResponse,
  type TimelineEntryResponse,
  type TimelineQuery,
  type TimelineScoreResponse,
} from './timeline.dto.js';

interface TimelineScore {
  readonly score: TimelineScoreResponse;
  /** The answer to the item about self-harm where it is not the lowest. */
  readonly selfHarm: number | null;
}

@Injectable()
export class TimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly facts: OutcomeFactsReader,
    private readonly ruleSets: RuleSetsLookup,
    private readonly plans: TreatmentPlansLookup,
    private readonly sessions: SessionsLookup,
    private readonly sideEffects: SideEffectsLookup,
    private readonly care: RestOfCareLookup,
  ) {}

  /** One query for each kind of record, however much there is. @throws patientNotFound, invalidCursor */
  async of(
    patientId: string,
    { limit = DEFAULT_PAGE_SIZE, cursor, kind, from, to }: TimelineQuery,
  ): Promise<Page<TimelineEntryResponse>> {
    const after = readPlace(cursor);
    const facts = await this.facts.of(patientId);
    const scores = await this.scoresOf(patientId, facts);
    const entries = [
      ...(await this.treatmentOf(patientId, facts)),
      ...(await this.careOf(patientId, facts)),
      ...scores.map(({ score, selfHarm }) => entryOf(score, selfHarm, facts)),
      ...(await readToldThroughLinks(this.database.read, patientId))
        .filter(({ status }) => status !== 'WITHDRAWN')
        .map((told) => toldEntry(told, facts.zone)),
      ...(await readToldInForms(this.database.read, patientId))
        .filter(({ status }) => status !== 'WITHDRAWN')
        .flatMap((told) => amendedEntries(told, facts.zone)),
    ];
    const wanted = entries.filter(
      (entry) =>
        (kind === undefined || entry.kind === kind) &&
        (from === undefined || entry.day >= from) &&
        (to === undefined || entry.day <= to) &&
        (after === null || comparePlaces(placeOf(entry, facts.zone), after) > 0),
    );
    const page = pageOf(inOrderOfTime(wanted, facts.zone), limit, (entry) => {
      const { at, within } = placeOf(entry, facts.zone);
      return [at.toISOString(), within];
    });
    const byId = new Map(scores.map(({ score }) => [score.assessmentId, score]));
    const shown = page.items.map((entry) =>
      toTimelineEntryResponse(entry, byId.get(entry.resourceId) ?? null),
    );
    return { ...page, items: shown };
  }

  private async treatmentOf(patientId: string, { zone }: OutcomeFacts): Promise<readonly TimelineEntry[]> {
    const plans = await this.plans.plansOf(patientId);
    const events = await this.plans.eventsOf(plans.map(({ id }) => id));
    const sessions = await this.sessions.sessionsOf(patientId);
    const decisions = await readPlanDecisions(
      this.database.read,
      plans.map(({ id }) => id),
    );
    const sideEffects = await this.sideEffects.ofSessions(sessions.map(({ id }) => id));
    const planOf = new Map(sessions.map(({ id, planId }) => [id, planId]));
    return [
      ...plans.flatMap((plan) => planEntries(plan, zone)),
      ...decisions.flatMap((decision) => decisionEntries(decision, zone)),
      ...events.map((event) => planEventEntry(event, zone)),
      ...sessions.flatMap((session) => sessionEntries(session, zone)),
      ...sideEffects.map((effect) => sideEffectEntry(effect, planOf.get(effect.sessionId) ?? null, zone)),
    ];
  }

  private async careOf(patientId: string, { zone }: OutcomeFacts): Promise<readonly TimelineEntry[]> {
    const medicines = await this.care.medicinesOf(patientId);
    const psychotherapy = await this.care.psychotherapyOf(patientId);
    return [
      ...medicines.flatMap((medicine) => medicineEntries(medicine, zone)),
      ...psychotherapy.map((session) => psychotherapyEntry(session, zone)),
    ];
  }

  /** Every counting answer with its change, each within its own questionnaire and recall. */
  private async scoresOf(
    patientId: string,
    { ruleSet, sessions, now }: OutcomeFacts,
  ): Promise<readonly TimelineScore[]> {
    const { instruments, timePoints } = ruleSet.rules.outcomes;
    const answered = await readAssessments(this.database.read, patientId);
    const editions = await readEditions(this.ruleSets, now, answered);
    const forms = formsToCompare(answered, editions);
    const selfHarmOf = new Map(
      answered.map((form) => [form.id, selfHarmAnswer(form, definitionFor(form, editions))?.answer ?? null]),
    );
    const measures = new Map(forms.map((form) => [`${form.instrument} ${form.recall}`, form]));
    return [...measures.values()].flatMap(({ instrument, recall }) => {
      const rules = { timePoints, instrument: judgingRulesOf(instrument, instruments) };
      return scoresOver(forms, sessions, { instrument, recall }, rules).map((score) => ({
        score: {
          ...toScoreResponse(score, rolesOf(score.assessment, forms, sessions, timePoints)),
          instrumentCode: instrument,
          recallWindow: recall,
        },
        selfHarm: selfHarmOf.get(score.assessment.id) ?? null,
      }));
    });
  }
}

function entryOf(
  score: TimelineScoreResponse,
  selfHarm: number | null,
  { ruleSet, zone }: OutcomeFacts,
): TimelineEntry {
  const { assessmentId: id, completedAt, instrumentCode, recallWindow: recall, total, band } = score;
  const label = definitionOf(instrumentCode, ruleSet.rules.outcomes.instruments)?.label ?? instrumentCode;
  const {
    ownerPlanId: planId,
    ownerSessionId: sessionId,
    ownerSessionNumber: sessionNumber,
  } = score.timePoint;
  const owner =
    planId === null || sessionId === null || sessionNumber === null
      ? null
      : { planId, sessionId, sessionNumber };
  return assessmentEntry(
    { id, completedAt, label, recall, total, bandLabel: band?.label ?? null, selfHarm, owner },
    zone,
  );
}

function readPlace(cursor: string | undefined): TimelinePlace | null {
  const key = readCursor(cursor, isInstant, isWithin);
  return key && { at: new Date(key[0]!), within: key[1]! };
}
