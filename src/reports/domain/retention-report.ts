/**
 * How patients stay in treatment and how long response lasts: how many got every dose that their induction orders, how many of
 * these went on to a phase after it, and for how long those who responded in the anxiety questionnaire kept the response
 * (Kaplan-Meier, days from the first response to its loss or to the last answer). The unit is the patient, by the first course
 * that ended in the period; rates have Wilson's interval.
 *
 * Who is no longer followed is taken to fare like who is, which is too hopeful where patients stay away because they relapsed.
 * What leaves the clinic shows the curve on a few fixed days, and a day only where enough patients lost response or left since
 * the day shown before it. Does not say that the treatment kept the response up.
 */
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import { rateOf, type Rate } from './outcomes-report.js';
import type { PatientsBehind } from './shown-numbers.js';
import { isShowable, suppressedRate } from './small-cells.js';
import type { Interval } from './statistics/intervals.js';
import {
  atRiskAt,
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
  /** Of those who completed the induction. */
  readonly enteredMaintenance: number;
  /** Of those in whom response could be judged. */
  readonly judged: number;
  readonly responded: number;
  /** Of those who responded, by days. */
  readonly followUps: readonly TimeCounts[];
}

export const noRetentionSums: RetentionSums = {
  patients: 0,
  withInduction: 0,
  completedInduction: 0,
  enteredMaintenance: 0,
  judged: 0,
  responded: 0,
  followUps: [],
};

export interface SurvivalPoint {
  readonly day: number;
  /** Share that still has the response; null where nobody was followed so long, or where it would show a small group. */
  readonly survival: number | null;
  readonly interval: Interval | null;
  readonly nAtRisk: number | null;
  readonly suppressed: boolean;
}

export interface ResponseKept {
  readonly nResponded: number | null;
  readonly nLost: number | null;
  /** Days at which half have lost it; null where that was not reached. */
  readonly medianDays: number | null;
  readonly medianInterval: { readonly lower: number | null; readonly upper: number | null } | null;
  readonly curve: readonly SurvivalPoint[];
  /** Every day on which somebody lost it or was no longer followed; none for those who may not see small groups. */
  readonly steps: readonly SurvivalStep[];
  readonly suppressed: boolean;
}

export interface RetentionRow {
  readonly nPatients: number | null;
  readonly completedInduction: Rate;
  readonly enteredMaintenance: Rate;
  readonly responseKept: ResponseKept;
  /** Patients in whom response could not be judged. */
  readonly nMissing: number | null;
}

export type RetentionNumber = 'patients' | 'completed' | 'maintenance' | 'response';

/** For each number, how many patients it shows and gives away. */
export function retentionBehind(sums: RetentionSums): PatientsBehind<RetentionNumber> {
  const { patients, withInduction, completedInduction, enteredMaintenance, judged, responded } = sums;
  const lost = lostOf(sums);
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
    maintenance: [...completed, enteredMaintenance, completedInduction - enteredMaintenance],
    response: [patients, patients - judged, judged, judged - responded, responded, lost, responded - lost],
  };
}

/** @param rules null for those who may see everything */
export function retentionRowOf(
  sums: RetentionSums,
  shown: ReadonlySet<RetentionNumber>,
  rules: Pick<ReportRules, 'smallestCell'> | null,
): RetentionRow {
  const { patients, withInduction, completedInduction, enteredMaintenance, judged } = sums;
  const isShown = (name: RetentionNumber) => shown.has(name);
  return {
    nPatients: isShown('patients') ? patients : null,
    nMissing: isShown('response') ? patients - judged : null,
    completedInduction: hideRate(rateOf(completedInduction, withInduction), isShown('completed')),
    enteredMaintenance: hideRate(rateOf(enteredMaintenance, completedInduction), isShown('maintenance')),
    responseKept: isShown('response') ? responseKeptOf(sums, rules) : hiddenResponse,
  };
}

function hideRate(rate: Rate, isShown: boolean): Rate {
  return suppressedRate(rate, isShown, isShown)!;
}

function lostOf({ followUps }: RetentionSums): number {
  return followUps.reduce((sum, { events }) => sum + events, 0);
}

const hiddenResponse: ResponseKept = {
  nResponded: null,
  nLost: null,
  medianDays: null,
  medianInterval: null,
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

function responseKeptOf(sums: RetentionSums, rules: Pick<ReportRules, 'smallestCell'> | null): ResponseKept {
  const survival = kaplanMeier(sums.followUps);
  const shownDays = rules === null ? new Set<number>(SURVIVAL_DAYS) : showableDays(sums, survival, rules);
  return {
    nResponded: sums.responded,
    nLost: lostOf(sums),
    medianDays: survival.median,
    medianInterval: survival.median === null ? null : survival.medianInterval,
    curve: SURVIVAL_DAYS.map((day): SurvivalPoint => {
      if (!shownDays.has(day))
        return { day, survival: null, interval: null, nAtRisk: null, suppressed: true };
      const at = survivalAt(survival, day);
      return {
        day,
        survival: at?.survival ?? null,
        interval: at?.interval ?? null,
        nAtRisk: atRiskAt(survival, day),
        suppressed: false,
      };
    }),
    steps: rules === null ? survival.steps : [],
    suppressed: false,
  };
}

/**
 * Days between which, and after which, nobody or enough patients lost response or were no longer followed, and of which the same
 * is true of those at risk, who include whoever lost it or was last followed on the day itself.
 */
function showableDays(
  sums: RetentionSums,
  survival: Survival,
  rules: Pick<ReportRules, 'smallestCell'>,
): ReadonlySet<number> {
  const until = (day: number) => {
    const before = sums.followUps.filter(({ time }) => time <= day);
    const lost = before.reduce((sum, { events }) => sum + events, 0);
    const left = before.reduce((sum, { censored }) => sum + censored, 0);
    return { lost, left, atRisk: atRiskAt(survival, day) };
  };
  const all = until(Infinity);
  const shown = new Set<number>();
  let last = { lost: 0, left: 0, atRisk: sums.responded };
  for (const day of SURVIVAL_DAYS) {
    const now = until(day);
    const groups = [
      ...[now.lost - last.lost, now.left - last.left, all.lost - now.lost, all.left - now.left],
      ...[now.atRisk, last.atRisk - now.atRisk],
    ];
    if (!groups.every((patients) => isShowable(patients, rules))) continue;
    shown.add(day);
    last = now;
  }
  return shown;
}
