import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { StockMovement } from '../../clinic/drug-lots/stock-movement.entity.js';
import { Session } from '../session.entity.js';
import type { ExplainedState } from './domain/drug-reconciliation.js';
import type { StockFinding } from './domain/stock-account.js';

/**
 * How a psychiatrist explained what did not add up, with the amounts that were explained. Append-only; where the amounts
 * change afterwards it no longer holds, and the next explanation is a row of its own.
 */
@Entity('drug_explanations')
@Index(['sessionId', 'recordedAt'])
@Index(['movementId', 'recordedAt'])
@Check('ck_drug_explanations_subject', `(session_id is null) <> (movement_id is null)`)
export class DrugExplanation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: true })
  session?: Session | null;

  @Column({ type: 'uuid', nullable: true })
  sessionId: string | null;

  @ManyToOne(() => StockMovement, { nullable: true })
  movement?: StockMovement | null;

  @Column({ type: 'uuid', nullable: true })
  movementId: string | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'jsonb' })
  explained: ExplainedState | Pick<StockFinding, 'codes' | 'differenceContainers'>;

  /** Whoever explains took part: drew, gave, wasted or witnessed. Allowed, since a clinic may be small, and shown. */
  @Column({ type: 'boolean' })
  isByParticipant: boolean;

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
