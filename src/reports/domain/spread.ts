/**
 * A duration in minutes over sessions: median and quartiles, with how many sessions have it and how many have not. Quartiles are
 * interpolated linearly between the two sessions they lie between (type 7 of Hyndman and Fan 1996). Null without a session.
 *
 * Describes; a median of sessions of few patients says little about patients.
 */
export interface SpreadSums {
  readonly n: number;
  readonly missing: number;
  readonly patients: number;
  readonly patientsMissing: number;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

export interface Spread {
  /** Sessions with it; null only where suppressed, like `nMissing`. */
  readonly n: number | null;
  readonly nMissing: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  /** True where numbers are null because they would show a small group. */
  readonly suppressed: boolean;
}

export const noSpread: SpreadSums = {
  n: 0,
  missing: 0,
  patients: 0,
  patientsMissing: 0,
  lowerQuartile: null,
  median: null,
  upperQuartile: null,
};

export const suppressedSpread: Spread = {
  n: null,
  nMissing: null,
  lowerQuartile: null,
  median: null,
  upperQuartile: null,
  suppressed: true,
};

export function spreadOf({ n, missing, lowerQuartile, median, upperQuartile }: SpreadSums): Spread {
  return { n, nMissing: missing, lowerQuartile, median, upperQuartile, suppressed: false };
}

/** Patients behind the sessions with it and behind those without. */
export function patientsBehindSpread({ patients, patientsMissing }: SpreadSums): readonly number[] {
  return [patients, patientsMissing];
}
