/**
 * Suppression of small cells in what leaves the clinic. A group of 1 to `smallestCell` - 1 patients is not shown, and
 * neither is a number from which it could be found by subtraction. The groups of a row lie within each other
 * (eligible, with data, judged, responded, in remission), so the rule is one: of the counts that are shown, each one,
 * and each difference of two, is either 0 or at least `smallestCell`. Where two counts cannot both be shown the one
 * that says more about treatment stays: judged, then responded, with data, in remission, eligible. Whatever is
 * computed from a hidden count goes with it, because n can be worked out from a mean or an interval.
 *
 * The eligible of different time points are mostly the same patients, so they are shown in every row or in none.
 * Does not protect against comparing reports over overlapping periods.
 */
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import type { OutcomesReport, OutcomesReportRow, Rate } from './outcomes-report.js';

type Group = 'judged' | 'responded' | 'withData' | 'inRemission' | 'eligible';

/** The report as a caller may see it who may see aggregates only. Takes a report that nothing was suppressed in. */
export function suppressSmallCells(
  report: OutcomesReport,
  { smallestCell }: Pick<ReportRules, 'smallestCell'>,
): OutcomesReport {
  const shown = report.rows.map((row) => ({ row, groups: shownGroupsOf(row, smallestCell) }));
  const isEligibleShown = shown.every(({ groups }) => groups.has('eligible'));
  return {
    ...report,
    rows: shown.map(({ row, groups }) => suppressedRow(row, groups, isEligibleShown)),
  };
}

function shownGroupsOf(row: OutcomesReportRow, smallestCell: number): ReadonlySet<Group> {
  const inOrderOfWorth: readonly (readonly [Group, number | null | undefined])[] = [
    ['judged', row.response?.nJudged],
    ['responded', row.response?.count],
    ['withData', row.nWithData],
    ['inRemission', row.remission?.count],
    ['eligible', row.nEligible],
  ];
  const shown = new Map<Group, number>();
  for (const [group, count] of inOrderOfWorth) {
    if (count === null || count === undefined) continue;
    const gaps = [count, ...[...shown.values()].map((other) => Math.abs(count - other))];
    if (gaps.every((gap) => gap === 0 || gap >= smallestCell)) shown.set(group, count);
  }
  return new Set(shown.keys());
}

function suppressedRow(
  row: OutcomesReportRow,
  shown: ReadonlySet<Group>,
  isEligibleShown: boolean,
): OutcomesReportRow {
  const isDataShown = shown.has('withData');
  const isJudgedShown = shown.has('judged');
  const dataHidden = {
    nWithData: null,
    meanBaseline: null,
    meanChange: null,
    standardDeviationOfChange: null,
    changeInterval: null,
  };
  return {
    ...row,
    ...(isDataShown ? {} : dataHidden),
    nEligible: isEligibleShown ? row.nEligible : null,
    nMissing: isEligibleShown && isDataShown ? row.nMissing : null,
    response: suppressedRate(row.response, isJudgedShown, shown.has('responded')),
    remission: suppressedRate(row.remission, isJudgedShown, shown.has('inRemission')),
    suppressed: !isEligibleShown || !isDataShown,
  };
}

function suppressedRate(rate: Rate | null, isJudgedShown: boolean, isCountShown: boolean): Rate | null {
  if (rate === null || (isJudgedShown && isCountShown)) return rate;
  return {
    nJudged: isJudgedShown ? rate.nJudged : null,
    count: null,
    proportion: null,
    interval: null,
    suppressed: true,
  };
}
