/**
 * The events of a dose that count, in the order they happened, and whether they can have happened like that. An event
 * may be entered late, amended or marked as an error; whatever remains has to be a possible course of the dose
 * (`event-sequence.ts` says which event may follow which).
 *
 * Events of the same instant stand in the order they were first recorded; an amended one keeps the place of what it
 * replaces. This file does not decide who may correct, nor what follows from it.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { AdministrationEvent } from './administration-event.js';
import { checkEvent, type EventCheck, type EventRefusal, type EventRules } from './event-sequence.js';

export interface LoggedEvent extends AdministrationEvent {
  readonly id: string;
  /** In the order of recording. */
  readonly ordinal: number;
  readonly replacesId: string | null;
}

/** Those neither replaced nor in error, in the order they happened. */
export function effectiveEvents<Event extends LoggedEvent>(
  events: readonly Event[],
  idsInError: ReadonlySet<string>,
): readonly Event[] {
  const replaced = new Set(events.map(({ replacesId }) => replacesId));
  const placeOf = placesIn(events);
  return events
    .filter(({ id }) => !replaced.has(id) && !idsInError.has(id))
    .toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || placeOf(a) - placeOf(b));
}

/** The id of an event and of everything it stands for, which was amended. */
export function withItsPast(event: LoggedEvent, all: readonly LoggedEvent[]): readonly string[] {
  const original = all.find(({ id }) => id === event.replacesId);
  return original ? [event.id, ...withItsPast(original, all)] : [event.id];
}

function placesIn(events: readonly LoggedEvent[]): (event: LoggedEvent) => number {
  const byId = new Map(events.map((event) => [event.id, event]));
  const placeOf = (event: LoggedEvent): number => {
    const original = event.replacesId === null ? undefined : byId.get(event.replacesId);
    return original ? placeOf(original) : event.ordinal;
  };
  return placeOf;
}

/** Where an event entered now belongs; of the same instant it comes last, as the one recorded last. */
export function inOrder<Event extends Pick<LoggedEvent, 'occurredAt'>>(
  events: readonly Event[],
): readonly Event[] {
  return events.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
}

export interface Neighbours<Event> {
  /** Everything that happened up to then, at the same instant included. */
  readonly before: readonly Event[];
  readonly after: readonly Event[];
}

/** Where an event of the instant `at` belongs among those that are recorded. */
export function neighboursOf<Event extends Pick<AdministrationEvent, 'occurredAt'>>(
  events: readonly Event[],
  at: Date,
): Neighbours<Event> {
  return {
    before: events.filter(({ occurredAt }) => occurredAt.getTime() <= at.getTime()),
    after: events.filter(({ occurredAt }) => occurredAt.getTime() > at.getTime()),
  };
}

/** What stands around an event of a course in order. */
export function neighboursIn<Event extends Pick<LoggedEvent, 'id'>>(
  course: readonly Event[],
  id: string,
): Neighbours<Event> {
  const place = course.findIndex((event) => event.id === id);
  return { before: course.slice(0, place), after: course.slice(place + 1) };
}

/**
 * The check of an event in its place, with what it would contradict among the others: those after it, and of an event that
 * is moved later those that could not have happened without it.
 */
export function checkInPlace(
  modality: Modality,
  { before, after }: Neighbours<AdministrationEvent>,
  event: AdministrationEvent,
  rules: EventRules,
): EventCheck {
  const { refusals, deviations } = checkEvent(modality, before, event, rules);
  if (refusals.length > 0) return { refusals, deviations };
  const others = [
    ...leftBehind(modality, before, rules),
    ...contradictions(modality, [...before, event], after, rules),
  ];
  return { refusals: others, deviations };
}

/** What cannot be in a whole course of a dose, in the order given; none when it is possible. */
export function courseRefusals(
  modality: Modality,
  events: readonly AdministrationEvent[],
  rules: EventRules,
): readonly EventRefusal[] {
  return contradictions(modality, [], events, rules);
}

function leftBehind(
  modality: Modality,
  before: readonly AdministrationEvent[],
  rules: EventRules,
): readonly EventRefusal[] {
  return before.flatMap((earlier, index) => {
    const { refusals } = checkEvent(modality, before.slice(0, index), earlier, rules);
    return refusals.map(({ code }) => ({
      code: 'dosing.contradicts-earlier-event',
      pointer: '/occurredAt',
      because: code,
      earlierType: earlier.type,
      earlierAt: earlier.occurredAt,
    }));
  });
}

function contradictions(
  modality: Modality,
  before: readonly AdministrationEvent[],
  after: readonly AdministrationEvent[],
  rules: EventRules,
): readonly EventRefusal[] {
  return after.flatMap((later, index) => {
    const { refusals } = checkEvent(modality, [...before, ...after.slice(0, index)], later, rules);
    return refusals.map(({ code }) => ({
      code: 'dosing.contradicts-later-event',
      pointer: '/occurredAt',
      because: code,
      laterType: later.type,
      laterAt: later.occurredAt,
    }));
  });
}
