/**
 * What stands against making one record of two, and what a psychiatrist has to have seen first. Two records of two people
 * made one are a danger, so what makes them look like two people is asked about; what cannot be of one person at once is refused.
 */
import type { Modality } from '../../../../clinic/modality.js';

export interface RecordedPerson {
  readonly nameKey: string;
  readonly birthDate: string;
  readonly sex: string;
}

export interface RecordToMerge {
  readonly person: RecordedPerson;
  readonly isDeactivated: boolean;
  /** Plans that are active or on hold. */
  readonly plans: readonly { readonly id: string; readonly modality: Modality }[];
  /** Sessions that were not cancelled or missed, with their calendar day. */
  readonly sessions: readonly { readonly id: string; readonly day: string; readonly isRunning: boolean }[];
}

export type MergeRefusalCode =
  'merge.both-in-treatment' | 'merge.plans-of-one-modality' | 'merge.survivor-deactivated';

export type MergeWarningCode =
  | 'merge.birth-date-differs'
  | 'merge.sex-differs'
  | 'merge.name-differs'
  | 'merge.in-treatment'
  | 'merge.two-plans'
  | 'merge.sessions-on-one-day';

export interface MergeReason<Code extends string> {
  readonly code: Code;
  readonly ids?: readonly string[];
  readonly days?: readonly string[];
}

export interface MergeCheck {
  readonly refusals: readonly MergeReason<MergeRefusalCode>[];
  readonly warnings: readonly MergeReason<MergeWarningCode>[];
}

export function checkMerge(survivor: RecordToMerge, duplicate: RecordToMerge): MergeCheck {
  const running = [survivor, duplicate].map(({ sessions }) => sessions.filter(({ isRunning }) => isRunning));
  const [ofSurvivor = [], ofDuplicate = []] = running;
  const bothRun = ofSurvivor.length > 0 && ofDuplicate.length > 0;
  const clashing = survivor.plans.flatMap((plan) =>
    duplicate.plans.filter(({ modality }) => modality === plan.modality).flatMap(({ id }) => [plan.id, id]),
  );
  const plans = [...survivor.plans, ...duplicate.plans].map(({ id }) => id);
  const hasBoth = survivor.plans.length > 0 && duplicate.plans.length > 0;
  const days = sharedDays(survivor, duplicate);
  const runningIds = running.flat().map(({ id }) => id);
  return {
    refusals: [
      ...when(survivor.isDeactivated, { code: 'merge.survivor-deactivated' as const }),
      ...when(bothRun, { code: 'merge.both-in-treatment' as const, ids: runningIds }),
      ...when(clashing.length > 0, { code: 'merge.plans-of-one-modality' as const, ids: clashing }),
    ],
    warnings: [
      ...differences(survivor.person, duplicate.person),
      ...when(!bothRun && runningIds.length > 0, { code: 'merge.in-treatment' as const, ids: runningIds }),
      ...when(hasBoth && clashing.length === 0, { code: 'merge.two-plans' as const, ids: plans }),
      ...when(days.length > 0, { code: 'merge.sessions-on-one-day' as const, days }),
    ],
  };
}

function differences(
  survivor: RecordedPerson,
  duplicate: RecordedPerson,
): readonly MergeReason<MergeWarningCode>[] {
  return [
    ...when(survivor.birthDate !== duplicate.birthDate, { code: 'merge.birth-date-differs' as const }),
    ...when(survivor.sex !== duplicate.sex, { code: 'merge.sex-differs' as const }),
    ...when(survivor.nameKey !== duplicate.nameKey, { code: 'merge.name-differs' as const }),
  ];
}

function sharedDays(survivor: RecordToMerge, duplicate: RecordToMerge): readonly string[] {
  const days = new Set(survivor.sessions.map(({ day }) => day));
  return [...new Set(duplicate.sessions.map(({ day }) => day).filter((day) => days.has(day)))].toSorted();
}

function when<T>(isSo: boolean, reason: T): readonly T[] {
  return isSo ? [reason] : [];
}
