import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';

/** What somebody wrote down about a session. Append-only: a mistake is put right by another note. */
@Entity('session_notes')
@Index(['sessionId', 'occurredAt', 'id'])
export class SessionNote {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'text' })
  text: string;

  /** When it was seen or said. */
  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  /** Why it was recorded only after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  contentHash: string;
}
