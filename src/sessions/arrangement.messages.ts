/** The sentences for what is unusual about when, where and by whom a session is planned. They name no patient. */
import type { ProblemReason } from '../platform/errors/problem.js';
import type { SpacingFinding } from './domain/dose-spacing.js';
import type { OverlapFinding } from './domain/overlap.js';

type Finding = (SpacingFinding | OverlapFinding | { readonly code: 'schedule.closed-day' }) & {
  readonly limit?: number;
};

const sentences: Readonly<Record<Finding['code'], (limit: number) => string>> = {
  'schedule.closed-day': () => 'The clinic is closed on this day.',
  'spacing.too-soon': (limit) => `Less than ${limit} hours would lie between this dose and another one.`,
  'spacing.too-many-in-treatment-week': (limit) =>
    `More than ${limit} Spravato sessions would fall into one treatment week.`,
  'spacing.too-many-in-seven-days': (limit) => `More than ${limit} doses would fall within seven days.`,
  'overlap.chair': () => 'Another session is planned in this chair at the same time.',
  'overlap.nurse': (limit) => `This nurse would have more than ${limit} sessions at the same time.`,
  'overlap.psychiatrist': (limit) =>
    `This psychiatrist would have more than ${limit} sessions at the same time.`,
};

/** @param pointer what of the request it is about, where the finding itself does not say so */
export function sayFinding(finding: Finding, pointer?: string): ProblemReason {
  const message = sentences[finding.code](finding.limit ?? 0);
  return { ...(pointer === undefined ? {} : { pointer }), ...finding, message };
}
