/**
 * What the rules before the dose need to know of one set of vital signs. A reading that nobody confirmed counts only
 * against the dose, never for it: a typing error must not open the gate, and a true alarm must not wait to be confirmed.
 */
import type { PreDoseVital } from '../../../clinic/rules/treatment-day-rules.js';
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
  readonly temperatureCelsius: number | null;
  readonly isEtco2WaveformLost: boolean;
  readonly unobtainable?: readonly Unobtainable[];
  /** A red symptom lasted when it was taken, or a focal sign was seen with it. */
  readonly hasRedSymptom: boolean;
}

/** The name on the wire of what tells that a vital sign was measured: systolic and diastolic come together. */
export function signOf(vital: PreDoseVital): Exclude<PreDoseVital, 'bloodPressure'> | 'systolicMmHg' {
  return vital === 'bloodPressure' ? 'systolicMmHg' : vital;
}

/** What a reading lacks of the signs that are asked for together; all of them where nobody confirmed it. */
export function lacking(reading: PreDoseReading, vitals: readonly PreDoseVital[]): readonly PreDoseVital[] {
  return vitals.filter((vital) => !reading.isConfirmed || reading[signOf(vital)] === null);
}

export function inOrder<T extends { readonly measuredAt: Date }>(readings: readonly T[]): readonly T[] {
  return readings.toSorted((a, b) => a.measuredAt.getTime() - b.measuredAt.getTime());
}
