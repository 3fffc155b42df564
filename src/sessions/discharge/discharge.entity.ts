import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from '../session.entity.js';
import type { DischargeType } from './domain/discharge-types.js';
import type { UnmetGate } from './domain/gate.js';

/**
 * How and by whose word a patient left. Append-only: where a discharge was taken back, the next one stands beside it and
 * counts. That there is never more than one at a time is held by the status of the session.
 */
@Entity('discharges')
@Index(['sessionId', 'recordedAt'])
@Check('ck_discharges_type', `type in ('ROUTINE', 'OVERRIDE', 'LEFT_AGAINST_ADVICE', 'TRANSFERRED', 'DIED')`)
@Check('ck_discharges_reason', `type = 'ROUTINE' or reason is not null`)
@Check('ck_discharges_routine_gates', `type <> 'ROUTINE' or unmet_gates = '[]'`)
export class Discharge {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'text' })
  type: DischargeType;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  /** The adult who was there to take the patient home; null where nobody was. */
  @Column({ type: 'text', nullable: true })
  escortName: string | null;

  @Column({ type: 'boolean' })
  instructionsGiven: boolean;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Gates that were not met when the patient left, none for a routine discharge. Read back, instants in it are text. */
  @Column({ type: 'jsonb' })
  unmetGates: readonly UnmetGate[];

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
