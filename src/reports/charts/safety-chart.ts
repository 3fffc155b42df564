/**
 * The safety report as a picture, drawn from the answer that the same caller gets: each thing that can go wrong with its rate by
 * group, and below it, on an axis of its own, how long patients stayed after the dose.
 */
import type { SessionRateResponse, SpreadResponse } from '../dto/session-report.js';
import type { SafetyReportResponse, SafetyRowResponse } from '../safety/safety-report.response.js';
import { axisOver, countOfWords, countWords, percent, SUPPRESSED } from './axes.js';
import { comparisonBlocks, rateDifferences } from './comparison.js';
import { forest, type ForestCell, type ForestRow, type ForestSection } from './forest.js';
import { frameLines, groupWords, notesOf, periodWords } from './frame-words.js';
import { sessionRateCell, withoutSpreadNotes } from './session-rate-cell.js';
import { drawSheet } from './sheet.js';

const EVENTS = [
  ['redAlert', 'Red alert that had a cause'],
  ['earlyTermination', 'Dose ended before it was complete'],
  ['rescueMedicine', 'Medicine against an effect of the dose'],
  ['transfer', 'Taken to a hospital'],
] as const;

/** Of an event, by the name of its rate. */
function titleOf(rate: string): string {
  return EVENTS.find(([event]) => event === rate)?.[1] ?? rate;
}

interface NamedRow extends SafetyRowResponse {
  readonly name: string;
  readonly mark: ForestRow['mark'];
}

export function drawSafety(report: SafetyReportResponse): string {
  const all: readonly NamedRow[] = [
    { name: 'All', mark: 'whole', ...report.whole },
    ...report.groups.map((group) => ({
      ...group,
      name: groupWords(group.group),
      mark: 'group' as const,
    })),
  ];
  const sections = EVENTS.map(([event, title]): ForestSection => ({
    title,
    isPart: false,
    rows: all.map((row) => rateRow(row, row[event])),
  }));
  const stays = all.map((row) => minutesRow(row, row.minutesToDischarge));
  return drawSheet(
    {
      id: 'safety',
      title: `Safety of sessions, ${periodWords(report)}`,
      label: null,
      lines: frameLines(report),
      footnotes: [
        'Diamond: all; circle: a group.',
        ...withoutSpreadNotes(
          sections.flatMap(({ rows }) => rows),
          'sessions',
        ),
        ...notesOf(report),
      ],
    },
    [
      forest({
        countsTitle: 'with it, of sessions',
        columns: [
          {
            title: 'Of sessions, 95% interval by patients',
            axis: axisOver(sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]!))),
            tickSays: percent,
            words: WORDS,
          },
        ],
        sections: [{ title: 'Sessions', isPart: false, rows: all.map(sessionsRow) }, ...sections],
      }),
      forest({
        countsTitle: 'known, of sessions',
        columns: [
          {
            title: 'Minutes from the end of the dose to discharge, median and quartiles',
            axis: axisOver(stays.map(({ cells }) => cells[0]!)),
            tickSays: String,
            words: WORDS,
          },
        ],
        sections: [{ title: '', isPart: false, rows: stays }],
      }),
      ...comparisonBlocks(report.comparison, (comparison) => rateDifferences(comparison, titleOf)),
    ],
  );
}

const WORDS = 420;

function sessionsRow({ name, mark, nSessions, nPatients, nMissing }: NamedRow): ForestRow {
  const of = nSessions === null ? SUPPRESSED : `of ${countWords(nPatients)} patients`;
  const running = `without an end of the dose yet, not counted: ${countWords(nMissing)}`;
  const says = nSessions === null && nMissing === null ? SUPPRESSED : `${of}; ${running}`;
  return {
    label: name,
    counts: countWords(nSessions),
    mark,
    cells: [{ value: null, interval: null, says }],
  };
}

function rateRow({ name, mark, nSessions }: NamedRow, rate: SessionRateResponse): ForestRow {
  const counts = countOfWords(rate.count, nSessions);
  return { label: name, counts, mark, cells: [sessionRateCell(rate)] };
}

function minutesRow({ name, mark, nSessions }: NamedRow, spread: SpreadResponse): ForestRow {
  const counts = countOfWords(spread.n, nSessions);
  return { label: name, counts, mark, cells: [spreadCell(spread)] };
}

/** The bar of the mark goes from quartile to quartile. */
export function spreadCell({
  n,
  nMissing,
  lowerQuartile,
  median,
  upperQuartile,
}: SpreadResponse): ForestCell {
  if (median === null) {
    const says = n === null ? SUPPRESSED : `known of no session, missing ${countWords(nMissing)}`;
    return { value: null, interval: null, says };
  }
  const minutes = [lowerQuartile, upperQuartile].map((each) => (each === null ? null : Math.round(each)));
  return {
    value: median,
    interval:
      lowerQuartile === null || upperQuartile === null
        ? null
        : { lower: lowerQuartile, upper: upperQuartile },
    says: `${Math.round(median)} min (quartiles ${minutes.join(' and ')}), n ${countWords(n)}, missing ${countWords(nMissing)}`,
  };
}
