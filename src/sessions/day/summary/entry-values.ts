/** How the values of an entry stand in a summary: instants as text, corrections in one word. */
import type { CorrectableSummaryEntry, SummaryEntry } from './dto/entry-parts.js';

export function instant(at: Date): string;
export function instant(at: Date | null): string | null;
export function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

/** What tells how an entry came into the record. */
export interface EntrySources {
  readonly rules: { readonly vitals: { readonly retrospectiveAfterMinutes: number } };
  /** When each entry of a tablet's queue was stored, by its id. */
  readonly queuedAt: ReadonlyMap<string, Date>;
}

interface Entered {
  readonly id: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly deviceId?: string | null;
}

/** @param happenedAt as it stands after corrections */
export function entryOf(row: Entered, happenedAt: Date, sources: EntrySources): SummaryEntry {
  return {
    id: row.id,
    recordedAt: instant(row.recordedAt),
    recordedBy: row.recordedBy,
    ...sourceOf(row, happenedAt, sources),
  };
}

export function sourceOf(
  { id, recordedAt, deviceId }: Entered,
  happenedAt: Date,
  { rules, queuedAt }: EntrySources,
): Required<Pick<SummaryEntry, 'enteredVia' | 'isRetrospective'>> {
  const minutes = (recordedAt.getTime() - happenedAt.getTime()) / 60_000;
  const queued = queuedAt.get(id);
  // One that was sent singly before its queue is remembered by the queue only afterwards.
  const isQueued = queued !== undefined && queued <= recordedAt;
  const ofPeople = isQueued ? ('OFFLINE_QUEUE' as const) : ('PERSON' as const);
  return {
    enteredVia: deviceId ? 'DEVICE' : ofPeople,
    isRetrospective: minutes > rules.vitals.retrospectiveAfterMinutes,
  };
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
