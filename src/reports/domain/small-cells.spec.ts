import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgements, type OutcomesReportRow, type Rate } from './outcomes-report.js';
import { hidesSomething, showableCounts, suppressSmallCells, suppressWhole } from './small-cells.js';
import { wilsonInterval } from './statistics/proportions.js';

const rules = { smallestCell: 5 };

interface Counts {
  readonly eligible: number;
  readonly answered: number;
  readonly withData: number;
  readonly judged: number;
  readonly responded: number;
  readonly inRemission: number;
  readonly improved: number;
  readonly worse: number;
}

const large: Counts = {
  eligible: 60,
  answered: 55,
  withData: 50,
  judged: 40,
  responded: 20,
  inRemission: 10,
  improved: 30,
  worse: 5,
};

function rateOf(count: number, nJudged: number): Rate {
  const proportion = nJudged === 0 ? null : count / nJudged;
  return { nJudged, count, proportion, interval: wilsonInterval(count, nJudged), suppressed: false };
}

function rowOf(counts: Partial<Counts> = {}): OutcomesReportRow {
  const { eligible, answered, withData, judged, responded, inRemission, improved, worse } = {
    ...large,
    ...counts,
  };
  const effect = { estimate: -2, standardError: 0.2, interval: { lower: -2.4, upper: -1.6 } };
  return {
    timePoint: 'DAY_7_14',
    recall: 'P14D',
    isAsked: true,
    isSeriesOutcome: true,
    nEligible: eligible,
    nSuperseded: 0,
    nAnswered: answered,
    nWithData: withData,
    nMissing: eligible - withData,
    meanFollowUp: 9,
    standardDeviationOfFollowUp: 4,
    meanBaseline: 15,
    meanChange: -6,
    standardDeviationOfChange: 3,
    changeInterval: { lower: -7, upper: -5 },
    standardizedResponseMean: effect,
    standardizedMeanChange: effect,
    response: rateOf(responded, judged),
    remission: rateOf(inRemission, judged),
    importantDifference: null,
    reliableImprovement: rateOf(improved, withData),
    deterioration: rateOf(worse, withData),
    reliableDeterioration: null,
    correlation: {
      withInstrument: 'PHQ9',
      isAsked: true,
      n: withData,
      r: 0.7,
      interval: { lower: 0.5, upper: 0.8 },
      p: 0.001,
      suppressed: false,
    },
    suppressed: false,
  };
}

const suppressed = (...counts: readonly Partial<Counts>[]) => suppressSmallCells(counts.map(rowOf), rules);

const hiddenData = {
  nWithData: null,
  nMissing: null,
  meanBaseline: null,
  meanChange: null,
  standardDeviationOfChange: null,
  changeInterval: null,
  standardizedResponseMean: null,
  standardizedMeanChange: null,
  suppressed: true,
};
const hiddenRate = { count: null, proportion: null, interval: null, suppressed: true };
const nobody: Counts = {
  eligible: 0,
  answered: 0,
  withData: 0,
  judged: 0,
  responded: 0,
  inRemission: 0,
  improved: 0,
  worse: 0,
};

describe('suppressSmallCells', () => {
  it('shows rows without small groups as they are', () => {
    expect(suppressed({})).toEqual([rowOf()]);
    const justEnough = {
      ...nobody,
      eligible: 25,
      answered: 20,
      withData: 20,
      judged: 15,
      responded: 10,
      inRemission: 5,
    };
    expect(suppressed(justEnough)).toEqual([rowOf(justEnough)]);
    expect(suppressed(nobody)).toEqual([rowOf(nobody)]);
  });

  it('hides everything of a group of four', () => {
    const [row] = suppressed({
      ...nobody,
      eligible: 4,
      answered: 4,
      withData: 4,
      judged: 4,
      responded: 3,
      improved: 4,
    });
    expect(row).toMatchObject({
      ...hiddenData,
      nEligible: null,
      nAnswered: null,
      meanFollowUp: null,
      response: { nJudged: null, ...hiddenRate },
      reliableImprovement: { nJudged: null, ...hiddenRate },
      correlation: { n: null, r: null, p: null, suppressed: true },
    });
  });

  it('hides the eligible of every row when few are missing in one, and keeps the results', () => {
    const [few, many] = suppressed({ eligible: 58, answered: 50 }, { answered: 50 });
    for (const row of [few, many])
      expect(row).toMatchObject({ nWithData: 50, meanChange: -6, response: { nJudged: 40, count: 20 } });
    const [hidden, also] = suppressed({ eligible: 53, answered: 50 }, {});
    for (const row of [hidden, also])
      expect(row).toMatchObject({ nEligible: null, nMissing: null, suppressed: true });
  });

  it('hides how many responded when few did, or few did not, and keeps how many were judged', () => {
    const countHidden = { nJudged: 40, ...hiddenRate };
    expect(suppressed({ responded: 4, inRemission: 0 })[0]?.response).toEqual(countHidden);
    expect(suppressed({ responded: 36 })[0]?.response).toEqual(countHidden);
    expect(suppressed({ responded: 5, inRemission: 0 })[0]?.response?.count).toBe(5);
    expect(suppressed({ responded: 35 })[0]?.response?.count).toBe(35);
  });

  it('hides remission when few are, or few responded without it', () => {
    expect(suppressed({ inRemission: 4 })[0]?.remission).toEqual({ nJudged: 40, ...hiddenRate });
    expect(suppressed({ inRemission: 16 })[0]?.remission?.count).toBeNull();
    expect(suppressed({ inRemission: 20 })[0]?.remission?.count).toBe(20);
  });

  it('hides who improved where few neither improved nor got worse', () => {
    const [row] = suppressed({ improved: 35, worse: 12 });
    expect(row).toMatchObject({
      deterioration: { count: 12 },
      reliableImprovement: { count: null, suppressed: true },
    });
    expect(suppressed({ improved: 35, worse: 15, inRemission: 10 })[0]).toMatchObject({
      deterioration: { count: 15 },
      reliableImprovement: { count: 35 },
    });
  });

  it('hides the level where few have answered without a baseline', () => {
    expect(suppressed({ answered: 52 })[0]).toMatchObject({
      nAnswered: null,
      meanFollowUp: null,
      meanChange: -6,
    });
  });

  it('handles a recall without rates', () => {
    const row = { ...rowOf({ withData: 3, answered: 3 }), response: null, remission: null };
    expect(suppressSmallCells([row], rules)[0]).toMatchObject({
      ...hiddenData,
      nEligible: 60,
      response: null,
    });
  });
});

describe('suppressWhole', () => {
  const few = suppressed({ responded: 4, inRemission: 0 });

  it('shows the whole where nothing of any group is hidden', () => {
    expect(suppressWhole([rowOf()], [suppressed({}), suppressed(nobody)], rules)).toEqual([rowOf()]);
  });

  it('hides all of it where anything is, or it could be found by subtraction', () => {
    expect(few.some(hidesSomething)).toBe(true);
    const [whole] = suppressWhole([rowOf()], [suppressed({}), few], rules);
    expect(whole).toMatchObject({ ...hiddenData, nEligible: null, nAnswered: null, meanFollowUp: null });
    for (const name of judgements) expect(whole?.[name]?.count ?? null).toBeNull();
  });
});

describe('for any row', () => {
  const counts: fc.Arbitrary<Counts> = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }),
      fc.nat(100),
      fc.nat(100),
    )
    .map(([steps, gained, lost]) => {
      const [eligible = 0, answered = 0, withData = 0, judged = 0, responded = 0, inRemission = 0] =
        steps.map((_, index) => steps.slice(index).reduce((sum, step) => sum + step, 0));
      const improved = Math.round((withData * gained) / 100);
      const worse = Math.round(((withData - improved) * lost) / 100);
      return { eligible, answered, withData, judged, responded, inRemission, improved, worse };
    });
  const isSafe = (count: number) => count === 0 || count >= rules.smallestCell;

  it('no shown number, and no difference of two, is a small group', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (all) => {
        for (const row of suppressed(...all)) {
          const nested = [
            row.nEligible,
            row.nAnswered,
            row.nWithData,
            row.response?.nJudged,
            row.response?.count,
            row.remission?.count,
          ].filter((count) => typeof count === 'number');
          for (const [index, count] of nested.entries()) {
            expect(isSafe(count)).toBe(true);
            for (const inner of nested.slice(index + 1)) expect(isSafe(count - inner)).toBe(true);
          }
          if (row.nMissing !== null) expect(isSafe(row.nMissing)).toBe(true);
          const gained = row.reliableImprovement?.count;
          const lost = row.deterioration?.count;
          if (typeof gained === 'number' && typeof lost === 'number' && row.nWithData !== null)
            expect(isSafe(row.nWithData - gained - lost)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever rests on a hidden count is hidden with it, and what is shown is true', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const [row] = suppressed(given);
        const truth = rowOf(given);
        if (row?.nWithData === null)
          expect(row).toMatchObject({ meanChange: null, changeInterval: null, nMissing: null });
        else expect(row).toMatchObject({ nWithData: truth.nWithData, meanChange: truth.meanChange });
        if (row?.nAnswered === null) expect(row.meanFollowUp).toBeNull();
        if (row?.nEligible === null) expect(row.nMissing).toBeNull();
        for (const kind of judgements) {
          const rate = row?.[kind];
          if (rate?.suppressed === true)
            expect(rate).toMatchObject({ count: null, proportion: null, interval: null });
          else expect(rate).toEqual(truth[kind]);
        }
      }),
    );
  });

  it('the first of counts that cannot be shown together stay', () => {
    expect([
      ...showableCounts(
        [
          ['a', 20],
          ['b', 17],
          ['c', 0],
          ['d', 10],
        ],
        rules,
      ),
    ]).toEqual(['a', 'c', 'd']);
  });
});
