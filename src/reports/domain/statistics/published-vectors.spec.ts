/**
 * What studies printed, and what was worked out from their numbers elsewhere, has to come out to the printed digits.
 * Counts marked as inferred were found by solving for them and do not stand in the paper.
 */
import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { changeFrom } from '../../../outcomes/domain/change.js';
import { pearsonCorrelation, correlationTest } from './correlation.js';
import { studentP } from './distributions.js';
import {
  approximateJ,
  exactJ,
  hedgesG,
  standardErrorOfD,
  standardErrorOfInterval,
  standardizedMeanChange,
  standardizedResponseMean,
  standardizedResponseMeanOfT,
} from './effect-sizes.js';
import { meanInterval, normalInterval, zTest } from './intervals.js';
import { kaplanMeier, timeCountsOf } from './kaplan-meier.js';
import { mcnemarExactP, mcnemarZ } from './mcnemar.js';
import { momentsOf } from './moments.js';
import { correctedOddsRatio, oddsRatio, oddsRatioOfLogarithm } from './odds-ratio.js';
import { pairedMomentsOf } from './paired-moments.js';
import { poolInverseVariance } from './pooling.js';
import { shows, table } from './printed.fixture.js';
import { wilsonInterval } from './proportions.js';
import { pairedTTest, pooledTTest } from './t-tests.js';
import { fisherExactP } from './two-by-two.js';

const taylorLsas = table('6/18', '0/17');
const taylorVas = table('16/18', '9/17');
const feder = table('10/15', '3/15');
/** Counts inferred; 12 patients fit Glue 2020. */
const secondSocialAnxietyTrial = table('8/12', '0/12');

describe('odds ratios with a zero cell: response in social anxiety disorder', () => {
  it('Taylor 2018, LSAS responders', () => {
    const result = oddsRatio(taylorLsas);
    expect(result?.isCorrected).toBe(true);
    shows(result?.oddsRatio, '18.200');
    shows(result?.interval, '0.937 to 353.55');
    shows(result?.logarithm.estimate, '2.90142');
    shows(result?.logarithm.standardError, '1.51360');
  });

  it('the second trial', () => {
    const result = oddsRatio(secondSocialAnxietyTrial);
    shows(result?.oddsRatio, '47.222');
    shows(result?.interval, '2.239 to 996.02');
    shows(result?.logarithm.standardError, '1.55559');
  });

  it('Whittaker 2021, both pooled: 28.94 (3.45-242.57), p = .002', () => {
    const logarithms = [taylorLsas, secondSocialAnxietyTrial].flatMap(
      (each) => oddsRatio(each)?.logarithm ?? [],
    );
    const pooled = poolInverseVariance(logarithms);
    if (pooled === null) throw new Error('two estimates can be pooled');
    const ratio = oddsRatioOfLogarithm(pooled.fixed);
    shows(pooled.fixed.estimate, '3.36510');
    shows(pooled.fixed.standardError, '1.08482');
    shows(ratio?.oddsRatio, '28.936');
    shows(ratio?.interval, '3.452 to 242.574');
    shows(zTest(pooled.fixed)?.z, '3.102');
    shows(zTest(pooled.fixed)?.p, '0.0019');
    shows(pooled.q, '0.193');
    for (const [index, percent] of ['51.37', '48.63'].entries())
      shows(100 * (pooled.fixed.weights[index] ?? 0), percent);
    expect(pooled.tau2).toBe(0);
    expect(pooled.random).toEqual(pooled.fixed);
  });
});

describe('odds ratios without a zero cell, and Fisher', () => {
  it('Feder 2021, CAPS-5 response 67% and 20%', () => {
    const result = oddsRatio(feder);
    expect(result?.isCorrected).toBe(false);
    shows(result?.oddsRatio, '8.000');
    shows(result?.interval, '1.522 to 42.042');
    shows(result?.logarithm.estimate, '2.07944');
    shows(result?.logarithm.standardError, '0.84656');
    const corrected = correctedOddsRatio(feder);
    shows(corrected?.oddsRatio, '6.818');
    shows(corrected?.interval, '1.417 to 32.817');
    shows(fisherExactP(feder), '0.02533');
  });

  it('Taylor 2018, VAS and LSAS responders as independent groups', () => {
    shows(oddsRatio(taylorVas)?.oddsRatio, '7.111');
    shows(oddsRatio(taylorVas)?.interval, '1.234 to 40.984');
    shows(fisherExactP(taylorVas), '0.02749');
    shows(fisherExactP(taylorLsas), '0.01906');
  });
});

describe('Taylor 2018, responders in a crossover by McNemar (discordant pairs inferred)', () => {
  it.each([
    { scale: 'LSAS', pairs: { onlyFirst: 5, onlySecond: 0 }, z: '2.2361', p: '0.02535', exact: '0.0625' },
    { scale: 'VAS', pairs: { onlyFirst: 7, onlySecond: 1 }, z: '2.1213', p: '0.03389', exact: '0.0703' },
  ])('$scale', ({ pairs, z, p, exact }) => {
    shows(mcnemarZ(pairs)?.z, z);
    shows(mcnemarZ(pairs)?.p, p);
    shows(mcnemarExactP(pairs), exact);
  });
});

describe('Wilson intervals of the response in Taylor 2018 and Feder 2021', () => {
  it.each([
    [6, 18, '0.1628 to 0.5625'],
    [0, 17, '0.0000 to 0.1843'],
    [16, 18, '0.6720 to 0.9690'],
    [9, 17, '0.3096 to 0.7383'],
    [10, 15, '0.4171 to 0.8482'],
    [3, 15, '0.0705 to 0.4519'],
  ])('%d of %d: %s', (count, total, expected) => {
    shows(wilsonInterval(count, total), expected);
  });
});

describe('Hartland 2023, standardised differences with their intervals', () => {
  it.each([
    { at: 'acute', smd: -1.17, lower: -1.89, upper: -0.44, error: '0.3699', z: '-3.163', p: '0.0016' },
    { at: '24 h', smd: -0.44, lower: -0.65, upper: -0.22, error: '0.1097', z: '-4.011', p: '0.00006' },
    { at: '7-14 d', smd: -0.4, lower: -0.63, upper: -0.17, error: '0.1173', z: '-3.409', p: '0.0007' },
  ])('$at', ({ smd, lower, upper, error, z, p }) => {
    const standardError = standardErrorOfInterval({ lower, upper });
    shows(standardError, error);
    const test = zTest({ estimate: smd, standardError });
    shows(test?.z, z);
    shows(test?.p, p);
  });
});

describe('Hartland 2023, anxiety and depression between studies', () => {
  it.each([
    { r2: 0.621, n: 7, t: '2.862', p: '0.0353' },
    { r2: 0.773, n: 6, t: '3.691', p: '0.0210' },
  ])('R2 $r2 of $n studies', ({ r2, n, t, p }) => {
    const test = correlationTest(Math.sqrt(r2), n);
    shows(test?.t, t);
    shows(test?.p, p);
  });
});

describe('Feder 2021, CAPS-5 at week 2', () => {
  it('11.88 points lower, standard error 3.96', () => {
    shows(zTest({ estimate: 11.88, standardError: 3.96 })?.z, '3.00');
  });

  it('d = 1.13 (0.36-1.90; the paper, from more digits, prints 1.91)', () => {
    const intervalOf = (d: number) =>
      normalInterval({ estimate: d, standardError: standardErrorOfD(d, 15, 15) });
    shows(standardErrorOfD(1.13, 15, 15), '0.393');
    shows(intervalOf(1.13), '0.36 to 1.90');
    shows(intervalOf(1.135)?.upper, '1.906');
  });

  it('g = 1.10', () => {
    shows(approximateJ(28), '0.97297');
    const inSpreads = (mean: number) => ({ n: 15, mean, standardDeviation: 1 });
    shows(hedgesG(inSpreads(1.13), inSpreads(0), approximateJ)?.estimate, '1.10');
    shows(hedgesG(inSpreads(1.13), inSpreads(0))?.estimate, '1.10');
  });
});

describe('Toussaint 2020, standardised response means from paired t', () => {
  it.each([
    { t: -6.31, df: 120, srm: '-0.574' },
    { t: 2.96, df: 41, srm: '0.457', p: '0.0051' },
    // The paper prints 0.43 here.
    { t: 1.99, df: 21, srm: '0.424', p: '0.0598' },
    // The paper prints -1.7 here, which its own t contradicts: a misprint.
    { t: -12.68, df: 141, srm: '-1.064' },
  ])('t($df) = $t: $srm', ({ t, df, srm, p }) => {
    shows(standardizedResponseMeanOfT(t, df + 1)?.estimate, srm);
    if (p !== undefined) shows(studentP(t, df), p);
  });
});

describe('Whinkin 2023, change from mean, standard deviation and n', () => {
  it.each([
    { scale: 'GAD-7', mean: -2.45, n: 104, error: '0.5893', t: '-4.157', dz: '-0.408' },
    { scale: 'PHQ-9', mean: -3.02, n: 111, error: '0.5704', t: '-5.294', dz: '-0.502' },
  ])('$scale', ({ mean, n, error, t, dz }) => {
    const changes = { n, mean, standardDeviation: 6.01 };
    shows(pairedTTest(changes)?.standardError, error);
    expect(pairedTTest(changes)?.degreesOfFreedom).toBe(n - 1);
    shows(pairedTTest(changes)?.t, t);
    shows(standardizedResponseMean(changes)?.estimate, dz);
  });
});

describe('an invented series of ten patients before and after', () => {
  const anxiety = pairsOf([18, 15, 12, 20, 16, 14, 11, 19, 17, 13], [8, 7, 10, 12, 5, 9, 4, 15, 6, 11]);
  const depression = pairsOf([17, 14, 10, 21, 15, 12, 9, 20, 16, 11], [9, 6, 9, 14, 6, 8, 4, 17, 7, 10]);
  const changes = changesOf(anxiety);
  const moments = momentsOf(changes);
  const paired = pairedMomentsOf(anxiety);

  function pairsOf(before: readonly number[], after: readonly number[]) {
    return before.map((first, index) => ({ first, second: after[index] ?? Number.NaN }));
  }

  function changesOf(pairs: readonly { readonly first: number; readonly second: number }[]) {
    return pairs.map(({ first, second }) => second - first);
  }

  it('means, standard deviations, paired t and interval', () => {
    const test = pairedTTest(moments);
    shows(paired.first.mean, '15.5');
    shows(paired.first.standardDeviation, '3.0277');
    shows(paired.second.mean, '8.7');
    shows(paired.second.standardDeviation, '3.4010');
    shows(moments.mean, '-6.8');
    shows(moments.standardDeviation, '3.4254');
    shows(test?.standardError, '1.0832');
    shows(test?.t, '-6.2777');
    expect(test?.degreesOfFreedom).toBe(9);
    shows(test?.p, '0.000145');
    shows(test?.interval, '-9.2504 to -4.3496');
    shows(meanInterval(moments), '-9.2504 to -4.3496');
  });

  it('both effect sizes, by the exact and the approximate correction', () => {
    shows(paired.correlation, '0.4370');
    shows(standardizedResponseMean(moments)?.estimate, '-1.9852');
    shows(standardizedMeanChange(paired)?.uncorrected, '-2.2460');
    shows(approximateJ(9), '0.91429');
    shows(exactJ(9), '0.91387');
    shows(standardizedMeanChange(paired, approximateJ)?.estimate, '-2.0535');
    shows(standardizedMeanChange(paired)?.estimate, '-2.0525');
  });

  it('response, remission, and change by 4 and by 6 points', () => {
    const rules = defaultRuleSet.outcomes.instruments.find(({ code }) => code === 'GAD7');
    if (rules === undefined) throw new Error('the rules have a GAD-7');
    const measure = { instrument: 'GAD7', recall: 'P14D' } as const;
    const judged = anxiety.map(({ first, second }) =>
      changeFrom({ ...measure, total: first }, { ...measure, total: second }, rules),
    );
    const countOf = (kind: 'response' | 'remission' | 'importantDifference' | 'reliableImprovement') =>
      judged.filter((change) => 'value' in change[kind] && change[kind].value).length;
    expect(countOf('response')).toBe(5);
    shows(wilsonInterval(5, 10), '0.2366 to 0.7634');
    expect(countOf('remission')).toBe(1);
    shows(wilsonInterval(1, 10), '0.0179 to 0.4042');
    expect(countOf('importantDifference')).toBe(8);
    expect(countOf('reliableImprovement')).toBe(6);
  });

  it('correlation of the changes of anxiety and depression', () => {
    const depressionChanges = changesOf(depression);
    const result = pearsonCorrelation(pairedMomentsOf(pairsOf(changes, depressionChanges)));
    shows(result?.r, '0.9827');
    shows((result?.r ?? Number.NaN) ** 2, '0.9657');
    shows(result?.interval, '0.926 to 0.996');
  });
});

describe('two invented groups, mean -12 (SD 9) and -4 (SD 8) of 15 each', () => {
  const first = { n: 15, mean: -12, standardDeviation: 9 };
  const second = { n: 15, mean: -4, standardDeviation: 8 };

  it('Hedges g by the approximate and the exact correction', () => {
    const g = hedgesG(first, second, approximateJ);
    shows((pooledTTest(first, second)?.standardError ?? Number.NaN) / Math.sqrt(2 / 15), '8.5147');
    shows(g?.uncorrected, '-0.93955');
    shows(g?.estimate, '-0.91416');
    shows(g?.standardError, '0.37437');
    shows(g?.interval, '-1.6479 to -0.1804');
    shows(hedgesG(first, second)?.estimate, '-0.91412');
  });
});

describe('Freireich 1963, weeks in remission with 6-mercaptopurine', () => {
  /** + is censored. */
  const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
  const followUps = weeks
    .split(' ')
    .map((each) => ({ time: Number.parseInt(each, 10), hasEvent: !each.endsWith('+') }));

  it('Kaplan-Meier of 21 patients with 9 relapses', () => {
    const { steps, median } = kaplanMeier(timeCountsOf(followUps));
    const relapses = steps.filter(({ events }) => events > 0);
    expect(steps[0]?.atRisk).toBe(21);
    expect(relapses.reduce((sum, { events }) => sum + events, 0)).toBe(9);
    expect(relapses.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const expected = ['0.8571', '0.8067', '0.7529', '0.6902', '0.6275', '0.5378', '0.4482'];
    for (const [index, text] of expected.entries()) shows(relapses[index]?.survival, text);
    expect(median).toBe(23);
  });
});
