/** How a witness answers for an entry of another person; shared by movements of stock and records of sessions. */
import type { Caller } from '../../platform/access/caller.js';
import { isOwnEntry, type WitnessOutcome, type WitnessedEntry } from './domain/witness.js';
import {
  alreadyWitnessed,
  witnessIsRecorder,
  witnessNotNeeded,
  witnessNoteNeeded,
} from './drug-lots.problems.js';

export interface WitnessAnswer {
  readonly outcome: WitnessOutcome;
  readonly note?: string;
}

type Entry = WitnessedEntry & {
  readonly recordedBy: string;
  readonly updatedBy: string;
  readonly witnessedBy: string | null;
};

/**
 * Puts the answer on a locked entry. Who answered stays who answered: an entry that was wrong is corrected and asks anew.
 * @throws witnessNotNeeded, alreadyWitnessed (409), witnessIsRecorder, witnessNoteNeeded (422)
 */
export function answerAsWitness(
  entry: Entry,
  caller: Caller,
  { outcome, note }: WitnessAnswer,
  now: Date,
): void {
  const { witnessDueAt, witnessOutcome, witnessedBy, witnessedAt } = entry;
  if (witnessDueAt === null) throw witnessNotNeeded();
  if (witnessOutcome !== null)
    throw alreadyWitnessed({ extensions: { witnessOutcome, witnessedBy, witnessedAt } });
  if (isOwnEntry(entry, caller.id)) throw witnessIsRecorder();
  if (outcome === 'REFUSED' && note === undefined)
    throw witnessNoteNeeded({
      errors: [{ code: witnessNoteNeeded.code, pointer: '/note', message: witnessNoteNeeded.title }],
    });
  Object.assign(entry, {
    witnessOutcome: outcome,
    witnessedBy: caller.id,
    witnessedAt: now,
    witnessNote: note ?? null,
  });
}

/** An entry that is about to say something else has to be confirmed anew, counted from when it happened. */
export function askForWitness(occurredAt: Date, withinMinutes: number | null) {
  return {
    witnessDueAt: withinMinutes === null ? null : new Date(occurredAt.getTime() + withinMinutes * 60_000),
    witnessOutcome: null,
    witnessedBy: null,
    witnessedAt: null,
    witnessNote: null,
  };
}
