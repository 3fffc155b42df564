/** The arithmetic of a benchmark: plain numbers in, plain numbers out. */

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The smallest value that at least `percent` of all values do not exceed (nearest rank); NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? NaN;
}

/** Each of ours over the one of the floor that was measured just before it. */
export function ratiosOf(ours: readonly number[], floor: readonly number[]): readonly number[] {
  return ours.map((value, round) => value / floor[round]!);
}

/** What a ratio has to be: at least so much of the floor's throughput, or at most so much of its time. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

export function isMet(ratio: number, aim: Aim): boolean {
  return 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost;
}
