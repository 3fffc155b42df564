import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OutcomesReport, OutcomesReportRow, Rate } from './outcomes-report.js';
import { suppressSmallCells } from './small-cells.js';
import { wilsonInterval } from './statistics/proportions.js';

const smallestCell = 5;

interface Counts {
  readonly eligible: number;
  readonly withData: number;
  readonly judged: number;
  readonly responded: number;
  readonly inRemission: number;
}

const large: Counts = { eligible: 60, withData: 50, judged: 40, responded: 20, inRemission: 10 };

function rateOf(count: number, nJudged: number): Rate {
  const proportion = nJudged === 0 ? null : count / nJudged;
  return { nJudged, count, proportion, interval: wilsonInterval(count, nJudged), suppressed: false };
}

function rowOf(counts: Partial<Counts>): OutcomesReportRow {
  const { eligible, withData, judged, responded, inRemission } = { ...large, ...counts };
  return {
    timePoint: 'DAY_7_14',
    recall: 'P14D',
    nEligible: eligible,
    nWithData: withData,
    nMissing: eligible - withData,
    meanBaseline: 15,
    meanChange: -6,
    standardDeviationOfChange: 3,
    changeInterval: { lower: -7, upper: -5 },
    response: rateOf(responded, judged),
    remission: rateOf(inRemission, judged),
    suppressed: false,
  };
}

function suppressed(...counts: readonly Partial<Counts>[]): readonly OutcomesReportRow[] {
  const report: OutcomesReport = { instrument: 'GAD7', rows: counts.map(rowOf) };
  return suppressSmallCells(report, { smallestCell }).rows;
}

const hiddenData = {
  nWithData: null,
  nMissing: null,
  meanBaseline: null,
  meanChange: null,
  standardDeviationOfChange: null,
  changeInterval: null,
  suppressed: true,
};
const hiddenRate = { nJudged: null, count: null, proportion: null, interval: null, suppressed: true };

describe('suppressSmallCells', () => {
  it('shows a report without small groups as it is', () => {
    expect(suppressed({})).toEqual([rowOf({})]);
    const justEnough = { eligible: 25, withData: 20, judged: 15, responded: 10, inRemission: 5 };
    expect(suppressed(justEnough)).toEqual([rowOf(justEnough)]);
    const nobody = { eligible: 0, withData: 0, judged: 0, responded: 0, inRemission: 0 };
    expect(suppressed(nobody)).toEqual([rowOf(nobody)]);
  });

  it('hides everything of a group of four', () => {
    const [row] = suppressed({ eligible: 4, withData: 4, judged: 4, responded: 3, inRemission: 1 });
    expect(row).toMatchObject({
      ...hiddenData,
      nEligible: null,
      response: hiddenRate,
      remission: hiddenRate,
    });
  });

  it('hides four with data, and how many are missing', () => {
    const [row] = suppressed({ withData: 4, judged: 4, responded: 0, inRemission: 0 });
    expect(row).toMatchObject({ ...hiddenData, nEligible: 60, response: hiddenRate, remission: hiddenRate });
  });

  it('hides the eligible of every row when few are missing in one, and keeps the results', () => {
    const [few, many] = suppressed({ eligible: 54 }, {});
    for (const row of [few, many])
      expect(row).toMatchObject({
        nEligible: null,
        nMissing: null,
        nWithData: 50,
        meanChange: -6,
        response: { nJudged: 40, count: 20, suppressed: false },
        suppressed: true,
      });
    expect(suppressed({ eligible: 55 })).toEqual([rowOf({ eligible: 55 })]);
  });

  it('hides how many responded when few did, or few did not, and keeps how many were judged', () => {
    const countHidden = { nJudged: 40, count: null, proportion: null, interval: null, suppressed: true };
    expect(suppressed({ responded: 4, inRemission: 0 })[0]?.response).toEqual(countHidden);
    expect(suppressed({ responded: 36 })[0]?.response).toEqual(countHidden);
    expect(suppressed({ responded: 5, inRemission: 0 })[0]?.response?.count).toBe(5);
    expect(suppressed({ responded: 35 })[0]?.response?.count).toBe(35);
  });

  it('hides remission when few are, or few responded without it', () => {
    expect(suppressed({ inRemission: 4 })[0]).toMatchObject({
      response: { count: 20 },
      remission: { nJudged: 40, count: null, suppressed: true },
    });
    expect(suppressed({ inRemission: 16 })[0]?.remission?.count).toBeNull();
    expect(suppressed({ inRemission: 20 })[0]?.remission?.count).toBe(20);
  });

  it('shows the rates and hides the mean when few have data but could not be judged', () => {
    const [row] = suppressed({ withData: 43 });
    expect(row).toMatchObject({ ...hiddenData, nEligible: 60, response: { nJudged: 40, count: 20 } });
  });

  it('handles a recall without rates', () => {
    const row = { ...rowOf({ withData: 3 }), response: null, remission: null };
    const report = suppressSmallCells({ instrument: 'GAD7', rows: [row] }, { smallestCell });
    expect(report.rows[0]).toMatchObject({ ...hiddenData, nEligible: 60, response: null, remission: null });
  });
});

describe('for any report', () => {
  const counts: fc.Arbitrary<Counts> = fc
    .array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 })
    .map((steps) => {
      const [eligible = 0, withData = 0, judged = 0, responded = 0, inRemission = 0] = steps.map((_, index) =>
        steps.slice(index).reduce((sum, step) => sum + step, 0),
      );
      return { eligible, withData, judged, responded, inRemission };
    });
  const isSafe = (count: number) => count === 0 || count >= smallestCell;

  it('no shown number, and no difference of two, is a small group', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (all) => {
        for (const row of suppressed(...all)) {
          const shown = [
            row.nEligible,
            row.nWithData,
            row.nMissing,
            row.response?.nJudged,
            row.response?.count,
            row.remission?.count,
          ].filter((count) => typeof count === 'number');
          for (const count of shown) expect(isSafe(count)).toBe(true);
          const nested = [
            row.nEligible,
            row.nWithData,
            row.response?.nJudged,
            row.response?.count,
            row.remission?.count,
          ].filter((count) => typeof count === 'number');
          for (const [index, count] of nested.entries())
            for (const inner of nested.slice(index + 1)) expect(isSafe(count - inner)).toBe(true);
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
        if (row?.nEligible === null) expect(row.nMissing).toBeNull();
        for (const kind of ['response', 'remission'] as const) {
          const rate = row?.[kind];
          if (rate?.suppressed === true)
            expect(rate).toMatchObject({ count: null, proportion: null, interval: null });
          else expect(rate).toEqual(truth[kind]);
        }
      }),
    );
  });
});
