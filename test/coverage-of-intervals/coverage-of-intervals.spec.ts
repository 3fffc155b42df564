/**
 * `npm run test:coverage-of-intervals`: whether a 95% interval contains the truth in 95 of 100 groups. 5,000 invented
 * groups of 100 patients with a known truth, always the same ones. The table that it prints is the result; the tests hold it to bounds.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { clusteredRate, clusterSumsOf } from '../../src/reports/domain/statistics/clustered-rate.js';
import { pearsonCorrelation } from '../../src/reports/domain/statistics/correlation.js';
import {
  correlationOfRates,
  differenceOfRates,
  sharedSumsOf,
} from '../../src/reports/domain/statistics/difference-of-rates.js';
import { meanInterval, type Interval } from '../../src/reports/domain/statistics/intervals.js';
import { momentsOf } from '../../src/reports/domain/statistics/moments.js';
import { pairedMomentsOf } from '../../src/reports/domain/statistics/paired-moments.js';
import { wilsonInterval } from '../../src/reports/domain/statistics/proportions.js';
import { pooledTTest, welchTTest } from '../../src/reports/domain/statistics/t-tests.js';
import { Dice } from './dice.js';

const simulations = 5_000;
const patients = 100;
const seed = 20_260_504;

const results: { readonly interval: string; readonly coverage: string; readonly expected: string }[] = [];

afterAll(() => {
  const lines = results.map(
    ({ interval, coverage, expected }) => `  ${interval.padEnd(44)}${coverage.padStart(8)}   ${expected}`,
  );
  const head = `${simulations} simulations, ${patients} patients each, seed ${seed}`;
  process.stdout.write(`\n${head}\n${lines.join('\n')}\n\n`);
});

/** The share of simulated groups whose interval contains the truth. */
function coverageOf(truth: number, intervalOf: (dice: Dice) => Interval | null | undefined): number {
  const dice = new Dice(seed);
  let covered = 0;
  for (let run = 0; run < simulations; run += 1) {
    const interval = intervalOf(dice);
    if (interval && interval.lower <= truth && truth <= interval.upper) covered += 1;
  }
  return covered / simulations;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function normals(dice: Dice, n: number, mean: number, standardDeviation: number): readonly number[] {
  return Array.from({ length: n }, () => mean + standardDeviation * dice.normal());
}

describe('95% intervals that rest on the normal distribution cover the truth in 93.5% to 96.5%', () => {
  const correlated = (dice: Dice, r: number) =>
    Array.from({ length: patients }, () => {
      const first = dice.normal();
      return { first, second: r * first + Math.sqrt(1 - r ** 2) * dice.normal() };
    });

  it.each<{ name: string; truth: number; intervalOf: (dice: Dice) => Interval | null | undefined }>([
    {
      name: 't, mean change -6.8',
      truth: -6.8,
      intervalOf: (dice) => meanInterval(momentsOf(normals(dice, patients, -6.8, 5))),
    },
    {
      name: 't, mean of whole points between 0 and 21',
      // All 22 totals equally probable.
      truth: 10.5,
      intervalOf: (dice) =>
        meanInterval(momentsOf(Array.from({ length: patients }, () => Math.floor(22 * dice.uniform())))),
    },
    {
      name: 't, two groups of 50, pooled',
      truth: -3,
      intervalOf: (dice) =>
        pooledTTest(momentsOf(normals(dice, 50, -7, 5)), momentsOf(normals(dice, 50, -4, 5)))?.interval,
    },
    {
      name: 't, groups of 30 and 70, Welch',
      truth: -3,
      intervalOf: (dice) =>
        welchTTest(momentsOf(normals(dice, 30, -7, 8)), momentsOf(normals(dice, 70, -4, 4)))?.interval,
    },
    ...[-0.3, 0, 0.6, 0.9].map((r) => ({
      name: `r = ${r}, by Fisher's z`,
      truth: r,
      intervalOf: (dice: Dice) => pearsonCorrelation(pairedMomentsOf(correlated(dice, r)))?.interval,
    })),
  ])('$name', ({ name, truth, intervalOf }) => {
    const coverage = coverageOf(truth, intervalOf);
    results.push({ interval: name, coverage: percent(coverage), expected: '93.5% to 96.5%' });
    expect(coverage).toBeGreaterThanOrEqual(0.935);
    expect(coverage).toBeLessThanOrEqual(0.965);
  });
});

describe('Wilson intervals cover the truth as often as the binomial distribution says, within 1%', () => {
  /** The probability of each count, times whether the interval of that count contains the truth, added up. */
  function exactCoverage(truth: number): number {
    let probability = (1 - truth) ** patients;
    let covered = 0;
    for (let count = 0; count <= patients; count += 1) {
      const interval = wilsonInterval(count, patients);
      if (interval && interval.lower <= truth && truth <= interval.upper) covered += probability;
      probability *= ((patients - count) / (count + 1)) * (truth / (1 - truth));
    }
    return covered;
  }

  it.each([0.01, 0.05, 0.1, 0.29, 0.5, 0.536, 0.8, 0.97])('proportion %d', (truth) => {
    const coverage = coverageOf(truth, (dice) => {
      const count = Array.from({ length: patients }, () => dice.happens(truth)).filter(Boolean).length;
      return wilsonInterval(count, patients);
    });
    const exact = exactCoverage(truth);
    results.push({ interval: `Wilson, ${truth}`, coverage: percent(coverage), expected: percent(exact) });
    expect(Math.abs(coverage - exact)).toBeLessThanOrEqual(0.01);
    expect(exact).toBeGreaterThan(0.92);
  });
});

describe('sessions of the same patients', () => {
  // Half of the patients have the event in 5% of their sessions, half in 45%; each has 2 to 12 sessions.
  const truth = 0.25;
  const clustersOf = (dice: Dice) =>
    Array.from({ length: patients }, () => {
      const probability = dice.happens(0.5) ? 0.05 : 0.45;
      const sessions = 2 + Math.floor(11 * dice.uniform());
      const withEvent = Array.from({ length: sessions }, () => dice.happens(probability)).filter(
        Boolean,
      ).length;
      return { sessions, withEvent };
    });

  it('are covered by the patient-clustered interval, and not by that of independent sessions', () => {
    const clustered = coverageOf(truth, (dice) => clusteredRate(clusterSumsOf(clustersOf(dice)))?.interval);
    const independent = coverageOf(truth, (dice) => {
      const { withEvent, sessions } = clusterSumsOf(clustersOf(dice));
      return wilsonInterval(withEvent, sessions);
    });
    results.push(
      {
        interval: 'per session, patient-clustered',
        coverage: percent(clustered),
        expected: '93.5% to 96.5%',
      },
      {
        interval: 'per session, as if independent (Wilson)',
        coverage: percent(independent),
        expected: 'below 90%',
      },
    );
    expect(clustered).toBeGreaterThanOrEqual(0.935);
    expect(clustered).toBeLessThanOrEqual(0.965);
    expect(independent).toBeLessThan(0.9);
  });
});

describe('two groups with the same patients in both', () => {
  // As above; in the second group a session has the event half as often again.
  const truth = 0.25 - 0.375;
  const sessionsOf = (dice: Dice, probability: number) => {
    const sessions = 2 + Math.floor(5 * dice.uniform());
    const events = Array.from({ length: sessions }, () => dice.happens(probability));
    return { sessions, withEvent: events.filter(Boolean).length };
  };
  const patientsOf = (dice: Dice) =>
    Array.from({ length: patients }, () => {
      const probability = dice.happens(0.5) ? 0.05 : 0.45;
      return [sessionsOf(dice, probability), sessionsOf(dice, 1.5 * probability)] as const;
    });
  const differenceIn = (dice: Dice, isCorrelationKnown: boolean) => {
    const both = patientsOf(dice);
    const [first, second] = [
      clusterSumsOf(both.map(([a]) => a)),
      clusterSumsOf(both.map(([, b]) => b)),
    ] as const;
    const correlation = isCorrelationKnown ? correlationOfRates(first, second, sharedSumsOf(both)) : 0;
    return differenceOfRates(clusteredRate(first)!, clusteredRate(second)!, correlation).interval;
  };

  it('are covered by the interval that knows of it; without, it is too wide', () => {
    const known = coverageOf(truth, (dice) => differenceIn(dice, true));
    const unknown = coverageOf(truth, (dice) => differenceIn(dice, false));
    results.push(
      { interval: 'difference, same patients', coverage: percent(known), expected: '93.5% to 96.5%' },
      { interval: 'difference, as if others', coverage: percent(unknown), expected: 'above 96.5%' },
    );
    expect(known).toBeGreaterThanOrEqual(0.935);
    expect(known).toBeLessThanOrEqual(0.965);
    expect(unknown).toBeGreaterThan(0.965);
  });
});
