import { describe, expect, it } from '@jest/globals';
import { SESSION_VERBS } from '../../domain/session-status.js';
import { amendRefusals, factsBeforeCheckIn } from './amend-move.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 4, 17) + minutes * 60_000);

describe('amendRefusals', () => {
  const expected: Readonly<Record<string, string>> = {
    startDosing: 'move.correct-the-event',
    stopDosing: 'move.correct-the-event',
    sign: 'move.signature-stands',
  };

  it.each(SESSION_VERBS.map((verb) => [verb]))('%s', (verb) => {
    const own = expected[verb] ? [{ code: expected[verb], pointer: '/moveId' }] : [];
    expect(amendRefusals(verb, false)).toEqual(own);
    expect(amendRefusals(verb, true)).toEqual([{ code: 'move.undone', pointer: '/moveId' }, ...own]);
  });
});

describe('factsBeforeCheckIn', () => {
  it('counts what lies before, and names the first', () => {
    const times = { VITALS: [at(5), at(3), at(10)], SCALES: [at(9)] };
    expect(factsBeforeCheckIn(at(10), times)).toMatchObject([
      { code: 'move.facts-before-check-in', fact: 'VITALS', count: 2, notAfter: at(3) },
      { fact: 'SCALES', count: 1, notAfter: at(9) },
    ]);
  });

  it.each([[2], [3]])('has nothing against minute %d, when the first was measured at 3', (minutes) => {
    expect(factsBeforeCheckIn(at(minutes), { VITALS: [at(3)], SCALES: [] })).toEqual([]);
  });
});
