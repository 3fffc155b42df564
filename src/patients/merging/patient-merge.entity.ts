import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import { Patient, type PatientStatus } from '../patient.entity.js';

/** Says that two records are of one person: what was in the duplicate belongs to the survivor from now on. Append-only. */
@Entity('patient_merges')
@Index(['survivorId', 'recordedAt'])
@Index(['duplicateId', 'recordedAt'])
@Check('ck_patient_merges_two_records', `survivor_id <> duplicate_id`)
export class PatientMerge {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  survivor?: Patient;

  @Column({ type: 'uuid' })
  survivorId: string;

  @ManyToOne(() => Patient, { nullable: false })
  duplicate?: Patient;

  @Column({ type: 'uuid' })
  duplicateId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  /** What the duplicate goes back to when the two are parted again. */
  @Column({ type: 'text' })
  duplicateStatus: PatientStatus;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}

/** One row that a merge gave to the survivor. Without its line here the database lets no row change its patient. Append-only. */
@Entity('patient_merge_rows')
export class PatientMergeRow {
  @PrimaryColumn({ type: 'uuid' })
  mergeId: string;

  @ManyToOne(() => PatientMerge, { nullable: false })
  merge?: PatientMerge;

  @PrimaryColumn({ type: 'text' })
  tableName: string;

  @PrimaryColumn({ type: 'uuid' })
  rowId: string;

  /** False for what was entered after the merge and hangs on a row that goes back: it goes back with it. */
  @Column({ type: 'boolean' })
  wasMoved: boolean;
}

/** Says that a merge was a mistake: what came from the duplicate is its own again. Append-only. */
@Entity('patient_unmerges')
export class PatientUnmerge {
  @PrimaryColumn({ type: 'uuid' })
  mergeId: string;

  @ManyToOne(() => PatientMerge, { nullable: false })
  merge?: PatientMerge;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
