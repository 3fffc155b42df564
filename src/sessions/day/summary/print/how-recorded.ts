/** How an entry came to be what it is: when it was entered, and in the words of whoever corrected it or came late. */
import type { CorrectableSummaryEntry, SummaryEntry } from '../dto/entry-parts.js';
import type { Remark } from '../../../../platform/print/blocks.js';
import type { Words } from './words.js';

type Told = Pick<SummaryEntry, 'recordedAt' | 'enteredVia' | 'isRetrospective'> &
  Partial<Pick<CorrectableSummaryEntry, 'state' | 'correctionReason' | 'lateReason'>>;

const HOW = { COUNTS: 'Corrected', AMENDED: 'AMENDED', ENTERED_IN_ERROR: 'ENTERED IN ERROR' } as const;

export function howRecorded(entry: Told, words: Words): readonly Remark[] {
  const { state = 'COUNTS', correctionReason = null, lateReason = null, recordedAt } = entry;
  return [
    correctionReason !== null && `${HOW[state]}: ${correctionReason}`,
    correctionReason === null && state !== 'COUNTS' && HOW[state],
    entry.enteredVia === 'OFFLINE_QUEUE' && `Noted offline, received ${words.time(recordedAt)}`,
    entry.enteredVia !== 'OFFLINE_QUEUE' && entry.isRetrospective && `Entered ${words.time(recordedAt)}`,
    lateReason !== null && `Recorded after the signature: ${lateReason}`,
  ];
}
