/**
 * How far a zone is ahead of UTC at an instant, milliseconds. Between two changes of the clocks it is the same, so a zone is asked
 * once for each such span and then remembered; a report over thousands of patients asks millions of times.
 *
 * Does not decide what a day is: that is in `local-days.ts`.
 */
import { Temporal } from 'temporal-polyfill';

/** A stretch of time with one offset; the end belongs to the next one. Infinite where the clocks change no more. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** By zone; a clinic has one, and the clocks change twice a year, so there are few. */
const known = new Map<string, OffsetSpan[]>();
const MOST_ZONES = 100;

/** The span that an instant (epoch milliseconds) lies in. Throws for a zone that does not exist. */
export function offsetSpanAt(instant: number, zone: string): OffsetSpan {
  const spans = known.get(zone) ?? remember(zone);
  const found = spans.find(({ from, until }) => instant >= from && instant < until);
  if (found !== undefined) return found;
  const span = spanAround(instant, zone);
  spans.unshift(span);
  return span;
}

function remember(zone: string): OffsetSpan[] {
  if (known.size >= MOST_ZONES) known.clear();
  const spans: OffsetSpan[] = [];
  known.set(zone, spans);
  return spans;
}

function spanAround(instant: number, zone: string): OffsetSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  // What comes before excludes the instant itself, which may be the change.
  const before = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = at.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? -Infinity,
    until: after?.epochMilliseconds ?? Infinity,
    offset: at.offsetNanoseconds / 1e6,
  };
}
