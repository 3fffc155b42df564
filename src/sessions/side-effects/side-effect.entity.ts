import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Session } from '../session.entity.js';
import type { SeriousnessCriterion } from './domain/serious-event.js';
import type {
  Relatedness,
  SideEffectAction,
  SideEffectCourse,
  SideEffectReporter,
  SideEffectSource,
} from './domain/side-effect.js';

/**
 * What the patient felt or suffered, in the clinic's own codes, as it was at its onset; how it went on are its
 * `SideEffectChange`s. Earlier versions stay in `row_versions`.
 */
@Entity('side_effects')
@Index(['sessionId', 'onsetAt', 'id'])
@Index(['code'])
@Check('ck_side_effects_grade_at_onset', `grade_at_onset between 1 and 5`)
@Check('ck_side_effects_grade_before_dose', `grade_before_dose between 1 and 5`)
@Check('ck_side_effects_course_at_onset', `course_at_onset in ('RESOLVING', 'ONGOING', 'FATAL', 'UNKNOWN')`)
@Check('ck_side_effects_source', `source in ('BEDSIDE', 'PHONE', 'VISIT', 'LINK', 'VITALS')`)
@Check('ck_side_effects_reading', `(reading_id is not null) = (source = 'VITALS')`)
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
  gradeAtOnset: number;

  @Column({ type: 'text' })
  courseAtOnset: SideEffectCourse;

  /** Grade of a complaint that was there before the dose. */
  @Column({ type: 'smallint', nullable: true })
  gradeBeforeDose: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  onsetAt: Date;

  @Column({ type: 'text', array: true })
  actions: SideEffectAction[];

  /** As somebody stated them; what follows from the grade is not kept. */
  @Column({ type: 'text', array: true })
  seriousness: SeriousnessCriterion[];

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  source: SideEffectSource;

  /** VITALS: the reading that is the effect. */
  @Column({ type: 'uuid', nullable: true })
  readingId: string | null;

  /** When the clinic was told. */
  @Column({ type: 'timestamptz', precision: 3 })
  reportedAt: Date;

  @Column({ type: 'text', nullable: true })
  reportedBy: SideEffectReporter | null;

  /** Why it was recorded after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

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
