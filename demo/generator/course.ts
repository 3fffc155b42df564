/** A course as it went: the sessions of an induction and of what followed, until somebody stops, or until today. */
import { doseOfSession, orderedDoseMg } from '../../src/treatment-plans/domain/dose.js';
import type { Illness } from './answers.js';
import { minutesAfter, START_MINUTES, type Calendar } from './calendar.js';
import type { Chance } from './chance.js';
import { PARAMETERS } from './parameters.js';
import { orderContinuation, orderInduction, type OrderedFor, type OrderedPlan } from './plans.js';
import { planAnew, slotsOf, type Slot } from './replanning.js';
import { inventProneness, tellSeriousEvent } from './side-effects.js';
import type { Person, PlanEnd, PlanStory, ReplanStory, SessionStory } from './story.js';
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

/** After a no-show or a call; it is planned anew on the same day. */
const REPLANNED_AFTER_MINUTES = 60;
const BETTER_FROM = 0.15;
const RAISE_MG_PER_KG = 0.1;
const DAY_MINUTES = 24 * 60;
const STOPPED = ['No benefit', 'Moved away', 'Side effects', 'Prefers another treatment'] as const;

export function tellCourse(facts: CourseFacts): readonly PlanStory[] {
  const { chance, calendar, person, orderedFor, earliest } = facts;
  const going: Going = { prone: inventProneness(chance, orderedFor.modality), dosed: 0, raisedMgPerKg: null };
  const first = orderInduction(chance, orderedFor, person, calendar, earliest);
  const { told: induction, lastDay } = tellPlan(facts, first.plan, first.firstDay, going);
  const wantsMore = chance.happens(
    PARAMETERS.goesOnAfterInduction + (isBetter(facts.illness) ? 0.15 : -0.25),
  );
  const isWhole = first.plan.phases.length > 1;
  if (induction.end?.status !== 'COMPLETED' || isWhole || !wantsMore) return [induction];
  const next = orderContinuation(chance, first.plan, calendar, lastDay + chance.integer(10, 18));
  // The order for it is written on its first morning; before that there is only the one plan.
  return next.firstDay < calendar.today
    ? [induction, tellPlan(facts, next.plan, next.firstDay, going).told]
    : [induction];
}

function isBetter({ improvement }: Illness): boolean {
  return Math.max(improvement.GAD7, improvement.PHQ9) >= BETTER_FROM;
}

interface ToldPlan {
  readonly told: PlanStory;
  /** Of its sessions. */
  readonly lastDay: number;
}

function tellPlan(facts: CourseFacts, plan: OrderedPlan, firstDay: number, going: Going): ToldPlan {
  const { calendar } = facts;
  const sessions: SessionStory[] = [];
  const replans: ReplanStory[] = [];
  let ahead = slotsOf(plan, firstDay, calendar);
  let lastDay = firstDay;
  let end: PlanEnd | null = null;
  while (ahead.length > 0) {
    const slot: Slot = ahead[0]!;
    ahead = ahead.slice(1);
    lastDay = slot.day;
    if (slot.number === Math.ceil(plan.phases[0]!.sessions / 2) + 1) raiseDose(facts, plan, going);
    const session = tellSession(facts, plan, { ...slot, end }, going);
    sessions.push(session);
    if (session.day && !end) end = stopsAfter(facts, slot.number, session.day.signedAt);
    const at = end ? null : replannedAt(facts, session);
    if (at === null) continue;
    const phases = replans.at(-1)?.phases ?? plan.phases;
    const missed = { slot, told: sessions, ahead, phases, at };
    const anew = planAnew(plan, missed, calendar, facts.orderedFor.startIndex);
    replans.push(anew.replan);
    ahead = anew.ahead;
  }
  const completedAt = calendar.at(lastDay + 9, 10 * 60);
  if (!end && completedAt < calendar.now) end = { at: completedAt, status: 'COMPLETED', reason: null };
  return { lastDay, told: { ...plan, replans, end, sessions: withOneOrder(sessions) } };
}

/** A raised dose is ordered once, for the session it begins with. */
function withOneOrder(sessions: readonly SessionStory[]): readonly SessionStory[] {
  const changes = sessions.findIndex(({ newDose }) => newDose !== null);
  return sessions.map((session, at) =>
    at === changes || session.newDose === null ? session : { ...session, newDose: null },
  );
}

/** Nearly every missed dose is made up. @returns when that was planned; null where it was not, or not yet */
function replannedAt(
  { chance, calendar }: CourseFacts,
  { outcome, calledOffAt }: SessionStory,
): number | null {
  if (outcome !== 'NO_SHOW' && outcome !== 'CANCELLED') return null;
  const at = minutesAfter(calledOffAt!, REPLANNED_AFTER_MINUTES);
  return chance.happens(PARAMETERS.madeUp) && at < calendar.now ? at : null;
}

function stopsAfter(
  { chance, calendar, illness }: CourseFacts,
  number: number,
  signedAt: number,
): PlanEnd | null {
  const more = number >= 3 && !isBetter(illness) ? PARAMETERS.dropOutWhenNoBetter : 0;
  const at = minutesAfter(signedAt, DAY_MINUTES);
  if (!chance.happens(PARAMETERS.dropOutPerSession + more) || at >= calendar.now) return null;
  return { at, status: 'DISCONTINUED', reason: chance.pick(STOPPED) };
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

interface SlotToTell extends Slot {
  /** Of the plan, where it has been ended by then. */
  readonly end: PlanEnd | null;
}

function tellSession(facts: CourseFacts, plan: OrderedPlan, slot: SlotToTell, going: Going): SessionStory {
  const { chance, calendar, person, orderedFor, withBedside } = facts;
  const { number, day, phaseIndex, phase, plannedAt, orderedAt, moves, end } = slot;
  const plannedStart = calendar.at(day, START_MINUTES[orderedFor.startIndex]!);
  const dose = doseFor(plan, slot, going);
  const place = { number, phaseIndex, phase, plannedAt, orderedAt, moves, plannedStart };
  const base = { ...place, ...dose, day: null };
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
    infusionMinutes: phase.dose.infusionMinutes,
    dosedBefore: going.dosed,
  });
  going.dosed += 1;
  const serious = chance.happens(PARAMETERS.seriousEvent / 7)
    ? [tellSeriousEvent(chance, told.dischargedAt)]
    : [];
  const isExplained = told.explainedAt !== null && told.explainedAt < calendar.now;
  const explainedAt = isExplained ? told.explainedAt : null;
  const sideEffects = [...told.sideEffects, ...serious].filter(
    ({ resolvedAt }) => resolvedAt! < calendar.at(calendar.today - 1, 0),
  );
  return { ...base, chair, outcome: 'DOSED', calledOffAt: null, day: { ...told, explainedAt, sideEffects } };
}

function doseFor(plan: OrderedPlan, { number, phase }: Slot, { raisedMgPerKg }: Going) {
  const asPlanned = doseOfSession(phase.dose, plan.firstSessionMg, number);
  const replacedMg = orderedDoseMg(asPlanned, plan.dosingWeightKg)!;
  if (raisedMgPerKg === null || plan.continuesPrevious)
    return { orderedMg: replacedMg, orderedMgPerKg: asPlanned.mgPerKg, newDose: null };
  const orderedMg = orderedDoseMg({ mgPerKg: raisedMgPerKg, mg: null }, plan.dosingWeightKg)!;
  return { orderedMg, orderedMgPerKg: raisedMgPerKg, newDose: { replacedMg } };
}
