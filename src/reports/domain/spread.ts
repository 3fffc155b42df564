/**
 * A duration in minutes over sessions: median and quartiles, with how many sessions have it and how many have not. Quartiles are
 * interpolated linearly between the two sessions they lie between (type 7 of Hyndman and Fan 1996). Null without a session.
 *
 * Describes; a median of sessions of few patients says little about patients.
 */
import type { EventSums } from './session-rates.js';

export interface Quartiles {
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

export interface SpreadSums extends Quartiles {
  readonly n: number;
  readonly missing: number;
  readonly patients: number;
  readonly patientsMissing: number;
}

/** How many sessions took so many minutes. */
export interface MinutesCount {
  readonly minutes: number;
  readonly sessions: number;
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

export const noQuartiles: Quartiles = { lowerQuartile: null, median: null, upperQuartile: null };

export const noSpread: SpreadSums = { n: 0, missing: 0, patients: 0, patientsMissing: 0, ...noQuartiles };

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

/** @param counts in any order; the same minutes may come more than once */
export function quartilesOf(counts: readonly MinutesCount[]): Quartiles {
  const inOrder = counts.toSorted((a, b) => a.minutes - b.minutes);
  const sessions = inOrder.reduce((sum, each) => sum + each.sessions, 0);
  if (sessions === 0) return noQuartiles;
  /** Minutes of the session at a place in the order, from 0. */
  const at = (place: number) => {
    let before = 0;
    return inOrder.find((each) => (before += each.sessions) > place)!.minutes;
  };
  const quantile = (share: number) => {
    const place = (sessions - 1) * share;
    const lower = at(Math.floor(place));
    return lower + (place - Math.floor(place)) * (at(Math.ceil(place)) - lower);
  };
  return { lowerQuartile: quantile(0.25), median: quantile(0.5), upperQuartile: quantile(0.75) };
}

const MINUTES_OF_A_DAY = 1_440;

/** Durations of sessions, told apart by a key. There are few different ones and many sessions, so that they are counted. */
export class Durations {
  private readonly counts: { readonly ofADay: Uint32Array; readonly others: MinutesCount[] }[] = [];

  /** @param minutes null does not count */
  add(key: number, minutes: number | null): void {
    if (minutes === null) return;
    const { ofADay, others } = (this.counts[key] ??= {
      ofADay: new Uint32Array(MINUTES_OF_A_DAY),
      others: [],
    });
    if (minutes >= 0 && minutes < MINUTES_OF_A_DAY) ofADay[minutes]! += 1;
    else others.push({ minutes, sessions: 1 });
  }

  quartilesOf(key: number): Quartiles {
    const { ofADay, others } = this.counts[key] ?? { ofADay: [], others: [] };
    const usual = Array.from(ofADay, (sessions, minutes): MinutesCount => ({ minutes, sessions }));
    return quartilesOf([...usual, ...others]);
  }
}

/** @param known sessions with the duration @param unknown sessions without */
export function spreadSumsOf(
  known: EventSums | undefined,
  unknown: EventSums | undefined,
  quartiles: Quartiles,
): SpreadSums {
  return {
    n: known?.withEvent ?? 0,
    missing: unknown?.withEvent ?? 0,
    patients: known?.patientsWith ?? 0,
    patientsMissing: unknown?.patientsWith ?? 0,
    ...quartiles,
  };
}

/** Patients behind the sessions with it and behind those without. */
export function patientsBehindSpread({ patients, patientsMissing }: SpreadSums): readonly number[] {
  return [patients, patientsMissing];
}
