/** Which numbers of patients say nothing about few people. What is hidden together with them is decided in small-cells.ts. */
import type { ReportRules } from '../../clinic/rules/rule-set.js';

export type SmallestCell = Pick<ReportRules, 'smallestCell'>;

/** True for nobody, and for enough of them. */
export function isShowable(count: number, { smallestCell }: SmallestCell): boolean {
  return count === 0 || count >= smallestCell;
}
