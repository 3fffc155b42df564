import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mean, meanInterval, standardDeviation, wilsonInterval } from './statistics.js';

const before = [18, 15, 12, 20, 16, 14, 11, 19, 17, 13];
const after = [8, 7, 10, 12, 5, 9, 4, 15, 6, 11];
const changes = after.map((total, index) => total - (before[index] ?? Number.NaN));

describe('an invented series of ten pairs, worked out by hand', () => {
  it('has these means and standard deviations', () => {
    expect(mean(before)).toBe(15.5);
    expect(mean(after)).toBeCloseTo(8.7, 10);
    expect(mean(changes)).toBeCloseTo(-6.8, 10);
    expect(standardDeviation(before)).toBeCloseTo(3.0277, 4);
    expect(standardDeviation(after)).toBeCloseTo(3.401, 4);
    expect(standardDeviation(changes)).toBeCloseTo(3.4254, 4);
  });

  it('has this interval of the mean change', () => {
    const interval = meanInterval(changes);
    expect(interval?.lower).toBeCloseTo(-9.2504, 4);
    expect(interval?.upper).toBeCloseTo(-4.3496, 4);
  });
});

describe('wilsonInterval', () => {
  it.each([
    { count: 6, total: 18, lower: 0.1628, upper: 0.5625 },
    { count: 0, total: 17, lower: 0, upper: 0.1843 },
    { count: 16, total: 18, lower: 0.672, upper: 0.969 },
    { count: 9, total: 17, lower: 0.3096, upper: 0.7383 },
    { count: 10, total: 15, lower: 0.4171, upper: 0.8482 },
    { count: 3, total: 15, lower: 0.0705, upper: 0.4519 },
    { count: 5, total: 10, lower: 0.2366, upper: 0.7634 },
    { count: 1, total: 10, lower: 0.0179, upper: 0.4042 },
  ])('$count of $total: $lower to $upper', ({ count, total, lower, upper }) => {
    const interval = wilsonInterval(count, total);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('is exact at both ends and stays between 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) }));
    fc.assert(
      fc.property(counts, ({ count, total }) => {
        const interval = wilsonInterval(count, total) ?? { lower: Number.NaN, upper: Number.NaN };
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.lower).toBeLessThanOrEqual(count / total);
        expect(interval.upper).toBeGreaterThanOrEqual(count / total);
        expect(interval.upper).toBeLessThanOrEqual(1);
        if (count === 0) expect(interval.lower).toBe(0);
        if (count === total) expect(interval.upper).toBe(1);
      }),
    );
  });
});

describe('what is not defined is null', () => {
  it.each([
    { name: 'no values', values: [], expected: [null, null, null] },
    { name: 'one value', values: [7], expected: [7, null, null] },
    { name: 'values without spread', values: [7, 7, 7], expected: [7, 0, null] },
  ])('$name', ({ values, expected }) => {
    expect([mean(values), standardDeviation(values), meanInterval(values)]).toEqual(expected);
  });

  it('a proportion of nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
