import { describe, expect, it } from '@jest/globals';
import { shownNotEnded } from './not-ended.js';

const rules = { smallestCell: 5 };

describe('patients whose course nobody ended', () => {
  const shown = (counts: Readonly<Record<string, number>>, to: typeof rules | null) => {
    const { whole, ofGroup } = shownNotEnded(new Map(Object.entries(counts)), to);
    return [whole, ofGroup('IV'), ofGroup('IM'), ofGroup('SPRAVATO')];
  };

  it('are all shown to those who see small groups', () => {
    expect(shown({ IV: 4, IM: 6 }, null)).toEqual([10, 4, 6, 0]);
  });

  it('are hidden where they are few, with the whole that would give them away', () => {
    expect(shown({ IV: 5, IM: 6 }, rules)).toEqual([11, 5, 6, 0]);
    expect(shown({ IV: 4, IM: 6 }, rules)).toEqual([null, null, 6, 0]);
    expect(shown({}, rules)).toEqual([0, 0, 0, 0]);
  });

  it('are hidden where all of them are few', () => {
    expect(shownNotEnded(new Map([['WHOLE', 3]]), rules).whole).toBeNull();
  });
});
