/**
 * Two people stand for what leaves the record of a controlled drug: one records it, another confirms it with a sign-in of
 * their own and in time. What was confirmed late, or refused, stays visible. Not a published rule; usual practice.
 */
export const WITNESS_OUTCOMES = ['CONFIRMED', 'REFUSED'] as const;
export type WitnessOutcome = (typeof WITNESS_OUTCOMES)[number];

export const WITNESS_STATES = [
  'NOT_NEEDED',
  'WAITING',
  'OVERDUE',
  'CONFIRMED',
  'CONFIRMED_LATE',
  'REFUSED',
] as const;
export type WitnessState = (typeof WITNESS_STATES)[number];

export interface WitnessedEntry {
  /** Null where no witness is needed. */
  readonly witnessDueAt: Date | null;
  readonly witnessOutcome: WitnessOutcome | null;
  readonly witnessedAt: Date | null;
}

export function witnessState(
  { witnessDueAt, witnessOutcome, witnessedAt }: WitnessedEntry,
  now: Date,
): WitnessState {
  if (witnessDueAt === null) return 'NOT_NEEDED';
  if (witnessOutcome === 'REFUSED') return 'REFUSED';
  if (witnessOutcome === 'CONFIRMED' && witnessedAt !== null)
    return witnessedAt > witnessDueAt ? 'CONFIRMED_LATE' : 'CONFIRMED';
  return now > witnessDueAt ? 'OVERDUE' : 'WAITING';
}

/** Whoever recorded an entry, or changed it, cannot be the one who watched. */
export function isOwnEntry(
  { recordedBy, updatedBy }: { readonly recordedBy: string; readonly updatedBy: string },
  witnessId: string,
): boolean {
  return witnessId === recordedBy || witnessId === updatedBy;
}
