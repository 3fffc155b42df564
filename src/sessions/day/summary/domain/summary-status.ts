/**
 * How the record of a session stands to what was signed of it: the record says the same as the last signed version, only
 * follow-up has come to it, or the day itself is told otherwise. Compared is the record; names of people, alerts and the
 * reconciliation of the drug go on after the signature without anything of the day having changed. A version written in another
 * form says nothing about the record of today: then the entries that came after it decide.
 */
import type { ChangeKind } from '../../domain/change-kind.js';

export const SUMMARY_STATUSES = [
  'UNSIGNED',
  'CURRENT_SIGNED',
  'FOLLOW_UP_SINCE_SIGNING',
  'CHANGED_SINCE_SIGNING',
] as const;
export type SummaryStatus = (typeof SUMMARY_STATUSES)[number];

export interface ComparedRecord {
  readonly formatVersion: number;
  /** In canonical form. */
  readonly record: string;
  /** The record without what is follow-up, in canonical form. */
  readonly day: string;
}

export function summaryStatus(
  now: ComparedRecord,
  signed: ComparedRecord | null,
  changes: readonly { readonly kind: ChangeKind }[],
): SummaryStatus {
  if (signed === null) return 'UNSIGNED';
  const isSameForm = now.formatVersion === signed.formatVersion;
  if (isSameForm ? now.record === signed.record : changes.length === 0) return 'CURRENT_SIGNED';
  const isSameDay = isSameForm ? now.day === signed.day : changes.every(({ kind }) => kind === 'FOLLOW_UP');
  return isSameDay ? 'FOLLOW_UP_SINCE_SIGNING' : 'CHANGED_SINCE_SIGNING';
}
