/**
 * Our results against those of SciPy, which is another library in another language. `test/golden/make-statistics.py`
 * made the table; it need not run again.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pearsonCorrelation } from './correlation.js';
import { normalP, studentP, studentQuantile } from './distributions.js';
import { exactJ } from './effect-sizes.js';
import { meanInterval, type Interval } from './intervals.js';
import { kaplanMeier, timeCountsOf } from './kaplan-meier.js';
import { mcnemarExactP, mcnemarZ } from './mcnemar.js';
import { momentsOf } from './moments.js';
import { pairedMomentsOf } from './paired-moments.js';
import { wilsonInterval } from './proportions.js';
import { pairedTTest, pooledTTest, welchTTest, type TTest } from './t-tests.js';
import { fisherExactP } from './two-by-two.js';

type Limits = readonly [lower: number, upper: number];

interface TestCase {
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  readonly interval: Limits;
}

interface TwoGroups extends TestCase {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

interface Golden {
  readonly mean: readonly {
    readonly values: readonly number[];
    readonly mean: number;
    readonly standardDeviation: number;
    readonly interval: Limits;
  }[];
  readonly pairedT: readonly (TestCase & {
    readonly before: readonly number[];
    readonly after: readonly number[];
  })[];
  readonly pooledT: readonly TwoGroups[];
  readonly welchT: readonly TwoGroups[];
  readonly wilson: readonly { readonly count: number; readonly total: number; readonly interval: Limits }[];
  readonly fisher: readonly { readonly counts: Limits; readonly totals: Limits; readonly p: number }[];
  readonly mcnemar: readonly {
    readonly onlyFirst: number;
    readonly onlySecond: number;
    readonly exactP: number;
    readonly zP: number;
  }[];
  readonly correlation: readonly {
    readonly first: readonly number[];
    readonly second: readonly number[];
    readonly r: number;
    readonly p: number;
    readonly interval: Limits;
  }[];
  readonly survival: readonly {
    readonly times: readonly number[];
    readonly hasEvent: readonly boolean[];
    readonly steps: readonly (readonly [time: number, survival: number, lower: number, upper: number])[];
  }[];
  readonly distribution: readonly {
    readonly degreesOfFreedom: number;
    readonly t: number;
    readonly studentQuantile: number;
    readonly studentP: number;
    readonly normalP: number;
    readonly exactJ: number | null;
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../../../../test/golden/statistics.json', import.meta.url), 'utf8'),
) as Golden;

/** Expects equality but for the rounding of two libraries: one part in 10^9, or that much around 0. */
function isNear(actual: number | null | undefined, expected: number): void {
  const difference = Math.abs((actual ?? Number.NaN) - expected);
  expect({ actual, expected, isNear: difference <= 1e-9 * Math.max(Math.abs(expected), 1e-6) }).toEqual({
    actual,
    expected,
    isNear: true,
  });
}

function limitsAreNear(actual: Interval | null | undefined, [lower, upper]: Limits): void {
  // A limit of exactly 0 is a hair away from it in SciPy.
  for (const [ours, theirs] of [
    [actual?.lower, lower],
    [actual?.upper, upper],
  ] as const)
    if (ours === 0) expect(Math.abs(theirs)).toBeLessThan(1e-15);
    else isNear(ours, theirs);
}

function testIsNear(actual: TTest | null, expected: TestCase): void {
  isNear(actual?.t, expected.t);
  isNear(actual?.degreesOfFreedom, expected.degreesOfFreedom);
  isNear(actual?.p, expected.p);
  limitsAreNear(actual?.interval, expected.interval);
}

function pairsOf(first: readonly number[], second: readonly number[]) {
  return first.map((value, index) => ({ first: value, second: second[index] ?? Number.NaN }));
}

describe('as SciPy says', () => {
  it('holds 40 cases of each kind', () => {
    const { madeBy, ...kinds } = golden as Golden & { readonly madeBy: string };
    expect(madeBy).toMatch(/^SciPy 1\.17\.1,/);
    expect(Object.values(kinds).map((cases) => cases.length)).toEqual(Array(10).fill(40));
  });

  it('mean, standard deviation and interval of the mean', () => {
    for (const { values, mean, standardDeviation, interval } of golden.mean) {
      const moments = momentsOf(values);
      isNear(moments.mean, mean);
      isNear(moments.standardDeviation, standardDeviation);
      limitsAreNear(meanInterval(moments), interval);
    }
  });

  it('paired t', () => {
    for (const { before, after, ...expected } of golden.pairedT) {
      const changes = pairsOf(before, after).map(({ first, second }) => second - first);
      testIsNear(pairedTTest(momentsOf(changes)), expected);
    }
  });

  it('unpaired t, pooled and by Welch', () => {
    for (const { first, second, ...expected } of golden.pooledT)
      testIsNear(pooledTTest(momentsOf(first), momentsOf(second)), expected);
    for (const { first, second, ...expected } of golden.welchT)
      testIsNear(welchTTest(momentsOf(first), momentsOf(second)), expected);
  });

  it('Wilson intervals', () => {
    for (const { count, total, interval } of golden.wilson)
      limitsAreNear(wilsonInterval(count, total), interval);
  });

  it("Fisher's exact test", () => {
    for (const { counts, totals, p } of golden.fisher) {
      const group = { count: counts[0], total: totals[0] };
      isNear(fisherExactP({ group, comparison: { count: counts[1], total: totals[1] } }), p);
    }
  });

  it("McNemar's test, exact and by z", () => {
    for (const { exactP, zP, ...pairs } of golden.mcnemar) {
      isNear(mcnemarExactP(pairs), exactP);
      isNear(mcnemarZ(pairs)?.p, zP);
    }
  });

  it("Pearson's r with its test and interval", () => {
    for (const { first, second, r, p, interval } of golden.correlation) {
      const result = pearsonCorrelation(pairedMomentsOf(pairsOf(first, second)));
      isNear(result?.r, r);
      isNear(result?.test?.p, p);
      limitsAreNear(result?.interval, interval);
    }
  });

  it('Kaplan-Meier with its intervals', () => {
    for (const { times, hasEvent, steps } of golden.survival) {
      const followUps = times.map((time, index) => ({ time, hasEvent: hasEvent[index] === true }));
      const ours = kaplanMeier(timeCountsOf(followUps)).steps.filter(({ interval }) => interval !== null);
      expect(ours.map(({ time }) => time)).toEqual(steps.map(([time]) => time));
      for (const [index, [, survival, lower, upper]] of steps.entries()) {
        isNear(ours[index]?.survival, survival);
        limitsAreNear(ours[index]?.interval, [lower, upper]);
      }
    }
  });

  it('quantiles, probabilities and the exact correction for small samples', () => {
    for (const each of golden.distribution) {
      isNear(studentQuantile(each.degreesOfFreedom), each.studentQuantile);
      isNear(studentP(each.t, each.degreesOfFreedom), each.studentP);
      isNear(normalP(each.t), each.normalP);
      if (each.exactJ === null) expect(exactJ(each.degreesOfFreedom)).toBeNull();
      else isNear(exactJ(each.degreesOfFreedom), each.exactJ);
    }
  });
});
