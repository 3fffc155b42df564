import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Session } from '../../session.entity.js';
import type { RescueRoute, RescueUnit } from './domain/rescue-dose.js';

/** A medicine given against an effect of the dose. Earlier versions stay in `row_versions`. */
@Entity('rescue_medicines')
@Index(['sessionId', 'occurredAt', 'id'])
@Check('ck_rescue_medicines_dose', `dose > 0`)
@Check('ck_rescue_medicines_status', `status in ('RECORDED', 'ENTERED_IN_ERROR')`)
export class RescueMedicine {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** Code of the clinic's rules. */
  @Column({ type: 'text' })
  medicine: string;

  /** Which one, where the code is OTHER. */
  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'double precision' })
  dose: number;

  @Column({ type: 'text' })
  unit: RescueUnit;

  @Column({ type: 'text' })
  route: RescueRoute;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'text' })
  indication: string;

  /** The psychiatrist who ordered it; null under a standing order of the clinic. */
  @Column({ type: 'uuid', nullable: true })
  orderedBy: string | null;

  @Column({ type: 'text', nullable: true })
  response: string | null;

  @Column({ type: 'text', array: true })
  warnings: string[];

  @Column({ type: 'text' })
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  /** Why this version replaced the one before. */
  @Column({ type: 'text', nullable: true })
  changeReason: string | null;

  /** Why it was recorded only after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}
