import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { invalidRequest } from '../../platform/errors/platform-problems.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import type { Page } from '../../platform/http/paging.js';
import { newId } from '../../platform/ids/ids.js';
import { lockPlanUnderWay, lockSessionsOf } from '../../sessions/scheduling/plan-sessions.js';
import { assertUnderWay } from '../../sessions/scheduling/replan.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionsLookup } from '../../sessions/sessions.lookup.js';
import { PlanDecision, type SessionEffect } from '../../treatment-plans/plan-decision.entity.js';
import { insertPlanDecision, readPlanDecisions } from '../../treatment-plans/plan-decisions.js';
import { readCoursePlanIds } from '../../treatment-plans/course-plans.js';
import { PlanFacts } from '../../treatment-plans/plan-facts.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import { applyDecision, type Applying } from './apply-decision.js';
import { composeReview } from './compose-review.js';
import {
  toPlanDecisionResponse,
  type DecideReviewRequest,
  type PlanDecisionResponse,
} from './dto/review-decision.dto.js';
import type { PreDoseReviewResponse } from './dto/review.response.js';
import { beforeReview, benefitMissing, reviewStale } from './review.problems.js';
import { ReviewReader } from './review.reader.js';

interface Deciding extends Applying {
  readonly planId: string;
  readonly review: PreDoseReviewResponse;
  readonly planVersion: number;
  /** How many decisions the review knew. */
  readonly decisionsBefore: number;
  readonly decision: PlanDecision;
}

@Injectable()
export class ReviewDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: TreatmentPlansLookup,
    private readonly sessions: SessionsLookup,
    private readonly facts: PlanFacts,
    private readonly ruleSets: RuleSetsLookup,
    private readonly reviews: ReviewReader,
  ) {}

  /**
   * Recorded and applied in one transaction. The facts are read just before it, as the rest of the house does; what is
   * locked in it tells whether the plan, a session or another decision has changed meanwhile.
   */
  async decide(
    caller: Caller,
    planId: string,
    given: DecideReviewRequest,
  ): Promise<PlanDecisionResponse | EntryExists<PlanDecisionResponse>> {
    assertFits(given);
    const recordedAt = this.clock.now();
    const occurredAt = occurredAtOrNow(given.occurredAt, recordedAt);
    const reviewed = await this.reviews.of(planId);
    const review = composeReview(reviewed);
    const { patientId, version: planVersion } = reviewed.plan;
    const facts = await this.facts.gather(patientId, recordedAt);
    const keptRules = await this.keptRules(patientId);
    const decision = decisionOf(caller, planId, given, review, { occurredAt, recordedAt });
    const deciding = {
      ...{ planId, given, review, planVersion, facts, keptRules, decision, occurredAt, recordedAt },
      decisionsBefore: reviewed.decisions.length,
    };
    return this.database.write(caller, (tx) => recordDecision(tx, caller, deciding));
  }

  /** The last made first. A plan is decided about a few dozen times at most, so all of it is one page. */
  async decisionsOf(planId: string): Promise<Page<PlanDecisionResponse>> {
    const { patientId } = await this.plans.get(planId);
    const decisions = await readPlanDecisions(this.database.read, [planId]);
    return { items: decisions.map((one) => toPlanDecisionResponse(one, patientId)), nextCursor: null };
  }

  private async keptRules(patientId: string): Promise<Applying['keptRules']> {
    const sessions = await this.sessions.sessionsOf(patientId);
    const versions = new Set(sessions.flatMap(({ ruleSetVersion }) => ruleSetVersion ?? []));
    const rules = await Promise.all([...versions].map((version) => this.ruleSets.version(version)));
    return new Map(rules.map(({ version, rules: kept }) => [version, kept]));
  }
}

function decisionOf(
  caller: Caller,
  planId: string,
  given: DecideReviewRequest,
  { ruleSetVersion }: PreDoseReviewResponse,
  when: { readonly occurredAt: Date; readonly recordedAt: Date },
): PlanDecision {
  const { id = newId(), decision, reason, basedOn, benefitDecision } = given;
  return {
    id,
    planId,
    decision,
    reason,
    benefit: benefitDecision?.benefit ?? null,
    benefitReason: benefitDecision?.reason ?? null,
    basedOnAsOf: basedOn.asOf,
    basedOnHash: basedOn.contentHash,
    effects: [],
    acknowledgedWarnings: [],
    ruleSetVersion,
    ...when,
    recordedBy: caller.id,
    contentHash: contentHash({ ...given, id: undefined, planId }),
  };
}

/**
 * @throws reviewStale, planTransitionNotAllowed (409)
 * @throws benefitMissing, beforeReview (422), and like `applyDecision`
 */
async function recordDecision(
  tx: EntityManager,
  caller: Caller,
  deciding: Deciding,
): Promise<PlanDecisionResponse | EntryExists<PlanDecisionResponse>> {
  const { planId, given, review, decision } = deciding;
  const { patientId } = review;
  const underWay = await lockPlanUnderWay(tx, planId);
  await recordAudit(tx, caller, { action: 'plan.decide', patientIds: [patientId], resourceId: planId });
  const sent = await tx.findOneBy(PlanDecision, { id: decision.id });
  if (sent) {
    assertSameContent(sent, { ...given, id: undefined, planId });
    return new EntryExists(toPlanDecisionResponse(sent, patientId));
  }
  assertUnderWay(underWay.plan);
  await assertCurrent(tx, underWay.plan.version, deciding);
  assertAfterReview(deciding);
  if (review.benefitDecision.isRequired && decision.decision !== 'STOP' && decision.benefit === null)
    throw benefitMissing({
      errors: [{ code: benefitMissing.code, pointer: '/benefitDecision', message: benefitMissing.title }],
      // What the answer may rest on, and nothing that is wrong with the request.
      extensions: { hints: review.hints.map(({ code, message }) => ({ code, message })) },
    });
  const before = underWay.sessions.map((session) => ({ ...session }));
  const acknowledgedWarnings = [...(await applyDecision(tx, caller, underWay, deciding))];
  const effects = effectsOf(before, await lockSessionsOf(tx, planId));
  const made = { ...decision, acknowledgedWarnings, effects };
  await insertPlanDecision(tx, made);
  return toPlanDecisionResponse(made, patientId);
}

async function assertCurrent(
  tx: EntityManager,
  lockedVersion: number,
  { planId, given, review, planVersion, decisionsBefore }: Deciding,
): Promise<void> {
  const planIds = await readCoursePlanIds(tx, planId);
  const decisions = await tx.countBy(PlanDecision, { planId: In([...planIds]) });
  const isCurrent =
    given.basedOn.contentHash === review.contentHash &&
    lockedVersion === planVersion &&
    decisions === decisionsBefore;
  if (isCurrent) return;
  const { asOf, contentHash: current } = review;
  throw reviewStale({ extensions: { current: { asOf: asOf.toISOString(), contentHash: current } } });
}

/**
 * A review that knows what the present one knows was not read before that happened, and the benefit question is answered
 * by what is decided after it arose only.
 * @throws beforeReview (422)
 */
function assertAfterReview({ given, review, occurredAt }: Deciding): void {
  const { asOf } = given.basedOn;
  const { last, lastDecision } = review;
  const doses = [review.benefitDecision.since, last?.doseStartedAt].filter((at) => at instanceof Date);
  const errors = [
    ...early('/basedOn/asOf', asOf > review.asOf, 'It lies in the future.'),
    ...early(
      '/basedOn/asOf',
      doses.some((at) => asOf <= at),
      'The last dose it has to know began later.',
    ),
    ...early(
      '/basedOn/asOf',
      lastDecision !== null && asOf < lastDecision.recordedAt,
      'The decision it has to know was recorded later.',
    ),
    ...early('/occurredAt', occurredAt < asOf, 'The review was read later.'),
  ];
  if (errors.length > 0) throw beforeReview({ errors });
}

function early(pointer: string, isFault: boolean, message: string) {
  return isFault ? [{ code: beforeReview.code, pointer, message }] : [];
}

/** What differs of the sessions that were there, in their order. */
function effectsOf(before: readonly Session[], after: readonly Session[]): SessionEffect[] {
  return before.flatMap((session) => {
    const now = after.find(({ id }) => id === session.id)!;
    const isCancelled = now.status === 'CANCELLED' && session.status !== 'CANCELLED';
    const isMoved = now.plannedStart.getTime() !== session.plannedStart.getTime();
    if (!isCancelled && !isMoved && now.orderedMg === session.orderedMg) return [];
    return [
      {
        sessionId: session.id,
        sessionNumber: session.number,
        fromMg: session.orderedMg,
        toMg: now.orderedMg,
        fromStart: session.plannedStart.toISOString(),
        toStart: now.plannedStart.toISOString(),
        isCancelled,
      },
    ];
  });
}

/** Which members go with which decision. @throws invalidRequest (400) with everything that does not fit */
function assertFits({ decision, dose, spacing, planEnd }: DecideReviewRequest): void {
  const changesDose = decision === 'RAISE' || decision === 'LOWER';
  const errors = [
    ...misfit('/dose', changesDose, dose),
    ...misfit('/spacing', decision === 'SPACE_OUT', spacing),
    ...misfit('/planEnd', decision === 'STOP', planEnd),
  ];
  if (errors.length > 0) throw invalidRequest({ errors });
}

function misfit(pointer: string, isWanted: boolean, given: unknown) {
  if (isWanted === (given !== undefined)) return [];
  const code = isWanted ? 'review-decision.member-missing' : 'review-decision.member-foreign';
  const message = isWanted ? 'This decision needs it.' : 'This decision has no place for it.';
  return [{ code, pointer, message }];
}
