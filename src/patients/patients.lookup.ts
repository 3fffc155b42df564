import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { countingEntries } from './entries-in-error.js';
import { Measurement, MeasurementInError } from './measurements/measurement.entity.js';
import { assertActive, assertInUse } from './patient-lock.js';
import { ChildBearingStatement } from './child-bearing/child-bearing-statement.entity.js';
import { Medication } from './medicines/medication.entity.js';
import { Patient } from './patient.entity.js';
import { patientNotFound } from './patients.problems.js';
import { RemsEnrolment, RemsEnrolmentInError } from './rems/rems-enrolment.entity.js';
import { Screening } from './screening/screening.entity.js';

/** What other rooms ask about a patient. Inside a transaction they lock with `patient-lock.ts` instead. */
@Injectable()
export class PatientsLookup {
  constructor(private readonly database: Database) {}

  /**
   * The record in use. A merged one holds nothing any more: read from it, no allergies would look like none known.
   * @throws patientNotFound, patientMerged
   */
  async get(patientId: string): Promise<Patient> {
    const patient = await this.record(patientId);
    assertInUse(patient);
    return patient;
  }

  /**
   * Who it is about, also of a record that was merged into another one.
   * @throws patientNotFound
   */
  async record(patientId: string): Promise<Patient> {
    const patient = await this.database.read.findOneBy(Patient, { id: patientId });
    if (!patient) throw patientNotFound();
    return patient;
  }

  /** @throws patientNotFound, patientMerged, patientDeactivated */
  async assertActive(patientId: string): Promise<Patient> {
    const patient = await this.get(patientId);
    assertActive(patient);
    return patient;
  }

  /** The newest weight in kg, or the newest measured before an instant; null where there is none. */
  async latestWeightKg(patientId: string, before?: Date): Promise<number | null> {
    const query = this.weightsNewestFirst(patientId);
    if (before) query.andWhere('entry.measuredAt < :before', { before });
    const measurement = await query.getOne();
    return measurement?.weightKg ?? null;
  }

  /** When the patient was last weighed up to an instant; null where nobody did. */
  async lastWeighedAt(patientId: string, until: Date): Promise<Date | null> {
    const measurement = await this.weightsNewestFirst(patientId)
      .andWhere('entry.measuredAt <= :until', { until })
      .getOne();
    return measurement?.measuredAt ?? null;
  }

  /** Medicines the patient takes, as far as is known. */
  async currentMedicines(patientId: string): Promise<readonly Medication[]> {
    return this.database.read.find(Medication, {
      where: { patientId, status: 'ACTIVE' },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
  }

  /**
   * What was last said up to an instant about whether the patient may become pregnant, in a statement of its own or at a
   * screening; null where nothing was.
   */
  async mayBecomePregnant(patientId: string, until: Date): Promise<boolean | null> {
    const statement = await this.database.read.findOne(ChildBearingStatement, {
      where: { patientId, statedAt: LessThanOrEqual(until) },
      order: { statedAt: 'DESC', recordedAt: 'DESC' },
    });
    const screening = await this.database.read.findOne(Screening, {
      where: { patientId, evaluatedAt: LessThanOrEqual(until), childBearingPotential: Not(IsNull()) },
      order: { evaluatedAt: 'DESC', recordedAt: 'DESC' },
    });
    if (!screening) return statement?.isPossible ?? null;
    const isNewer = statement === null || screening.evaluatedAt > statement.statedAt;
    return isNewer ? screening.childBearingPotential : statement.isPossible;
  }

  /** Whether the patient was enrolled in the Spravato REMS programme on a calendar day of the clinic. */
  async remsEnrolledOn(patientId: string, day: string): Promise<boolean> {
    const marked = { entries: RemsEnrolment, marks: RemsEnrolmentInError };
    return countingEntries(this.database.read, marked, patientId)
      .andWhere('entry.enrolledOn <= :day', { day })
      .getExists();
  }

  private weightsNewestFirst(patientId: string) {
    const marked = { entries: Measurement, marks: MeasurementInError };
    return countingEntries(this.database.read, marked, patientId)
      .andWhere('entry.weightKg is not null')
      .orderBy('entry.measuredAt', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(1);
  }
}
