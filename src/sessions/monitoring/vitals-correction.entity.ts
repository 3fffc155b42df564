import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const VITALS_CORRECTION_KINDS = ['AMENDED', 'ENTERED_IN_ERROR'] as const;
export type VitalsCorrectionKind = (typeof VITALS_CORRECTION_KINDS)[number];

/** That a reading was corrected, why, and how it stood before. Append-only, so that no value is ever lost. */
@Entity('vitals_corrections')
@Index(['sessionId', 'readingId', 'recordedAt'])
@Check('ck_vitals_corrections_kind', `kind in ('AMENDED', 'ENTERED_IN_ERROR')`)
export class VitalsCorrection {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'uuid' })
  readingId: string;

  @Column({ type: 'text' })
  kind: VitalsCorrectionKind;

  @Column({ type: 'text' })
  reason: string;

  /** The reading as it was answered before the correction. */
  @Column({ type: 'jsonb' })
  before: object;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
