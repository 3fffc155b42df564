import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { countingEntries } from './entries-in-error.js';
import { Measurement, MeasurementInError } from './measurements/measurement.entity.js';
import { assertActive } from './patient-lock.js';
import { Patient } from './patient.entity.js';
import { patientNotFound } from './patients.problems.js';
import { RemsEnrolment, RemsEnrolmentInError } from './rems/rems-enrolment.entity.js';

/** What other rooms ask about a patient. Inside a transaction they lock with `patient-lock.ts` instead. */
@Injectable()
export class PatientsLookup {
  constructor(private readonly database: Database) {}

  /** @throws patientNotFound */
  async get(patientId: string): Promise<Patient> {
    const patient = await this.database.read.findOneBy(Patient, { id: patientId });
    if (!patient) throw patientNotFound();
    return patient;
  }

  /** @throws patientNotFound, patientDeactivated */
  async assertActive(patientId: string): Promise<Patient> {
    const patient = await this.get(patientId);
    assertActive(patient);
    return patient;
  }

  /** The newest weight in kg, or the newest measured before an instant; null where there is none. */
  async latestWeightKg(patientId: string, before?: Date): Promise<number | null> {
    const marked = { entries: Measurement, marks: MeasurementInError };
    const query = countingEntries(this.database.read, marked, patientId)
      .andWhere('entry.weightKg is not null')
      .orderBy('entry.measuredAt', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(1);
    if (before) query.andWhere('entry.measuredAt < :before', { before });
    const measurement = await query.getOne();
    return measurement?.weightKg ?? null;
  }

  /** Whether the patient was enrolled in the Spravato REMS programme on a calendar day of the clinic. */
  async remsEnrolledOn(patientId: string, day: string): Promise<boolean> {
    const marked = { entries: RemsEnrolment, marks: RemsEnrolmentInError };
    return countingEntries(this.database.read, marked, patientId)
      .andWhere('entry.enrolledOn <= :day', { day })
      .getExists();
  }
}
