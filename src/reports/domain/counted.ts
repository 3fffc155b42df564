/**
 * Counts of windows, forms or sessions with how many patients are behind them: what a count may show goes by the patients
 * (`shown-numbers.ts`), since four forms may be of one patient.
 */

export interface Counted {
  readonly count: number;
  readonly patients: number;
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
