/**
 * Plans that continue others: together they are one course, with one baseline. Only a plan that was activated can be
 * continued, and only a draft can say which one it continues, so that no circle can come about. A course that begins anew is
 * looked at twice where the one before it is not known to have helped.
 *
 * Does not decide whether a patient should be treated on.
 */
import type { BenefitFact } from './benefit-decision.js';
import type { PlanStatus } from './plan-status.js';

export interface LinkedPlan {
  readonly id: string;
  readonly continuesPlanId: string | null;
}

export interface ContinuationFault {
  readonly code: 'plan.continues-unknown' | 'plan.continues-draft';
  readonly pointer: string;
}

/** What speaks against continuing a plan, of all plans of the same patient. */
export function continuationFaults(
  continuesPlanId: string | null,
  plans: readonly { readonly id: string; readonly status: PlanStatus }[],
): readonly ContinuationFault[] {
  if (continuesPlanId === null) return [];
  const pointer = '/continuesPlanId';
  const continued = plans.find(({ id }) => id === continuesPlanId);
  if (!continued) return [{ code: 'plan.continues-unknown', pointer }];
  return continued.status === 'DRAFT' ? [{ code: 'plan.continues-draft', pointer }] : [];
}

/**
 * The course of each plan: the id of the plan that began it. A plan that continues one of another record, as after two
 * records were made one and two again, begins its own.
 */
export function coursesOf(plans: readonly LinkedPlan[]): ReadonlyMap<string, string> {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const begunBy = (plan: LinkedPlan): string => {
    const before = plan.continuesPlanId === null ? undefined : byId.get(plan.continuesPlanId);
    return before === undefined ? plan.id : begunBy(before);
  };
  return new Map(plans.map((plan) => [plan.id, begunBy(plan)]));
}

export interface CoursePlan extends LinkedPlan {
  /** Null for what was never carried out. */
  readonly activatedAt: Date | null;
  /** Null while it is carried out. */
  readonly endedAt: Date | null;
}

export interface PreviousCourseReason {
  readonly code: 'plan.previous-course-without-benefit';
  readonly pointer: string;
}

/**
 * Of the course that ended last and is not the one that is continued: nobody said that it has helped, or the last word was
 * that it has not.
 * @param plans of the patient, in any order
 * @param decisions about them, in any order
 */
export function previousCourseWarnings(
  continuesPlanId: string | null,
  plans: readonly CoursePlan[],
  decisions: readonly (BenefitFact & { readonly planId: string })[],
): readonly PreviousCourseReason[] {
  const courses = coursesOf(plans);
  const carriedOut = Map.groupBy(
    plans.filter(({ activatedAt }) => activatedAt !== null),
    ({ id }) => courses.get(id)!,
  );
  if (continuesPlanId !== null) carriedOut.delete(courses.get(continuesPlanId) ?? '');
  const endOf = (course: readonly CoursePlan[]) =>
    Math.max(...course.map(({ endedAt }) => endedAt?.getTime() ?? Infinity));
  const ended = [...carriedOut.values()].filter((course) => endOf(course) < Infinity);
  const previous = ended.toSorted((a, b) => endOf(a) - endOf(b)).at(-1);
  if (!previous) return [];
  const answers = decisions.filter(
    ({ planId, benefit }) => benefit !== null && previous.some(({ id }) => id === planId),
  );
  const last = answers.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime()).at(-1);
  if (last && last.benefit !== 'NO_BENEFIT') return [];
  return [{ code: 'plan.previous-course-without-benefit', pointer: '/continuesPlanId' }];
}
