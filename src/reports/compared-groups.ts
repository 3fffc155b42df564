import type { ProblemReason } from '../platform/errors/problem.js';
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
  const errors = reasonsAgainst([first, second], groups);
  if (errors.length > 0) throw comparisonNotPossible({ errors });
  return [first, second];
}

function reasonsAgainst(
  [first, second]: ComparedGroups,
  groups: readonly string[],
): readonly ProblemReason[] {
  const pointer = '/compare';
  if (groups.length === 0)
    return [{ pointer, code: 'report.nothing-grouped', message: 'Without groupBy an answer has no groups.' }];
  const known = `This answer has these groups: ${groups.join(', ')}.`;
  const unknown = [first, second].flatMap((group, index) =>
    groups.includes(group)
      ? []
      : [
          {
            ...{ pointer, code: 'report.group-unknown' },
            message: `The ${index === 0 ? 'first' : 'second'} of the two is none. ${known}`,
          },
        ],
  );
  if (first !== second || unknown.length > 0) return unknown;
  return [{ pointer, code: 'report.group-twice', message: `A group is held against another one. ${known}` }];
}

/** The same as sums name them. */
export function comparedKeys(
  compared: ComparedGroups | null,
  keyOf: (group: string) => string,
): ComparedGroups | null {
  return compared && [keyOf(compared[0]), keyOf(compared[1])];
}
