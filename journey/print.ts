/** The results as tables a person can read in a terminal. */
import { Temporal } from 'temporal-polyfill';
import type { Schemas } from './api.js';

type Progress = Schemas['ProgressResponse'];
type Series = Progress['series'][number];
type Report = Schemas['OutcomesReportResponse'];

type Cell = string | number | null | undefined;

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => (cell === null || cell === undefined ? '-' : String(cell))),
  );
  const widths = head.map((_name, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

function local(instant: string | null, zone: string): string | null {
  if (instant === null) return null;
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** `{value}` as it is, `{undefinedBecause}` as its reason in brackets. */
function judged(judgement: { value?: unknown; undefinedBecause?: string }): string {
  if (judgement.undefinedBecause !== undefined) return `(${judgement.undefinedBecause})`;
  if (typeof judgement.value === 'boolean') return judgement.value ? 'yes' : 'no';
  return String(judgement.value);
}

export function sessionsTable(progress: Progress, zone: string): string {
  const course = progress.courses[0]!;
  const rows = course.sessions.map(
    ({ number, status, doseStartedAt, ordered, delivered, vitals, sideEffects }) => [
      number,
      local(doseStartedAt, zone),
      status,
      ordered.mg,
      delivered?.mg,
      delivered === null ? null : `${delivered.percentOfOrdered}%`,
      vitals === null ? null : `${vitals.highestSystolicMmHg}/${vitals.highestDiastolicMmHg}`,
      vitals?.lowestSpo2Percent,
      sideEffects.map(({ code, grade }) => `${code} grade ${grade}`).join(', '),
    ],
  );
  return table(
    [
      '#',
      'dose started',
      'status',
      'ordered mg',
      'given mg',
      'of order',
      'peak BP',
      'low SpO2',
      'side effects',
    ],
    rows,
  );
}

export function curveTable(series: Series, zone: string): string {
  const rows = series.scores.map(({ completedAt, total, band, timePoint, change }) => [
    local(completedAt, zone),
    total,
    band?.label,
    [timePoint.category, ...timePoint.roles.map(({ role }) => role)].filter(Boolean).join(' + '),
    timePoint.explanation,
    judged(change.points),
    judged(change.response),
    judged(change.remission),
    judged(change.reliableImprovement),
  ]);
  const head = [
    'completed',
    'total',
    'band',
    'time point',
    'which is',
    'change',
    'response',
    'remission',
    'reliable',
  ];
  return table(head, rows);
}

export function reportTable(report: Report): string {
  const rate = (value: Report['rows'][number]['response']) =>
    value === null
      ? null
      : value.suppressed
        ? 'suppressed'
        : `${value.count} of ${value.nJudged}${value.interval ? ` (${percent(value.interval.lower)}-${percent(value.interval.upper)})` : ''}`;
  const rows = report.rows.map((row) => [
    row.timePoint,
    row.recallWindow,
    row.suppressed ? 'suppressed' : row.nEligible,
    row.suppressed ? '' : row.nWithData,
    row.suppressed ? '' : row.nMissing,
    row.meanChange,
    row.standardDeviationOfChange,
    rate(row.response),
    rate(row.remission),
  ]);
  return table(
    [
      'time point',
      'recall',
      'eligible',
      'with data',
      'missing',
      'mean change',
      'SD',
      'response',
      'remission',
    ],
    rows,
  );
}

function percent(proportion: number): string {
  return `${Math.round(proportion * 100)}%`;
}

/** Everything the journey has to show, under headings. */
export function printJourney(
  journey: { progress: Progress; report: Report; dashboardReport: Report },
  zone: string,
): string {
  const { progress, report, dashboardReport } = journey;
  const course = progress.courses[0]!;
  const heading = (text: string) => `\n${text}\n${'='.repeat(text.length)}`;
  return [
    heading(
      `Course: ${course.modality}, ${course.indications.join(', ')}, ${course.sessionsDosed} of ${course.sessionsPlanned} sessions dosed`,
    ),
    sessionsTable(progress, zone),
    ...progress.series.flatMap((series) => [
      heading(`${series.instrumentCode}, recall ${series.recallWindow}`),
      curveTable(series, zone),
    ]),
    heading(
      `Report for the psychiatrist, ${report.from} to ${report.to}, rules version ${report.ruleSetVersion}`,
    ),
    reportTable(report),
    heading('The same report for the dashboard'),
    reportTable(dashboardReport),
    `\n${report.label}`,
  ].join('\n');
}
