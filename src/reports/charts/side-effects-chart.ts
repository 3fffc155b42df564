/**
 * The side-effects report as a picture, drawn from the answer that the same caller gets: by group, the most frequent first. A
 * side effect that is not in the picture was not recorded, or in too few patients to show.
 */
import { findSideEffectTerm } from '../../sessions/side-effects/domain/side-effect-codes.js';
import type { SessionRateResponse } from '../dto/session-report.js';
import type {
  SideEffectsReportResponse,
  SideEffectsRowResponse,
} from '../side-effects/side-effects-report.response.js';
import { axisOver, countWords, percent, SUPPRESSED, withInterval } from './axes.js';
import { forest, type ForestCell, type ForestRow, type ForestSection } from './forest.js';
import { frameLines, groupWords, notesOf, periodWords } from './frame-words.js';
import { rateCell } from './outcomes-chart.js';
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
    ],
  );
}

function sectionOf(name: string, mark: ForestRow['mark'], row: SideEffectsRowResponse): ForestSection {
  const { nSessions, nPatients, sideEffects } = row;
  const of =
    nSessions === null
      ? `sessions and patients ${SUPPRESSED}`
      : `${nSessions} sessions of ${countWords(nPatients)} patients`;
  const none: ForestRow = { label: 'None to show', counts: '', mark, cells: [null, null] };
  return {
    title: `${name}: ${of}, serious events: ${countWords(row.seriousEvents)}`,
    isPart: true,
    rows:
      sideEffects.length === 0
        ? [none]
        : sideEffects.map(({ code, sessions, patients }) => ({
            label: findSideEffectTerm(code)?.label ?? code,
            counts: countWords(sessions.count),
            mark,
            cells: [sessionRateCell(sessions), rateCell(patients)],
          })),
  };
}

/** @param rate of sessions, 0 to 1 */
export function sessionRateCell({ rate, interval, suppressed }: SessionRateResponse): ForestCell {
  if (rate !== null) return { value: rate, interval, says: withInterval(rate, interval, percent) };
  return { value: null, interval: null, says: suppressed ? SUPPRESSED : 'of no session' };
}
