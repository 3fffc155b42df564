import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Scale } from './scale.entity.js';

export const SCALE_CORRECTION_KINDS = ['AMENDED', 'ENTERED_IN_ERROR'] as const;
export type ScaleCorrectionKind = (typeof SCALE_CORRECTION_KINDS)[number];

/** That a rating was corrected, why, and how it stood before. Append-only, so that no score is ever lost. */
@Entity('scale_corrections')
@Index(['scaleId', 'recordedAt'])
@Check('ck_scale_corrections_kind', `kind in ('AMENDED', 'ENTERED_IN_ERROR')`)
export class ScaleCorrection {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Scale, { nullable: false })
  scale?: Scale;

  @Column({ type: 'uuid' })
  scaleId: string;

  @Column({ type: 'text' })
  kind: ScaleCorrectionKind;

  @Column({ type: 'text' })
  reason: string;

  /** The rating as it was answered before the correction. */
  @Column({ type: 'jsonb' })
  before: object;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
