/** What every picture of a curve holds to: where the line breaks, and where and in which words a response lies. */
import type { InstrumentRules } from '../../../clinic/rules/rule-set.js';
import type { UndefinedReason } from '../../domain/change.js';

export type ResponseRules = Pick<InstrumentRules, 'responsePercent' | 'responseExceedsPercent' | 'direction'>;

/** What a course came to; nothing answered since the first dose leaves the response open, and it can be drawn. */
export interface CourseResponseJudgement {
  readonly threshold: number | null;
  readonly undefinedBecause?: UndefinedReason;
}

/** The total at which so much of the baseline is gained; null where the course is not judged by it. */
export function responseLevel(
  baselineTotal: number | null | undefined,
  { undefinedBecause }: CourseResponseJudgement,
  { responsePercent, direction }: ResponseRules,
): number | null {
  const isJudged = undefinedBecause === undefined || undefinedBecause === 'NO_FOLLOW_UP';
  if (baselineTotal === null || baselineTotal === undefined || responsePercent === null || !isJudged)
    return null;
  const side = direction === 'LOWER_IS_BETTER' ? -1 : 1;
  return baselineTotal * (1 + (side * responsePercent) / 100);
}

/** What counts as response, `response: 50% below 17`; null where no rule says. */
export function responseWords(
  { responsePercent, responseExceedsPercent, direction }: ResponseRules,
  of: string,
): string | null {
  if (responsePercent === null) return null;
  const side = direction === 'LOWER_IS_BETTER' ? 'below' : 'above';
  return `response: ${responseExceedsPercent ? 'more than ' : ''}${responsePercent}% ${side} ${of}`;
}

/** The curve breaks where an answer is incomplete; a point alone makes no line. @param curve in the order of time */
export function runsOf<P extends { readonly total: number | null }>(curve: readonly P[]): readonly P[][] {
  return curve
    .reduce<P[][]>(
      (runs, point) =>
        point.total === null ? [...runs, []] : [...runs.slice(0, -1), [...runs.at(-1)!, point]],
      [[]],
    )
    .filter((run) => run.length > 1);
}

/** `prorated, item 3 not answered`; nothing where every item was. */
export function proratedWords({
  isProrated,
  missingItems,
}: {
  readonly isProrated: boolean;
  readonly missingItems: readonly number[];
}): string {
  if (!isProrated) return '';
  return `prorated, item${missingItems.length === 1 ? '' : 's'} ${missingItems.join(', ')} not answered`;
}
