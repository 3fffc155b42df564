/**
 * The vital signs that have to be known before a dose: the clinic's whole set, measured together, and what is measured once
 * in any set. A sign that somebody tried to take and could not blocks as well, in words of its own: the last try counts, because
 * what was measured before does not tell how it is now, so each blocks until it was measured again. What is asked for once
 * was known, and a later failed try takes nothing away. Only a reading that is confirmed clears. House rule: doubt
 * closes a gate. Which values are good enough is judged elsewhere.
 */
import type { PreDoseVital, ReadinessRules } from '../../../clinic/rules/treatment-day-rules.js';
import { whyUnobtainable } from '../../monitoring/domain/unobtainable.js';
import { bedside, type Blocker } from './blocker.js';
import { inOrder, lacking, signOf, type PreDoseReading } from './pre-dose-reading.js';

export type RequiredVitals = Pick<ReadinessRules, 'wholeSet' | 'onceBeforeDose'>;

export function requiredVitalsBlockers(
  readings: readonly PreDoseReading[],
  { wholeSet, onceBeforeDose }: RequiredVitals,
): readonly Blocker[] {
  const missing = missingOfSet(readings, wholeSet);
  const neverTaken = onceBeforeDose.filter((vital) =>
    readings.every((reading) => lacking(reading, [vital]).length > 0),
  );
  return [
    ...(missing.length === 0
      ? []
      : [{ code: 'vitals.no-pre-dose-reading', clearableBy: bedside, items: missing }]),
    ...(neverTaken.length === 0
      ? []
      : [{ code: 'vitals.not-measured', clearableBy: bedside, items: neverTaken }]),
    ...unobtainableBlockers(readings, [...wholeSet, ...neverTaken]),
  ];
}

/** What is missing in the set that comes nearest to a whole one, the newest of several. */
function missingOfSet(
  readings: readonly PreDoseReading[],
  wholeSet: readonly PreDoseVital[],
): readonly PreDoseVital[] {
  return inOrder(readings)
    .map((reading) => lacking(reading, wholeSet))
    .reduce((best, next) => (next.length <= best.length ? next : best), wholeSet);
}

function unobtainableBlockers(
  readings: readonly PreDoseReading[],
  vitals: readonly PreDoseVital[],
): readonly Blocker[] {
  const ordered = inOrder(readings);
  return vitals.flatMap((vital) => {
    const tried = ordered.findLast(({ unobtainable }) => whyUnobtainable(unobtainable, vital) !== null);
    if (!tried) return [];
    const isTakenSince = ordered.some(
      (reading) => reading.measuredAt >= tried.measuredAt && lacking(reading, [vital]).length === 0,
    );
    return isTakenSince
      ? []
      : [{ code: 'vitals.unobtainable', clearableBy: bedside, sign: signOf(vital), subjectId: tried.id }];
  });
}
