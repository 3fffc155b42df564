import { describe, expect, it } from '@jest/globals';
import { controlledBenchmarks, uncontrolledBenchmarks } from '../domain/benchmarks.js';
import { reportedTimePoints } from '../domain/course-outcomes.js';
import {
  noSums,
  outcomesRowOf,
  type OutcomesReportRow,
  type OutcomeSums,
} from '../domain/outcomes-report.js';
import { suppressSmallCells } from '../domain/small-cells.js';
import type { ComparisonResponse } from '../dto/comparison.response.js';
import { OUTCOMES_LABEL, toRow, type OutcomesReportResponse } from '../dto/outcomes-report.response.js';
import { drawOutcomes } from './outcomes-chart.js';
import { countOf, frame, isWellFormed, saidIn, textsOf } from './pictures.fixture.js';

/** Baseline 16 and 14 in turn, follow-up 9 and 5. */
function sumsOf(patients: number, eligible = patients): OutcomeSums {
  const half = patients / 2;
  return {
    ...noSums,
    eligible,
    answered: patients,
    sumOfAnswered: half * 14,
    sumOfAnsweredSquares: half * (81 + 25),
    withData: patients,
    sumOfBaseline: half * 30,
    sumOfBaselineSquares: half * (256 + 196),
    sumOfFollowUp: half * 14,
    sumOfFollowUpSquares: half * (81 + 25),
    sumOfProducts: half * (144 + 70),
    judgedResponse: patients,
    response: half,
    judgedRemission: patients,
    remission: half,
  };
}

function rowsOf(of: () => OutcomeSums): readonly OutcomesReportRow[] {
  return reportedTimePoints.flatMap((timePoint) =>
    (['P14D', 'PT24H'] as const).map((recall) =>
      outcomesRowOf(
        of(),
        { timePoint, recall, isAsked: true, validatedRecall: 'P14D', linkedInstrument: null },
        { meanFromPatients: 3 },
      ),
    ),
  );
}

const hidden = (rows: readonly OutcomesReportRow[]) => suppressSmallCells(rows, { smallestCell: 5 });

function reportOf(
  rows: readonly OutcomesReportRow[],
  groups: Readonly<Record<string, readonly OutcomesReportRow[]>> = {},
  instrumentCode = 'GAD7',
): OutcomesReportResponse {
  return {
    ...frame,
    ...{ label: OUTCOMES_LABEL, definition: 'Counted.', instrumentCode, comparison: null },
    ...{ meanFromPatients: 3, nNotEnded: 9 },
    rows: rows.map(toRow),
    groups: Object.entries(groups).map(([group, own]) => ({ group, nNotEnded: null, rows: own.map(toRow) })),
    benchmarks: [...uncontrolledBenchmarks(instrumentCode)],
    controlledTrials: [...controlledBenchmarks()],
  };
}

describe('the picture of outcomes', () => {
  it('draws many: each value with its interval and its n, groups side by side, the recalls apart', () => {
    const many = rowsOf(() => sumsOf(40, 50));
    const svg = drawOutcomes(reportOf(many, { IV: many, IM: rowsOf(() => sumsOf(8)) }));
    expect(isWellFormed(svg)).toBe(true);
    const texts = textsOf(svg);
    expect(texts).toEqual(expect.arrayContaining([OUTCOMES_LABEL, '40 of 50', '8 of 8', 'IV', 'IM']));
    expect(texts).toEqual(expect.arrayContaining(['−8.0 (−8.3 to −7.7) of 40', '50% (35% to 65%) of 40']));
    // Three time points: change in two recalls, response and remission in the validated one.
    expect([countOf(svg, 'whole'), countOf(svg, 'group')]).toEqual([3 * 4, 2 * 3 * 4]);
    const places = ['Validated recall (last 2 weeks)', 'Recall not validated (last 24 hours)'].map((part) =>
      texts.findIndex((text) => text.startsWith(part)),
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
    expect(saidIn(svg)).toContain('All: answered of eligible 40 of 50, missing 10, cut short 0; Mean change');
    expect(saidIn(svg)).toMatch(/As of Jun 30, 2026, 1:00 PM \(America\/Los Angeles\)/);
    expect(svg).not.toMatch(/efficacy|<style|<script/i);
  });

  it('says of how many each figure is, and who is missing, where fewer have a baseline than answered', () => {
    const some = rowsOf(() => ({ ...sumsOf(40, 48), answered: 42, superseded: 3, judgedResponse: 38 }));
    const svg = drawOutcomes(reportOf(some));
    const texts = textsOf(svg);
    expect(texts).toEqual(
      expect.arrayContaining([
        ...['42 of 48', 'missing 8, cut short 3', '−8.0 (−8.3 to −7.7) of 40'],
        ...[expect.stringMatching(/ of 38$/), '50% (35% to 65%) of 40'],
      ]),
    );
    expect(texts.join(' ')).toMatch(
      /Missing: eligible, without a baseline or a complete answer\. Cut short:/,
    );
    expect(saidIn(svg)).toContain('answered of eligible 42 of 48, missing 8, cut short 3; Mean change');
    const unasked = rowsOf(() => noSums).map((row) => ({ ...row, isAsked: false }));
    expect(textsOf(drawOutcomes(reportOf(unasked)))).toContain('not asked for');
  });

  it('calls only the row the outcome of the series that is it', () => {
    const report = reportOf(rowsOf(() => sumsOf(40)));
    const rows = report.rows.map((row) => ({
      ...row,
      isSeriesOutcome: row.timePoint === 'DAY_7_14' && row.recallWindow === 'P14D',
    }));
    const texts = textsOf(drawOutcomes({ ...report, rows }));
    expect(texts.filter((text) => text.startsWith('7 to 14 days'))).toEqual([
      '7 to 14 days: outcome of the series',
      '7 to 14 days',
    ]);
  });

  it('marks what others published in the same way, and never what trials found between groups', () => {
    const svg = drawOutcomes(
      reportOf(
        rowsOf(() => sumsOf(40)),
        {},
        'PHQ9',
      ),
    );
    // McInnes and Oliver: response and remission; Whinkin: change.
    expect(countOf(svg, 'published')).toBe(5);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '54% of 537',
        '−3.02 (−4.15 to −1.89) of 111',
        'McInnes 2022, 14 to 31 days after the induction',
      ]),
    );
    expect(svg).toContain('J Affect Disord 2022;301:486');
    // Of whom the published rates are is said where they stand beside those of the clinic.
    expect(textsOf(svg).join(' ')).toContain(
      'McInnes 2022 (response), McInnes 2022 (remission), Oliver 2022 (response), Oliver 2022 (remission): The clinic judges those only',
    );
    expect(svg).not.toMatch(/Hartland|Feder|Whittaker|Abdallah|Taylor/);
    const inOtherRecall = svg.slice(
      svg.indexOf('Recall not validated (last 24 hours): change only', svg.indexOf('</desc>')),
    );
    expect(countOf(inOtherRecall, 'published')).toBe(0);
  });

  it('draws nobody, and says so', () => {
    const svg = drawOutcomes({ ...reportOf(rowsOf(() => noSums)), benchmarks: [] });
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['0 of 0', 'nobody with a change', 'of nobody']));
    expect([countOf(svg, 'whole'), countOf(svg, 'interval')]).toEqual([0, 0]);
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('says that a small group is suppressed, and draws nothing of it', () => {
    const few = hidden(rowsOf(() => sumsOf(4)));
    const svg = drawOutcomes(reportOf(few, { 'A<B&"C': few }));
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['hidden', 'suppressed: small group', 'A<B&"C']));
    expect([countOf(svg, 'whole'), countOf(svg, 'group')]).toEqual([0, 0]);
    expect(svg).not.toMatch(/NaN|undefined|null|−8\.0/);
  });

  it('says a mean of very few patients is left out, and what is compared in words only', () => {
    const two = rowsOf(() => sumsOf(2));
    const nothing = {
      recallWindow: 'PT24H' as const,
      ...{ difference: null, differenceInterval: null, differenceP: null },
      ...{ hedgesG: null, oddsRatioOfResponse: null, oddsRatioInterval: null, responseP: null },
    };
    const comparison: ComparisonResponse = {
      ...{ label: 'unadjusted, not randomised', firstGroup: 'IV', secondGroup: 'IM' },
      rows: [
        {
          ...{
            timePoint: 'DAY_7_14',
            recallWindow: 'P14D',
            difference: -1.5,
            differenceP: 0.2,
            hedgesG: null,
          },
          differenceInterval: { lower: -3, upper: 0 },
          ...{ oddsRatioOfResponse: 2, oddsRatioInterval: null, responseP: 0.3, suppressed: false },
        },
        { ...nothing, timePoint: 'ACUTE', suppressed: true },
        { ...nothing, timePoint: 'HOUR_24', suppressed: false },
        { ...nothing, timePoint: 'DAY_7_14', difference: -1.5, suppressed: true },
        {
          ...{ ...nothing, timePoint: 'ACUTE', recallWindow: 'P14D' },
          ...{ oddsRatioOfResponse: 2, suppressed: true },
        },
      ],
    };
    const svg = drawOutcomes({ ...reportOf(two), comparison, patientsWaiting: 3 });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'too few patients for a mean',
        'IV against IM: unadjusted, not randomised',
        'Differences are IV minus IM.',
        '7 to 14 days (last 2 weeks): difference of the mean changes −1.5 points (95% interval −3.0 to 0.0); odds ratio of response 2.00.',
        'Acute (last 24 hours): suppressed: small group.',
        '24 hours (last 24 hours): no difference of the mean changes, too few patients.',
        '7 to 14 days (last 24 hours): difference of the mean changes −1.5 points; odds ratio of response suppressed.',
        'Acute (last 2 weeks): no difference of the mean changes, suppressed; odds ratio of response 2.00.',
        'Not complete: the newest entries of 3 patients do not count yet.',
      ]),
    );
    expect(countOf(svg, 'group')).toBe(0);
  });
});
