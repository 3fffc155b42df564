/**
 * How the record of a session stands to what was signed of it: the record says the same as the last signed version, or
 * something else. Compared is the record itself; names of people, alerts and the account of the drug go on after the signature
 * without anything of the day having changed. A version written in another form says nothing about the record of today:
 * then the entries that came after it decide.
 */
export const SUMMARY_STATUSES = ['UNSIGNED', 'CURRENT_SIGNED', 'CHANGED_SINCE_SIGNING'] as const;
export type SummaryStatus = (typeof SUMMARY_STATUSES)[number];

export interface ComparedRecord {
  readonly formatVersion: number;
  /** In canonical form. */
  readonly record: string;
}

export function summaryStatus(
  now: ComparedRecord,
  signed: ComparedRecord | null,
  entriesSinceSigned: number,
): SummaryStatus {
  if (signed === null) return 'UNSIGNED';
  const isSame =
    now.formatVersion === signed.formatVersion ? now.record === signed.record : entriesSinceSigned === 0;
  return isSame ? 'CURRENT_SIGNED' : 'CHANGED_SINCE_SIGNING';
}
