import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from '../session.entity.js';
import type { ChecklistContent, ChecklistOutcome } from './domain/checklist.js';

/** One item of the checklist, looked at once. Append-only: the newest entry of an item counts, the earlier ones stay. */
@Entity('checklist_entries')
@Index(['sessionId', 'itemCode', 'occurredAt'])
@Check('ck_checklist_entries_outcome', `outcome in ('DONE', 'CONCERN')`)
@Check('ck_checklist_entries_concern_says_what', `outcome = 'DONE' or note is not null`)
export class ChecklistEntryRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** As the clinic's rules name it. */
  @Column({ type: 'text' })
  itemCode: string;

  @Column({ type: 'text' })
  outcome: ChecklistOutcome;

  /** What the item asks for besides the tick. Read back, instants in it are text. */
  @Column({ type: 'jsonb' })
  content: ChecklistContent;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  /** Why it was recorded only after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}
