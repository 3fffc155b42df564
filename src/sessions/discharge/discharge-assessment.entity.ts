import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from '../session.entity.js';

/**
 * What somebody found or did at the bedside before a discharge. Append-only; of each fact the last one stated counts, and what
 * was not stated is null.
 */
@Entity('discharge_assessments')
@Index(['sessionId', 'occurredAt'])
export class DischargeAssessment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** To person, place and time. */
  @Column({ type: 'boolean', nullable: true })
  isOriented: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  hasSteadyGait: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  isAcutelySuicidal: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  escortPresent: boolean | null;

  @Column({ type: 'text', nullable: true })
  escortName: string | null;

  @Column({ type: 'boolean', nullable: true })
  instructionsGiven: boolean | null;

  /** Which version of the clinic's leaflet. */
  @Column({ type: 'text', nullable: true })
  instructionsVersion: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  /** Why it was recorded only after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}
