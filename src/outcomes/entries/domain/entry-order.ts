/**
 * In which order the entries of a tablet's queue are tried: as they happened, and at the same instant as a day goes, facts
 * before the steps that rest on them. An entry that names the one made before it is tried after that one, whatever the
 * times say. The order depends on the entries alone and not on the order in which they were sent.
 *
 * This file does not decide whether an entry can be stored.
 */

/** As a day goes: what is looked at and measured before what is decided on it, what was given before what came of it. */
export const ENTRY_KINDS = [
  'CHECK_IN',
  'MEASUREMENT',
  'CHECKLIST',
  'VITALS',
  'VITALS_CONFIRMATION',
  'SCALE',
  'ASSESSMENT',
  'DRUG_RECORD',
  'READY',
  'ADMINISTRATION_EVENT',
  'RESCUE_MEDICINE',
  'SIDE_EFFECT',
  'SIDE_EFFECT_CHANGE',
  'NOTE',
  'DISCHARGE_ASSESSMENT',
  'DISCHARGE',
  'CANCEL',
  'NO_SHOW',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface EntryPlace {
  readonly id: string;
  readonly kind: EntryKind;
  readonly occurredAt: Date;
  /** The entry that the tablet made before this one; null where it made none or does not say. */
  readonly after: string | null;
}

/** Entries that wait for each other in a circle come last; none of them can ever be tried. */
export function inOrderOfTrying<Entry extends EntryPlace>(entries: readonly Entry[]): readonly Entry[] {
  const left = entries.toSorted(byTime);
  const ordered: Entry[] = [];
  while (left.length > 0) {
    const ids = new Set(left.map(({ id }) => id));
    const next = left.findIndex(({ after }) => after === null || !ids.has(after));
    if (next < 0) return [...ordered, ...left];
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

function byTime(a: EntryPlace, b: EntryPlace): number {
  return (
    a.occurredAt.getTime() - b.occurredAt.getTime() ||
    ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}
