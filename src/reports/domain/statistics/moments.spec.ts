import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meanInterval } from './intervals.js';
import { momentsOf, momentsOfSums, type MomentSums } from './moments.js';
import { pairedMomentsOf, pairedMomentsOfSums, sumsOfDifference, type PairedSums } from './paired-moments.js';

const score = fc.integer({ min: -144, max: 144 });
const scores = fc.array(score, { maxLength: 60 });
const pairs = fc.array(fc.record({ first: score, second: score }), { maxLength: 60 });

function sumsOf(values: readonly number[]): MomentSums {
  const add = (sum: number, value: number) => sum + value;
  return {
    n: values.length,
    sum: values.reduce(add, 0),
    sumOfSquares: values.map((value) => value ** 2).reduce(add, 0),
  };
}

function pairedSumsOf(given: readonly { readonly first: number; readonly second: number }[]): PairedSums {
  const first = sumsOf(given.map((pair) => pair.first));
  const second = sumsOf(given.map((pair) => pair.second));
  return {
    n: given.length,
    sumOfFirst: first.sum,
    sumOfFirstSquares: first.sumOfSquares,
    sumOfSecond: second.sum,
    sumOfSecondSquares: second.sumOfSquares,
    sumOfProducts: given.reduce((sum, pair) => sum + pair.first * pair.second, 0),
  };
}

function areClose(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 10);
}

describe('moments', () => {
  it.each([
    { name: 'no values', values: [], expected: [null, null, null] },
    { name: 'one value', values: [7], expected: [7, null, null] },
    { name: 'values without spread', values: [7, 7, 7], expected: [7, 0, null] },
    { name: 'decimals without spread', values: [0.1, 0.1, 0.1], expected: [0.1, 0, null] },
  ])('of $name', ({ values, expected }) => {
    const moments = momentsOf(values);
    expect([moments.mean, moments.standardDeviation, meanInterval(moments)]).toEqual(expected);
    if (values.every(Number.isInteger)) expect(momentsOfSums(sumsOf(values))).toEqual(moments);
  });

  it('are the same from sums as from values, in any order', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const fromValues = momentsOf(values);
        const fromSums = momentsOfSums(sumsOf([...values].reverse()));
        areClose(fromSums.mean, fromValues.mean);
        areClose(fromSums.standardDeviation, fromValues.standardDeviation);
      }),
    );
  });

  it('keep a small spread beside a large mean, where squares would cancel', () => {
    const million = 1_000_000;
    const half = { n: million, sum: 1000 * million, sumOfSquares: (999 ** 2 + 1001 ** 2) * (million / 2) };
    expect(momentsOfSums(half).standardDeviation).toBeCloseTo(Math.sqrt(million / (million - 1)), 12);
  });

  it('refuse sums that no whole numbers have', () => {
    expect(() => momentsOfSums({ n: 2, sum: 10, sumOfSquares: 49 })).toThrow('no whole numbers');
    expect(() => momentsOfSums({ n: 0, sum: 1, sumOfSquares: 1 })).toThrow();
    // More than a number holds exactly.
    expect(() => momentsOfSums({ n: 2, sum: 2e8, sumOfSquares: 2e16 })).toThrow('whole numbers');
    expect(() => momentsOfSums({ n: 2, sum: 0.5, sumOfSquares: 1 })).toThrow('whole numbers');
  });
});

describe('paired moments', () => {
  it('are the same from sums as from values', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const fromValues = pairedMomentsOf(given);
        const fromSums = pairedMomentsOfSums(pairedSumsOf(given));
        areClose(fromSums.first.mean, fromValues.first.mean);
        areClose(fromSums.second.standardDeviation, fromValues.second.standardDeviation);
        areClose(fromSums.correlation, fromValues.correlation);
        const changes = momentsOf(given.map(({ first, second }) => second - first));
        const fromDifference = momentsOfSums(sumsOfDifference(pairedSumsOf(given)));
        areClose(fromDifference.mean, changes.mean);
        areClose(fromDifference.standardDeviation, changes.standardDeviation);
      }),
    );
  });

  it('have r between -1 and 1, the same both ways round, and exactly 1 or -1 on a line', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 9 }), score, (given, slope, shift) => {
        const { correlation: r } = pairedMomentsOf(given);
        if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1);
        const turned = pairedMomentsOf(given.map(({ first, second }) => ({ first: second, second: first })));
        areClose(turned.correlation, r);
        const onLine = (factor: number) =>
          pairedMomentsOf(given.map(({ first }) => ({ first, second: (factor * first) / 7 + shift })))
            .correlation;
        const varies = new Set(given.map(({ first }) => first)).size > 1;
        expect([onLine(slope), onLine(-slope)]).toEqual(varies ? [1, -1] : [null, null]);
      }),
    );
  });

  it('have no r where one of the two does not vary, or there is one pair or none', () => {
    const flat = [1, 2, 3].map((first) => ({ first, second: 5 }));
    for (const given of [[], [{ first: 1, second: 2 }], flat]) {
      expect(pairedMomentsOf(given).correlation).toBeNull();
      expect(pairedMomentsOfSums(pairedSumsOf(given)).correlation).toBeNull();
    }
  });
});
