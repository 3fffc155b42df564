import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { SideEffectCourse } from './domain/side-effect.js';
import { SideEffect } from './side-effect.entity.js';

/** How a side effect stood from a later time on. Earlier versions stay in `row_versions`. */
@Entity('side_effect_changes')
@Index(['sideEffectId', 'occurredAt'])
@Check('ck_side_effect_changes_grade', `grade between 1 and 5`)
@Check(
  'ck_side_effect_changes_course',
  `course in ('RESOLVED', 'RESOLVED_WITH_SEQUELAE', 'RESOLVING', 'ONGOING', 'FATAL', 'UNKNOWN')`,
)
@Check('ck_side_effect_changes_status', `status in ('RECORDED', 'ENTERED_IN_ERROR')`)
export class SideEffectChange {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => SideEffect, { nullable: false })
  sideEffect?: SideEffect;

  @Column({ type: 'uuid' })
  sideEffectId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  /** CTCAE v5; null where it stayed as it was. */
  @Column({ type: 'smallint', nullable: true })
  grade: number | null;

  @Column({ type: 'text' })
  course: SideEffectCourse;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** Why it was recorded after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ type: 'text' })
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  /** Why this version replaced the one before. */
  @Column({ type: 'text', nullable: true })
  changeReason: string | null;

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
