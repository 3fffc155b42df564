import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../platform/access/caller.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../platform/http/acknowledged-warnings.js';
import { given } from '../platform/http/absent-keeps.js';
import { assertVersion } from '../platform/http/assert-version.js';
import { newId } from '../platform/ids/ids.js';
import { assertBirthDate, assertMrnFree, possibleDuplicates } from './demographics.js';
import { nameKey } from './domain/patient-names.js';
import { toPatientResponse, type PatientResponse } from './dto/patient.dto.js';
import { localDayOf } from '../clinic/domain/local-days.js';
import { lockActivePatient, lockPatient } from './patient-lock.js';
import { Patient, type Contact, type EmergencyContact } from './patient.entity.js';
import { type Sex } from './domain/sex.js';
import { patientNotDeactivated } from './patients.problems.js';

export interface NewPatient {
  readonly mrn: string;
  readonly givenName: string;
  readonly middleName?: string | null;
  readonly familyName: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly contact?: Partial<Contact> | null;
  readonly emergencyContact?: GivenEmergencyContact | null;
  readonly acknowledgedWarnings?: readonly AcknowledgedWarning[];
}

/** Absent keeps, null clears. */
export type PatientChange = Partial<NewPatient>;

type GivenEmergencyContact = Pick<EmergencyContact, 'name' | 'phone'> & Partial<EmergencyContact>;

const NO_CONTACT: Contact = { phone: null, email: null, address: null };
/** What a registration may leave out. */
const UNSAID = {
  middleName: null,
  contact: NO_CONTACT,
  emergencyContact: null,
  deactivationReason: null,
  mergedIntoId: null,
};

@Injectable()
export class PatientsService {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  async register(caller: Caller, given: NewPatient): Promise<PatientResponse> {
    const now = this.clock.now();
    const clinicId = await this.checkBirthDate(given.birthDate, now);
    const id = newId();
    return this.database.write(caller, async (tx) => {
      const patient = tx.create(Patient, { ...UNSAID, id, clinicId, status: 'ACTIVE', recordedAt: now });
      await changeDemographics(tx, patient, given);
      return save(tx, caller, patient, now, 'patient.register');
    });
  }

  async change(
    caller: Caller,
    patientId: string,
    expectedVersion: number,
    change: PatientChange,
  ): Promise<PatientResponse> {
    const now = this.clock.now();
    if (change.birthDate !== undefined) await this.checkBirthDate(change.birthDate, now);
    return this.database.write(caller, async (tx) => {
      const patient = await lockPatient(tx, patientId);
      assertVersion(patient, expectedVersion);
      await changeDemographics(tx, patient, change);
      return save(tx, caller, patient, now, 'patient.change');
    });
  }

  deactivate(caller: Caller, patientId: string, reason: string): Promise<PatientResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const patient = await lockActivePatient(tx, patientId);
      Object.assign(patient, { status: 'DEACTIVATED', deactivationReason: reason });
      return save(tx, caller, patient, now, 'patient.deactivate');
    });
  }

  reactivate(caller: Caller, patientId: string): Promise<PatientResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const patient = await lockPatient(tx, patientId);
      if (patient.status === 'ACTIVE') throw patientNotDeactivated();
      Object.assign(patient, { status: 'ACTIVE', deactivationReason: null });
      return save(tx, caller, patient, now, 'patient.reactivate');
    });
  }

  /** @returns the id of the clinic */
  private async checkBirthDate(birthDate: string, now: Date): Promise<string> {
    const { id, timeZone } = await this.clinics.current();
    const { rules } = await this.ruleSets.inForceAt(now);
    assertBirthDate(birthDate, localDayOf(now, timeZone), rules.body);
    return id;
  }
}

/** Fills a new patient or changes one; somebody who has become somebody else's namesake is asked about again. */
async function changeDemographics(tx: EntityManager, patient: Patient, change: PatientChange): Promise<void> {
  const { contact, emergencyContact, acknowledgedWarnings, ...plain } = change;
  const { nameKey: keyBefore, birthDate: birthDateBefore, mrn: mrnBefore } = patient;
  Object.assign(patient, given(plain));
  patient.nameKey = nameKey(patient);
  if (contact !== undefined)
    patient.contact = contact === null ? NO_CONTACT : { ...patient.contact, ...given(contact) };
  if (emergencyContact !== undefined)
    patient.emergencyContact = emergencyContact && {
      ...emergencyContact,
      relationship: emergencyContact.relationship ?? null,
    };
  const isOtherPerson = patient.nameKey !== keyBefore || patient.birthDate !== birthDateBefore;
  const warnings = isOtherPerson ? await possibleDuplicates(tx, patient) : [];
  if (patient.mrn !== mrnBefore) await assertMrnFree(tx, patient, warnings, acknowledgedWarnings);
  if (isOtherPerson) patient.acknowledgedWarnings = requireAcknowledged(warnings, acknowledgedWarnings);
}

async function save(
  tx: EntityManager,
  caller: Caller,
  patient: Patient,
  now: Date,
  action: string,
): Promise<PatientResponse> {
  Object.assign(patient, { updatedAt: now, updatedBy: caller.id });
  await tx.save(patient);
  await recordAudit(tx, caller, { action, patientIds: [patient.id], resourceId: patient.id });
  return toPatientResponse(patient);
}
