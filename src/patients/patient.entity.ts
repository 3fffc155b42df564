import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Clinic } from '../clinic/clinic.entity.js';
import type { AcknowledgedWarning } from '../platform/http/acknowledged-warnings.js';
import type { Sex } from './domain/sex.js';

/** A merged record is of the same person as another one, which holds everything that was in it. */
export const PATIENT_STATUSES = ['ACTIVE', 'DEACTIVATED', 'MERGED'] as const;
export type PatientStatus = (typeof PATIENT_STATUSES)[number];

export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

export interface EmergencyContact {
  readonly name: string;
  readonly relationship: string | null;
  readonly phone: string;
}

/** A person under treatment. Deactivated, never deleted; earlier versions stay in `row_versions`. */
@Entity('patients')
// One number written in capitals and in small letters is one number; the index is on upper(mrn).
@Index('uq_patients_clinic_id_mrn', { synchronize: false })
@Index(['familyName', 'givenName', 'id'])
@Index(['nameKey', 'birthDate'])
@Check('ck_patients_sex', `sex in ('FEMALE', 'MALE', 'OTHER')`)
@Check('ck_patients_status', `status in ('ACTIVE', 'DEACTIVATED', 'MERGED')`)
@Check('ck_patients_merged', `(status = 'MERGED') = (merged_into_id is not null)`)
export class Patient {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Clinic, { nullable: false })
  clinic?: Clinic;

  @Column({ type: 'uuid' })
  clinicId: string;

  /** Medical record number, as the clinic writes it. */
  @Column({ type: 'text' })
  mrn: string;

  @Column({ type: 'text' })
  givenName: string;

  @Column({ type: 'text', nullable: true })
  middleName: string | null;

  @Column({ type: 'text' })
  familyName: string;

  /** Names folded (case, accents, spaces), to find duplicates and to search. */
  @Column({ type: 'text' })
  nameKey: string;

  @Column({ type: 'date' })
  birthDate: string;

  @Column({ type: 'text' })
  sex: Sex;

  @Column({ type: 'jsonb' })
  contact: Contact;

  @Column({ type: 'jsonb', nullable: true })
  emergencyContact: EmergencyContact | null;

  @Column({ type: 'text' })
  status: PatientStatus;

  @Column({ type: 'text', nullable: true })
  deactivationReason: string | null;

  @ManyToOne(() => Patient, { nullable: true })
  mergedInto?: Patient | null;

  /** The record in use, also where that one was merged later: then it is the last of the chain. */
  @Index()
  @Column({ type: 'uuid', nullable: true })
  mergedIntoId: string | null;

  /** Of the present demographics: why this is not the same person as somebody of that name and birth date. */
  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}
