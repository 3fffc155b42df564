import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  atInstant,
  comparePlaces,
  inOrderOfTime,
  isWithin,
  onDay,
  placeOf,
  TIMELINE_EVENTS,
  TIMELINE_KINDS,
  type TimelineEntry,
} from './timeline.js';

const ZONE = 'America/Los_Angeles';
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const entry = (given: Partial<TimelineEntry>): TimelineEntry => ({
  kind: 'DOSE',
  event: 'GIVEN',
  ...onDay('2026-05-04'),
  resourceId: idOf(1),
  planId: null,
  sessionId: null,
  sessionNumber: null,
  text: 'x',
  ...given,
});

describe('the day of an entry', () => {
  it('is that of the zone of the clinic', () => {
    expect(atInstant(new Date('2026-05-05T06:59:59Z'), ZONE).day).toBe('2026-05-04');
    expect(atInstant(new Date('2026-05-05T07:00:00Z'), ZONE).day).toBe('2026-05-05');
  });
});

describe('the order of the timeline', () => {
  it('tells what is known by the day before what happened on it, and after the day before', () => {
    const evening = entry({
      ...atInstant(new Date('2026-05-04T06:59:59Z'), ZONE),
      text: 'the evening before',
    });
    const medicine = entry({ kind: 'MEDICINE', event: 'STARTED', text: 'the day' });
    const midnight = entry({ ...atInstant(new Date('2026-05-04T07:00:00Z'), ZONE), text: 'midnight' });
    const told = inOrderOfTime([midnight, medicine, evening], ZONE).map(({ text }) => text);
    expect(told).toEqual(['the evening before', 'the day', 'midnight']);
  });

  it('tells the start of a medicine before its stop on one day', () => {
    const stop = entry({ kind: 'MEDICINE', event: 'STOPPED' });
    const change = entry({ kind: 'MEDICINE', event: 'DOSE_CHANGED', resourceId: idOf(9) });
    const start = entry({ kind: 'MEDICINE', event: 'STARTED' });
    expect(inOrderOfTime([stop, change, start], ZONE).map(({ event }) => event)).toEqual([
      'STARTED',
      'DOSE_CHANGED',
      'STOPPED',
    ]);
  });

  const anyEntry = fc
    .record({
      kind: fc.constantFrom(...TIMELINE_KINDS),
      event: fc.constantFrom(...TIMELINE_EVENTS),
      minute: fc.option(fc.integer({ min: 0, max: 3 })),
      id: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ kind, event, minute, id }) =>
      entry({
        kind,
        event,
        resourceId: idOf(id),
        ...(minute === null
          ? onDay('2026-05-04')
          : atInstant(new Date(Date.UTC(2026, 4, 4, 7, minute)), ZONE)),
      }),
    );

  it('is one, whatever order the entries come in, and every place can be read back from a cursor', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (entries, noise) => {
        const shuffled = entries
          .map((each) => ({ each, at: noise.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const places = (list: readonly TimelineEntry[]) => list.map((each) => placeOf(each, ZONE));
        const ordered = places(inOrderOfTime(entries, ZONE));
        expect(places(inOrderOfTime(shuffled, ZONE))).toEqual(ordered);
        for (const place of ordered) expect(isWithin(place.within)).toBe(true);
        for (const [index, place] of ordered.slice(1).entries())
          expect(comparePlaces(ordered[index]!, place)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each(['', '1999', `2000 ${idOf(1)}`, `0000 ${idOf(1)} `, 7, null])('%p is no place', (text) => {
    expect(isWithin(text)).toBe(false);
  });
});
