import type { EntityManager } from 'typeorm';
import { medicationNotFound } from '../patients.problems.js';
import { doseChangesOf } from './dose-changes.js';
import { type MedicationResponse, toMedicationResponse } from './medication.dto.js';
import { Medication } from './medication.entity.js';

/** @throws medicationNotFound */
export async function lockMedication(
  tx: EntityManager,
  patientId: string,
  medicationId: string,
): Promise<Medication> {
  const medication = await tx.findOne(Medication, {
    where: { id: medicationId, patientId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!medication) throw medicationNotFound();
  return medication;
}

/** The medicine as it is answered: with its changes of dose. @throws medicationNotFound */
export async function readMedication(
  from: EntityManager,
  patientId: string,
  medicationId: string,
): Promise<MedicationResponse> {
  const medication = await from.findOneBy(Medication, { id: medicationId, patientId });
  if (!medication) throw medicationNotFound();
  return withDoseChanges(from, medication);
}

export async function withDoseChanges(
  from: EntityManager,
  medication: Medication,
): Promise<MedicationResponse> {
  const changes = await doseChangesOf(from, [medication]);
  return toMedicationResponse(medication, changes.get(medication.id));
}
