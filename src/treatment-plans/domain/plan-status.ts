/**
 * The life of a treatment plan, as one table. Plans are a psychiatrist's: every verb is. A draft that is given up is
 * discontinued, because nothing clinical is deleted. A plan on hold keeps its sessions planned, but none of them can be
 * dosed until it is resumed. The table does not decide whether the patient is eligible, and what becomes of the planned
 * sessions is decided where they are scheduled.
 */

export const PLAN_STATUSES = ['DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'DISCONTINUED'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export interface PlanMove {
  readonly from: readonly PlanStatus[];
  readonly to: PlanStatus;
  readonly roles: readonly string[];
  readonly needsReason: boolean;
}

const roles = ['psychiatrist'];

export const PLAN_MOVES = {
  activate: { from: ['DRAFT'], to: 'ACTIVE', roles, needsReason: false },
  hold: { from: ['ACTIVE'], to: 'ON_HOLD', roles, needsReason: true },
  resume: { from: ['ON_HOLD'], to: 'ACTIVE', roles, needsReason: false },
  complete: { from: ['ACTIVE', 'ON_HOLD'], to: 'COMPLETED', roles, needsReason: false },
  discontinue: { from: ['DRAFT', 'ACTIVE', 'ON_HOLD'], to: 'DISCONTINUED', roles, needsReason: true },
} as const satisfies Record<string, PlanMove>;

export type PlanVerb = keyof typeof PLAN_MOVES;
export const PLAN_VERBS = Object.keys(PLAN_MOVES) as readonly PlanVerb[];

export type PlanMoveResult =
  | { readonly moved: true; readonly to: PlanStatus }
  | {
      readonly moved: false;
      readonly code: 'plan.transition-not-allowed' | 'plan.reason-missing';
      readonly status: PlanStatus;
      readonly verb: PlanVerb;
      /** What the plan may do instead. */
      readonly allowedVerbs: readonly PlanVerb[];
    };

/** Where `verb` leads from `status`, or why it leads nowhere. */
export function movePlan(status: PlanStatus, verb: PlanVerb, reason: string | null): PlanMoveResult {
  const { from, to, needsReason }: PlanMove = PLAN_MOVES[verb];
  const allowedVerbs = planVerbsFrom(status);
  if (!from.includes(status))
    return { moved: false, code: 'plan.transition-not-allowed', status, verb, allowedVerbs };
  if (needsReason && !reason?.trim())
    return { moved: false, code: 'plan.reason-missing', status, verb, allowedVerbs };
  return { moved: true, to };
}

/** Every verb that leads out of a status; none for a status that ends the plan. */
export function planVerbsFrom(status: PlanStatus): readonly PlanVerb[] {
  return PLAN_VERBS.filter((verb) => (PLAN_MOVES[verb].from as readonly PlanStatus[]).includes(status));
}
