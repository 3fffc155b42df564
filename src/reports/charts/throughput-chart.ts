/**
 * The throughput report as a picture, drawn from the answer that the same caller gets: a bar of what became of the planned sessions
 * for each group, with no-shows and cancellations, and below it the time in the chair and the complete series.
 */
import type {
  ThroughputReportResponse,
  ThroughputRowResponse,
} from '../throughput/throughput-report.response.js';
import { amountsWords, axisOver, countWords, percent, WHOLE_SHARE } from './axes.js';
import { legend, type BarPart } from './bars.js';
import { comparisonBlocks, rateDifferences } from './comparison.js';
import { forest, type Forest, type ForestCell, type ForestRow } from './forest.js';
import { frameLines, groupWords, notesOf, periodWords } from './frame-words.js';
import { rateCell } from './outcomes-chart.js';
import { spreadCell } from './safety-chart.js';
import { sessionRateCell, withoutSpreadNotes } from './session-rate-cell.js';
import { drawSheet } from './sheet.js';

const FILLS = [
  { fill: 'solid', says: 'treated' },
  { fill: 'hatched', says: 'did not come' },
  { fill: 'grey', says: 'cancelled' },
  { fill: 'empty', says: 'left without a dose' },
] as const;

/** By their names in a row. */
const RATES: Readonly<Record<string, string>> = {
  noShow: 'Did not come, of planned',
  cancelled: 'Cancelled, of planned',
  completedSeries: 'Patients with every dose of the induction',
};

const LABELS = 150;

interface NamedRow extends ThroughputRowResponse {
  readonly name: string;
  readonly mark: ForestRow['mark'];
}

export function drawThroughput(report: ThroughputReportResponse): string {
  const all: readonly NamedRow[] = [
    { name: 'All', mark: 'whole', ...report.whole },
    ...report.groups.map((row) => ({ ...row, name: nameOf(report, row.group), mark: 'group' as const })),
  ];
  const sessions = sessionsOf(all);
  return drawSheet(
    {
      id: 'throughput',
      title: `Sessions, ${periodWords(report)}`,
      label: null,
      lines: frameLines(report),
      footnotes: [
        'Bars are sessions; beside groups, all of them together are said in words only. What is suppressed is not in a bar. Missing: the day is over and nobody has said what became of them.',
        ...withoutSpreadNotes(
          sessions.sections.flatMap(({ rows }) => rows),
          'planned sessions',
        ),
        ...notesOf(report),
      ],
    },
    [
      legend(FILLS),
      forest(sessions),
      forest(timesOf(all)),
      ...comparisonBlocks(
        report.comparison,
        (comparison) => rateDifferences(comparison, (rate) => RATES[rate] ?? rate),
        (group) => nameOf(report, group),
      ),
    ],
  );
}

/** The name of a chair is what somebody called it, and no code. */
function nameOf({ groupBy }: ThroughputReportResponse, group: string): string {
  if (groupBy === 'CHAIR') return group === 'NONE' ? 'Without a chair' : group;
  return groupBy === 'WEEKDAY' ? group.charAt(0) + group.slice(1).toLowerCase() : groupWords(group);
}

function sessionsOf(all: readonly NamedRow[]): Forest {
  const rows = all.map((row): ForestRow => ({
    label: row.name,
    counts: countWords(row.nPlanned),
    mark: row.mark,
    cells: [
      barCell(row, row.mark === 'group' || all.length === 1),
      sessionRateCell(row.noShow),
      sessionRateCell(row.cancelled),
    ],
  }));
  const shares = axisOver(rows.flatMap(({ cells }) => cells.slice(1)));
  return {
    labels: LABELS,
    countsTitle: 'planned',
    columns: [
      {
        title: 'What became of them',
        axis: axisOver(rows.map(({ cells }) => cells[0]!)),
        tickSays: String,
        words: 380,
      },
      { title: `${RATES['noShow']}, 95% interval`, axis: shares, tickSays: percent, words: 158 },
      { title: `${RATES['cancelled']}, 95% interval`, axis: shares, tickSays: percent, words: 158 },
    ],
    sections: [{ title: '', isPart: false, rows }],
  };
}

/** How long the bar is, is its value, so that the axis has room for it; what is not drawn has none. */
function barCell(row: NamedRow, isDrawn: boolean): ForestCell {
  const { nTreated, nPatients, nDays, nLeftWithoutDose, nMissing, noShow, cancelled } = row;
  const amounts = [nTreated, noShow.count, cancelled.count, nLeftWithoutDose];
  const ofWhom = ` (patients: ${countWords(nPatients)}, days: ${countWords(nDays)})`;
  const says = amountsWords([
    ...FILLS.map((fill, index) => [fill.says, amounts[index]!, index === 0 ? ofWhom : ''] as const),
    ['missing', nMissing],
  ]);
  const bar = amounts.map((amount, index): BarPart => ({ fill: FILLS[index]!.fill, amount: amount ?? 0 }));
  const length = bar.reduce((sum, { amount }) => sum + amount, 0);
  if (!isDrawn || length === 0) return { value: null, interval: null, says };
  return { value: length, interval: null, says, bar };
}

function timesOf(all: readonly NamedRow[]): Forest {
  const rows = all.map((row): ForestRow => ({
    label: row.name,
    counts: row.nTreated === null || row.meanTreatedDaily === null ? '' : row.meanTreatedDaily.toFixed(1),
    mark: row.mark,
    cells: [spreadCell(row.chairMinutes), row.completedSeries && rateCell(row.completedSeries)],
  }));
  const [minutes, ...series] = [
    {
      title: 'Minutes from check-in until the patient left, median and quartiles',
      axis: axisOver(rows.map(({ cells }) => cells[0]!)),
      tickSays: String,
      words: 340,
    },
    {
      title: `${RATES['completedSeries']}, 95% Wilson interval`,
      axis: WHOLE_SHARE,
      tickSays: percent,
      words: 250,
    },
  ];
  const hasSeries = rows.some(({ cells }) => cells[1] !== null);
  return {
    labels: LABELS,
    countsTitle: 'treated per day',
    columns: hasSeries ? [minutes, ...series] : [minutes],
    sections: [
      {
        title: '',
        isPart: false,
        rows: hasSeries ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
      },
    ],
  };
}
