/**
 * Which numbers of a report that counts sessions may leave the clinic. A number is hidden where 1 to `smallestCell` - 1
 * patients stand behind it, or behind what it gives away: sessions with an event and all sessions give away those without. What
 * hangs on another number (a rate on its sessions) names the patients of that as well and goes with it. Groups of an
 * answer add up to the whole, so a number of the whole is shown only where that number is shown in every group.
 *
 * Does not decide what is counted, and does not protect against comparing reports over overlapping periods.
 */
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import { isShowable } from './showable.js';

/** How many patients stand behind everything a number shows and gives away, by the name of the number. */
export type PatientsBehind<N extends string> = Readonly<Record<N, readonly number[]>>;

/** Names of the numbers of one row that may be shown. */
export function shownIn<N extends string>(
  behind: PatientsBehind<N>,
  rules: Pick<ReportRules, 'smallestCell'>,
): ReadonlySet<N> {
  const names = Object.keys(behind) as N[];
  return new Set(names.filter((name) => behind[name].every((patients) => isShowable(patients, rules))));
}

/** The same of the whole, beside its groups. */
export function shownInWhole<N extends string>(
  whole: ReadonlySet<N>,
  groups: readonly ReadonlySet<N>[],
): ReadonlySet<N> {
  return new Set([...whole].filter((name) => groups.every((shown) => shown.has(name))));
}

/** How a report makes its rows: which patients stand behind the numbers, and the row with those that may be seen. */
export interface RowMaker<S, N extends string, R> {
  readonly behind: (sums: S) => PatientsBehind<N>;
  readonly rowOf: (sums: S, shown: ReadonlySet<N>) => R;
}

export interface ReportRows<R> {
  readonly whole: R;
  readonly groups: readonly { readonly group: string; readonly row: R }[];
}

/** @param seesAll true for those who may see small groups */
export function reportRows<S, N extends string, R>(
  whole: S,
  groups: readonly { readonly group: string; readonly sums: S }[],
  { behind, rowOf }: RowMaker<S, N, R>,
  rules: Pick<ReportRules, 'smallestCell'>,
  seesAll: boolean,
): ReportRows<R> {
  const shown = (sums: S): ReadonlySet<N> =>
    seesAll ? new Set(Object.keys(behind(sums)) as N[]) : shownIn(behind(sums), rules);
  const each = groups.map(({ group, sums }) => ({ group, sums, shown: shown(sums) }));
  const ofWhole = shownInWhole(
    shown(whole),
    each.map((row) => row.shown),
  );
  return {
    whole: rowOf(whole, ofWhole),
    groups: each.map((row) => ({ group: row.group, row: rowOf(row.sums, row.shown) })),
  };
}
