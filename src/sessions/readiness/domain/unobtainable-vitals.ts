/**
 * Vital signs of the pre-dose set that somebody tried to take and could not: blood pressure, heart rate, SpO2. The last
 * try counts: what was measured before does not tell how it is now, so each blocks until it was measured again. Clearing
 * needs a reading that is confirmed. House rule: doubt closes a gate. Other signs are not asked for before a dose, and
 * which values are good enough is judged elsewhere.
 */
import { whyUnobtainable } from '../../monitoring/domain/unobtainable.js';
import { bedside, type Blocker } from './blocker.js';
import { inOrder, type PreDoseReading } from './pre-dose-reading.js';

const NEEDED = [
  ['bloodPressure', 'systolicMmHg'],
  ['heartRatePerMinute', 'heartRatePerMinute'],
  ['spo2Percent', 'spo2Percent'],
] as const;

export function unobtainableBlockers(readings: readonly PreDoseReading[]): readonly Blocker[] {
  const ordered = inOrder(readings);
  return NEEDED.flatMap(([vital, sign]) => {
    const tried = ordered.findLast(({ unobtainable }) => whyUnobtainable(unobtainable, vital) !== null);
    if (!tried) return [];
    const isTakenSince = ordered.some(
      (reading) => reading.isConfirmed && reading[sign] !== null && reading.measuredAt >= tried.measuredAt,
    );
    return isTakenSince
      ? []
      : [{ code: 'vitals.unobtainable', clearableBy: bedside, sign, subjectId: tried.id }];
  });
}
