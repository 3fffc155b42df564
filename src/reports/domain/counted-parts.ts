/**
 * Suppression in reports that count windows, forms or sessions. What protects is the number of patients behind a count, not
 * the count: four forms may be of one patient. The counts of a row are shown in parts; where counts add up to another that is
 * shown, all of them are one part. A part is shown where each of its counts is of nobody or of enough patients, and in the
 * whole beside groups only where it is shown in every group, so that no hidden count is left over by subtraction.
 *
 * Does not protect against comparing answers, nor time points, each of which has windows of its own.
 */
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import { isShowable } from './small-cells.js';

/** How many, and of how many patients. */
export interface Counted {
  readonly count: number;
  readonly patients: number;
}

export type Parts<P extends string> = Readonly<Record<P, readonly Counted[]>>;

export function shownParts<P extends string>(
  parts: Parts<P>,
  rules: Pick<ReportRules, 'smallestCell'>,
): ReadonlySet<P> {
  const names = Object.keys(parts) as P[];
  return new Set(names.filter((name) => parts[name].every(({ patients }) => isShowable(patients, rules))));
}

/** @param groups none where the whole stands alone */
export function shownOfWhole<P extends string>(
  whole: ReadonlySet<P>,
  groups: readonly ReadonlySet<P>[],
): ReadonlySet<P> {
  return new Set([...whole].filter((name) => groups.every((group) => group.has(name))));
}

/** Over entries of which each says how many and of whom. */
export function countedOf(
  entries: readonly { readonly patientId: string; readonly count: number }[],
): Counted {
  const some = entries.filter(({ count }) => count > 0);
  return {
    count: some.reduce((sum, { count }) => sum + count, 0),
    patients: new Set(some.map(({ patientId }) => patientId)).size,
  };
}
