/**
 * How often, of windows, forms or sessions: Wilson's interval where every patient has one of them, and else the interval that takes
 * those of a patient as a cluster (`statistics/clustered-rate.ts`). Null, never 0%, of none.
 *
 * Does not decide what is counted.
 */
import { clusteredRate, type ClusterSums } from './statistics/clustered-rate.js';
import type { Interval } from './statistics/intervals.js';
import { wilsonInterval } from './statistics/proportions.js';

export interface UnitRate {
  /** 0 to 1. */
  readonly rate: number;
  readonly interval: Interval | null;
}

/** @param sums whose `sessions` are the windows, forms or sessions, and `withEvent` those that are counted */
export function unitRate(sums: ClusterSums): UnitRate | null {
  const { patients, sessions, withEvent } = sums;
  if (sessions === patients)
    return sessions === 0
      ? null
      : { rate: withEvent / sessions, interval: wilsonInterval(withEvent, sessions) };
  return clusteredRate(sums);
}
