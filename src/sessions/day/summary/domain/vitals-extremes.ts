/**
 * The highest and the lowest a sign went after the dose had begun, with the time of the first reading that had it. Readings
 * that nobody confirmed count as well, because an extreme that is doubted still has to be seen. Whether a value is good or bad
 * is not decided here.
 */
export const EXTREME_SIGNS = [
  'systolicMmHg',
  'diastolicMmHg',
  'heartRatePerMinute',
  'spo2Percent',
  'respiratoryRatePerMinute',
  'moaas',
] as const;
export type ExtremeSign = (typeof EXTREME_SIGNS)[number];

export type MeasuredSigns = { readonly measuredAt: Date } & Readonly<Record<ExtremeSign, number | null>>;

export interface Extreme {
  readonly sign: ExtremeSign;
  readonly lowest: number;
  readonly lowestAt: Date;
  readonly highest: number;
  readonly highestAt: Date;
}

/** Of every sign that was measured, in the order of the chart. @param readings in the order they were measured */
export function extremesOf(readings: readonly MeasuredSigns[]): readonly Extreme[] {
  return EXTREME_SIGNS.flatMap((sign) => {
    const values = readings.flatMap(({ measuredAt, [sign]: value }) =>
      value === null ? [] : [{ value, at: measuredAt }],
    );
    const [first] = values;
    if (first === undefined) return [];
    const low = values.reduce((lowest, each) => (each.value < lowest.value ? each : lowest), first);
    const high = values.reduce((highest, each) => (each.value > highest.value ? each : highest), first);
    return [{ sign, lowest: low.value, lowestAt: low.at, highest: high.value, highestAt: high.at }];
  });
}
