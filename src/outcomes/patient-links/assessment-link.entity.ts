import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { AskedForm } from '../../clinic/rules/rule-set.js';
import { Patient } from '../../patients/patient.entity.js';
import { Session } from '../../sessions/session.entity.js';
import type { AskedTimePoint } from '../domain/asked-windows.js';

/**
 * A way for one patient to answer one bundle of questionnaires once, without an account. Whether it is good is computed
 * (`domain/link-state.ts`). Earlier versions of the row stay in `row_versions`.
 */
@Entity('assessment_links')
@Unique(['tokenHash'])
@Index(['patientId', 'recordedAt', 'id'])
@Index(['sessionId'])
@Check(
  'ck_assessment_links_time_point',
  `(session_id is null) = (time_point is null) and time_point in ('BASELINE', 'PRE_SESSION', 'ACUTE', 'HOUR_24', 'DAY_7_14')`,
)
@Check('ck_assessment_links_answered', `(answered_at is null) = (answers_hash is null)`)
@Check(
  'ck_assessment_links_revoked',
  `(revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null)`,
)
@Check('ck_assessment_links_one_end', `answered_at is null or revoked_at is null`)
export class AssessmentLink {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  /** SHA-256 of a random 256-bit token; there is nothing in it to guess, so it needs no slow hash. */
  @Column({ type: 'text' })
  tokenHash: string;

  /** What is asked, in the order of the page. */
  @Column({ type: 'jsonb' })
  forms: AskedForm[];

  @ManyToOne(() => Session, { nullable: true })
  session?: Session | null;

  /** With the time point, or without it. */
  @Column({ type: 'uuid', nullable: true })
  sessionId: string | null;

  @Column({ type: 'text', nullable: true })
  timePoint: AskedTimePoint | null;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  /** Tells the same answers sent twice from others. */
  @Column({ type: 'text', nullable: true })
  answersHash: string | null;

  /** How often something was sent again in the time in which the same answers are thanked for. */
  @Column({ type: 'integer', default: 0 })
  timesSentAgain: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  revokedBy: string | null;

  @Column({ type: 'text', nullable: true })
  revokeReason: string | null;
}
