import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from '../../session.entity.js';
import type { FieldValue } from './domain/form-facts.js';

/**
 * What a person said about a field of the monitoring form that the record does not say. Append-only: the newest answer of
 * a field counts, and none counts against the record.
 */
@Entity('rems_form_answers')
@Index(['sessionId', 'field', 'recordedAt'])
@Check('ck_rems_form_answers_value', `is_not_obtained = (value is null)`)
@Check('ck_rems_form_answers_reason', `not is_not_obtained or reason is not null`)
export class RemsFormAnswer {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** Code of the field in the definition of the form. */
  @Column({ type: 'text' })
  field: string;

  @Column({ type: 'jsonb', nullable: true })
  value: FieldValue | null;

  @Column({ type: 'boolean' })
  isNotObtained: boolean;

  /** Why it was not obtained, or why it replaces an earlier answer. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  /** Of what was first sent under this id. */
  @Column({ type: 'text' })
  contentHash: string;
}
