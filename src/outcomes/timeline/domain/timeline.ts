/**
 * Everything that may have moved a score, in the order of time: doses, side effects, answered questionnaires, thoughts of
 * self-harm that were told and not stored, or were amended, what happened to the plans, what psychiatrists decided about them,
 * psychotherapy, and medicines started, changed and stopped. What is known by the day only stands at the beginning of its day in the
 * clinic's zone, before what is known by the minute.
 *
 * It puts things beside each other and says nothing about what caused what.
 */
import { localDayOf, spanOfDay } from '../../../clinic/domain/local-days.js';

/** In the order in which things of one instant are told. */
export const TIMELINE_KINDS = [
  'PLAN',
  'REVIEW_DECISION',
  'MEDICINE',
  'PSYCHOTHERAPY',
  'VISIT_NOT_HELD',
  'DOSE',
  'SIDE_EFFECT',
  'ASSESSMENT',
  'TOLD_THROUGH_LINK',
  'SELF_HARM_ALERT',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export const TIMELINE_EVENTS = [
  'ACTIVATED',
  'HELD',
  'RESUMED',
  'REPLANNED',
  'STEPPED_BACK',
  'COMPLETED',
  'DISCONTINUED',
  'STARTED',
  'FIRST_NOTED',
  'DOSE_CHANGED',
  'STOPPED',
  'TOOK_PLACE',
  'CANCELLED',
  'NO_SHOW',
  'GIVEN',
  'BEGAN',
  'ANSWERED',
  'CONTINUED',
  'RAISED',
  'LOWERED',
  'SPACED_OUT',
  'STOPPED_BY_DECISION',
  'BENEFIT_DECIDED',
  'SELF_HARM_TOLD',
  'ANSWER_AMENDED',
] as const;
export type TimelineEvent = (typeof TIMELINE_EVENTS)[number];

export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly event: TimelineEvent;
  /** Null where only the day is known. */
  readonly at: Date | null;
  /** Calendar day in the clinic's zone. */
  readonly day: string;
  /** What the entry is about. */
  readonly resourceId: string;
  readonly planId: string | null;
  readonly sessionId: string | null;
  readonly sessionNumber: number | null;
  readonly text: string;
  /** Whose word it is; left out where the entry is nobody's. */
  readonly recordedBy?: string;
}

/** Where an entry stands: unique, and the same however the timeline is cut into pages. */
export interface TimelinePlace {
  readonly at: Date;
  readonly within: string;
}

/** Something that happened at an instant. */
export function atInstant(at: Date, zone: string): Pick<TimelineEntry, 'at' | 'day'> {
  return { at, day: localDayOf(at, zone) };
}

/** Something of which only the day is known. */
export function onDay(day: string): Pick<TimelineEntry, 'at' | 'day'> {
  return { at: null, day };
}

export function placeOf({ at, day, kind, event, resourceId }: TimelineEntry, zone: string): TimelinePlace {
  const rank = [
    at === null ? '0' : '1',
    TIMELINE_KINDS.indexOf(kind),
    String(TIMELINE_EVENTS.indexOf(event)).padStart(2, '0'),
  ].join('');
  return { at: at ?? spanOfDay(day, zone).from, within: `${rank} ${resourceId}` };
}

/** Whether a text can be the `within` of a place. */
export function isWithin(text: unknown): boolean {
  return typeof text === 'string' && /^[01]\d\d\d [0-9a-f-]{36}$/.test(text);
}

export function comparePlaces(one: TimelinePlace, other: TimelinePlace): number {
  return (
    one.at.getTime() - other.at.getTime() ||
    (one.within < other.within ? -1 : one.within > other.within ? 1 : 0)
  );
}

/** Oldest first. Entries may come in any order. */
export function inOrderOfTime<E extends TimelineEntry>(entries: readonly E[], zone: string): readonly E[] {
  return entries
    .map((entry) => ({ entry, place: placeOf(entry, zone) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ entry }) => entry);
}
