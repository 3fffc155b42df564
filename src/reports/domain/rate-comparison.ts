/**
 * Rates of two groups of a report beside each other: first minus second, with its interval (`difference-of-rates.ts`). Nobody was
 * randomised and nothing is adjusted for, so that the groups may differ in everything else as well; whoever shows it has to say so.
 *
 * Nothing is told of a rate that is hidden in one of the groups. Where a patient is in both groups the interval depends on what he
 * had in each, so that it is hidden as well where few are. Undefined, null: a difference where a group has no rate.
 *
 * Does not decide which groups are worth comparing.
 */
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import type { Rate } from './outcomes-report.js';
import { clustersOf, type EventSums, type SessionRate, type SessionSums } from './session-rates.js';
import { isShowable } from './showable.js';
import type { ClusterSums } from './statistics/clustered-rate.js';
import {
  correlationOfRates,
  differenceOfRates,
  nobodyShared,
  type SharedSums,
} from './statistics/difference-of-rates.js';
import type { Interval } from './statistics/intervals.js';
import { unitRate } from './unit-rate.js';

export interface ComparedRate {
  /** -1 to 1; null where a group has no rate, or suppressed. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** True where it is null because it would show a small group. */
  readonly suppressed: boolean;
}

/** The patients who have sessions in both groups. */
export interface SharedPatients {
  readonly patients: number;
  readonly sums: SharedSums;
}

export const nobodyInBoth: SharedPatients = { patients: 0, sums: nobodyShared };

/** A rate as it is shown in its group, and what it was made of. */
export interface ComparedSide {
  readonly rate: Pick<SessionRate, 'rate' | 'interval' | 'suppressed'>;
  readonly sums: ClusterSums;
}

/** The rates of a group, by the name of the event. */
export interface RatesOfGroup<E extends string> {
  readonly rates: Readonly<Record<E, SessionRate>>;
  readonly base: SessionSums;
  readonly events: Readonly<Record<E, EventSums>>;
}

export type NamedComparedRate = readonly [string, ComparedRate];

/** Whether the caller may see small groups, and how small they are. */
export interface Discretion {
  readonly rules: Pick<ReportRules, 'smallestCell'>;
  readonly seesAll: boolean;
}

const hidden: ComparedRate = { difference: null, interval: null, suppressed: true };

export function comparedEvents<E extends string>(
  names: readonly E[],
  first: RatesOfGroup<E>,
  second: RatesOfGroup<E>,
  shared: Readonly<Record<E, SharedPatients>>,
  discretion: Discretion,
): readonly NamedComparedRate[] {
  const sideOf = ({ rates, base, events }: RatesOfGroup<E>, name: E): ComparedSide => ({
    rate: rates[name],
    sums: clustersOf(base, events[name]),
  });
  return names.map((name) => [
    name,
    comparedSessions(sideOf(first, name), sideOf(second, name), shared[name], discretion),
  ]);
}

export function comparedSessions(
  first: ComparedSide,
  second: ComparedSide,
  shared: SharedPatients,
  { rules, seesAll }: Discretion,
): ComparedRate {
  if (!seesAll && !isShowable(shared.patients, rules)) return hidden;
  return compared(first.rate, second.rate, correlationOfRates(first.sums, second.sums, shared.sums));
}

/** Windows, forms or sessions of a group, of which `unitRate` tells the rate, and whether it is shown there. */
export interface ComparedUnitSums {
  readonly sums: ClusterSums;
  readonly isShown: boolean;
}

/** @param shared the patients who have some of them in both groups */
export function comparedUnits(
  first: ComparedUnitSums,
  second: ComparedUnitSums,
  shared: SharedPatients,
  discretion: Discretion,
): ComparedRate {
  const sideOf = ({ sums, isShown }: ComparedUnitSums): ComparedSide => {
    const rate = unitRate(sums);
    return {
      sums,
      rate: { rate: rate?.rate ?? null, interval: rate?.interval ?? null, suppressed: !isShown },
    };
  };
  return comparedSessions(sideOf(first), sideOf(second), shared, discretion);
}

/** Of patients who are in one of the groups only. */
export function comparedPatients(first: Rate, second: Rate): ComparedRate {
  const rateOf = ({ proportion, interval, suppressed }: Rate) => ({ rate: proportion, interval, suppressed });
  return compared(rateOf(first), rateOf(second), 0);
}

function compared(
  first: ComparedSide['rate'],
  second: ComparedSide['rate'],
  correlation: number,
): ComparedRate {
  if (first.suppressed || second.suppressed) return hidden;
  if (first.rate === null || second.rate === null)
    return { difference: null, interval: null, suppressed: false };
  const { difference, interval } = differenceOfRates(
    { rate: first.rate, interval: first.interval },
    { rate: second.rate, interval: second.interval },
    correlation,
  );
  return { difference, interval, suppressed: false };
}
