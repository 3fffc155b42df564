import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { EntryInError } from '../entries-in-error.js';
import { Patient } from '../patient.entity.js';
import { Medication } from './medication.entity.js';

/** From a day on a medicine was taken in another dose. Append-only; the dose it was started with stays on the medicine. */
@Entity('medication_dose_changes')
@Index(['patientId'])
@Index(['medicationId', 'changedOn'])
export class MedicationDoseChange {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @ManyToOne(() => Medication, { nullable: false })
  medication?: Medication;

  @Column({ type: 'uuid' })
  medicationId: string;

  @Column({ type: 'date' })
  changedOn: string;

  /** As prescribed from that day on. */
  @Column({ type: 'text' })
  doseText: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}

/** Says that a change of dose was entered in error. It stays readable and counts for nothing. Append-only. */
@Entity('medication_dose_changes_in_error')
export class MedicationDoseChangeInError implements EntryInError {
  @PrimaryColumn({ type: 'uuid', name: 'dose_change_id' })
  entryId: string;

  @ManyToOne(() => MedicationDoseChange, { nullable: false })
  @JoinColumn({ name: 'dose_change_id' })
  entry?: MedicationDoseChange;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
