/** How the changes of dose are read with the medicines they belong to. */
import { In, type EntityManager } from 'typeorm';
import { inOrderOfChange } from '../domain/medicine-dose.js';
import { marksOf, type EntryInError } from '../entries-in-error.js';
import { MedicationDoseChange, MedicationDoseChangeInError } from './medication-dose-change.entity.js';
import type { Medication } from './medication.entity.js';

export interface KnownDoseChange {
  readonly change: MedicationDoseChange;
  /** Null where it counts. */
  readonly mark: EntryInError | null;
}

/** Oldest first, those entered in error among them, by the id of the medicine. */
export async function doseChangesOf(
  from: EntityManager,
  medications: readonly Pick<Medication, 'id'>[],
): Promise<ReadonlyMap<string, readonly KnownDoseChange[]>> {
  if (medications.length === 0) return new Map();
  const medicationId = In(medications.map(({ id }) => id));
  const changes = inOrderOfChange(await from.findBy(MedicationDoseChange, { medicationId }));
  const marks = await marksOf(from, MedicationDoseChangeInError, changes);
  const known = changes.map((change) => ({ change, mark: marks.get(change.id) ?? null }));
  return Map.groupBy(known, ({ change }) => change.medicationId);
}
