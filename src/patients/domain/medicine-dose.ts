/**
 * The dose a medicine is taken in, in the words of the prescription: the one it was started with until a change says
 * otherwise, then that of the latest change. Of two changes on one day the one that was entered last counts.
 *
 * Does not compare doses, and does not say whether a change is wise.
 */
export interface DoseChange {
  /** Calendar day from which the new dose was taken. */
  readonly changedOn: string;
  readonly doseText: string;
  readonly recordedAt: Date;
}

/** Oldest first; the last one counts. */
export function inOrderOfChange<C extends DoseChange>(changes: readonly C[]): readonly C[] {
  return changes.toSorted(
    (a, b) =>
      (a.changedOn < b.changedOn ? -1 : a.changedOn > b.changedOn ? 1 : 0) ||
      a.recordedAt.getTime() - b.recordedAt.getTime(),
  );
}

/** The dose that is taken after all changes; null where none was ever written down. */
export function currentDose(startingDose: string | null, changes: readonly DoseChange[]): string | null {
  return inOrderOfChange(changes).at(-1)?.doseText ?? startingDose;
}

export type DoseChangeFault = 'BEFORE_START' | 'AFTER_STOP';

/** Why a dose cannot have changed on this day; null where it can. A day that nobody knows is no limit. */
export function doseChangeFault(
  changedOn: string,
  { startedOn, stoppedOn }: { readonly startedOn: string | null; readonly stoppedOn: string | null },
): DoseChangeFault | null {
  if (startedOn !== null && changedOn < startedOn) return 'BEFORE_START';
  if (stoppedOn !== null && changedOn > stoppedOn) return 'AFTER_STOP';
  return null;
}
