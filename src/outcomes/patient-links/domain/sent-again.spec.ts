import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeSentAgain } from './sent-again.js';

const ANSWERED = new Date('2026-05-05T18:00:00.000Z');
const after = (ms: number) => new Date(ANSWERED.getTime() + ms);
const rules = { thanksAgainMinutes: 10, thanksAgainTimes: 5 };
const link = { answeredAt: ANSWERED, answersHash: 'same', timesSentAgain: 0 };

describe('judgeSentAgain', () => {
  it.each<[string, number, string, number, boolean, boolean]>([
    ['at once', 0, 'same', 0, true, true],
    ['in the last millisecond', 10 * 60_000 - 1, 'same', 0, true, true],
    ['when the time is over', 10 * 60_000, 'same', 0, false, false],
    ['for the last time', 1, 'same', 4, true, true],
    ['once too often', 1, 'same', 5, false, false],
    ['with other answers', 1, 'other', 0, true, false],
    ['with other answers too late', 10 * 60_000, 'other', 0, false, false],
  ])('%s', (_name, ms, hash, timesSentAgain, isCounted, isThanked) => {
    expect(judgeSentAgain({ ...link, timesSentAgain }, hash, rules, after(ms))).toEqual({
      isCounted,
      isThanked,
    });
  });

  it('never thanks where the clinic gives no time or no times', () => {
    const none = { isCounted: false, isThanked: false };
    expect(judgeSentAgain(link, 'same', { ...rules, thanksAgainMinutes: 0 }, ANSWERED)).toEqual(none);
    expect(judgeSentAgain(link, 'same', { ...rules, thanksAgainTimes: 0 }, ANSWERED)).toEqual(none);
  });

  it('tells about no more guesses than there are times, however many are made', () => {
    const guesses = fc.array(fc.record({ ms: fc.nat(1_200_000), hash: fc.constantFrom('same', 'other') }));
    fc.assert(
      fc.property(guesses, (made) => {
        let timesSentAgain = 0;
        const judged = made.map(({ ms, hash }) => {
          const found = judgeSentAgain({ ...link, timesSentAgain }, hash, rules, after(ms));
          if (found.isCounted) timesSentAgain += 1;
          return found;
        });
        expect(judged.filter(({ isCounted }) => isCounted).length).toBeLessThanOrEqual(5);
        expect(judged.every(({ isCounted, isThanked }) => isCounted || !isThanked)).toBe(true);
      }),
    );
  });
});
