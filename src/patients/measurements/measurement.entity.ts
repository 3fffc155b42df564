import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import type { EntryInError } from '../entries-in-error.js';
import { Patient } from '../patient.entity.js';

/** A weight, a height or both, as measured. Append-only: the newest one counts, the others are its history. */
@Entity('measurements')
@Index(['patientId', 'measuredAt', 'id'])
@Check('ck_measurements_any', `weight_kg is not null or height_cm is not null`)
export class Measurement {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'numeric', precision: 5, scale: 1, nullable: true })
  weightKg: number | null;

  @Column({ type: 'numeric', precision: 5, scale: 1, nullable: true })
  heightCm: number | null;

  /** The first weight of a patient: it counts as UNCONFIRMED until it was entered a second time. */
  @Column({ type: 'boolean', default: false })
  needsSecondEntry: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  measuredAt: Date;

  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}

/** Says that a measurement was entered in error. It stays readable and leaves every computation. Append-only. */
@Entity('measurements_in_error')
export class MeasurementInError implements EntryInError {
  @PrimaryColumn({ type: 'uuid', name: 'measurement_id' })
  entryId: string;

  @ManyToOne(() => Measurement, { nullable: false })
  @JoinColumn({ name: 'measurement_id' })
  entry?: Measurement;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}

/** The second entry of a first weight, which found the same. Append-only. */
@Entity('weight_confirmations')
export class WeightConfirmation {
  @PrimaryColumn({ type: 'uuid' })
  measurementId: string;

  @ManyToOne(() => Measurement, { nullable: false })
  measurement?: Measurement;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
