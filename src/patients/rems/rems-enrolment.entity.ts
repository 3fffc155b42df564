import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { EntryInError } from '../entries-in-error.js';
import { Patient } from '../patient.entity.js';

/** The patient's enrolment in the Spravato REMS programme. Append-only. */
@Entity('rems_enrolments')
@Index(['patientId', 'enrolledOn'])
@Check(
  'ck_rems_enrolments_signed_first',
  `patient_signed_on <= enrolled_on and prescriber_signed_on <= enrolled_on`,
)
export class RemsEnrolment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  /** As the REMS programme gave it. */
  @Column({ type: 'text' })
  enrolmentId: string;

  @Column({ type: 'date' })
  enrolledOn: string;

  @Column({ type: 'date' })
  patientSignedOn: string;

  @Column({ type: 'date' })
  prescriberSignedOn: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}

/** Says that an enrolment was entered in error. It stays readable and leaves every computation. Append-only. */
@Entity('rems_enrolments_in_error')
export class RemsEnrolmentInError implements EntryInError {
  @PrimaryColumn({ type: 'uuid', name: 'rems_enrolment_id' })
  entryId: string;

  @ManyToOne(() => RemsEnrolment, { nullable: false })
  @JoinColumn({ name: 'rems_enrolment_id' })
  entry?: RemsEnrolment;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
