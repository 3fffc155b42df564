/**
 * What the alert rules find in a reading, and how long a run of readings has lasted. Shared by the rules; it does not
 * decide which values call for attention.
 */
import type { AlertSeverity } from '../../../clinic/rules/treatment-day-rules.js';
import type { Baseline, BedsideReading } from './bedside.js';

export const MMHG = 'mm[Hg]';

export interface AlertFinding {
  readonly severity: AlertSeverity;
  readonly message: string;
  readonly value: number | null;
  readonly threshold: number | null;
  /** UCUM; null where there is no value. */
  readonly unit: string | null;
}

export interface Judgement {
  readonly rule: string;
  readonly finding: AlertFinding | null;
}

/** A red symptom from its onset until it is over; null while it lasts. */
export interface RedSymptomPeriod {
  readonly from: Date;
  readonly until: Date | null;
}

export interface ReadingContext {
  readonly baseline: Baseline | null;
  readonly doseStartedAt: Date | null;
  readonly redSymptoms: readonly RedSymptomPeriod[];
}

/** How long an unbroken run that ends with `readings[index]` has lasted; 0 for a first one, below 0 for none. */
export function lastsMs(
  readings: readonly BedsideReading[],
  index: number,
  isMeasured: (reading: BedsideReading) => boolean,
  isInRun: (reading: BedsideReading) => boolean,
): number {
  const end = readings[index]!.measuredAt.getTime();
  let since: number | null = null;
  for (let at = index; at >= 0; at -= 1) {
    const reading = readings[at]!;
    if (!isMeasured(reading)) continue;
    if (!isInRun(reading)) break;
    since = reading.measuredAt.getTime();
  }
  return since === null ? -1 : end - since;
}
