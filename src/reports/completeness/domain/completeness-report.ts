/**
 * Follow-up completeness: of the windows that are closed, how many were answered. DONE / (DONE + MISSED); a window that the next
 * dose cut short is neither (SUPERSEDED) and counted apart, and so is what is overdue now. The unit is the window; windows of a
 * patient are a cluster.
 *
 * Which windows there are and when they close is decided in the room of outcomes; who may see small groups in
 * `shown-numbers.ts`.
 */
import type { ReportRules, RecallWindow } from '../../../clinic/rules/rule-set.js';
import type { AskedTimePoint } from '../../../outcomes/domain/asked-windows.js';
import type { Counted } from '../../domain/counted.js';
import {
  comparedUnits,
  type ComparedRate,
  type Discretion,
  type SharedPatients,
} from '../../domain/rate-comparison.js';
import { shownIn } from '../../domain/shown-numbers.js';
import type { ClusterSums } from '../../domain/statistics/clustered-rate.js';

/** One line of the report. Time points and recalls are never pooled. */
export interface AskedRow {
  readonly timePoint: AskedTimePoint;
  readonly instrument: string;
  readonly recall: RecallWindow;
}

export interface CompletenessFigures {
  readonly done: Counted;
  readonly missed: Counted;
  readonly superseded: Counted;
  readonly overdue: Counted;
  /** `sessions` are the closed windows, `withEvent` those that were answered. */
  readonly closed: ClusterSums;
}

/** `answered`: done and missed, which add up to what is closed. */
export type CompletenessPart = 'closed' | 'answered' | 'superseded' | 'overdue';

export const EVERY_COMPLETENESS_PART: ReadonlySet<CompletenessPart> = new Set([
  'closed',
  'answered',
  'superseded',
  'overdue',
]);

const NONE: Counted = { count: 0, patients: 0 };

export const NO_WINDOWS: CompletenessFigures = {
  ...{ done: NONE, missed: NONE, superseded: NONE, overdue: NONE },
  closed: {
    ...{ patients: 0, sessions: 0, withEvent: 0 },
    ...{ sumOfSessionsSquares: 0, sumOfWithEventSquares: 0, sumOfProducts: 0 },
  },
};

export function shownCompletenessParts(
  { done, missed, superseded, overdue, closed }: CompletenessFigures,
  rules: Pick<ReportRules, 'smallestCell'>,
): ReadonlySet<CompletenessPart> {
  return shownIn(
    {
      closed: [closed.patients],
      answered: [done.patients, missed.patients],
      superseded: [superseded.patients],
      overdue: [overdue.patients],
    },
    rules,
  );
}

/** Figures of a group, and what of them may be shown. */
export interface ShownFigures {
  readonly figures: CompletenessFigures;
  readonly shown: ReadonlySet<CompletenessPart>;
}

/** @param shared the patients who have closed windows in both groups */
export function comparedCompleteness(
  first: ShownFigures,
  second: ShownFigures,
  shared: SharedPatients,
  discretion: Discretion,
): ComparedRate {
  const sideOf = ({ figures: { closed }, shown }: ShownFigures) => ({
    sums: closed,
    isShown: shown.has('closed') && shown.has('answered'),
  });
  return comparedUnits(sideOf(first), sideOf(second), shared, discretion);
}
