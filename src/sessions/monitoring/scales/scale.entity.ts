import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Session } from '../../session.entity.js';
import type { ScaleItem, ScaleKind } from '../domain/scales.js';

/** One rating at the chair, by item numbers. Earlier versions stay in `row_versions`. */
@Entity('scales')
@Index(['sessionId', 'assessedAt', 'id'])
@Check('ck_scales_kind', `kind in ('CADSS', 'ALDRETE', 'PADSS')`)
@Check('ck_scales_status', `status in ('RECORDED', 'ENTERED_IN_ERROR')`)
@Check('ck_scales_cadss_only', `kind = 'CADSS' or not (is_distressed or is_stated_resolved)`)
export class Scale {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'text' })
  kind: ScaleKind;

  @Column({ type: 'timestamptz', precision: 3 })
  assessedAt: Date;

  @Column({ type: 'jsonb' })
  items: readonly ScaleItem[];

  /** Null while an item is missing. */
  @Column({ type: 'smallint', nullable: true })
  total: number | null;

  @Column({ name: 'cadss6_total', type: 'smallint', nullable: true })
  cadss6Total: number | null;

  /** The patient is distressed or unsafe: what is seen, not a number. */
  @Column({ type: 'boolean' })
  isDistressed: boolean;

  /** A psychiatrist states that the dissociation is over. */
  @Column({ type: 'boolean' })
  isStatedResolved: boolean;

  @Column({ type: 'text' })
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

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
