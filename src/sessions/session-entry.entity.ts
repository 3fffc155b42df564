import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';

export const REMEMBERED_OUTCOMES = ['STORED', 'WAITING', 'REFUSED'] as const;
export type RememberedOutcome = (typeof REMEMBERED_OUTCOMES)[number];

/**
 * That an entry of a tablet's queue was tried, and what became of it. What it says stands where the single request would have
 * put it. STORED is committed together with that, for a step that was there before by itself, and never changes again.
 */
@Entity('session_entries')
@Index(['sessionId'])
@Check('ck_session_entries_outcome', `outcome in ('STORED', 'WAITING', 'REFUSED')`)
@Check('ck_session_entries_refused_why', `(outcome = 'STORED') = (code is null)`)
export class SessionEntry {
  /** Made by the tablet. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'text' })
  outcome: RememberedOutcome;

  /** Of the problem it was refused with. */
  @Column({ type: 'text', nullable: true })
  code: string | null;

  /** Of what was last sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @Column({ type: 'integer' })
  version: number;
}
