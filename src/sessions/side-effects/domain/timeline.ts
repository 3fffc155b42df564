/**
 * How a side effect went on: its onset, and each change of grade or course after it, in the order of time.
 *
 * A change that names no grade leaves the grade as it was. The last stage is how it stands now: what resolved may come
 * back. A rule that asks "how bad was it" takes the highest grade, one that asks "does it last" the last stage. This file
 * does not decide whether an effect is serious, nor whether it needs attention.
 */
import type { SideEffectCourse, SideEffectRefusal } from './side-effect.js';
import { findSideEffectTerm } from './side-effect-codes.js';

/** What was said about a later time. */
export interface TimelineChange {
  readonly occurredAt: Date;
  /** CTCAE v5; null where it stayed as it was. */
  readonly grade: number | null;
  readonly course: SideEffectCourse;
}

export interface TimelineFacts {
  readonly onsetAt: Date;
  readonly gradeAtOnset: number;
  readonly courseAtOnset: SideEffectCourse;
  /** In any order; of two at the same instant the one listed later was said later. */
  readonly changes: readonly TimelineChange[];
}

/** From `at` until the next stage. */
export interface Stage {
  readonly at: Date;
  readonly grade: number;
  readonly course: SideEffectCourse;
}

export interface SideEffectState {
  /** As it stands now; of one that is over, the last one it had. */
  readonly grade: number;
  readonly highestGrade: number;
  readonly course: SideEffectCourse;
  /** Null while it lasts. */
  readonly resolvedAt: Date | null;
}

/** The changes in order, each with the grade it left; the onset comes first. */
export function stagesOf(facts: TimelineFacts): readonly Stage[] {
  const stages: Stage[] = [{ at: facts.onsetAt, grade: facts.gradeAtOnset, course: facts.courseAtOnset }];
  for (const { occurredAt, grade, course } of inOrder(facts.changes))
    stages.push({ at: occurredAt, grade: grade ?? stages.at(-1)!.grade, course });
  return stages;
}

/** How it stands after everything that was said. */
export function stateOf(facts: TimelineFacts): SideEffectState {
  const stages = stagesOf(facts);
  const { at, grade, course } = stages.at(-1)!;
  const highestGrade = Math.max(...stages.map((stage) => stage.grade));
  return { grade, highestGrade, course, resolvedAt: isOver(course) ? at : null };
}

/** How it stood at an instant; null before it began. */
export function stageAt(facts: TimelineFacts, at: Date): Stage | null {
  return stagesOf(facts).findLast((stage) => stage.at.getTime() <= at.getTime()) ?? null;
}

/** Whether there was a moment at which both lasted; one that was over before the other began is another one. */
export function lastedTogether(one: TimelineFacts, other: TimelineFacts): boolean {
  const [first, second] = [one, other].toSorted((a, b) => a.onsetAt.getTime() - b.onsetAt.getTime());
  const { resolvedAt } = stateOf(first!);
  return resolvedAt === null || resolvedAt.getTime() > second!.onsetAt.getTime();
}

/** Death is no resolution. */
export function isOver(course: SideEffectCourse): boolean {
  return course === 'RESOLVED' || course === 'RESOLVED_WITH_SEQUELAE';
}

export interface GradePeriod {
  readonly highestGrade: number;
  readonly from: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
  /** When it was last said to be so severe. */
  readonly lastSaidAt: Date;
}

/**
 * From when until when it was at least so severe; null where it never was. One that fell below and rose again counts as one
 * period, because nobody may rely on the pause between.
 */
export function periodFromGrade(facts: TimelineFacts, fromGrade: number): GradePeriod | null {
  const stages = stagesOf(facts);
  const counts = ({ grade, course }: Stage) => grade >= fromGrade && !isOver(course);
  const first = stages.find(counts);
  if (!first) return null;
  const last = stages.findLastIndex(counts);
  return {
    highestGrade: Math.max(...stages.filter(counts).map(({ grade }) => grade)),
    from: first.at,
    until: stages[last + 1]?.at ?? null,
    lastSaidAt: stages[last]!.at,
  };
}

const DEATH = 5;

/**
 * Every reason why this cannot have happened.
 * @param pointerOf the field of the request that says it: a change is refused when it is made, and when an onset is corrected
 */
export function timelineRefusals(
  code: string,
  facts: TimelineFacts,
  pointerOf: { readonly time: string; readonly grade: string; readonly course: string },
): readonly SideEffectRefusal[] {
  const max = findSideEffectTerm(code)?.highestGrade ?? DEATH;
  const [, ...later] = stagesOf(facts);
  const refusals: SideEffectRefusal[] = [];
  if (later.some(({ at }) => at.getTime() < facts.onsetAt.getTime()))
    refusals.push({ code: 'side-effect.change-before-onset', pointer: pointerOf.time });
  if (later.some(({ grade }) => grade < 1 || grade > max))
    refusals.push({ code: 'side-effect.grade-not-defined', pointer: pointerOf.grade, min: 1, max });
  if (later.some(({ grade, course }) => (grade === DEATH) !== (course === 'FATAL')))
    refusals.push({ code: 'side-effect.grade-contradicts-course', pointer: pointerOf.course });
  if (goesOnAfterDeath(stagesOf(facts)))
    refusals.push({ code: 'side-effect.change-after-death', pointer: pointerOf.time });
  return refusals;
}

function goesOnAfterDeath(stages: readonly Stage[]): boolean {
  return stages.some((stage, index) => stage.course === 'FATAL' && index < stages.length - 1);
}

function inOrder(changes: readonly TimelineChange[]): readonly TimelineChange[] {
  return changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => a.change.occurredAt.getTime() - b.change.occurredAt.getTime() || a.index - b.index)
    .map(({ change }) => change);
}
