/** What a rating says, and whether it can be. */
import type { Caller } from '../../../platform/access/caller.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { statedRefusals, type ScaleKind, type StatedScore } from '../domain/scales.js';
import { assertTimely } from '../../late-entry.js';
import type { MonitoredSession } from '../monitored-session.js';
import { sayScaleReason, scaleImpossible } from './scales.problems.js';

export interface Rating extends StatedScore {
  readonly kind: ScaleKind;
  readonly isDistressed?: boolean;
  readonly isStatedResolved?: boolean;
}

export interface RatingContext {
  readonly assessedAt: Date;
  /** Before a correction a psychiatrist had stated that the dissociation is over. */
  readonly wasStatedResolved: boolean;
  /** Where it was rated at a time that lies in the future: that it was. */
  readonly ahead: readonly ProblemReason[];
  /** What a signed session asks of a late entry. */
  readonly late?: readonly ProblemReason[];
}

/** @throws scaleImpossible, timeInFuture, lateReasonNeeded with every reason */
export function assertCanBe(
  { role }: Pick<Caller, 'role'>,
  rating: Rating,
  { assessedAt, wasStatedResolved, ahead, late = [] }: RatingContext,
  { checkedInAt }: Pick<MonitoredSession, 'checkedInAt'>,
): void {
  const { kind, items = [], total, cadss6Total, isDistressed, isStatedResolved } = rating;
  const errors: ProblemReason[] = statedRefusals(kind, rating).map(sayScaleReason);
  const isCadss = kind === 'CADSS';
  if (isDistressed && !isCadss) errors.push(onlyCadss('/isDistressed'));
  if (isStatedResolved && !isCadss) errors.push(onlyCadss('/isStatedResolved'));
  if ((isStatedResolved || wasStatedResolved) && role !== 'psychiatrist')
    errors.push({
      code: 'scale.psychiatrist-states-resolved',
      pointer: '/isStatedResolved',
      message: 'Only a psychiatrist states that the dissociation is over, or corrects that statement.',
    });
  const isScored = items.length > 0 || total !== undefined || cadss6Total !== undefined;
  if (!isScored && !isDistressed && !isStatedResolved)
    errors.push({
      code: 'scale.nothing-rated',
      pointer: '/items',
      message: 'A rating needs at least one item, or its total.',
    });
  if (assessedAt < checkedInAt)
    errors.push({
      code: 'scale.before-check-in',
      pointer: '/assessedAt',
      message: 'This was rated before the patient was checked in.',
      notBefore: checkedInAt.toISOString(),
    });
  if (errors.length > 0) throw scaleImpossible({ errors: [...late, ...ahead, ...errors] });
  assertTimely(late, ahead);
}

function onlyCadss(pointer: string): ProblemReason {
  return { code: 'scale.cadss-only', pointer, message: 'This is said together with a CADSS.' };
}
