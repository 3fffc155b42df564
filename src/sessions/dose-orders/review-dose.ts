/** Everything that speaks against the dose of one session, or has to be looked at again, in one list. */
import { localDayOf } from '../../clinic/domain/local-days.js';
import { ageInYears } from '../../patients/domain/age.js';
import { checkAge } from '../../patients/domain/body-plausibility.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { nextDoseWarnings } from '../../treatment-plans/domain/dose-course.js';
import { checkDoseOrder, type DoseOrder } from '../../treatment-plans/domain/dose-order.js';
import { weightFindings } from '../../treatment-plans/domain/dose-weight.js';
import { orderedDoseMg } from '../../treatment-plans/domain/dose.js';
import type { PlanningFacts } from '../../treatment-plans/plan-facts.js';
import { reviewWeight } from '../../treatment-plans/plan-review.js';
import type { DosingWeight } from '../../treatment-plans/plan-order.js';
import type { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { asProblemReason, type ReviewReason } from '../../treatment-plans/treatment-plan.messages.js';
import type { NewestWeight } from '../../patients/newest-weight.js';
import type { Session } from '../session.entity.js';

export interface DoseReviewFacts {
  readonly session: Pick<Session, 'plannedStart' | 'zone'>;
  readonly plan: Pick<TreatmentPlan, 'indications' | 'acknowledgedWarnings'>;
  readonly facts: PlanningFacts;
  readonly weight: NewestWeight | null;
  /** What the session before was given, or ordered where it was not given yet. */
  readonly previousMg: number | null;
  readonly isFirst: boolean;
}

export interface DoseReview {
  /** Null where the order says no dose. */
  readonly mg: number | null;
  readonly rejects: readonly ProblemReason[];
  readonly warnings: readonly ProblemReason[];
}

/** Every reason at once, with pointers into the request that ordered the dose. */
export function reviewDose(
  order: DoseOrder,
  dosingWeight: DosingWeight | null,
  given: DoseReviewFacts,
): DoseReview {
  const { facts, weight } = given;
  const mg = orderedDoseMg(order, order.dosingWeightKg);
  const { rejects, warnings } = checkDoseOrder(order, facts.rules.plans);
  const ofWeight = reviewWeight(
    {
      dosingWeightKg: dosingWeight?.kg ?? null,
      dosingWeightBasis: dosingWeight?.basis ?? null,
      dosingWeightMeasuredOn: dosingWeight?.measuredOn ?? null,
    },
    facts,
  );
  const rejected = [...rejects.map(pointedAtWeight), ...ofWeight.rejects];
  if (mg === null || rejected.length > 0) return { mg, rejects: rejected.map(asProblemReason), warnings: [] };
  const pointer = pointerOf(order);
  const { previousMg, isFirst, plan } = given;
  const { modality } = order;
  const next = { modality, indications: plan.indications, mg, previousMg, isFirst, pointer };
  const basis = dosingWeight?.basis ?? null;
  const weighed = { orderedMg: mg, orderedMgPerKg: order.mgPerKg, basis, mismatchAcceptedAt: null };
  const found: readonly ReviewReason[] = [
    ...warnings.map(pointedAtWeight),
    ...ofWeight.warnings,
    ...nextDoseWarnings(next, facts.rules.plans),
    ...weightFindings(weighed, weight, facts.rules.plans).map((finding) => ({
      ...finding,
      pointer,
    })),
    ...ageWarnings(given, pointer),
  ];
  return { mg, rejects: [], warnings: found.map(asProblemReason) };
}

function pointerOf({ mg }: DoseOrder): '/mg' | '/mgPerKg' {
  return mg === null ? '/mgPerKg' : '/mg';
}

function pointedAtWeight<T extends { readonly pointer: string }>(reason: T): T & { pointer: string } {
  return reason.pointer === '/dosingWeightKg' ? { ...reason, pointer: '/dosingWeight' } : reason;
}

/** The age was looked at with the plan; it is asked about again only where that did not need a word. */
function ageWarnings({ session, plan, facts }: DoseReviewFacts, pointer: string): readonly ReviewReason[] {
  if (plan.acknowledgedWarnings.some(({ code }) => code === 'age.unusual')) return [];
  const age = ageInYears(facts.birthDate, localDayOf(session.plannedStart, session.zone));
  return checkAge(age, facts.rules.body).warnings.map((reason) => ({
    ...reason,
    code: 'age.unusual',
    pointer,
  }));
}
