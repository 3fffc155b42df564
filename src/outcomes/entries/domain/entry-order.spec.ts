import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENTRY_KINDS, inOrderOfTrying, type EntryKind, type EntryPlace } from './entry-order.js';

function place(id: string, kind: EntryKind, minute: number, after: string | null = null): EntryPlace {
  return { id, kind, occurredAt: new Date(Date.UTC(2026, 4, 4, 19, minute)), after };
}
const idsOf = (entries: readonly EntryPlace[]) => inOrderOfTrying(entries).map(({ id }) => id);

describe('the order in which entries are tried', () => {
  it('is that in which they happened', () => {
    expect(idsOf([place('b', 'VITALS', 5), place('a', 'NOTE', 9), place('c', 'CHECK_IN', 1)])).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('at the same instant is that of a day', () => {
    const atOnce = ['DISCHARGE', 'READY', 'ADMINISTRATION_EVENT', 'VITALS', 'CHECK_IN', 'CHECKLIST'] as const;
    expect(idsOf(atOnce.map((kind) => place(kind, kind, 0)))).toEqual([
      'CHECK_IN',
      'CHECKLIST',
      'VITALS',
      'READY',
      'ADMINISTRATION_EVENT',
      'DISCHARGE',
    ]);
  });

  it('is that of their making where a tablet says so, whatever the times', () => {
    const lateWord = place('late', 'VITALS', 1, 'stop');
    const stop = place('stop', 'ADMINISTRATION_EVENT', 40);
    expect(idsOf([lateWord, stop, place('note', 'NOTE', 41, 'late')])).toEqual(['stop', 'late', 'note']);
  });

  it('puts last what waits for itself', () => {
    expect(idsOf([place('a', 'NOTE', 1, 'b'), place('b', 'NOTE', 2, 'a'), place('c', 'NOTE', 3)])).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  it('does not depend on the order in which they were sent, and keeps what was sent twice', () => {
    const entries = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        kind: fc.constantFrom(...ENTRY_KINDS),
        minute: fc.integer({ min: 0, max: 2 }),
        after: fc.constantFrom(null, 'a', 'b', 'c', 'd', 'elsewhere'),
        key: fc.integer(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (sent) => {
        const once = [...new Map(sent.map((entry) => [entry.id, entry])).values()];
        const places = once.map(({ id, kind, minute, after }) => place(id, kind, minute, after));
        const shuffled = places.toSorted((a, b) => keyOf(once, a) - keyOf(once, b));
        expect(inOrderOfTrying(shuffled)).toEqual(inOrderOfTrying(places));
        expect(idsOf([...places, ...shuffled]).toSorted()).toEqual(
          [...places, ...places].map(({ id }) => id).toSorted(),
        );
      }),
    );
  });
});

function keyOf(
  entries: readonly { readonly id: string; readonly key: number }[],
  { id }: EntryPlace,
): number {
  return entries.find((entry) => entry.id === id)?.key ?? 0;
}
