import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { changeFrom } from '../../outcomes/domain/change.js';
import {
  addSums,
  judgedName,
  judgements,
  noSums,
  outcomesRowOf,
  type OutcomeSums,
  type RowFrame,
} from './outcomes-report.js';

const gad7 = defaultInstruments.find(({ code }) => code === 'GAD7')!;
const rules = defaultRuleSet.reports;
const day7 = {
  timePoint: 'DAY_7_14',
  recall: 'P14D',
  isAsked: true,
  validatedRecall: 'P14D',
  linkedInstrument: 'PHQ9',
} as const;

interface Patient {
  readonly baseline: number | null;
  readonly followUp: number | null;
  readonly linkedChange?: number;
}

/** What one eligible patient adds. */
function sumsOfOne({ baseline, followUp, linkedChange }: Patient): OutcomeSums {
  const answered =
    followUp === null ? {} : { answered: 1, sumOfAnswered: followUp, sumOfAnsweredSquares: followUp ** 2 };
  if (baseline === null || followUp === null) return { ...noSums, eligible: 1, ...answered };
  const measure = { instrument: 'GAD7', recall: 'P14D' } as const;
  const change = changeFrom({ ...measure, total: baseline }, { ...measure, total: followUp }, gad7);
  const judged = judgements.flatMap((name) => {
    const judgement = change[name];
    return 'value' in judgement
      ? [
          [judgedName(name), 1],
          [name, Number(judgement.value)],
        ]
      : [];
  });
  const own = followUp - baseline;
  return {
    ...noSums,
    ...answered,
    ...(Object.fromEntries(judged) as Partial<OutcomeSums>),
    eligible: 1,
    withData: 1,
    sumOfBaseline: baseline,
    sumOfBaselineSquares: baseline ** 2,
    sumOfFollowUp: followUp,
    sumOfFollowUpSquares: followUp ** 2,
    sumOfProducts: baseline * followUp,
    ...(linkedChange === undefined
      ? {}
      : {
          linked: 1,
          sumOfLinkedOwn: own,
          sumOfLinkedOwnSquares: own ** 2,
          sumOfLinkedOther: linkedChange,
          sumOfLinkedOtherSquares: linkedChange ** 2,
          sumOfLinkedProducts: own * linkedChange,
        }),
  };
}

const sumsOf = (patients: readonly Patient[]) => patients.map(sumsOfOne).reduce(addSums, noSums);
const rowOf = (patients: readonly Patient[], frame: Partial<RowFrame> = {}) =>
  outcomesRowOf(sumsOf(patients), { ...day7, ...frame }, rules);

const before = [18, 15, 12, 20, 16, 14, 11, 19, 17, 13];
const after = [8, 7, 10, 12, 5, 9, 4, 15, 6, 11];
const depression = [-8, -8, -1, -7, -9, -4, -5, -3, -9, -1];
const ten: readonly Patient[] = before.map((baseline, index) => ({
  baseline,
  followUp: after[index]!,
  linkedChange: depression[index]!,
}));

describe('outcomesRowOf', () => {
  it('of nobody says null, not 0%', () => {
    expect(rowOf([])).toEqual({
      timePoint: 'DAY_7_14',
      recall: 'P14D',
      isAsked: true,
      isSeriesOutcome: true,
      nEligible: 0,
      nSuperseded: 0,
      nAnswered: 0,
      nWithData: 0,
      nMissing: 0,
      meanFollowUp: null,
      standardDeviationOfFollowUp: null,
      meanBaseline: null,
      meanChange: null,
      standardDeviationOfChange: null,
      changeInterval: null,
      standardizedResponseMean: null,
      standardizedMeanChange: null,
      ...Object.fromEntries(
        judgements.map((name) => [
          name,
          { nJudged: 0, count: 0, proportion: null, interval: null, suppressed: false },
        ]),
      ),
      correlation: {
        withInstrument: 'PHQ9',
        isAsked: false,
        n: 0,
        r: null,
        interval: null,
        p: null,
        suppressed: false,
      },
      suppressed: false,
    });
  });

  it('summarises ten patients as the published arithmetic does', () => {
    expect(rowOf(ten)).toMatchObject({
      nEligible: 10,
      nAnswered: 10,
      nWithData: 10,
      nMissing: 0,
      meanFollowUp: 8.7,
      standardDeviationOfFollowUp: expect.closeTo(3.401, 4),
      meanBaseline: 15.5,
      meanChange: expect.closeTo(-6.8, 10),
      standardDeviationOfChange: expect.closeTo(3.4254, 4),
      changeInterval: { lower: expect.closeTo(-9.2504, 4), upper: expect.closeTo(-4.3496, 4) },
      standardizedResponseMean: { estimate: expect.closeTo(-1.9852, 4) },
      standardizedMeanChange: { estimate: expect.closeTo(-2.0525, 4) },
      response: { nJudged: 10, count: 5, interval: { lower: expect.closeTo(0.2366, 4) } },
      remission: { nJudged: 10, count: 1, interval: { upper: expect.closeTo(0.4042, 4) } },
      importantDifference: { nJudged: 10, count: 8 },
      reliableImprovement: { nJudged: 10, count: 6 },
      deterioration: { nJudged: 10, count: 0 },
      correlation: {
        withInstrument: 'PHQ9',
        n: 10,
        r: expect.closeTo(0.9827, 4),
        interval: { lower: expect.closeTo(0.926, 3), upper: expect.closeTo(0.996, 3) },
      },
    });
  });

  it('counts who has no answer, or nothing to compare it with, as missing', () => {
    const row = rowOf([...ten, { baseline: 15, followUp: null }, { baseline: null, followUp: 8 }]);
    expect(row).toMatchObject({
      nEligible: 12,
      nAnswered: 11,
      nWithData: 10,
      nMissing: 2,
      meanBaseline: 15.5,
    });
  });

  it('says where a form is not asked', () => {
    const row = rowOf([...ten, { baseline: 15, followUp: null }], { isAsked: false });
    expect(row).toMatchObject({ isAsked: false, nEligible: 11, nAnswered: 10, nWithData: 10, nMissing: 1 });
  });

  it.each([
    { baseline: 10, nJudged: 11 },
    { baseline: 9, nJudged: 10 },
    { baseline: 0, nJudged: 10 },
  ])('judges response of a baseline of $baseline: $nJudged in all', ({ baseline, nJudged }) => {
    const row = rowOf([...ten, { baseline, followUp: 0 }]);
    expect(row).toMatchObject({ nWithData: 11, response: { nJudged }, remission: { nJudged } });
  });

  it('shows a mean from three patients on, and counts always', () => {
    const nothing = {
      meanFollowUp: null,
      meanBaseline: null,
      meanChange: null,
      standardizedMeanChange: null,
    };
    expect(rowOf(ten.slice(0, 2))).toMatchObject({
      nWithData: 2,
      ...nothing,
      correlation: { n: 2, r: null },
    });
    expect(rowOf(ten.slice(0, 3))).toMatchObject({ nWithData: 3, meanBaseline: 15 });
  });

  it('is the outcome of the series on day 7 in the validated recall and nowhere else', () => {
    const isSeries = (frame: Partial<RowFrame>) => rowOf(ten, frame).isSeriesOutcome;
    expect(isSeries({})).toBe(true);
    expect(isSeries({ recall: 'PT24H' })).toBe(false);
    expect(isSeries({ timePoint: 'HOUR_24' })).toBe(false);
    expect(isSeries({ validatedRecall: null })).toBe(false);
  });

  it('judges improvement in the validated recall only, and deterioration in every one', () => {
    const row = rowOf(ten, { recall: 'PT24H' });
    for (const name of judgements)
      expect(row[name] === null).toBe(!['deterioration', 'reliableDeterioration'].includes(name));
  });

  it('has no correlation for a questionnaire that is read beside none', () => {
    expect(rowOf(ten, { linkedInstrument: null }).correlation).toBeNull();
  });

  it('is the same however a cohort is split into cells', () => {
    const patient = fc.record({
      baseline: fc.option(fc.integer({ min: 0, max: 21 })),
      followUp: fc.option(fc.integer({ min: 0, max: 21 })),
    });
    fc.assert(
      fc.property(fc.array(patient), fc.array(patient), (some, others) => {
        expect(addSums(sumsOf(some), sumsOf(others))).toEqual(sumsOf([...some, ...others]));
      }),
    );
  });
});
