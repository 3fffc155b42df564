/**
 * The vital signs of a set, by their names on the wire, in the order of the chart. MOAA/S and pain are single numbers
 * taken with the others; oxygen is what was given while SpO2 was read. This file decides nothing.
 */
export const VITAL_SIGNS = [
  'systolicMmHg',
  'diastolicMmHg',
  'heartRatePerMinute',
  'spo2Percent',
  'respiratoryRatePerMinute',
  'etco2MmHg',
  'temperatureCelsius',
  'moaas',
  'painScore',
  'supplementalO2LitresPerMinute',
] as const;
export type VitalSign = (typeof VITAL_SIGNS)[number];

/** What was not measured is null or left out. */
export type VitalSigns = Readonly<Partial<Record<VitalSign, number | null>>>;
