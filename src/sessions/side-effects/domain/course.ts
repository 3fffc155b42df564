/**
 * The course of a side effect where nobody states one, so that a nurse who notes a time of resolution need not say
 * "resolved" as well.
 *
 * An effect of grade 5 is fatal, one with a time of resolution is resolved, any other is ongoing. A course that was
 * stated before (resolving, resolved with sequelae, unknown) stays while it agrees with grade and times. This file does
 * not decide whether a stated course may stand.
 */
import { sideEffectRefusals, type SideEffectCourse, type SideEffectFacts } from './side-effect.js';

const DEATH = 5;

/** The course of a new record without a stated one. */
export function impliedCourse({
  grade,
  resolvedAt,
}: Pick<SideEffectFacts, 'grade' | 'resolvedAt'>): SideEffectCourse {
  if (grade === DEATH) return 'FATAL';
  return resolvedAt === null ? 'ONGOING' : 'RESOLVED';
}

/** The course after grade or times were changed; `facts` hold the new values with the course as it stood. */
export function courseAfterChange(facts: SideEffectFacts): SideEffectCourse {
  return sideEffectRefusals(facts).length === 0 ? facts.course : impliedCourse(facts);
}
