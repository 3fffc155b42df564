/**
 * The sessions that are to come of a plan, and how it is planned anew after a missed one: the missed dose is given after all,
 * from the next weekday of the plan on, as the product's own `replan` places it. What took place keeps its phase.
 */
import type { PhaseTemplate } from '../../src/clinic/rules/rule-set.js';
import { phasesAhead, phasesBehind } from '../../src/sessions/domain/remaining-course.js';
import { START_MINUTES, type Calendar } from './calendar.js';
import { daysOf, nextOpenDay, type OrderedPlan } from './plans.js';
import type { MoveStory, ReplanStory, SessionStory } from './story.js';

/** A session that is to come. */
export interface Slot {
  readonly number: number;
  readonly day: number;
  readonly phaseIndex: number;
  readonly phase: PhaseTemplate;
  /** When it was made; later than the order where a dose is made up. */
  readonly plannedAt: number;
  /** When its dose was ordered last, with the plan or as that was planned anew. */
  readonly orderedAt: number;
  readonly moves: readonly MoveStory[];
}

export interface Missed {
  readonly slot: Slot;
  /** What is behind, with the missed one. */
  readonly told: readonly SessionStory[];
  readonly ahead: readonly Slot[];
  /** As they stand before. */
  readonly phases: readonly PhaseTemplate[];
  readonly at: number;
}

export function slotsOf(plan: OrderedPlan, firstDay: number, calendar: Calendar): readonly Slot[] {
  return daysOf(plan, firstDay, calendar).map(({ day, phaseIndex }, index) => ({
    ...{ number: index + 1, day, phaseIndex, phase: plan.phases[phaseIndex]! },
    ...{ plannedAt: plan.orderedAt, orderedAt: plan.orderedAt, moves: [] },
  }));
}

/** @returns the plan from then on, and its sessions to come: one more than before, under the next number */
export function planAnew(
  { weekdays }: Pick<OrderedPlan, 'weekdays'>,
  { slot: missed, told, ahead, phases, at }: Missed,
  calendar: Calendar,
  startIndex: number,
): { readonly replan: ReplanStory; readonly ahead: readonly Slot[] } {
  const numbered = phases.map((phase, index) => ({ ...phase, ordinal: index + 1 }));
  const toCome = [missed, ...ahead].map(({ number, phaseIndex }) => ({
    ...{ number, phaseOrdinal: phaseIndex + 1, status: 'SCHEDULED' as const },
  }));
  const kept = phasesBehind(numbered, told.map(asCourseSession));
  const next = phasesAhead(numbered, toCome);
  const firstDay = nextOpenDay(calendar, missed.day + 1, weekdays);
  const lastNumber = Math.max(...toCome.map(({ number }) => number));
  const startOf = (day: number) => calendar.at(day, START_MINUTES[startIndex]!);
  const places = daysOf({ phases: next, weekdays }, firstDay, calendar);
  return {
    replan: { at, phases: [...kept, ...next] },
    ahead: places.map(({ day, phaseIndex }, index) => {
      const taken = ahead[index];
      const place = {
        ...{ day, phaseIndex: kept.length + phaseIndex, phase: next[phaseIndex]!, orderedAt: at },
      };
      if (!taken) return { ...place, number: lastNumber + 1, plannedAt: at, moves: [] };
      const move = { at, fromStart: startOf(taken.day), toStart: startOf(day) };
      const moves = taken.day === day ? taken.moves : [...taken.moves, move];
      return { ...taken, ...place, moves };
    }),
  };
}

function asCourseSession({ number, phaseIndex, outcome }: SessionStory) {
  const status = outcome === 'DOSED' ? ('SIGNED' as const) : ('NO_SHOW' as const);
  return { number, phaseOrdinal: phaseIndex + 1, status };
}
