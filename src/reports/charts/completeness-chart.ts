/**
 * The completeness report as a picture, drawn from the answer that the same caller gets: for each questionnaire at each time point
 * a bar of what was answered, missed and is still open, and the share of what was answered in time. Time points and recalls are
 * never added up.
 */
import type { AskedTimePoint } from '../../outcomes/domain/asked-windows.js';
import { recallWords } from '../../outcomes/domain/recall-words.js';
import type {
  AskedRowResponse,
  CompletenessReportResponse,
  CompletenessRowResponse,
} from '../completeness/dto/completeness-report.response.js';
import { amountsWords, countWords, percent, SUPPRESSED, WHOLE_SHARE, withInterval } from './axes.js';
import { legend, type BarPart } from './bars.js';
import { comparisonBlocks, differenceWords } from './comparison.js';
import { forest, type ForestCell, type ForestRow, type ForestSection } from './forest.js';
import { frameLines, groupWords, notesOf, periodWords } from './frame-words.js';
import { signOf, withoutSpreadNotes } from './session-rate-cell.js';
import { drawSheet } from './sheet.js';

const TIME_POINT: Readonly<Record<AskedTimePoint, string>> = {
  BASELINE: 'Before the course',
  PRE_SESSION: 'Before a session',
  ACUTE: 'Acute, after a dose',
  HOUR_24: '24 hours after a dose',
  DAY_7_14: '7 to 14 days after a dose',
};

const FILLS = [
  { fill: 'solid', says: 'done' },
  { fill: 'hatched', says: 'missed' },
  { fill: 'empty', says: 'overdue and still open' },
] as const;

export function drawCompleteness(report: CompletenessReportResponse): string {
  const sections = report.rows.map((row, index) => sectionOf(report, row, index));
  return drawSheet(
    {
      id: 'completeness',
      title: `Questionnaires answered in time, ${periodWords(report)}`,
      label: null,
      lines: frameLines(report),
      footnotes: [
        'Each bar is all of its own row; where what is open is hidden it is not in the bar. Cut short: the next dose came first.',
        ...withoutSpreadNotes(
          sections.flatMap(({ rows }) => rows),
          'questionnaires',
        ),
        ...notesOf(report),
      ],
    },
    [
      legend(FILLS),
      forest({
        labels: 170,
        countsTitle: 'closed',
        columns: [
          { title: 'Done, missed and open', axis: WHOLE_SHARE, tickSays: percent, words: 310 },
          { title: 'Done, of closed, 95% interval', axis: WHOLE_SHARE, tickSays: percent, words: 290 },
        ],
        sections,
      }),
      ...comparisonBlocks(report.comparison, ({ rows }) => [
        'Of what was done, of closed.',
        ...rows.map((row) => differenceWords(titleOf(row), row.completeness)),
      ]),
    ],
  );
}

function titleOf({ timePoint, instrumentCode, recallWindow }: AskedRowResponse): string {
  return `${TIME_POINT[timePoint]}: ${instrumentCode} (${recallWords(recallWindow)})`;
}

/** The rows of groups are in the order of those of the whole. */
function sectionOf(
  { groups }: CompletenessReportResponse,
  row: CompletenessRowResponse,
  index: number,
): ForestSection {
  return {
    title: titleOf(row),
    isPart: false,
    rows: [
      rowOf('All', 'whole', row),
      ...groups.map(({ group, rows }) => rowOf(groupWords(group), 'group', rows[index]!)),
    ],
  };
}

function rowOf(label: string, mark: ForestRow['mark'], row: CompletenessRowResponse): ForestRow {
  return { label, counts: countWords(row.completeness.n), mark, cells: [barCell(row), shareCell(row)] };
}

function barCell({ done, missed, overdue, superseded }: CompletenessRowResponse): ForestCell {
  const says = amountsWords([
    ['done', done],
    ['missed', missed],
    ['overdue', overdue],
    ['cut short', superseded],
  ]);
  const amounts = done === null ? [] : [done, missed ?? 0, overdue ?? 0];
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  if (all === 0) return { value: null, interval: null, says };
  const bar = amounts.map((amount, index): BarPart => ({
    fill: FILLS[index]!.fill,
    amount: amount / all,
  }));
  return { value: 1, interval: null, says, bar };
}

function shareCell({ completeness }: CompletenessRowResponse): ForestCell {
  const { n, nPatients, count, proportion, interval, suppressed } = completeness;
  if (proportion === null)
    return { value: null, interval: null, says: suppressed && n !== 0 ? SUPPRESSED : 'none is closed' };
  // Where every patient has one, Wilson's interval is that of the other rows as well.
  const isWithoutSpread = interval !== null && n !== nPatients && (count === 0 || count === n);
  const of = `of ${countWords(n)}, patients ${countWords(nPatients)}${signOf(isWithoutSpread)}`;
  return {
    ...{ value: proportion, interval, isWithoutSpread },
    says: `${withInterval(proportion, interval, percent)} ${of}`,
  };
}
