/** What was found out about one work. */
import type { Aim } from './figures.js';

export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface WorkResult {
  /** `B1`. */
  readonly code: string;
  readonly title: string;
  /** What it is compared with. */
  readonly against: string;
  /** What `floor` and `ours` count: `readings/s`, or `ms` where less is better. */
  readonly unit: string;
  /** One value for each round, in the order measured. */
  readonly floor: readonly number[];
  readonly ours: readonly number[];
  /** Ours over the floor, one for each round. */
  readonly ratios: readonly number[];
  readonly aim: Aim;
  /** Of one request to ours, in milliseconds. */
  readonly latencies: Latencies;
  /** User and system time of the app while it was measured, and how long that was; null where it cannot be told. */
  readonly cpuSeconds: number | null;
  readonly measuredSeconds: number;
  /** Most memory the app had at any time, its start included; null where it cannot be told. */
  readonly peakMemoryMiB: number | null;
  /** What else there is to say, a sentence each. */
  readonly notes: readonly string[];
}
