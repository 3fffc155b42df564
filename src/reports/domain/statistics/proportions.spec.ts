import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mcnemarExactP, mcnemarZ } from './mcnemar.js';
import { correctedOddsRatio, oddsRatio, oddsRatioOfLogarithm } from './odds-ratio.js';
import { poolInverseVariance } from './pooling.js';
import { table } from './printed.fixture.js';
import { wilsonInterval } from './proportions.js';
import { fisherExactP, type TwoByTwo } from './two-by-two.js';

function shareUpTo(max: number) {
  return fc
    .integer({ min: 1, max })
    .chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) }));
}

const tables = fc.record({ group: shareUpTo(60), comparison: shareUpTo(60) });

function turned({ group, comparison }: TwoByTwo): TwoByTwo {
  return { group: comparison, comparison: group };
}

describe('wilsonInterval', () => {
  it('stays between 0 and 1 around the proportion, is exact at both ends, and the same for those without', () => {
    fc.assert(
      fc.property(shareUpTo(100_000), ({ count, total }) => {
        const interval = wilsonInterval(count, total) ?? { lower: Number.NaN, upper: Number.NaN };
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.lower).toBeLessThanOrEqual(count / total);
        expect(interval.upper).toBeGreaterThanOrEqual(count / total);
        expect(interval.upper).toBeLessThanOrEqual(1);
        if (count === 0) expect(interval.lower).toBe(0);
        if (count === total) expect(interval.upper).toBe(1);
        const without = wilsonInterval(total - count, total) ?? interval;
        expect(1 - without.upper).toBeCloseTo(interval.lower, 10);
        expect(1 - without.lower).toBeCloseTo(interval.upper, 10);
      }),
    );
  });

  it('of nobody is null', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('McNemar', () => {
  it('says nothing without a discordant pair, and 1 where as many differ each way', () => {
    expect(mcnemarZ({ onlyFirst: 0, onlySecond: 0 })).toBeNull();
    expect(mcnemarExactP({ onlyFirst: 0, onlySecond: 0 })).toBeNull();
    expect(mcnemarExactP({ onlyFirst: 4, onlySecond: 4 })).toBe(1);
    expect(mcnemarZ({ onlyFirst: 4, onlySecond: 4 })).toEqual({ z: 0, p: 1 });
  });

  it('is the same both ways round, but for the sign of z', () => {
    expect(mcnemarZ({ onlyFirst: 1, onlySecond: 7 })?.z).toBe(
      -(mcnemarZ({ onlyFirst: 7, onlySecond: 1 })?.z ?? 0),
    );
    expect(mcnemarExactP({ onlyFirst: 1, onlySecond: 7 })).toBe(
      mcnemarExactP({ onlyFirst: 7, onlySecond: 1 }),
    );
  });
});

describe('two groups', () => {
  it.each([
    { name: 'an empty group', of: table('0/0', '3/9'), p: null },
    { name: 'an empty comparison', of: table('3/9', '0/0'), p: null },
    { name: 'nobody in both', of: table('0/9', '0/8'), p: 1 },
    { name: 'everybody in both', of: table('9/9', '8/8'), p: 1 },
  ])('$name: no odds ratio, p of Fisher $p', ({ of, p }) => {
    expect([oddsRatio(of), correctedOddsRatio(of)]).toEqual([null, null]);
    expect(fisherExactP(of)).toBe(p);
  });

  it('adds one half for a zero, and for nothing else', () => {
    for (const each of ['0/9', '9/9'].flatMap((share) => [table(share, '3/9'), table('3/9', share)]))
      expect(oddsRatio(each)).toMatchObject({ isCorrected: true });
    expect(oddsRatio(table('1/9', '8/9'))).toMatchObject({ isCorrected: false });
  });

  it('held against each other the other way round, give the inverse ratio and the same p', () => {
    fc.assert(
      fc.property(tables, (of) => {
        const p = fisherExactP(of) ?? Number.NaN;
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExactP(turned(of))).toBeCloseTo(p, 9);
        const [ratio, inverse] = [oddsRatio(of), oddsRatio(turned(of))];
        expect(ratio === null).toBe(inverse === null);
        if (ratio !== null && inverse !== null)
          expect(Math.log(ratio.interval.lower)).toBeCloseTo(-Math.log(inverse.interval.upper), 9);
      }),
    );
  });

  it('can be as large as any clinic', () => {
    const p = fisherExactP(table('50300/100000', '50000/100000')) ?? Number.NaN;
    // z of the difference is 1.342, whose p is 0.1797.
    expect(p).toBeCloseTo(0.181, 2);
  });
});

describe('pooling', () => {
  const estimates = fc.array(
    fc.record({
      estimate: fc.double({ min: -3, max: 3, noNaN: true }),
      standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('lies within the estimates, is surer than each, and less so with random effects, in any order', () => {
    fc.assert(
      fc.property(estimates, (given) => {
        const pooled = poolInverseVariance(given);
        const reversed = poolInverseVariance([...given].reverse());
        if (pooled === null || reversed === null) throw new Error('there are estimates');
        for (const { estimate, weights } of [pooled.fixed, pooled.random]) {
          expect(estimate).toBeGreaterThanOrEqual(Math.min(...given.map((each) => each.estimate)) - 1e-9);
          expect(estimate).toBeLessThanOrEqual(Math.max(...given.map((each) => each.estimate)) + 1e-9);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        }
        for (const { standardError } of given)
          expect(pooled.fixed.standardError).toBeLessThanOrEqual(standardError + 1e-9);
        expect(pooled.random.standardError).toBeGreaterThanOrEqual(pooled.fixed.standardError - 1e-9);
        expect(pooled.tau2).toBeGreaterThanOrEqual(0);
        expect(reversed.random.estimate).toBeCloseTo(pooled.random.estimate, 9);
      }),
    );
  });

  it('with random effects, worked out by hand: estimates 0 and 2, each with variance 1/4', () => {
    // Q = 4 * 1 + 4 * 1 = 8, and tau2 = (8 - 1) / (8 - 32 / 8).
    const half = { standardError: 0.5 };
    const pooled = poolInverseVariance([
      { estimate: 0, ...half },
      { estimate: 2, ...half },
    ]);
    expect(pooled).toMatchObject({ q: 8, degreesOfFreedom: 1, tau2: 1.75 });
    expect(pooled?.random.estimate).toBeCloseTo(1, 12);
    expect(pooled?.random.standardError).toBeCloseTo(1, 12);
  });

  it('of one is itself, of none null, and of one without error a mistake', () => {
    const one = { estimate: 1.5, standardError: 0.5 };
    expect(poolInverseVariance([one])).toMatchObject({ fixed: one, random: one, q: 0, tau2: 0 });
    expect(poolInverseVariance([])).toBeNull();
    expect(() => poolInverseVariance([{ estimate: 1, standardError: 0 }])).toThrow('no weight');
    expect(oddsRatioOfLogarithm({ estimate: 1, standardError: 0 })).toBeNull();
  });
});
