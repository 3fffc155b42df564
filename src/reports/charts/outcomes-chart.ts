/**
 * The outcomes report as a picture, drawn from the answer that the same caller gets, so that it shows no other number. The validated
 * recall and the other ones stand apart. Beside the own figures of the validated recall stand published ones that were
 * measured in the same way, each in a row of its own; what trials found between groups never does.
 */
import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import { recallWords } from '../../outcomes/domain/recall-words.js';
import { reportedTimePoints, type ReportedTimePoint } from '../domain/course-outcomes.js';
import type { BenchmarkResponse } from '../dto/benchmark.response.js';
import type { ComparedRowResponse } from '../dto/comparison.response.js';
import type { OutcomesReportResponse, OutcomesReportRowResponse } from '../dto/outcomes-report.response.js';
import type { IntervalResponse, RateResponse } from '../dto/report-frame.js';
import {
  axisOver,
  countOfWords,
  countWords,
  percent,
  points,
  SUPPRESSED,
  WHOLE_SHARE,
  withInterval,
} from './axes.js';
import { comparisonBlocks } from './comparison.js';
import { forest, type ForestCell, type ForestRow, type ForestSection } from './forest.js';
import { frameLines, groupWords, notEndedWords, notesOf, periodWords } from './frame-words.js';
import { drawSheet } from './sheet.js';

const TIME_POINT: Readonly<Record<ReportedTimePoint, string>> = {
  ACUTE: 'Acute',
  HOUR_24: '24 hours',
  DAY_7_14: '7 to 14 days',
};

/** Measures of publications that are drawn, in the order of the columns. */
const COLUMN_OF = ['MEAN_CHANGE', 'RESPONSE', 'REMISSION'] as const;

export function drawOutcomes(report: OutcomesReportResponse): string {
  const recalls = [...new Set(report.rows.map(({ recallWindow }) => recallWindow))];
  const validated = validatedRecallOf(report);
  const sections = [
    ...recalls.filter((recall) => recall === validated),
    ...recalls.filter((recall) => recall !== validated),
  ].flatMap((recall) => sectionsOf(report, recall, recall === validated));
  const changes = sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[0] ?? null));
  return drawSheet(
    {
      id: `outcomes-${report.instrumentCode}`,
      title: `Outcomes in ${report.instrumentCode}, ${periodWords(report)}`,
      label: report.label,
      lines: frameLines(report),
      footnotes: [
        ...footnotesOf(report),
        notEndedWords([
          { name: 'All', nNotEnded: report.nNotEnded },
          ...report.groups.map(({ group, nNotEnded }) => ({ name: groupWords(group), nNotEnded })),
        ]),
        ...notesOf(report),
      ],
    },
    [
      forest({
        labels: 170,
        counts: 190,
        countsTitle: 'answered of eligible',
        columns: [
          { title: 'Mean change, points, 95% interval', axis: axisOver(changes), tickSays: tickPoints },
          { title: 'Response, 95% Wilson interval', axis: WHOLE_SHARE, tickSays: percent },
          { title: 'Remission, 95% Wilson interval', axis: WHOLE_SHARE, tickSays: percent },
        ],
        sections,
      }),
      ...comparisonBlocks(report.comparison, ({ rows }) => rows.map(comparedInWords)),
    ],
  );
}

const tickPoints = (value: number) => String(value).replace('-', '−');
const asPrinted = (value: number) => tickPoints(Math.round(value * 100) / 100);

/** Only in the validated recall is there a response, hidden or not. */
function validatedRecallOf({ rows }: OutcomesReportResponse): RecallWindow | null {
  return rows.find(({ response }) => response !== null)?.recallWindow ?? null;
}

function sectionsOf(
  report: OutcomesReportResponse,
  recall: RecallWindow,
  isValidated: boolean,
): readonly ForestSection[] {
  const words = recallWords(recall);
  const title = isValidated
    ? `Validated recall (${words})`
    : `Recall not validated (${words}): change only, not to be pooled with another`;
  const published = isValidated ? report.benchmarks.flatMap(publishedRow) : [];
  return [
    { title, isPart: true, rows: [] },
    ...reportedTimePoints.map((timePoint) => ({
      title: `${TIME_POINT[timePoint]}${isSeriesOutcome(report, timePoint, recall) ? ': outcome of the series' : ''}`,
      isPart: false,
      rows: rowsAt(report, timePoint, recall),
    })),
    ...(published.length === 0
      ? []
      : [
          {
            title: `Published in ${report.instrumentCode}, uncontrolled as well; patients, doses and time points differ`,
            isPart: false,
            rows: published,
          },
        ]),
  ];
}

function isSeriesOutcome(
  { rows }: OutcomesReportResponse,
  timePoint: ReportedTimePoint,
  recall: RecallWindow,
): boolean {
  const row = rows.find((each) => each.timePoint === timePoint && each.recallWindow === recall);
  return row?.isSeriesOutcome ?? false;
}

function rowsAt(
  { rows, groups }: OutcomesReportResponse,
  timePoint: ReportedTimePoint,
  recall: RecallWindow,
): readonly ForestRow[] {
  const at = (all: readonly OutcomesReportRowResponse[]) =>
    all.filter((row) => row.timePoint === timePoint && row.recallWindow === recall);
  return [
    ...at(rows).map((row) => rowOf('All', 'whole', row)),
    ...groups.flatMap(({ group, rows: own }) => at(own).map((row) => rowOf(groupWords(group), 'group', row))),
  ];
}

function rowOf(label: string, mark: ForestRow['mark'], row: OutcomesReportRowResponse): ForestRow {
  return {
    ...{ label, mark },
    counts: countOfWords(row.nAnswered, row.nEligible),
    countsNote: notAmongThem(row),
    cells: [
      changeCell(row),
      row.response && rateCell(row.response),
      row.remission && rateCell(row.remission),
    ],
  };
}

/** Nothing where the counts say that already. */
function notAmongThem(row: OutcomesReportRowResponse): string | undefined {
  const { isAsked, nAnswered, nEligible, nMissing, nSuperseded } = row;
  if ([nAnswered, nEligible, nMissing, nSuperseded].every((count) => count === null)) return undefined;
  if (nEligible === 0 && nSuperseded === 0) return isAsked ? undefined : 'not asked for';
  if (nMissing === null && nSuperseded === null) return 'missing and cut short hidden';
  return `missing ${countWords(nMissing)}, cut short ${countWords(nSuperseded)}`;
}

/** Of those with a baseline as well, who may be fewer than answered. */
function changeCell(row: OutcomesReportRowResponse): ForestCell {
  const { meanChange: value, changeInterval: interval, nWithData } = row;
  if (value !== null)
    return {
      ...{ value, interval },
      says: `${withInterval(value, interval, points)} of ${countWords(nWithData)}`,
    };
  const says =
    nWithData === 0 ? 'nobody with a change' : row.suppressed ? SUPPRESSED : 'too few patients for a mean';
  return { value, interval: null, says };
}

/** @param rate of patients, 0 to 1 */
export function rateCell({ proportion, interval, nJudged }: RateResponse): ForestCell {
  if (proportion !== null)
    return {
      ...{ value: proportion, interval },
      says: `${withInterval(proportion, interval, percent)} of ${countWords(nJudged)}`,
    };
  return { value: null, interval: null, says: nJudged === 0 ? 'of nobody' : SUPPRESSED };
}

/** In the column of its measure; what the columns do not show has no row. */
function publishedRow(benchmark: BenchmarkResponse): readonly ForestRow[] {
  const { study, measure, timePoint, value, lower, upper } = benchmark;
  const column = COLUMN_OF.findIndex((each) => each === measure);
  if (column < 0 || value === null || benchmark.design !== 'UNCONTROLLED') return [];
  const interval = lower === null || upper === null ? null : { lower, upper };
  const says = withInterval(value, interval, column === 0 ? asPrinted : percent);
  return [
    {
      label: `${study}, ${timePoint}`,
      counts: '',
      mark: 'published',
      cells: COLUMN_OF.map((_measure, index) =>
        index === column
          ? { value, interval, says: benchmark.n === null ? says : `${says} of ${benchmark.n}` }
          : null,
      ),
    },
  ];
}

function comparedInWords(row: ComparedRowResponse): string {
  const { difference, differenceInterval, oddsRatioOfResponse, oddsRatioInterval, suppressed } = row;
  const name = `${TIME_POINT[row.timePoint]} (${recallWords(row.recallWindow)})`;
  if (suppressed && difference === null && oddsRatioOfResponse === null) return `${name}: ${SUPPRESSED}.`;
  const change =
    difference === null
      ? `no difference of the mean changes, ${suppressed ? 'suppressed' : 'too few patients'}`
      : `difference of the mean changes ${points(difference)} points${intervalWords(differenceInterval, points)}`;
  const odds =
    oddsRatioOfResponse === null
      ? suppressed
        ? '; odds ratio of response suppressed'
        : ''
      : `; odds ratio of response ${ratioWords(oddsRatioOfResponse)}${intervalWords(oddsRatioInterval, ratioWords)}`;
  return `${name}: ${change}${odds}.`;
}

const ratioWords = (ratio: number) => ratio.toFixed(2);

function intervalWords(interval: IntervalResponse | null, say: (value: number) => string): string {
  return interval === null ? '' : ` (95% interval ${say(interval.lower)} to ${say(interval.upper)})`;
}

function footnotesOf({ benchmarks }: OutcomesReportResponse): readonly string[] {
  const shown = benchmarks.filter((each) => publishedRow(each).length > 0);
  const cited = [
    ...new Set(shown.map(({ study, citation, designText }) => `${study}: ${citation}; ${designText}.`)),
  ];
  const cautions = Map.groupBy(shown, ({ caution }) => caution);
  const cautioned = [...cautions].flatMap(([caution, figures]) =>
    caution === null
      ? []
      : [
          `${[...new Set(figures.map(({ study, measure }) => `${study} (${measure.toLowerCase()})`))].join(', ')}: ${caution}`,
        ],
  );
  return [
    'Negative change is better. The mean change is of those with a baseline and a complete answer, response and remission of those of them who could be judged: each says of how many. Diamond: all; circle: a group; hollow square: published by others.',
    'Missing: eligible, without a baseline or a complete answer. Cut short: the next dose came before an answer; not among the eligible.',
    ...cited,
    ...cautioned,
  ];
}
