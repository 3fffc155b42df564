import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { EntryInError } from '../entries-in-error.js';
import { Patient } from '../patient.entity.js';

/** What the hour was for: before the doses, while one was given, to make use of one, or psychotherapy apart from them. */
export const PSYCHOTHERAPY_KINDS = ['PREPARATION', 'DURING_DOSE', 'INTEGRATION', 'OTHER'] as const;
export type PsychotherapyKind = (typeof PSYCHOTHERAPY_KINDS)[number];

/** A psychotherapy session that took place, here or elsewhere. Append-only; what was said there is not kept here. */
@Entity('psychotherapy_sessions')
@Index(['patientId', 'startedAt', 'id'])
@Check('ck_psychotherapy_sessions_kind', `kind in ('PREPARATION', 'DURING_DOSE', 'INTEGRATION', 'OTHER')`)
@Check('ck_psychotherapy_sessions_minutes', `duration_minutes between 1 and 1440`)
export class PsychotherapySession {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  /** Null where nobody knows. */
  @Column({ type: 'smallint', nullable: true })
  durationMinutes: number | null;

  @Column({ type: 'text' })
  kind: PsychotherapyKind;

  /** The school or method, for example "CBT". */
  @Column({ type: 'text', nullable: true })
  method: string | null;

  /** Who held it, also outside of the clinic. */
  @Column({ type: 'text', nullable: true })
  therapist: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}

/** Says that a psychotherapy session was entered in error. It stays readable and counts for nothing. Append-only. */
@Entity('psychotherapy_sessions_in_error')
export class PsychotherapySessionInError implements EntryInError {
  @PrimaryColumn({ type: 'uuid', name: 'psychotherapy_session_id' })
  entryId: string;

  @ManyToOne(() => PsychotherapySession, { nullable: false })
  @JoinColumn({ name: 'psychotherapy_session_id' })
  entry?: PsychotherapySession;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
