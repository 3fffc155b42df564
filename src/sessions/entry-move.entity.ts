import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const MOVED_KINDS = [
  'VITALS',
  'SCALE',
  'SIDE_EFFECT',
  'RESCUE_MEDICINE',
  'NOTE',
  'ASSESSMENT',
] as const;
export type MovedKind = (typeof MOVED_KINDS)[number];

/**
 * That an entry was made on the wrong person or the wrong visit, and which entry stands where it belongs. The first one is
 * marked as entered in error; who wrote it and when is kept here, since the second one is of whoever moved it. Append-only.
 */
@Entity('entry_moves')
@Index(['fromSessionId', 'movedAt'])
@Index(['toSessionId', 'movedAt'])
@Index(['fromEntryId'])
@Index(['toEntryId'])
@Check(
  'ck_entry_moves_kind',
  `kind in ('VITALS', 'SCALE', 'SIDE_EFFECT', 'RESCUE_MEDICINE', 'NOTE', 'ASSESSMENT')`,
)
@Check(
  'ck_entry_moves_sessions',
  `(from_session_id is null) = (kind = 'ASSESSMENT') and (to_session_id is null) = (kind = 'ASSESSMENT')`,
)
export class EntryMove {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: MovedKind;

  /** Null for what belongs to a patient and to no session: its patient stands in the entry itself. */
  @Column({ type: 'uuid', nullable: true })
  fromSessionId: string | null;

  @Column({ type: 'uuid' })
  fromEntryId: string;

  @Column({ type: 'uuid', nullable: true })
  toSessionId: string | null;

  @Column({ type: 'uuid' })
  toEntryId: string;

  @Column({ type: 'text' })
  reason: string;

  /** When the first entry was recorded, and by whom. */
  @Column({ type: 'timestamptz', precision: 3 })
  firstRecordedAt: Date;

  @Column({ type: 'uuid' })
  firstRecordedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  movedAt: Date;

  @Column({ type: 'uuid' })
  movedBy: string;
}
