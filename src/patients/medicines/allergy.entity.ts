import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Patient } from '../patient.entity.js';

export const ALLERGY_SEVERITIES = ['MILD', 'MODERATE', 'SEVERE', 'UNKNOWN'] as const;
export type AllergySeverity = (typeof ALLERGY_SEVERITIES)[number];

export const ALLERGY_STATUSES = ['ACTIVE', 'ENTERED_IN_ERROR'] as const;
export type AllergyStatus = (typeof ALLERGY_STATUSES)[number];

/** What the patient reacts to. Earlier versions stay in `row_versions`. */
@Entity('allergies')
@Index(['patientId', 'recordedAt', 'id'])
@Check('ck_allergies_severity', `severity in ('MILD', 'MODERATE', 'SEVERE', 'UNKNOWN')`)
@Check('ck_allergies_status', `status in ('ACTIVE', 'ENTERED_IN_ERROR')`)
export class Allergy {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'text' })
  substance: string;

  @Column({ type: 'text', nullable: true })
  reaction: string | null;

  @Column({ type: 'text' })
  severity: AllergySeverity;

  @Column({ type: 'text' })
  status: AllergyStatus;

  /** Why it was an error; null while it holds. */
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
