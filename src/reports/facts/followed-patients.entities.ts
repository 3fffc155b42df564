/** Which patients the facts of reports are there for, and of whom they may have changed. */
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A patient whose facts may no longer be what the base tables say. Triggers write it, in the transaction of the change. */
@Entity('report_changes')
@Index(['patientId'])
export class ReportChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  changedAt: Date;
}

/** A patient whose facts are there, and until when they hold if nobody enters anything. */
@Entity('report_patients')
@Index(['nextChangeAt'])
@Index(['basis'])
export class ReportPatient {
  @PrimaryColumn({ type: 'uuid' })
  patientId: string;

  /** Definition, rules and zone that the facts were computed with. */
  @Column({ type: 'text' })
  basis: string;

  /** When a window closes, which changes who is eligible; null: never. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  nextChangeAt: Date | null;
}
