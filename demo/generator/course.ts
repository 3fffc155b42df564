/** A course as it went: the sessions of an induction and of what followed, until somebody stops, or until today. */
import { doseOfSession, orderedDoseMg } from '../../src/treatment-plans/domain/dose.js';
import type { Illness } from './answers.js';
import { minutesAfter, START_MINUTES, type Calendar } from './calendar.js';
import type { Chance } from './chance.js';
import { PARAMETERS } from './parameters.js';
import { daysOf, orderContinuation, orderInduction, type OrderedFor, type OrderedPlan } from './plans.js';
import { inventProneness, tellSeriousEvent } from './side-effects.js';
import type { Person, PlanEnd, PlanStory, SessionStory } from './story.js';
import { tellDay } from './treatment-day.js';

export interface CourseFacts {
  readonly chance: Chance;
  readonly calendar: Calendar;
  readonly person: Person;
  readonly illness: Illness;
  readonly orderedFor: OrderedFor;
  /** The first day the induction may begin on. */
  readonly earliest: number;
  readonly withBedside: boolean;
}

/** What a plan needs to know of the sessions before it. */
interface Going {
  readonly prone: ReturnType<typeof inventProneness>;
  dosed: number;
  /** Mg per kg, raised by a psychiatrist; null while the plan's dose holds. */
  raisedMgPerKg: number | null;
}

const BETTER_FROM = 0.15;
const RAISE_MG_PER_KG = 0.1;
const DAY_MINUTES = 24 * 60;
const STOPPED = ['No benefit', 'Moved away', 'Side effects', 'Prefers another treatment'] as const;

export function tellCourse(facts: CourseFacts): readonly PlanStory[] {
  const { chance, calendar, person, orderedFor, earliest } = facts;
  const going: Going = { prone: inventProneness(chance, orderedFor.modality), dosed: 0, raisedMgPerKg: null };
  const first = orderInduction(chance, orderedFor, person, calendar, earliest);
  const induction = tellPlan(facts, first.plan, first.firstDay, going);
  const wantsMore = chance.happens(
    PARAMETERS.goesOnAfterInduction + (isBetter(facts.illness) ? 0.15 : -0.25),
  );
  const isWhole = first.plan.phases.length > 1;
  if (induction.end?.status !== 'COMPLETED' || isWhole || !wantsMore) return [induction];
  const lastDay = daysOf(first.plan, first.firstDay, calendar).at(-1)!.day;
  const next = orderContinuation(chance, first.plan, calendar, lastDay + chance.integer(10, 18));
  // The order for it is written on its first morning; before that there is only the one plan.
  return next.firstDay < calendar.today
    ? [induction, tellPlan(facts, next.plan, next.firstDay, going)]
    : [induction];
}

function isBetter({ improvement }: Illness): boolean {
  return Math.max(improvement.GAD7, improvement.PHQ9) >= BETTER_FROM;
}

function tellPlan(facts: CourseFacts, plan: OrderedPlan, firstDay: number, going: Going): PlanStory {
  const { chance, calendar } = facts;
  const sessions: SessionStory[] = [];
  const days = daysOf(plan, firstDay, calendar);
  let end: PlanEnd | null = null;
  for (const { day, phaseIndex } of days) {
    const number = sessions.length + 1;
    if (number === Math.ceil(plan.phases[0]!.sessions / 2) + 1) raiseDose(facts, plan, going);
    const session = tellSession(facts, plan, { number, day, phaseIndex, end }, going);
    sessions.push(session);
    if (session.day && !end) end = stopsAfter(facts, number, session.day.signedAt);
  }
  const completedAt = calendar.at(days.at(-1)!.day + 9, 10 * 60);
  if (!end && completedAt < calendar.now) end = { at: completedAt, status: 'COMPLETED', reason: null };
  const changes = sessions.findIndex(({ newDose }) => newDose !== null);
  return {
    ...plan,
    end,
    sessions: sessions.map((session, at) =>
      at === changes || session.newDose === null ? session : { ...session, newDose: null },
    ),
  };

  function stopsAfter({ illness }: CourseFacts, number: number, signedAt: number): PlanEnd | null {
    const more = number >= 3 && !isBetter(illness) ? PARAMETERS.dropOutWhenNoBetter : 0;
    const at = minutesAfter(signedAt, DAY_MINUTES);
    if (!chance.happens(PARAMETERS.dropOutPerSession + more) || at >= calendar.now) return null;
    return { at, status: 'DISCONTINUED', reason: chance.pick(STOPPED) };
  }
}

/** Who is no better by half of an induction may get a little more from then on. */
function raiseDose(
  { chance, illness }: CourseFacts,
  { phases, continuesPrevious }: OrderedPlan,
  going: Going,
): void {
  const { mgPerKg } = phases[0]!.dose;
  if (continuesPrevious || mgPerKg === null || isBetter(illness) || !chance.happens(PARAMETERS.doseRaised))
    return;
  going.raisedMgPerKg = Math.round((mgPerKg + RAISE_MG_PER_KG) * 100) / 100;
}

interface Slot {
  readonly number: number;
  readonly day: number;
  readonly phaseIndex: number;
  /** Of the plan, where it has been ended by then. */
  readonly end: PlanEnd | null;
}

function tellSession(facts: CourseFacts, plan: OrderedPlan, slot: Slot, going: Going): SessionStory {
  const { chance, calendar, person, orderedFor, withBedside } = facts;
  const { number, day, phaseIndex, end } = slot;
  const plannedStart = calendar.at(day, START_MINUTES[orderedFor.startIndex]!);
  const dose = doseFor(plan, slot, going);
  const base = { number, phaseIndex, plannedStart, ...dose, day: null };
  if (end) return { ...base, chair: null, outcome: 'CANCELLED', calledOffAt: end.at };
  if (day >= calendar.today) return { ...base, chair: null, outcome: 'TO_COME', calledOffAt: null };
  const isFirst = number === 1;
  if (!isFirst && chance.happens(PARAMETERS.cancelled))
    return {
      ...base,
      chair: null,
      outcome: 'CANCELLED',
      calledOffAt: minutesAfter(plannedStart, -DAY_MINUTES),
    };
  const chair = calendar.takeChair(day, orderedFor.startIndex);
  if (!isFirst && chance.happens(PARAMETERS.noShow))
    return { ...base, chair, outcome: 'NO_SHOW', calledOffAt: minutesAfter(plannedStart, 40) };
  const told = tellDay(chance, person, {
    ...{ modality: plan.modality, plannedStart, orderedMg: dose.orderedMg, prone: going.prone, withBedside },
    infusionMinutes: plan.phases[phaseIndex]!.dose.infusionMinutes,
    dosedBefore: going.dosed,
  });
  going.dosed += 1;
  const serious = chance.happens(PARAMETERS.seriousEvent / 7)
    ? [tellSeriousEvent(chance, told.dischargedAt)]
    : [];
  const sideEffects = [...told.sideEffects, ...serious].filter(
    ({ resolvedAt }) => resolvedAt! < calendar.at(calendar.today - 1, 0),
  );
  return { ...base, chair, outcome: 'DOSED', calledOffAt: null, day: { ...told, sideEffects } };
}

function doseFor(plan: OrderedPlan, { number, phaseIndex }: Slot, { raisedMgPerKg }: Going) {
  const asPlanned = doseOfSession(plan.phases[phaseIndex]!.dose, plan.firstSessionMg, number);
  const replacedMg = orderedDoseMg(asPlanned, plan.dosingWeightKg)!;
  if (raisedMgPerKg === null || plan.continuesPrevious)
    return { orderedMg: replacedMg, orderedMgPerKg: asPlanned.mgPerKg, newDose: null };
  const orderedMg = orderedDoseMg({ mgPerKg: raisedMgPerKg, mg: null }, plan.dosingWeightKg)!;
  return { orderedMg, orderedMgPerKg: raisedMgPerKg, newDose: { replacedMg } };
}
