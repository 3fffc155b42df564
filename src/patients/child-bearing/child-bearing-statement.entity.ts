import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Patient } from '../patient.entity.js';

/**
 * What was said about whether a patient may bear children; before a dose it decides whether a pregnancy test is asked for. A
 * clinical fact of its own beside the registered sex, because one does not tell the other. Append-only: the last one said
 * counts.
 */
@Entity('child_bearing_statements')
@Index(['patientId', 'statedAt', 'id'])
export class ChildBearingStatement {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'boolean' })
  isPossible: boolean;

  /** Menopause, hysterectomy and the like. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  statedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}
