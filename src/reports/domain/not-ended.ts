/**
 * Patients who stopped coming, and whose course nobody ended: a course that had a dose, whose deciding sessions (of the induction,
 * where it has one) are all of days that are over in the zone of the clinic, and of some of which nobody has said what became.
 * Such a course has no end, so that its patient is in no figure about courses that ended. The unit is the patient: who has
 * a course that ended in the period is counted there and not here, and who has several without an end counts by the first. A
 * course belongs to the month of the last of these days.
 *
 * It says that something is to be entered; it does not say that the patient dropped out.
 */
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import { isShowable } from './showable.js';

/** Patients by the name of a group. */
export type NotEnded = ReadonlyMap<string, number>;

export interface ShownNotEnded {
  /** Null only where it would show a small group, or one of the groups is hidden. */
  readonly whole: number | null;
  readonly ofGroup: (group: string) => number | null;
}

/**
 * @param counts by group; all of them together are the whole
 * @param rules of what may be shown; null: everything
 */
export function shownNotEnded(
  counts: NotEnded,
  rules: Pick<ReportRules, 'smallestCell'> | null,
): ShownNotEnded {
  const isShown = (count: number) => rules === null || isShowable(count, rules);
  const all = allOf(counts);
  return {
    whole: [all, ...counts.values()].every(isShown) ? all : null,
    ofGroup: (group) => {
      const count = counts.get(group) ?? 0;
      return isShown(count) ? count : null;
    },
  };
}

export function allOf(counts: NotEnded): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
