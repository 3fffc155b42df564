/**
 * The side-effects report as a picture, drawn from the answer that the same caller gets: by group, the most frequent first. A
 * side effect that is not in the picture was not recorded, or in too few patients to show.
 */
import { findSideEffectTerm } from '../../sessions/side-effects/domain/side-effect-codes.js';
import type { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import type {
  SideEffectsReportResponse,
  SideEffectsRowResponse,
} from '../side-effects/side-effects-report.response.js';
import { amountsWords, axisOver, countWords, percent } from './axes.js';
import { comparisonBlocks, rateDifferences } from './comparison.js';
import { forest, type ForestRow, type ForestSection } from './forest.js';
import { frameLines, groupWords, notesOf, periodWords } from './frame-words.js';
import { rateCell } from './outcomes-chart.js';
import { sessionRateCell, withoutSpreadNotes } from './session-rate-cell.js';
import { drawSheet } from './sheet.js';

export function drawSideEffects(report: SideEffectsReportResponse): string {
  const sections = [
    sectionOf('All', 'whole', report.whole),
    ...report.groups.map((group) => sectionOf(groupWords(group.group), 'group', group)),
  ];
  const axis = axisOver(sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  return drawSheet(
    {
      id: 'side-effects',
      title: `Side effects, ${periodWords(report)}`,
      label: null,
      lines: frameLines(report),
      footnotes: [
        'Recorded side effects, related to the drug or not. One that is not listed was not recorded, or in too few patients to show.',
        ...withoutSpreadNotes(
          sections.flatMap(({ rows }) => rows),
          'sessions',
        ),
        ...notesOf(report),
      ],
    },
    [
      forest({
        countsTitle: 'sessions with it',
        columns: [
          { title: 'Of sessions, 95% interval by patients', axis, tickSays: percent },
          { title: 'Of patients, 95% Wilson interval', axis, tickSays: percent },
        ],
        sections,
      }),
      ...comparisonBlocks(report.comparison, comparedInWords),
    ],
  );
}

/** What few had in one of the groups is not among them. */
function comparedInWords(comparison: RateComparisonResponse): readonly string[] {
  return comparison.rates.length === 0
    ? ['No side effect can be compared: none was recorded in either, or in too few patients to show.']
    : [
        'Of sessions with it; one that is not listed was not recorded in either, or in too few patients to show.',
        ...rateDifferences(comparison, labelOf),
      ];
}

const labelOf = (code: string) => findSideEffectTerm(code)?.label ?? code;

function sectionOf(name: string, mark: ForestRow['mark'], row: SideEffectsRowResponse): ForestSection {
  const { nSessions, nPatients, seriousEvents, sideEffects } = row;
  const of =
    nSessions === null
      ? amountsWords([
          ['sessions', nSessions],
          ['patients', nPatients],
          ['serious events', seriousEvents],
        ])
      : `${nSessions} sessions of ${countWords(nPatients)} patients, serious events: ${countWords(seriousEvents)}`;
  const none: ForestRow = { label: 'None to show', counts: '', mark, cells: [null, null] };
  return {
    title: `${name}: ${of}`,
    isPart: true,
    rows:
      sideEffects.length === 0
        ? [none]
        : sideEffects.map(({ code, sessions, patients }) => ({
            label: labelOf(code),
            counts: countWords(sessions.count),
            mark,
            cells: [sessionRateCell(sessions), rateCell(patients)],
          })),
  };
}
