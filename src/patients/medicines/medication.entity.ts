import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { MedicineClass } from '../domain/medicine-classes.js';
import { Patient } from '../patient.entity.js';

export const MEDICATION_STATUSES = ['ACTIVE', 'STOPPED', 'ENTERED_IN_ERROR'] as const;
export type MedicationStatus = (typeof MEDICATION_STATUSES)[number];

/** A medicine the patient takes or took. Earlier versions stay in `row_versions`. */
@Entity('medications')
@Index(['patientId', 'recordedAt', 'id'])
@Check(
  'ck_medications_medicine_class',
  `medicine_class in ('BENZODIAZEPINE', 'OPIOID', 'SEDATIVE_HYPNOTIC', 'PSYCHOSTIMULANT', 'MAOI', 'LAMOTRIGINE',
    'THEOPHYLLINE', 'CYP_INHIBITOR', 'ANTIDEPRESSANT', 'OTHER')`,
)
@Check('ck_medications_status', `status in ('ACTIVE', 'STOPPED', 'ENTERED_IN_ERROR')`)
@Check('ck_medications_days', `stopped_on is null or started_on is null or stopped_on >= started_on`)
export class Medication {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'text' })
  name: string;

  /** RxNorm concept id. */
  @Column({ type: 'text', nullable: true })
  rxNormCode: string | null;

  /** As prescribed, for example "1 mg at night". */
  @Column({ type: 'text', nullable: true })
  doseText: string | null;

  @Column({ type: 'text' })
  medicineClass: MedicineClass;

  /** Null where nobody knows. */
  @Column({ type: 'date', nullable: true })
  startedOn: string | null;

  @Column({ type: 'date', nullable: true })
  stoppedOn: string | null;

  @Column({ type: 'text' })
  status: MedicationStatus;

  /** Why it was stopped or was an error; null while it is taken. */
  @Column({ type: 'text', nullable: true })
  statusReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}
