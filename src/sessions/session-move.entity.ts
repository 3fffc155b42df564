import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { SessionStatus, SessionVerb } from './domain/session-status.js';
import { Session } from './session.entity.js';

/** Every status a session went through: which verb, when it happened, who said so, when it was entered. Append-only. */
@Entity('session_moves')
@Index(['sessionId', 'occurredAt'])
export class SessionMoveRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'text' })
  verb: SessionVerb;

  @Column({ type: 'text' })
  fromStatus: SessionStatus;

  @Column({ type: 'text' })
  toStatus: SessionStatus;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Why, where the verb asks for it: a cancellation, a dose given before the session was ready. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Of what was sent for a step of the day besides its time; null where the move follows from something else. */
  @Column({ type: 'text', nullable: true })
  contentHash: string | null;
}
