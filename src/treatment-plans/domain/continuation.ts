/**
 * Plans that continue others: together they are one course, with one baseline. Only a plan that was activated can be
 * continued, and only a draft can say which one it continues, so that no circle can come about.
 *
 * Does not decide whether a patient should be treated on.
 */
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
