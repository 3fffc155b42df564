import { Check, Column, Entity, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Session } from '../../session.entity.js';
import type { SentValues } from './domain/submission.js';

export const SUBMISSION_CHANNELS = ['ONLINE', 'FAX'] as const;
export type SubmissionChannel = (typeof SUBMISSION_CHANNELS)[number];

/** That a person sent the monitoring form of a session to the REMS, and what it said. Append-only. */
@Entity('rems_form_submissions')
@Unique(['sessionId', 'number'])
@Check('ck_rems_form_submissions_channel', `channel in ('ONLINE', 'FAX')`)
@Check('ck_rems_form_submissions_online_confirmed', `channel = 'FAX' or confirmation_number is not null`)
@Check('ck_rems_form_submissions_amended_why', `number = 1 or reason is not null`)
export class RemsFormSubmission {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** 1 for the first of the session, marked in error or not. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'timestamptz', precision: 3 })
  submittedAt: Date;

  @Column({ type: 'text' })
  channel: SubmissionChannel;

  @Column({ type: 'text', nullable: true })
  confirmationNumber: string | null;

  /** Why it was sent once more. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Edition of the form. */
  @Column({ type: 'text' })
  definitionVersion: string;

  /** What was sent. */
  @Column({ type: 'jsonb' })
  values: SentValues;

  /** SHA-256 of `values` with their names in order. */
  @Column({ type: 'text' })
  valuesHash: string;

  /** The clinic rules the values were computed with. */
  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** The submitter. */
  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}

/** That a submission was never made, or is another patient's. Append-only. */
@Entity('rems_form_submissions_in_error')
export class RemsFormSubmissionInError {
  @PrimaryColumn({ type: 'uuid' })
  submissionId: string;

  @ManyToOne(() => RemsFormSubmission, { nullable: false })
  submission?: RemsFormSubmission;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
