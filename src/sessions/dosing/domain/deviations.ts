/**
 * What about one event should not have been so, each kind of it once. Two signs in their red band are two reasons for the
 * person who has to decide, and one deviation of the event. This file does not decide what a deviation is.
 */
export interface SaidDeviation {
  readonly code: string;
  readonly message: string;
}

/** The first of each code, with what all of that code say. */
export function onePerCode<Deviation extends SaidDeviation>(
  deviations: readonly Deviation[],
): readonly Deviation[] {
  const byCode = Map.groupBy(deviations, ({ code }) => code);
  return [...byCode.values()].map((same) => ({
    ...same[0]!,
    message: [...new Set(same.map(({ message }) => message))].join(' '),
  }));
}
