import { comparisonNotPossible } from './reports.problems.js';

/** Two groups of an answer, by their codes. */
export type ComparedGroups = readonly [string, string];

/**
 * @param compare as it was asked for: two codes with a comma between them
 * @param groups of the answer
 * @throws comparisonNotPossible
 */
export function comparedGroups(
  compare: string | undefined,
  groups: readonly string[],
): ComparedGroups | null {
  if (compare === undefined) return null;
  const [first, second] = compare.split(',') as [string, string];
  if (first === second || ![first, second].every((group) => groups.includes(group)))
    throw comparisonNotPossible();
  return [first, second];
}

/** The same as sums name them. */
export function comparedKeys(
  compared: ComparedGroups | null,
  keyOf: (group: string) => string,
): ComparedGroups | null {
  return compared && [keyOf(compared[0]), keyOf(compared[1])];
}
