/**
 * Suppression of small cells in what leaves the clinic. A group of 1 to `smallestCell` - 1 patients is not shown, and
 * neither is a number from which it could be found by subtraction. The groups of a row lie within each other (eligible,
 * answered, with data, judged, responded, in remission), so the rule is one: of the counts that are shown, each one, and each
 * difference of two, is either 0 or at least `smallestCell`; those who neither improved nor got worse are a group as well.
 * Where two counts cannot both be shown the one that says more about treatment stays, by the order of `worth`. Whatever is
 * computed from a hidden count goes with it, because n can be worked out from a mean or an interval.
 *
 * The eligible of different time points are mostly the same patients, so they are shown in every row or in none. Groups of
 * one answer add up to the whole of it, so the whole is shown only where nothing of any group is hidden.
 *
 * Does not protect against comparing reports over overlapping periods.
 */
import { judgements, type JudgementName, type OutcomesReportRow, type Rate } from './outcomes-report.js';
import { isShowable, type SmallestCell } from './showable.js';

type Counted<N> = readonly [N, number];

/**
 * Which counts may be shown together; the first ones are kept.
 * @param groupBetween how many patients two counts together give away: where one lies within the other, those in one only
 */
export function showableCounts<N extends string>(
  inOrderOfWorth: readonly Counted<N>[],
  rules: SmallestCell,
  groupBetween: (a: Counted<N>, b: Counted<N>) => number = ([, a], [, b]) => Math.abs(a - b),
): ReadonlySet<N> {
  const shown: Counted<N>[] = [];
  for (const counted of inOrderOfWorth) {
    const groups = [counted[1], ...shown.map((other) => groupBetween(counted, other))];
    if (groups.every((group) => isShowable(group, rules))) shown.push(counted);
  }
  return new Set(shown.map(([name]) => name));
}

type Group =
  JudgementName | `${JudgementName} judged` | 'withData' | 'answered' | 'eligible' | 'superseded' | 'linked';

const worth: readonly Group[] = [
  'response judged',
  'response',
  'withData',
  'remission judged',
  'remission',
  'deterioration judged',
  'deterioration',
  'reliableImprovement judged',
  'reliableImprovement',
  'importantDifference judged',
  'importantDifference',
  'reliableDeterioration judged',
  'reliableDeterioration',
  'linked',
  'answered',
  'eligible',
];

/** The rows of a group as a caller may see them who may see aggregates only. Takes rows that nothing was suppressed in. */
export function suppressSmallCells(
  rows: readonly OutcomesReportRow[],
  rules: SmallestCell,
): readonly OutcomesReportRow[] {
  const shown = rows.map((row) => ({ row, groups: shownGroupsOf(row, rules) }));
  // Of a form that is not asked only those are eligible who answered it: other people at each time point.
  const isEligibleShown = shown.every(({ row, groups }) => !row.isAsked || groups.has('eligible'));
  return shown.map(({ row, groups }) =>
    suppressedRow(row, groups, row.isAsked ? isEligibleShown : groups.has('eligible')),
  );
}

/** The whole beside its groups: as it is where nothing of any group is hidden, and else not at all. */
export function suppressWhole(
  whole: readonly OutcomesReportRow[],
  groups: readonly (readonly OutcomesReportRow[])[],
  rules: SmallestCell,
): readonly OutcomesReportRow[] {
  return groups.flat().some(hidesSomething)
    ? whole.map((row) => suppressedRow(row, new Set(), false))
    : suppressSmallCells(whole, rules);
}

/** Whether a number of a row, a rate or its correlation is hidden. */
export function hidesSomething(row: OutcomesReportRow): boolean {
  return (
    row.suppressed ||
    row.correlation?.suppressed === true ||
    judgements.some((name) => row[name]?.suppressed === true)
  );
}

function shownGroupsOf(row: OutcomesReportRow, rules: SmallestCell): ReadonlySet<Group> {
  const counts = worth.flatMap((group) => {
    const count = countOf(group, row);
    return count === null ? [] : [[group, count] as const];
  });
  const shown = showableCounts(counts, rules, ([a, countOfA], [b, countOfB]) =>
    isLoss(a) === isLoss(b) || isWide(a) || isWide(b)
      ? Math.abs(countOfA - countOfB)
      : // Nobody both gained and lost; who did neither is a group.
        row.nWithData! - countOfA - countOfB,
  );
  return isShowable(row.nSuperseded!, rules) ? new Set([...shown, 'superseded']) : shown;
}

function isLoss(group: Group): boolean {
  return group === 'deterioration' || group === 'reliableDeterioration';
}

/** Gains and losses both lie within it. */
function isWide(group: Group): boolean {
  return !judgements.some((name) => name === group);
}

function countOf(group: Group, row: OutcomesReportRow): number | null {
  if (group === 'withData') return row.nWithData;
  if (group === 'answered') return row.nAnswered;
  if (group === 'eligible') return row.nEligible;
  if (group === 'superseded') return row.nSuperseded;
  if (group === 'linked') return row.correlation?.n ?? null;
  const name = judgements.find((each) => group === each || group === `${each} judged`)!;
  const rate = row[name];
  return rate === null ? null : group === name ? rate.count : rate.nJudged;
}

function suppressedRow(
  row: OutcomesReportRow,
  shown: ReadonlySet<Group>,
  isEligibleShown: boolean,
): OutcomesReportRow {
  const isDataShown = shown.has('withData');
  const isAnsweredShown = shown.has('answered');
  const isSupersededShown = isEligibleShown && shown.has('superseded');
  const rates = judgements.map((name) => [
    name,
    suppressedRate(row[name], shown.has(`${name} judged`), shown.has(name)),
  ]);
  return {
    ...row,
    ...(isDataShown ? {} : noData),
    ...(isAnsweredShown ? {} : noAnswers),
    ...(Object.fromEntries(rates) as Record<JudgementName, Rate | null>),
    nEligible: isEligibleShown ? row.nEligible : null,
    nSuperseded: isSupersededShown ? row.nSuperseded : null,
    nMissing: isEligibleShown && isDataShown ? row.nMissing : null,
    correlation:
      row.correlation === null || shown.has('linked')
        ? row.correlation
        : { ...row.correlation, n: null, r: null, interval: null, p: null, suppressed: true },
    suppressed: !isEligibleShown || !isDataShown || !isAnsweredShown || !isSupersededShown,
  };
}

const noAnswers = { nAnswered: null, meanFollowUp: null, standardDeviationOfFollowUp: null };

const noData = {
  nWithData: null,
  meanBaseline: null,
  meanChange: null,
  standardDeviationOfChange: null,
  changeInterval: null,
  standardizedResponseMean: null,
  standardizedMeanChange: null,
};

/** A rate of which no number may be shown. */
export const hiddenRate: Rate = {
  nJudged: null,
  count: null,
  proportion: null,
  interval: null,
  suppressed: true,
};

/** A rate of which a count may not be shown. */
export function suppressedRate(
  rate: Rate | null,
  isJudgedShown: boolean,
  isCountShown: boolean,
): Rate | null {
  if (rate === null || (isJudgedShown && isCountShown)) return rate;
  return isJudgedShown ? { ...hiddenRate, nJudged: rate.nJudged } : hiddenRate;
}
