import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { SessionMoveRecord } from './session-move.entity.js';

export const MOVE_CORRECTIONS = ['UNDONE', 'AMENDED'] as const;
export type MoveCorrectionKind = (typeof MOVE_CORRECTIONS)[number];

/** That a move was a mistake, or happened at another time than was said. Append-only, the newest amendment counts. */
@Entity('session_move_corrections')
@Index(['moveId'])
@Check('ck_session_move_corrections_kind', `kind in ('UNDONE', 'AMENDED')`)
@Check('ck_session_move_corrections_time', `(kind = 'AMENDED') = (occurred_at is not null)`)
export class SessionMoveCorrection {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => SessionMoveRecord, { nullable: false })
  move?: SessionMoveRecord;

  @Column({ type: 'uuid' })
  moveId: string;

  @Column({ type: 'text' })
  kind: MoveCorrectionKind;

  /** AMENDED: when it happened indeed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  occurredAt: Date | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
