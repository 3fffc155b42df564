/**
 * What the rules before the dose need to know of one set of vital signs. A reading that nobody confirmed counts only
 * against the dose, never for it: a typing error must not open the gate, and a true alarm must not wait to be confirmed.
 */
import type { Unobtainable } from '../../monitoring/domain/unobtainable.js';

export const PRE_DOSE_SIGNS = [
  'heartRatePerMinute',
  'respiratoryRatePerMinute',
  'spo2Percent',
  'etco2MmHg',
  'moaas',
] as const;
export type PreDoseSign = (typeof PRE_DOSE_SIGNS)[number];

export interface PreDoseReading extends Readonly<Record<PreDoseSign, number | null>> {
  readonly id: string;
  readonly measuredAt: Date;
  /** Usual, or unusual and looked at again. */
  readonly isConfirmed: boolean;
  readonly systolicMmHg: number | null;
  readonly diastolicMmHg: number | null;
  readonly isEtco2WaveformLost: boolean;
  readonly unobtainable?: readonly Unobtainable[];
  /** A red symptom lasted when it was taken, or a focal sign was seen with it. */
  readonly hasRedSymptom: boolean;
}

/** Blood pressure, heart rate and SpO2 measured together: without them nobody knows how the patient is. */
export function isWholeSet(reading: PreDoseReading): boolean {
  const { isConfirmed, systolicMmHg, heartRatePerMinute, spo2Percent } = reading;
  return isConfirmed && systolicMmHg !== null && heartRatePerMinute !== null && spo2Percent !== null;
}

export function inOrder<T extends { readonly measuredAt: Date }>(readings: readonly T[]): readonly T[] {
  return readings.toSorted((a, b) => a.measuredAt.getTime() - b.measuredAt.getTime());
}
