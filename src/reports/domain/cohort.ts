/**
 * Whom a report is about, and by what it tells them apart. Groups never overlap: a patient is in one by the first course
 * that ended in the period, and of several indications the main one counts. Together they are the whole: where the
 * rules name the groups, a last one takes what they do not name. The groups of an answer are fixed and do not
 * depend on who is in them, so that an empty one says 0 and none gives away that somebody is there.
 *
 * Does not decide what is counted.
 */
import { MODALITIES, type Modality } from '../../clinic/modality.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';
import { INDICATION_CODES, type Indication } from '../../treatment-plans/domain/indication.js';
import { monthsBetween } from './calendar-months.js';
import { doseBands } from './dose-bands.js';

export const PHASE_KINDS: readonly PhaseKind[] = ['INDUCTION', 'CONTINUATION', 'MAINTENANCE'];

export const GROUPINGS = [
  'MODALITY',
  'INDICATION',
  'PHASE',
  'DOSE_BAND',
  'BASELINE_SEVERITY',
  'MONTH',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const UNKNOWN_GROUP = 'UNKNOWN';

/** What no group that is listed takes in, such as a dose that an earlier version of the rules allowed. */
export const OTHER_GROUP = 'OTHER';

/** Groups that the rules in force make; facts may be in others. */
export interface ListedGroups {
  readonly doseBands: readonly string[];
  /** With UNKNOWN_GROUP. */
  readonly severities: readonly string[];
}

/** Null: all of them. */
export interface AskedCohort {
  readonly modality: Modality | null;
  /** Among those of the course, main or not. */
  readonly indication: Indication | null;
  /** Of the first dose of the course; of the session in reports that count sessions. */
  readonly phase: PhaseKind | null;
  readonly doseBand: string | null;
  readonly baselineSeverity: string | null;
}

export interface CohortFilter extends AskedCohort {
  /** OTHER_GROUP is all besides these. */
  readonly listed: ListedGroups;
}

/** Months written `YYYY-MM`, both ends included. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * @param upperBounds of the dose bands per kg
 * @param severities codes of the bands of the questionnaire, in order
 */
export function listedGroups(
  upperBounds: readonly number[],
  spravatoMg: readonly number[],
  severities: readonly string[],
): ListedGroups {
  return { doseBands: doseBands(upperBounds, spravatoMg), severities: [...severities, UNKNOWN_GROUP] };
}

/** Every group there can be, in order. */
export function groupsOf(
  grouping: Grouping,
  { from, to }: MonthSpan,
  { doseBands: bands, severities }: ListedGroups,
): readonly string[] {
  switch (grouping) {
    case 'MODALITY':
      return MODALITIES;
    case 'INDICATION':
      return INDICATION_CODES;
    case 'PHASE':
      return PHASE_KINDS;
    case 'DOSE_BAND':
      return [...bands, OTHER_GROUP];
    case 'BASELINE_SEVERITY':
      return [...severities, OTHER_GROUP];
    case 'MONTH':
      return monthsBetween(from, to);
  }
}
