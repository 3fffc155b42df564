import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Session } from '../session.entity.js';
import type { SideEffectAction, SideEffectCourse } from './domain/side-effect.js';

/** Whether the drug caused it, in the categories of WHO-UMC. */
export const RELATEDNESS = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNLIKELY', 'UNASSESSABLE'] as const;
export type Relatedness = (typeof RELATEDNESS)[number];

/** What the patient felt or suffered, in the clinic's own codes. Earlier versions stay in `row_versions`. */
@Entity('side_effects')
@Index(['sessionId', 'onsetAt', 'id'])
@Check('ck_side_effects_grade', `grade between 1 and 5`)
@Check('ck_side_effects_grade_before_dose', `grade_before_dose between 1 and 5`)
@Check('ck_side_effects_resolved_at', `resolved_at >= onset_at`)
@Check(
  'ck_side_effects_course',
  `course in ('RESOLVED', 'RESOLVED_WITH_SEQUELAE', 'RESOLVING', 'ONGOING', 'FATAL', 'UNKNOWN')`,
)
@Check(
  'ck_side_effects_relatedness',
  `relatedness in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNLIKELY', 'UNASSESSABLE')`,
)
@Check('ck_side_effects_status', `status in ('RECORDED', 'ENTERED_IN_ERROR')`)
export class SideEffect {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'text' })
  code: string;

  /** CTCAE v5. */
  @Column({ type: 'smallint' })
  grade: number;

  /** Grade of a complaint that was there before the dose. */
  @Column({ type: 'smallint', nullable: true })
  gradeBeforeDose: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  onsetAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt: Date | null;

  @Column({ type: 'text' })
  course: SideEffectCourse;

  @Column({ type: 'text', array: true })
  actions: SideEffectAction[];

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', nullable: true })
  relatedness: Relatedness | null;

  /** The psychiatrist who judged the relatedness. */
  @Column({ type: 'uuid', nullable: true })
  relatednessBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  relatednessAt: Date | null;

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
