/**
 * What the record of a session can gain after a psychiatrist has signed it. An entry about the day itself that came late, or a
 * correction of one, changes the record that was signed, and says why. A follow-up leaves what was recorded on the day as it
 * was: what a psychiatrist judges of a side effect, why it came to be serious, and how it went on after the patient had left.
 * Each can be signed as the next version; only the former mean that the record of the day was changed. House rule.
 */
export const CHANGE_KINDS = ['RECORDED_LATE', 'RECORD_CORRECTED', 'FOLLOW_UP'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** As a summary tells it; instants are text of one form. */
export interface ToldSideEffect {
  readonly stages: readonly { readonly at: string }[];
}

/** What is judged of a side effect, follows from what is judged, or says why the last judgement replaced another. */
const FOLLOW_UP: readonly string[] = [
  'correctionReason',
  'highestGrade',
  'isSerious',
  'relatedness',
  'relatednessAt',
  'relatednessBy',
  'seriousEntries',
  'seriousness',
];

/** A side effect without what is follow-up. @param leftAt when the patient left; null while they are here */
export function dayOf<T extends ToldSideEffect>(effect: T, leftAt: string | null): Partial<T> {
  const stages = effect.stages.filter(({ at }) => leftAt === null || at < leftAt);
  const told = Object.entries({ ...effect, stages }).filter(([member]) => !FOLLOW_UP.includes(member));
  return Object.fromEntries(told) as Partial<T>;
}
