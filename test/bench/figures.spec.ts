/** The arithmetic of `npm run bench`. How fast anything is, no test says. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMet, median, percentile, ratiosOf } from '../../bench/results/figures.js';

const some = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });

describe('median', () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9], 9.5],
    [[], NaN],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('leaves as many values below as above, and its argument as it was', () => {
    fc.assert(
      fc.property(some, (values) => {
        const before = [...values];
        const middle = median(values);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values).toEqual(before);
      }),
    );
  });
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_unused, index) => 100 - index);
  it.each([
    [hundred, 50, 50],
    [hundred, 95, 95],
    [hundred, 99, 99],
    [hundred, 100, 100],
    [hundred, 0, 1],
    [[3, 1, 2], 99, 3],
    [[3, 1, 2], 33, 1],
    [[3, 1, 2], 34, 2],
    [[], 50, NaN],
  ])('of %j at %d is %d', (values, percent, value) => {
    expect(percentile(values, percent)).toBe(value);
  });

  it('is a value that was measured, and at least so many do not exceed it', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const value = percentile(values, percent);
        expect(values).toContain(value);
        const within = values.filter((other) => other <= value).length;
        expect(within).toBeGreaterThanOrEqual((percent / 100) * values.length - 1e-9);
      }),
    );
  });
});

describe('ratiosOf and isMet', () => {
  it('divide each round of ours by the round of the floor before it', () => {
    expect(ratiosOf([30, 10], [10, 20])).toEqual([3, 0.5]);
  });

  it.each([
    [1.5, { atLeast: 1.5 }, true],
    [1.49, { atLeast: 1.5 }, false],
    [0.05, { atMost: 0.05 }, true],
    [0.051, { atMost: 0.05 }, false],
    [NaN, { atLeast: 1.5 }, false],
    [NaN, { atMost: 0.05 }, false],
  ])('%d against %j is met: %s', (ratio, aim, met) => {
    expect(isMet(ratio, aim)).toBe(met);
  });
});
