/**
 * What the rules before the dose need to know of one set of vital signs. A reading that nobody confirmed counts only
 * against the dose, never for it: a typing error must not open the gate, and a true alarm must not wait to be confirmed.
 */
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
  /** A red symptom lasted when it was taken, or a focal sign was seen with it. */
  readonly hasRedSymptom: boolean;
}

export function inOrder<T extends { readonly measuredAt: Date }>(readings: readonly T[]): readonly T[] {
  return readings.toSorted((a, b) => a.measuredAt.getTime() - b.measuredAt.getTime());
}
