import { expect, it } from '@jest/globals';
import { isOwnEntry, witnessState, type WitnessedEntry } from './witness.js';

const due = new Date('2026-05-04T20:00:00Z');
const [before, after] = [new Date('2026-05-04T19:59:59Z'), new Date('2026-05-04T20:00:01Z')];
const waiting: WitnessedEntry = { witnessDueAt: due, witnessOutcome: null, witnessedAt: null };

it.each([
  ['needs no witness', { ...waiting, witnessDueAt: null }, after, 'NOT_NEEDED'],
  ['waits for one until the last instant', waiting, due, 'WAITING'],
  ['is overdue after it', waiting, after, 'OVERDUE'],
  ['is confirmed', { ...waiting, witnessOutcome: 'CONFIRMED', witnessedAt: before }, after, 'CONFIRMED'],
  [
    'stays marked where it was confirmed late',
    { ...waiting, witnessOutcome: 'CONFIRMED', witnessedAt: after },
    after,
    'CONFIRMED_LATE',
  ],
  ['is refused', { ...waiting, witnessOutcome: 'REFUSED', witnessedAt: before }, before, 'REFUSED'],
] as const)('an entry %s', (_name, entry, now, state) => {
  expect(witnessState(entry, now)).toBe(state);
});

it('is not witnessed by who recorded or changed it', () => {
  const entry = { recordedBy: 'a', updatedBy: 'b' };
  expect(['a', 'b', 'c'].map((id) => isOwnEntry(entry, id))).toEqual([true, true, false]);
});
