/**
 * Whether a proportion differs between two groups of different patients: Fisher's exact test (1935), two-sided. Its p
 * adds up every table with the same margins that is no more probable than the one observed (Freeman and Halton 1951), which holds for the smallest
 * groups. 1 when nobody or everybody in both groups has it, since no other table is possible.
 *
 * Undefined, null: an empty group. Does not measure how large the difference is (`odds-ratio.ts`), and is not for two
 * answers of the same patients (`mcnemar.ts`).
 */
import { drawProbability } from './distributions.js';

/** `count` of the `total` patients of a group have it. */
export interface Share {
  readonly count: number;
  readonly total: number;
}

/** A group, and the one it is held against. */
export interface TwoByTwo {
  readonly group: Share;
  readonly comparison: Share;
}

/** Tables that are equally probable differ by this at most, as a share: logarithms of factorials are rounded. */
const roundingOfProbability = 1e-7;

/** Two-sided p. */
export function fisherExactP({ group, comparison }: TwoByTwo): number | null {
  if (group.total === 0 || comparison.total === 0) return null;
  const marked = group.count + comparison.count;
  const total = group.total + comparison.total;
  const probabilityOf = (count: number) => drawProbability(count, total, marked, group.total);
  const limit = probabilityOf(group.count) * (1 + roundingOfProbability);
  let p = 0;
  for (
    let count = Math.max(0, marked - comparison.total);
    count <= Math.min(marked, group.total);
    count += 1
  ) {
    const probability = probabilityOf(count);
    if (probability <= limit) p += probability;
  }
  return Math.min(1, p);
}
