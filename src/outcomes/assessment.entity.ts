import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { RecallWindow } from '../clinic/rules/rule-set.js';
import { Patient } from '../patients/patient.entity.js';
import type { AssessmentSource } from './domain/assessment-source.js';
import { AssessmentLink } from './patient-links/assessment-link.entity.js';

/**
 * One answered questionnaire: what was answered, and nothing that is computed from it. The row is its current version;
 * an `AssessmentAmendment` keeps what stood before and why, an `AssessmentInError` beside it takes it out of account.
 */
@Entity('assessments')
@Index(['patientId', 'completedAt', 'id'])
@Index(['linkId'])
@Check('ck_assessments_source', `source in ('PATIENT', 'STAFF_ENTRY')`)
@Check('ck_assessments_difficulty_from_0', `difficulty >= 0`)
@Check('ck_assessments_entered_total', `(entered_total is null) = (cardinality(answers) > 0)`)
export class Assessment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'text' })
  instrumentCode: string;

  /** Edition of the form. */
  @Column({ type: 'text' })
  instrumentVersion: string;

  /** The span of time the form asked about. */
  @Column({ type: 'text' })
  recallWindow: RecallWindow;

  /** In the order of the form; null where an item was left out. Empty where only the total is entered. */
  @Column({ type: 'smallint', array: true })
  answers: (number | null)[];

  /** Of a scale that gives its total only. */
  @Column({ type: 'smallint', nullable: true })
  enteredTotal: number | null;

  /** How difficult the problems made daily life; never part of the total. */
  @Column({ type: 'smallint', nullable: true })
  difficulty: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  completedAt: Date;

  /** IANA zone of the clinic when it was recorded, in which `completedAt` was read off a clock. */
  @Column({ type: 'text' })
  zone: string;

  @Column({ type: 'text' })
  source: AssessmentSource;

  /** The member of staff who asked the questions or sat with the patient. */
  @Column({ type: 'uuid', nullable: true })
  administeredBy: string | null;

  @ManyToOne(() => AssessmentLink, { nullable: true })
  link?: AssessmentLink | null;

  /** The link through which the patient answered; null for what was answered in the clinic. */
  @Column({ type: 'uuid', nullable: true })
  linkId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** A user, or the link. */
  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  contentHash: string;

  /** Joined in by `readAssessments`; null for one that counts. */
  inError?: AssessmentInError | null;

  /** Joined in by `readAssessmentsAmended`, in the order they were made. */
  earlierVersions?: AssessmentAmendment[];
}

/** What can be put right about an assessment: all of it but the patient and the questionnaire. */
export type AmendableFacts = Pick<
  Assessment,
  | 'instrumentVersion'
  | 'recallWindow'
  | 'answers'
  | 'enteredTotal'
  | 'difficulty'
  | 'completedAt'
  | 'source'
  | 'administeredBy'
>;

/** That an assessment was amended, why, and how it stood before. Append-only, so that no answer is ever lost. */
@Entity('assessment_amendments')
@Index(['assessmentId', 'recordedAt'])
export class AssessmentAmendment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Assessment, { nullable: false })
  assessment?: Assessment;

  @Column({ type: 'uuid' })
  assessmentId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'jsonb' })
  before: Omit<AmendableFacts, 'completedAt'> & { readonly completedAt: string };

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}

/** Says that an assessment was entered in error. It stays readable and leaves every computation. Append-only. */
@Entity('assessments_in_error')
export class AssessmentInError {
  @PrimaryColumn({ type: 'uuid' })
  assessmentId: string;

  @ManyToOne(() => Assessment, { nullable: false })
  assessment?: Assessment;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
