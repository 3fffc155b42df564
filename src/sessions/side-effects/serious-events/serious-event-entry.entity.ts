import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type {
  SeriousEntryKind,
  SeriousnessCriterion,
  SeriousnessJudgement,
} from '../domain/serious-event.js';
import { SideEffect } from '../side-effect.entity.js';

/** A call for a review of a serious side effect, the review, or a follow-up of it. Append-only. */
@Entity('serious_event_entries')
@Index(['sideEffectId', 'recordedAt', 'id'])
@Check('ck_serious_event_entries_kind', `kind in ('CALLED_FOR', 'REVIEWED', 'FOLLOWED_UP')`)
@Check('ck_serious_event_entries_judgement', `judgement in ('SERIOUS', 'NOT_SERIOUS')`)
@Check('ck_serious_event_entries_judged', `(judgement is not null) = (kind = 'REVIEWED')`)
@Check('ck_serious_event_entries_called_for', `kind <> 'CALLED_FOR' or due_by is not null`)
@Check('ck_serious_event_entries_narrative', `(narrative is null) = (kind = 'CALLED_FOR')`)
export class SeriousEventEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => SideEffect, { nullable: false })
  sideEffect?: SideEffect;

  @Column({ type: 'uuid' })
  sideEffectId: string;

  @Column({ type: 'text' })
  kind: SeriousEntryKind;

  /** CALLED_FOR: what had come to be known. */
  @Column({ type: 'text', array: true })
  criteria: SeriousnessCriterion[];

  @Column({ type: 'text', nullable: true })
  judgement: SeriousnessJudgement | null;

  @Column({ type: 'text', nullable: true })
  narrative: string | null;

  /** Until when the next entry is due; null where none is. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dueBy: Date | null;

  /** The clinic rules the deadline of a review comes from. */
  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
