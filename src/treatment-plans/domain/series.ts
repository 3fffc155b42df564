/**
 * Whether the phases of a plan make a series that can be meant: how many sessions in all, how many of induction, and a
 * cadence that fits into a week. Bounds are the clinic's own; the induction bounds follow real-world use of 4 to 8
 * infusions (McInnes 2022); more than three sessions of IV or IM in a week, or two of Spravato, are unusual. This file does not decide on which days the sessions fall.
 */
import type { Modality } from '../../clinic/modality.js';
import { judgeOrder } from '../../clinic/rules/bounds.js';
import type { Bounds, Cadence, OrderBounds, PhaseKind, PlanRules } from '../../clinic/rules/rule-set.js';

export type SeriesPhase = Cadence & { readonly kind: PhaseKind };

export interface SeriesReason extends Bounds {
  readonly code:
    | 'plan.no-phase'
    | 'plan.sessions-not-whole'
    | 'plan.per-week-impossible'
    | 'plan.cadence-out-of-bounds'
    | 'plan.cadence-unusual'
    | 'plan.every-weeks-impossible'
    | 'plan.total-sessions-out-of-bounds'
    | 'plan.total-sessions-unusual'
    | 'plan.induction-sessions-out-of-bounds'
    | 'plan.induction-sessions-unusual';
  readonly pointer: string;
}

export interface SeriesCheck {
  readonly rejects: readonly SeriesReason[];
  readonly warnings: readonly SeriesReason[];
}

type Quantity = 'plan.total-sessions' | 'plan.induction-sessions' | 'plan.cadence';
type HeldTo = readonly [quantity: Quantity, value: number, bounds: OrderBounds, pointer: string];

const DAYS_PER_WEEK = 7;

/** Every reason at once; the numbers of sessions are judged only where every cadence can be. */
export function checkSeries(
  phases: readonly SeriesPhase[],
  modality: Modality,
  rules: Pick<PlanRules, 'totalSessions' | 'inductionSessions' | 'sessionsPerWeek'>,
): SeriesCheck {
  const faults = phases.flatMap(cadenceFaults);
  if (phases.length === 0) faults.push({ code: 'plan.no-phase', pointer: '/phases' });
  if (faults.length > 0) return { rejects: faults, warnings: [] };

  const held: HeldTo[] = [['plan.total-sessions', sessionsOf(phases), rules.totalSessions, '/phases']];
  const induction = phases.filter(({ kind }) => kind === 'INDUCTION');
  // A plan of maintenance alone has no induction whose length could be unusual.
  if (induction.length > 0)
    held.push(['plan.induction-sessions', sessionsOf(induction), rules.inductionSessions, '/phases']);
  for (const [index, { perWeek, sessions }] of phases.entries()) {
    const inOneWeek = Math.min(perWeek, sessions);
    held.push(['plan.cadence', inOneWeek, rules.sessionsPerWeek[modality], `/phases/${index}/perWeek`]);
  }
  return holdTo(held);
}

function sessionsOf(phases: readonly SeriesPhase[]): number {
  return phases.reduce((sum, { sessions }) => sum + sessions, 0);
}

function holdTo(held: readonly HeldTo[]): SeriesCheck {
  const rejects: SeriesReason[] = [];
  const warnings: SeriesReason[] = [];
  for (const [quantity, value, bounds, pointer] of held) {
    const verdict = judgeOrder(value, bounds);
    if (verdict === 'REJECT') rejects.push({ code: `${quantity}-out-of-bounds`, pointer, ...bounds.reject });
    if (verdict === 'WARN') warnings.push({ code: `${quantity}-unusual`, pointer, ...bounds.warn });
  }
  return { rejects, warnings };
}

function cadenceFaults({ sessions, perWeek, everyWeeks }: Cadence, index: number): SeriesReason[] {
  const faults: SeriesReason[] = [];
  const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
  if (!isCount(sessions))
    faults.push({ code: 'plan.sessions-not-whole', pointer: `/phases/${index}/sessions`, min: 1 });
  if (!isCount(perWeek) || perWeek > DAYS_PER_WEEK)
    faults.push({
      code: 'plan.per-week-impossible',
      pointer: `/phases/${index}/perWeek`,
      min: 1,
      max: DAYS_PER_WEEK,
    });
  if (!isCount(everyWeeks))
    faults.push({ code: 'plan.every-weeks-impossible', pointer: `/phases/${index}/everyWeeks`, min: 1 });
  return faults;
}
