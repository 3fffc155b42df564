/** What reports that count sessions are computed from, derived and made again like the facts about courses. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Completion } from '../../sessions/session.entity.js';
import { SessionTraits } from './session-traits.js';

/**
 * What became of a session. GIVEN: its dose has started and ended. RUNNING: it has started, and nobody has said that it
 * ended. LEFT_WITHOUT_DOSE: the patient came and left. WAITING: nobody has said anything yet.
 */
export type SessionOutcome =
  | 'GIVEN'
  | 'RUNNING'
  | 'NO_SHOW'
  | 'CANCELLED'
  /** Cancelled because its plan ended or was planned anew. */
  | 'WITHDRAWN'
  | 'LEFT_WITHOUT_DOSE'
  | 'WAITING';

/** One session, planned or over. */
@Entity('report_sessions')
@Index(['month'])
@Index(['patientId'])
export class SessionFact extends SessionTraits {
  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'uuid' })
  patientId: string;

  /** The plan that began the course, with or without a dose. */
  @Column({ type: 'uuid' })
  courseId: string;

  /** Months since the year 0: of the start of the dose, and of the planned start where there was none. */
  @Column({ type: 'integer' })
  month: number;

  /** The calendar day of the same instant in the zone of the clinic. */
  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'uuid', nullable: true })
  chairId: string | null;

  @Column({ type: 'text' })
  outcome: SessionOutcome;

  @Column({ type: 'text', nullable: true })
  completion: Completion | null;

  /** One that had a cause: none that was withdrawn. */
  @Column({ type: 'boolean' })
  hasRedAlert: boolean;

  @Column({ type: 'boolean' })
  hasRescueMedicine: boolean;

  /** To a hospital. */
  @Column({ type: 'boolean' })
  wasTransferred: boolean;

  /** Whole minutes from the end of the dose until the clinic let the patient go; null for every other way to leave. */
  @Column({ type: 'integer', nullable: true })
  minutesToDischarge: number | null;

  /** Whole minutes from check-in until the patient left, however; null while one of the two is not known. */
  @Column({ type: 'integer', nullable: true })
  chairMinutes: number | null;

  /** Side effects that were there before the dose and did not grow worse; they are no side effects of it. */
  @Column({ type: 'integer' })
  preExistingEffects: number;
}

/**
 * Side effects of one code in one session, that began with or after the dose or grew worse.
 */
@Entity('report_side_effects')
@Index(['patientId'])
export class SideEffectFact {
  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;

  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  patientId: string;

  /** CTCAE v5, the highest at any time. */
  @Column({ type: 'smallint' })
  highestGrade: number;

  /** How many of them are serious, as far as is known. */
  @Column({ type: 'integer' })
  serious: number;
}
