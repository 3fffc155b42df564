import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { countingEntries } from './entries-in-error.js';
import { doseChangesOf } from './medicines/dose-changes.js';
import { Medication } from './medicines/medication.entity.js';
import type { MedicationDoseChange } from './medicines/medication-dose-change.entity.js';
import {
  PsychotherapySession,
  PsychotherapySessionInError,
} from './psychotherapy/psychotherapy-session.entity.js';

export interface MedicineWithChanges extends Medication {
  /** Those that count, oldest first. */
  readonly doseChanges: readonly MedicationDoseChange[];
}

/** What else is done for a patient beside the doses. What was entered in error is left out. */
@Injectable()
export class RestOfCareLookup {
  constructor(private readonly database: Database) {}

  /** Every medicine the patient takes or took, in the order they were noted. */
  async medicinesOf(patientId: string): Promise<readonly MedicineWithChanges[]> {
    const medicines = await this.database.read.find(Medication, {
      where: { patientId, status: Not('ENTERED_IN_ERROR') },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const changes = await doseChangesOf(this.database.read, medicines);
    return medicines.map((medicine) => {
      const known = changes.get(medicine.id) ?? [];
      const doseChanges = known.filter(({ mark }) => mark === null).map(({ change }) => change);
      return { ...medicine, doseChanges };
    });
  }

  /** Psychotherapy sessions that took place, oldest first. */
  async psychotherapyOf(patientId: string): Promise<readonly PsychotherapySession[]> {
    const tables = { entries: PsychotherapySession, marks: PsychotherapySessionInError };
    return countingEntries(this.database.read, tables, patientId)
      .orderBy('entry.startedAt')
      .addOrderBy('entry.id')
      .getMany();
  }
}
