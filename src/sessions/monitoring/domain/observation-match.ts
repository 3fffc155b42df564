/**
 * Which reading satisfies which item of an observation plan. A reading satisfies at most one item, the nearest whose
 * window holds it; of several readings for one item the nearest counts. The first reading before the dose is the pre-dose
 * set, whatever else its time would fit; what fits nothing else after the last planned item is the discharge set. It
 * does not decide the windows.
 */
import type { ObservationKind } from '../../../clinic/rules/treatment-day-rules.js';
import type { ObtainableVital } from './unobtainable.js';

export const OBSERVATION_ANCHORS = [
  'BEFORE_DOSE',
  'DOSE_START',
  'LAST_DOSE',
  'DOSE_END',
  'BEFORE_DISCHARGE',
] as const;
export interface PlannedItem {
  readonly kind: ObservationKind;
  readonly anchor: (typeof OBSERVATION_ANCHORS)[number];
  /** Null for the sets before the dose and before discharge, which have no minute of their own. */
  readonly offsetMinutes: number | null;
  readonly plannedAt: Date;
  readonly isProjected: boolean;
  readonly opensAt: Date;
  /** Null where it stays open until something happens. */
  readonly closesAt: Date | null;
}

/** A set of vital signs with a blood pressure, or a rating. */
export interface Observed {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly at: Date;
  /** The set had a MOAA/S in it. */
  readonly hasMoaas: boolean;
  /** What was tried in this set and could not be taken. */
  readonly unobtainable?: readonly ObtainableVital[];
  /** The pressure was tried in vain: such a set answers nothing and is shown. */
  readonly isAttempt?: boolean;
}

/** For each item, in the order given, what satisfied it. `observed` may be in any order, is of the items' kind and no attempt. */
export function satisfiedItems(
  items: readonly PlannedItem[],
  observed: readonly Observed[],
): readonly (Observed | null)[] {
  const inOrder = observed.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const first = items.find(({ anchor }) => anchor === 'BEFORE_DOSE');
  const beforeDose = first ? (inOrder.find((each) => isWithin(each, first)) ?? null) : null;
  const rest = inOrder.filter((each) => each !== beforeDose);
  const timed = items.filter(({ offsetMinutes }) => offsetMinutes !== null);
  const chosen = new Map<PlannedItem, Observed>();
  const used = new Set<Observed>();
  for (const each of rest) {
    const item = nearestItem(timed, each);
    if (!item) continue;
    used.add(each);
    const other = chosen.get(item);
    if (!other || distance(item, each) < distance(item, other)) chosen.set(item, each);
  }
  const last = items.find(({ anchor }) => anchor === 'BEFORE_DISCHARGE');
  const atDischarge = last
    ? (rest.findLast((each) => !used.has(each) && isWithin(each, last)) ?? null)
    : null;
  return items.map((item) => {
    if (item === first) return beforeDose;
    return item === last ? atDischarge : (chosen.get(item) ?? null);
  });
}

function nearestItem(items: readonly PlannedItem[], each: Observed): PlannedItem | undefined {
  const [nearest] = items
    .filter((item) => isWithin(each, item))
    .toSorted((a, b) => distance(a, each) - distance(b, each));
  return nearest;
}

export function isWithin({ at }: Observed, { opensAt, closesAt }: PlannedItem): boolean {
  return at.getTime() >= opensAt.getTime() && (closesAt === null || at.getTime() <= closesAt.getTime());
}

function distance({ plannedAt }: PlannedItem, { at }: Observed): number {
  return Math.abs(plannedAt.getTime() - at.getTime());
}
