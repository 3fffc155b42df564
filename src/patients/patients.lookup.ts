import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual, Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { Measurement } from './measurements/measurement.entity.js';
import { Patient } from './patient.entity.js';
import { patientDeactivated, patientNotFound } from './patients.problems.js';
import { RemsEnrolment } from './rems/rems-enrolment.entity.js';

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
  async assertActive(patientId: string): Promise<void> {
    const { status } = await this.get(patientId);
    if (status === 'DEACTIVATED') throw patientDeactivated();
  }

  /** The newest weight in kg, or the newest measured before an instant; null where there is none. */
  async latestWeightKg(patientId: string, before?: Date): Promise<number | null> {
    const [measurement] = await this.database.read.find(Measurement, {
      where: { patientId, weightKg: Not(IsNull()), ...(before ? { measuredAt: LessThan(before) } : {}) },
      order: { measuredAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return measurement?.weightKg ?? null;
  }

  /** Whether the patient was enrolled in the Spravato REMS programme on a calendar day of the clinic. */
  async remsEnrolledOn(patientId: string, day: string): Promise<boolean> {
    return this.database.read.existsBy(RemsEnrolment, { patientId, enrolledOn: LessThanOrEqual(day) });
  }
}
