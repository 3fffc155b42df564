/**
 * The course of a side effect where nobody states one, so that a nurse who notes a time of resolution need not say
 * "resolved" as well. This file does not decide whether a stated course may stand.
 */
import type { SideEffectCourse } from './side-effect.js';

const DEATH = 5;

/** An effect of grade 5 is fatal, one with a time of resolution is resolved, any other is ongoing. */
export function impliedCourse({
  grade,
  resolvedAt,
}: {
  readonly grade: number | null;
  readonly resolvedAt: Date | null;
}): SideEffectCourse {
  if (grade === DEATH) return 'FATAL';
  return resolvedAt === null ? 'ONGOING' : 'RESOLVED';
}
