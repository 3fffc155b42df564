import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from '../session.entity.js';
import type { ReadinessDecision } from './domain/blocker.js';

/** What a psychiatrist decided about one thing that stood in the way of a dose. Append-only; the last one counts. */
@Entity('readiness_decisions')
@Index(['sessionId', 'occurredAt'])
@Check('ck_readiness_decisions_decision', `decision in ('GO_AHEAD', 'HOLD')`)
export class ReadinessDecisionRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** Code of the blocker. */
  @Column({ type: 'text' })
  code: string;

  /** The reading, the checklist entry or the alert it was decided on. */
  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  decision: ReadinessDecision;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}
