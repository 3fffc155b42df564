import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlationTest, fisherInterval, pearsonCorrelation } from './correlation.js';
import {
  approximateJ,
  exactJ,
  hedgesG,
  standardizedMeanChange,
  standardizedResponseMean,
  standardizedResponseMeanOfT,
} from './effect-sizes.js';
import { meanInterval, normalInterval, zTest } from './intervals.js';
import { momentsOf } from './moments.js';
import { pairedMomentsOf } from './paired-moments.js';
import { pairedTTest, pooledTTest, welchTTest } from './t-tests.js';

const groups = fc.array(fc.integer({ min: 0, max: 27 }), { minLength: 2, maxLength: 40 });
const flat = momentsOf([5, 5, 5]);
const varied = momentsOf([1, 4, 9]);
const one = momentsOf([4]);
const none = momentsOf([]);

describe('what has too few values, or no spread, is null', () => {
  it('a paired test, its interval and d_z', () => {
    for (const changes of [none, one, flat])
      expect([pairedTTest(changes), meanInterval(changes), standardizedResponseMean(changes)]).toEqual([
        null,
        null,
        null,
      ]);
    expect(standardizedResponseMeanOfT(2, 1)).toBeNull();
  });

  it('a test of two groups and g', () => {
    for (const [first, second] of [
      [none, varied],
      [varied, one],
      [flat, flat],
    ] as const)
      expect([pooledTTest(first, second), welchTTest(first, second), hedgesG(first, second)]).toEqual([
        null,
        null,
        null,
      ]);
    expect(welchTTest(flat, varied)?.degreesOfFreedom).toBeCloseTo(2, 12);
    expect(hedgesG(flat, varied)).not.toBeNull();
  });

  it('SMC of fewer than three patients, or who all began alike', () => {
    const smcOf = (...pairs: (readonly [number, number])[]) =>
      standardizedMeanChange(pairedMomentsOf(pairs.map(([first, second]) => ({ first, second }))));
    expect([smcOf(), smcOf([9, 4]), smcOf([9, 4], [8, 5])]).toEqual([null, null, null]);
    expect(smcOf([9, 4], [9, 5], [9, 6])).toBeNull();
    // All end at 4: the change is known, its uncertainty is not, for want of r.
    expect(smcOf([9, 4], [10, 4], [8, 4])).toMatchObject({
      uncorrected: -5,
      standardError: null,
      interval: null,
    });
    // Nobody changes: no uncertainty could be seen.
    expect(smcOf([9, 9], [10, 10], [8, 8])).toMatchObject({ estimate: 0, standardError: 0, interval: null });
  });

  it('an interval and a z without a standard error', () => {
    expect(normalInterval({ estimate: 1, standardError: 0 })).toBeNull();
    expect(zTest({ estimate: 1, standardError: 0 })).toBeNull();
  });

  it('a correlation: its test from 3 pairs on, its interval from 4, both only between -1 and 1', () => {
    expect([correlationTest(0.5, 2), correlationTest(1, 9), correlationTest(-1, 9)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(correlationTest(0.5, 3)?.degreesOfFreedom).toBe(1);
    expect([fisherInterval(0.5, 3), fisherInterval(1, 9), fisherInterval(-1, 9)]).toEqual([null, null, null]);
    expect(fisherInterval(0.5, 4)).not.toBeNull();
    const line = pairedMomentsOf([1, 2, 3, 4, 5].map((first) => ({ first, second: 2 * first })));
    expect(pearsonCorrelation(line)).toEqual({ r: 1, n: 5, test: null, interval: null });
    expect(pearsonCorrelation(pairedMomentsOf([]))).toBeNull();
  });
});

describe('the correction for small samples', () => {
  it('is defined from 2 degrees of freedom on', () => {
    expect([exactJ(1), approximateJ(1)]).toEqual([null, null]);
    expect(exactJ(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 12);
  });

  it('grows towards 1, and the approximation is near', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200_000 }), (df) => {
        const [exact, next, approximate] = [exactJ(df) ?? 0, exactJ(df + 1) ?? 0, approximateJ(df) ?? 0];
        expect(exact).toBeLessThan(1);
        expect(next).toBeGreaterThanOrEqual(exact - 1e-9);
        expect(Math.abs(exact - approximate)).toBeLessThan(0.04 / df + 1e-9);
      }),
    );
  });
});

describe('two groups', () => {
  it('g is smaller than d, of the same sign, and turns round with the groups, like t', () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [first, second] = [momentsOf(a), momentsOf(b)];
        const [g, turned] = [hedgesG(first, second), hedgesG(second, first)];
        if (g === null || turned === null) return;
        if (g.uncorrected !== 0) expect(Math.abs(g.estimate)).toBeLessThan(Math.abs(g.uncorrected));
        expect(g.estimate * g.uncorrected).toBeGreaterThanOrEqual(0);
        expect(turned.estimate).toBeCloseTo(-g.estimate, 12);
        expect(welchTTest(second, first)?.t).toBeCloseTo(-(welchTTest(first, second)?.t ?? Number.NaN), 12);
        expect(pooledTTest(second, first)?.p).toBeCloseTo(pooledTTest(first, second)?.p ?? Number.NaN, 12);
      }),
    );
  });

  it('of one size have the same t pooled and by Welch', () => {
    fc.assert(
      fc.property(groups, (a) => {
        const b = a.map((value, index) => value + (index % 3));
        const [pooled, welch] = [
          pooledTTest(momentsOf(a), momentsOf(b)),
          welchTTest(momentsOf(a), momentsOf(b)),
        ];
        expect(pooled === null).toBe(welch === null);
        if (pooled !== null && welch !== null) expect(welch.t).toBeCloseTo(pooled.t, 9);
      }),
    );
  });
});

describe('change within patients', () => {
  it('d_z is t by the root of n, from values and from t', () => {
    fc.assert(
      fc.property(groups, (values) => {
        const changes = momentsOf(values);
        const test = pairedTTest(changes);
        if (test === null) return;
        const fromT = standardizedResponseMeanOfT(test.t, changes.n);
        expect(standardizedResponseMean(changes)?.estimate).toBeCloseTo(fromT?.estimate ?? Number.NaN, 9);
      }),
    );
  });

  it('has the variances of their formulas: n = 8, r = 0, change of one standard deviation', () => {
    const spread = { n: 8, standardDeviation: 2 };
    const [first, second] = [
      { ...spread, mean: 9 },
      { ...spread, mean: 7 },
    ];
    const smc = standardizedMeanChange({ n: 8, first, second, correlation: 0 });
    expect(smc?.uncorrected).toBe(-1);
    expect(smc?.standardError).toBeCloseTo((exactJ(7) ?? 0) * Math.sqrt(2 / 8 + 1 / 16), 12);
    const dz = standardizedResponseMean({ ...spread, mean: -2 });
    expect(dz?.standardError).toBeCloseTo(Math.sqrt(1 / 8 + 1 / 16), 12);
  });
});
