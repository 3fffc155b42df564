/**
 * How patients stay in treatment and how long response lasts: how many got every dose that their induction orders, how many of
 * these went on to a phase after it (of those who completed it long enough ago by the rules), and for how long those who
 * responded in the anxiety questionnaire kept the response (Kaplan-Meier, days from the first response to its loss or to the last
 * answer). The day of a response or a loss is that of the questionnaire which showed it, so that it came about on that day or on one
 * since the questionnaire before. The unit is the patient, by the first course that ended in the period; rates have Wilson's interval.
 *
 * Who is no longer followed is taken to fare like who is, which is too hopeful where patients stay away because they relapsed.
 * After the last day on which anybody was followed nothing is known, also where the last of them lost it. What leaves the clinic
 * shows the curve on a few fixed days, and a day only where enough patients lost response or left since the day shown before it, of
 * the whole only a day that every group shows as well. A median is the day of one patient, so that it is said there by the days of
 * the curve it lies between. Does not say that the treatment kept the response up.
 */
import { behindNotFollowed, lostOf, notFollowedOf, showableDays } from './kept-discretion.js';
import { rateOf, type Rate } from './outcomes-report.js';
import { comparedPatients, type NamedComparedRate } from './rate-comparison.js';
import { reportRows, type PatientsBehind, type ReportRows } from './shown-numbers.js';
import { suppressedRate } from './small-cells.js';
import type { SmallestCell } from './showable.js';
import type { Interval } from './statistics/intervals.js';
import {
  atRiskAt,
  hasComeToHalf,
  kaplanMeier,
  survivalAt,
  type Survival,
  type SurvivalStep,
  type TimeCounts,
} from './statistics/kaplan-meier.js';

/** Weeks 1, 2, 4, 8, 12, 26 and 52. */
export const SURVIVAL_DAYS = [7, 14, 28, 56, 84, 182, 364] as const;

export interface RetentionSums {
  readonly patients: number;
  /** Of these, with an induction. */
  readonly withInduction: number;
  readonly completedInduction: number;
  /** Of those who completed the induction, whose last dose of it is too recent to judge whether they went on. */
  readonly tooEarly: number;
  /** Of the others of them. */
  readonly enteredMaintenance: number;
  /** Of those in whom response could be judged. */
  readonly judged: number;
  readonly responded: number;
  /** Of those who responded, by days. */
  readonly followUps: readonly TimeCounts[];
  /** Not among the patients: who stopped coming and whose course nobody ended (`not-ended.ts`). */
  readonly notEnded: number;
}

export const noRetentionSums: RetentionSums = {
  patients: 0,
  withInduction: 0,
  completedInduction: 0,
  tooEarly: 0,
  enteredMaintenance: 0,
  judged: 0,
  responded: 0,
  followUps: [],
  notEnded: 0,
};

export interface SurvivalPoint {
  readonly day: number;
  /** Share that still has the response; null where nobody was followed so long, or where it would show a small group. */
  readonly survival: number | null;
  readonly interval: Interval | null;
  readonly nAtRisk: number | null;
  readonly suppressed: boolean;
}

/**
 * More than half still have it after the one day, not more than half by the other, also where nobody was followed so long; null: on no
 * day that is shown.
 */
export interface MedianWithin {
  readonly afterDay: number;
  readonly untilDay: number | null;
}

export interface ResponseKept {
  readonly nResponded: number | null;
  readonly nLost: number | null;
  /** Of those who responded, without an answer on a later day; null also where it would show a small group. */
  readonly nNotFollowed: number | null;
  /** Days at which half have lost it; null where that was not reached, and for those who may not see small groups. */
  readonly medianDays: number | null;
  /** Its lower end may be known where the median was not reached; null where neither end is, and like the median. */
  readonly medianInterval: { readonly lower: number | null; readonly upper: number | null } | null;
  /** By the days of the curve that are shown and nothing else; null where nobody responded. */
  readonly medianWithin: MedianWithin | null;
  readonly curve: readonly SurvivalPoint[];
  /** Every day on which somebody lost it or was no longer followed; none for those who may not see small groups. */
  readonly steps: readonly SurvivalStep[];
  readonly suppressed: boolean;
}

export interface RetentionRow {
  readonly nPatients: number | null;
  readonly completedInduction: Rate;
  /** Of those who completed the induction long enough ago. */
  readonly enteredMaintenance: Rate;
  /** Who completed it more recently. */
  readonly nTooEarly: number | null;
  readonly responseKept: ResponseKept;
  /** Patients in whom response could not be judged. */
  readonly nMissing: number | null;
  /** Not among the patients: who stopped coming and whose course nobody ended. */
  readonly nNotEnded: number | null;
}

export type RetentionNumber =
  'patients' | 'completed' | 'maintenance' | 'response' | 'notFollowed' | 'notEnded';

/**
 * For each number, how many patients it shows and gives away.
 * @param days of the curve that are shown
 */
function retentionBehind(
  sums: RetentionSums,
  days: ReadonlySet<number> | null,
): PatientsBehind<RetentionNumber> {
  const { patients, withInduction, completedInduction, tooEarly, enteredMaintenance, judged, responded } =
    sums;
  const longAgo = completedInduction - tooEarly;
  const lost = lostOf(sums);
  const response = [
    ...[patients, patients - judged, judged, judged - responded],
    ...[responded, lost, responded - lost],
  ];
  const completed = [
    patients,
    patients - withInduction,
    withInduction,
    completedInduction,
    withInduction - completedInduction,
  ];
  return {
    patients: [patients],
    completed,
    maintenance: [...completed, tooEarly, longAgo, enteredMaintenance, longAgo - enteredMaintenance],
    notEnded: [sums.notEnded],
    response,
    notFollowed: [...response, ...behindNotFollowed(sums, days)],
  };
}

interface NamedSums {
  readonly group: string;
  readonly sums: RetentionSums;
}

/** @param seesAll true for those who may see small groups */
export function retentionRows(
  whole: RetentionSums,
  groups: readonly NamedSums[],
  rules: SmallestCell,
  seesAll: boolean,
): ReportRows<RetentionRow> {
  const daysOf = (sums: RetentionSums, among: readonly number[]) =>
    seesAll ? null : showableDays(sums, among, rules);
  const each = groups.map(({ group, sums }) => ({
    group,
    sums: { sums, days: daysOf(sums, SURVIVAL_DAYS) },
  }));
  const inEveryGroup = SURVIVAL_DAYS.filter((day) =>
    each.every(({ sums: { days } }) => days?.has(day) ?? true),
  );
  return reportRows(
    { sums: whole, days: daysOf(whole, inEveryGroup) },
    each,
    {
      behind: ({ sums, days }) => retentionBehind(sums, days),
      rowOf: ({ sums, days }, shown) => retentionRowOf(sums, shown, days),
    },
    rules,
    seesAll,
  );
}

/** @param days of the curve that may be shown; null for those who may see everything */
function retentionRowOf(
  sums: RetentionSums,
  shown: ReadonlySet<RetentionNumber>,
  days: ReadonlySet<number> | null,
): RetentionRow {
  const { patients, withInduction, completedInduction, tooEarly, enteredMaintenance, judged } = sums;
  const longAgo = completedInduction - tooEarly;
  const isShown = (name: RetentionNumber) => shown.has(name);
  return {
    nPatients: isShown('patients') ? patients : null,
    nMissing: isShown('response') ? patients - judged : null,
    nNotEnded: isShown('notEnded') ? sums.notEnded : null,
    completedInduction: hideRate(rateOf(completedInduction, withInduction), isShown('completed')),
    enteredMaintenance: hideRate(rateOf(enteredMaintenance, longAgo), isShown('maintenance')),
    nTooEarly: isShown('maintenance') ? tooEarly : null,
    responseKept: isShown('response') ? responseKeptOf(sums, days, isShown('notFollowed')) : hiddenResponse,
  };
}

/** Rates of patients, who are in one group only. How long a response was kept is not compared. */
export function comparedRetention(first: RetentionRow, second: RetentionRow): readonly NamedComparedRate[] {
  return (['completedInduction', 'enteredMaintenance'] as const).map((name) => [
    name,
    comparedPatients(first[name], second[name]),
  ]);
}

function hideRate(rate: Rate, isShown: boolean): Rate {
  return suppressedRate(rate, isShown, isShown)!;
}

const hiddenResponse: ResponseKept = {
  nResponded: null,
  nLost: null,
  nNotFollowed: null,
  medianDays: null,
  medianInterval: null,
  medianWithin: null,
  curve: SURVIVAL_DAYS.map((day) => ({
    day,
    survival: null,
    interval: null,
    nAtRisk: null,
    suppressed: true,
  })),
  steps: [],
  suppressed: true,
};

function responseKeptOf(
  sums: RetentionSums,
  days: ReadonlySet<number> | null,
  isNotFollowedShown: boolean,
): ResponseKept {
  const survival = kaplanMeier(sums.followUps);
  const { median, medianInterval, steps } = survival;
  const { lower, upper } = medianInterval;
  const isIntervalShown = days === null && (lower !== null || upper !== null);
  const curve = SURVIVAL_DAYS.map((day): SurvivalPoint => {
    if (days !== null && !days.has(day))
      return { day, survival: null, interval: null, nAtRisk: null, suppressed: true };
    const at = survivalAt(survival, day);
    return {
      day,
      survival: at?.survival ?? null,
      interval: at?.interval ?? null,
      nAtRisk: atRiskAt(survival, day),
      suppressed: false,
    };
  });
  return {
    nResponded: sums.responded,
    nLost: lostOf(sums),
    nNotFollowed: isNotFollowedShown ? notFollowedOf(sums) : null,
    medianDays: days === null ? median : null,
    medianInterval: isIntervalShown ? medianInterval : null,
    medianWithin: sums.responded === 0 ? null : medianWithinOf(survival, curve),
    curve,
    steps: days === null ? steps : [],
    suppressed: false,
  };
}

function medianWithinOf(survival: Survival, curve: readonly SurvivalPoint[]): MedianWithin {
  const shown = curve.filter(({ suppressed }) => !suppressed);
  const until = shown.find(({ day }) => hasComeToHalf(survival, day));
  const after = shown.findLast((point) => point.survival !== null && !hasComeToHalf(survival, point.day));
  return { afterDay: after?.day ?? 0, untilDay: until?.day ?? null };
}
