/**
 * How many still have it after a time, when not everybody was followed to the end: the product-limit estimate (Kaplan and
 * Meier 1958), as of response until it is lost. Times are in any one unit. Who is censored at a time was still at risk at
 * it. 95% intervals are by Greenwood's variance (1926) on the scale of log(-log S), which keeps them inside 0 to 1 (Kalbfleisch and
 * Prentice 1980). The median is the first time at which S is one half or less, its interval the times at which the two limits
 * are (Brookmeyer and Crowley 1982).
 *
 * Undefined, null: the interval where S is 1 or 0, a median that S does not come down to, an end of its interval that the
 * limit does not come down to, and S after the last time at which somebody was followed: also where it came down to 0, because
 * from then on nobody was there to lose it, and a 0 long after reads like a finding about that time. Nobody at all: no steps.
 *
 * It needs counts by time only, which can be added up over cells. Does not decide what is an event, and assumes that who is no
 * longer followed fares like who is; where patients stay away because they relapsed, it is too hopeful.
 */
import { normalQuantile } from './distributions.js';
import type { Interval } from './intervals.js';

/** One patient: the time of the event, or until when there was none. 0 or more. */
export interface FollowUp {
  readonly time: number;
  readonly hasEvent: boolean;
}

/** How many patients had the event at one time, and how many were followed until then without it. */
export interface TimeCounts {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

export interface SurvivalStep extends TimeCounts {
  readonly atRisk: number;
  /** S after this time and until the next, 0 to 1. */
  readonly survival: number;
  readonly interval: Interval | null;
}

export interface Survival {
  /** By time, one for each time at which somebody had the event or was censored. */
  readonly steps: readonly SurvivalStep[];
  readonly median: number | null;
  readonly medianInterval: { readonly lower: number | null; readonly upper: number | null };
}

/** S that comes to one half by a product of fractions misses it by less than this. */
const roundingOfSurvival = 1e-9;

export function timeCountsOf(followUps: readonly FollowUp[]): readonly TimeCounts[] {
  const byTime = new Map<number, { time: number; events: number; censored: number }>();
  for (const { time, hasEvent } of followUps) {
    const counts = byTime.get(time) ?? { time, events: 0, censored: 0 };
    if (hasEvent) counts.events += 1;
    else counts.censored += 1;
    byTime.set(time, counts);
  }
  return [...byTime.values()];
}

/** Each time once, in any order. */
export function kaplanMeier(counts: readonly TimeCounts[]): Survival {
  const byTime = counts
    .filter(({ events, censored }) => events + censored > 0)
    .sort((a, b) => a.time - b.time);
  let atRisk = byTime.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  const steps = byTime.map((each) => {
    const step = { ...each, atRisk };
    survival *= 1 - each.events / atRisk;
    greenwood += each.events / (atRisk * (atRisk - each.events));
    atRisk -= each.events + each.censored;
    return { ...step, survival, interval: logLogInterval(survival, greenwood) };
  });
  return {
    steps,
    median: firstTime(steps, (step) => step.survival),
    medianInterval: {
      lower: firstTime(steps, ({ interval }) => interval?.lower ?? null),
      upper: firstTime(steps, ({ interval }) => interval?.upper ?? null),
    },
  };
}

/** S at a time of 0 or more; null after the last time at which somebody was followed. */
export function survivalAt(
  { steps }: Survival,
  time: number,
): Pick<SurvivalStep, 'survival' | 'interval'> | null {
  const last = steps.at(-1);
  if (last === undefined || time > last.time) return null;
  const { survival, interval } = steps.findLast((step) => step.time <= time) ?? {
    survival: 1,
    interval: null,
  };
  return { survival, interval };
}

/** How many were followed up to a time, or beyond. */
export function atRiskAt({ steps }: Survival, time: number): number {
  return steps.find((step) => step.time >= time)?.atRisk ?? 0;
}

/** Whether S has come down to one half at a time or before, however long somebody was followed. */
export function hasComeToHalf({ median }: Survival, time: number): boolean {
  return median !== null && median <= time;
}

/** Whether S has come down to one half. */
function comesToHalf(survival: number): boolean {
  return survival <= 0.5 + roundingOfSurvival;
}

function logLogInterval(survival: number, greenwood: number): Interval | null {
  if (survival === 1 || survival === 0) return null;
  const logarithm = Math.log(survival);
  const margin = (normalQuantile * Math.sqrt(greenwood)) / Math.abs(logarithm);
  return { lower: Math.exp(logarithm * Math.exp(margin)), upper: Math.exp(logarithm * Math.exp(-margin)) };
}

function firstTime(
  steps: readonly SurvivalStep[],
  valueOf: (step: SurvivalStep) => number | null,
): number | null {
  const step = steps.find((each) => {
    const value = valueOf(each);
    return value !== null && comesToHalf(value);
  });
  return step?.time ?? null;
}
