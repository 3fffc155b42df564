import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import type { WeightBasis } from '../../treatment-plans/treatment-plan.entity.js';
import { Session } from '../session.entity.js';

/** The dose of one session as a psychiatrist decided it, instead of what the plan had ordered. Append-only: the newest counts. */
@Entity('dose_orders')
@Index(['sessionId', 'recordedAt'])
export class DoseOrderRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'numeric', precision: 7, scale: 2 })
  mg: number;

  @Column({ type: 'numeric', precision: 6, scale: 3, nullable: true })
  mgPerKg: number | null;

  @Column({ type: 'integer', nullable: true })
  infusionMinutes: number | null;

  @Column({ type: 'numeric', precision: 7, scale: 3, nullable: true })
  concentrationMgPerMl: number | null;

  @Column({ type: 'integer', nullable: true })
  devices: number | null;

  @Column({ type: 'numeric', precision: 5, scale: 1, nullable: true })
  dosingWeightKg: number | null;

  @Column({ type: 'text', nullable: true })
  dosingWeightBasis: WeightBasis | null;

  @Column({ type: 'date', nullable: true })
  dosingWeightMeasuredOn: string | null;

  /** What had been ordered before. */
  @Column({ type: 'numeric', precision: 7, scale: 2 })
  replacedMg: number;

  @Column({ type: 'text' })
  reason: string;

  /** By the psychiatrist who ordered. */
  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'uuid' })
  orderedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  orderedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;
}
