/** How every entry about a patient begins: the patient's row decides between two who act at once. */
import type { EntityManager } from 'typeorm';
import { Patient } from './patient.entity.js';
import { patientDeactivated, patientNotFound } from './patients.problems.js';

/**
 * Locks the patient for this transaction. Rows that only refer to the patient, such as those of a running session, are
 * not held up by it.
 * @throws patientNotFound
 */
export async function lockPatient(tx: EntityManager, patientId: string): Promise<Patient> {
  const patient = await tx.findOne(Patient, {
    where: { id: patientId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!patient) throw patientNotFound();
  return patient;
}

/** @throws patientNotFound, patientDeactivated */
export async function lockActivePatient(tx: EntityManager, patientId: string): Promise<Patient> {
  const patient = await lockPatient(tx, patientId);
  assertActive(patient);
  return patient;
}

/** @throws patientDeactivated */
export function assertActive({ status }: Pick<Patient, 'status'>): void {
  if (status === 'DEACTIVATED') throw patientDeactivated();
}
