/**
 * Whom a report is about, and by what it tells them apart. Groups never overlap: a patient is in one by the first course
 * that ended in the period, and of several indications the main one counts. The groups of an answer are fixed and do not
 * depend on who is in them, so that an empty one says 0 and none gives away that somebody is there.
 *
 * Does not decide what is counted.
 */
import { MODALITIES, type Modality } from '../../clinic/modality.js';
import type { PhaseKind, ReportRules } from '../../clinic/rules/rule-set.js';
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

/** Null: all of them. */
export interface CohortFilter {
  readonly modality: Modality | null;
  /** Among those of the course, main or not. */
  readonly indication: Indication | null;
  /** Of the first dose of the course; of the session in reports that count sessions. */
  readonly phase: PhaseKind | null;
  readonly doseBand: string | null;
  readonly baselineSeverity: string | null;
}

/** Months written `YYYY-MM`, both ends included. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

export interface GroupVocabulary {
  readonly rules: Pick<ReportRules, 'doseBandsMgPerKg'>;
  readonly spravatoMg: readonly number[];
  /** Codes of the severity bands, in order. */
  readonly severities: readonly string[];
}

/** Every group there can be, in order. */
export function groupsOf(
  grouping: Grouping,
  { from, to }: MonthSpan,
  { rules, spravatoMg, severities }: GroupVocabulary,
): readonly string[] {
  switch (grouping) {
    case 'MODALITY':
      return MODALITIES;
    case 'INDICATION':
      return INDICATION_CODES;
    case 'PHASE':
      return PHASE_KINDS;
    case 'DOSE_BAND':
      return doseBands(rules.doseBandsMgPerKg, spravatoMg);
    case 'BASELINE_SEVERITY':
      return [...severities, UNKNOWN_GROUP];
    case 'MONTH':
      return monthsBetween(from, to);
  }
}
