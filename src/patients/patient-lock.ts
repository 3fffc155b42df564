/** How every entry about a patient begins: the patient's row decides between two who act at once. */
import type { EntityManager } from 'typeorm';
import { Patient } from './patient.entity.js';
import { patientDeactivated, patientMerged, patientNotFound } from './patients.problems.js';

/**
 * Locks the patient for this transaction. Rows that only refer to the patient, such as those of a running session, are
 * not held up by it.
 * @throws patientNotFound, patientMerged
 */
export async function lockPatient(tx: EntityManager, patientId: string): Promise<Patient> {
  const patient = await lockRecord(tx, patientId);
  assertInUse(patient);
  return patient;
}

/**
 * Locks a record that may be merged into another one, for what a tablet may send again: an entry that was stored before
 * the merge is answered. A new one is refused by `assertActive`.
 * @throws patientNotFound
 */
export async function lockRecord(tx: EntityManager, patientId: string): Promise<Patient> {
  const patient = await tx.findOne(Patient, {
    where: { id: patientId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!patient) throw patientNotFound();
  return patient;
}

/** @throws patientNotFound, patientMerged, patientDeactivated */
export async function lockActivePatient(tx: EntityManager, patientId: string): Promise<Patient> {
  const patient = await lockPatient(tx, patientId);
  assertActive(patient);
  return patient;
}

/** @throws patientMerged, patientDeactivated */
export function assertActive(patient: Pick<Patient, 'status' | 'mergedIntoId'>): void {
  assertInUse(patient);
  if (patient.status === 'DEACTIVATED') throw patientDeactivated();
}

/** @throws patientMerged with the record to use instead */
export function assertInUse({ mergedIntoId }: Pick<Patient, 'mergedIntoId'>): void {
  if (mergedIntoId !== null) throw patientMerged({ extensions: { mergedInto: mergedIntoId } });
}

/**
 * For lists that are asked for one patient: what a merged record held is in another, and an empty list would say that there
 * is nothing.
 * @throws patientMerged
 */
export async function assertRecordInUse(from: EntityManager, patientId: string | undefined): Promise<void> {
  const patient = patientId === undefined ? null : await from.findOneBy(Patient, { id: patientId });
  if (patient) assertInUse(patient);
}
