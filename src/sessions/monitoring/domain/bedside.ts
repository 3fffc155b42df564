/**
 * What counts of the readings and ratings of one session: its own baseline, what was measured before and after the dose
 * began, and the latest of each kind.
 *
 * A reading taken at the instant the dose began was still taken before it. The baseline is the last reading before the
 * dose that was accepted or confirmed, each sign from the last such reading that measured it, because a monitor and a cuff
 * do not write into one reading. Entries made in error are left out by the caller. This file does not decide whether a
 * value is good enough for anything.
 */
import type { ScaleKind } from './scales.js';
import type { TriedInVain, VitalFlags, VitalSign } from './vitals-plausibility.js';

export interface BedsideReading
  extends Readonly<Record<VitalSign, number | null>>, Required<VitalFlags>, TriedInVain {
  readonly id: string;
  readonly measuredAt: Date;
  /** Unusual and not looked at again: it raises alerts and is no baseline. */
  readonly isUnconfirmed: boolean;
}

export interface BedsideScale {
  readonly id: string;
  readonly kind: ScaleKind;
  readonly assessedAt: Date;
  readonly total: number | null;
  readonly cadss6Total: number | null;
  readonly isDistressed: boolean;
  readonly isStatedResolved: boolean;
}

export type Baseline = Readonly<Record<VitalSign, number | null>>;

export interface BedsideFacts {
  /** All that count, in the order they were measured. */
  readonly readings: readonly BedsideReading[];
  readonly preDose: readonly BedsideReading[];
  readonly postDose: readonly BedsideReading[];
  readonly latest: BedsideReading | null;
  /** Null where nothing was accepted before the dose. */
  readonly baseline: Baseline | null;
  readonly latestMoaas: { readonly moaas: number; readonly at: Date } | null;
  /** The last whole CADSS before the dose. */
  readonly cadssBeforeDose: BedsideScale | null;
  /** The last CADSS before the dose with the six items of CADSS-6, whole or not. */
  readonly cadss6BeforeDose: BedsideScale | null;
  /** The last CADSS after the dose began, whole or not. */
  readonly latestCadss: BedsideScale | null;
  /** The last time a psychiatrist stated the dissociation over; null where a later CADSS was rated. */
  readonly dissociationStatedResolvedAt: Date | null;
  readonly latestAldrete: BedsideScale | null;
  readonly latestPadss: BedsideScale | null;
}

/** @param readings and `scales` in the order of their times */
export function bedsideFacts(
  readings: readonly BedsideReading[],
  scales: readonly BedsideScale[],
  doseStartedAt: Date | null,
): BedsideFacts {
  const preDose = readings.filter(({ measuredAt }) => isBeforeDose(measuredAt, doseStartedAt));
  const cadss = scales.filter(({ kind }) => kind === 'CADSS');
  const sedation = readings.findLast(({ moaas }) => moaas !== null);
  const lastCadss = cadss.at(-1);
  return {
    readings,
    preDose,
    postDose: readings.slice(preDose.length),
    latest: readings.at(-1) ?? null,
    baseline: baselineOf(preDose),
    latestMoaas: sedation ? { moaas: sedation.moaas!, at: sedation.measuredAt } : null,
    cadssBeforeDose: cadssBeforeDose(cadss, doseStartedAt),
    cadss6BeforeDose: cadssBeforeDose(cadss, doseStartedAt, 'cadss6Total'),
    latestCadss: cadss.findLast(({ assessedAt }) => !isBeforeDose(assessedAt, doseStartedAt)) ?? null,
    dissociationStatedResolvedAt: lastCadss?.isStatedResolved ? lastCadss.assessedAt : null,
    latestAldrete: scales.findLast(({ kind }) => kind === 'ALDRETE') ?? null,
    latestPadss: scales.findLast(({ kind }) => kind === 'PADSS') ?? null,
  };
}

export function isBeforeDose(at: Date, doseStartedAt: Date | null): boolean {
  return doseStartedAt === null || at.getTime() <= doseStartedAt.getTime();
}

/** @param cadss in the order of their times */
export function cadssBeforeDose(
  cadss: readonly BedsideScale[],
  doseStartedAt: Date | null,
  scored: 'total' | 'cadss6Total' = 'total',
): BedsideScale | null {
  return (
    cadss.findLast(
      (scale) =>
        scale.kind === 'CADSS' && scale[scored] !== null && isBeforeDose(scale.assessedAt, doseStartedAt),
    ) ?? null
  );
}

const SIGNS: readonly VitalSign[] = [
  'heartRatePerMinute',
  'spo2Percent',
  'respiratoryRatePerMinute',
  'etco2MmHg',
  'temperatureCelsius',
  'moaas',
  'painScore',
  'supplementalO2LitresPerMinute',
];

/** @param preDose in the order they were measured */
export function baselineOf(preDose: readonly BedsideReading[]): Baseline | null {
  const counted = preDose.filter(({ isUnconfirmed }) => !isUnconfirmed);
  if (counted.length === 0) return null;
  const last = (sign: VitalSign) => counted.findLast((reading) => reading[sign] !== null)?.[sign] ?? null;
  const pressure = counted.findLast(({ systolicMmHg }) => systolicMmHg !== null);
  return {
    systolicMmHg: pressure?.systolicMmHg ?? null,
    diastolicMmHg: pressure?.diastolicMmHg ?? null,
    ...(Object.fromEntries(SIGNS.map((sign) => [sign, last(sign)])) as Omit<
      Baseline,
      'systolicMmHg' | 'diastolicMmHg'
    >),
  };
}
