/** How the values of an entry stand in a summary: instants as text, corrections in one word. */
import type { CorrectableSummaryEntry, SummaryEntry } from './dto/entry-parts.js';

export function instant(at: Date): string;
export function instant(at: Date | null): string | null;
export function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

export function entryOf(row: {
  readonly id: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}): SummaryEntry {
  return { id: row.id, recordedAt: instant(row.recordedAt), recordedBy: row.recordedBy };
}

/** Of an entry whose earlier versions stay beside it. */
export function stateOfEntry({
  status,
  changeReason,
}: {
  readonly status: 'RECORDED' | 'ENTERED_IN_ERROR';
  readonly changeReason: string | null;
}): Pick<CorrectableSummaryEntry, 'state' | 'correctionReason'> {
  return { state: status === 'RECORDED' ? 'COUNTS' : status, correctionReason: changeReason };
}
