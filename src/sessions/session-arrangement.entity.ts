import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AcknowledgedWarning } from '../platform/http/acknowledged-warnings.js';
import { PlanEvent } from '../treatment-plans/plan-event.entity.js';
import { Session } from './session.entity.js';

/**
 * A session was moved, or given to a chair or a person although that overlaps another one: who said so and why.
 * Append-only. Both starts are the same where only chair or people changed.
 */
@Entity('session_arrangements')
@Index(['sessionId', 'recordedAt'])
@Index(['planEventId'])
export class SessionArrangement {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  fromStart: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  toStart: Date;

  /** Null where chair or people changed; those say why with each warning. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @ManyToOne(() => PlanEvent, { nullable: true })
  planEvent?: PlanEvent | null;

  /** Where the whole plan was moved or planned anew. */
  @Column({ type: 'uuid', nullable: true })
  planEventId: string | null;

  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
