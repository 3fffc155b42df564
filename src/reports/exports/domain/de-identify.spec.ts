import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shiftDaysOf, WIDEST_SHIFT_DAYS } from './de-identify.js';

describe('shiftDaysOf', () => {
  it.each([
    [0, -182],
    [181, -1],
    [182, 1],
    [363, 182],
    [364, -182],
  ])('%i moves dates by %i days', (random, days) => {
    expect(shiftDaysOf(random)).toBe(days);
  });

  it('reaches every day of half a year either way alike, and never stays', () => {
    const days = Array.from({ length: 2 * WIDEST_SHIFT_DAYS }, (_, random) => shiftDaysOf(random));
    expect(new Set(days).size).toBe(364);
    expect(days).not.toContain(0);
  });

  it('moves whole days within its bounds', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), (random) => {
        const days = shiftDaysOf(random);
        expect(Number.isInteger(days)).toBe(true);
        expect(Math.abs(days)).toBeLessThanOrEqual(WIDEST_SHIFT_DAYS);
      }),
    );
  });
});
