import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import type { AskedTimePoint } from '../../outcomes/domain/asked-windows.js';
import type { WindowFact } from './domain/window-facts.js';
import { SessionTraits } from './session-traits.js';

/**
 * A questionnaire that was asked for around a dose. How it stands at any time follows from its instants, so that no row changes
 * because time passes. Derived from the base tables like every fact.
 */
@Entity('report_windows')
@Index(['patientId'])
@Index(['month'])
export class ReportedWindow extends SessionTraits implements WindowFact {
  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;

  @PrimaryColumn({ type: 'text' })
  timePoint: AskedTimePoint;

  @PrimaryColumn({ type: 'text' })
  instrument: string;

  @PrimaryColumn({ type: 'text' })
  recall: RecallWindow;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'uuid' })
  courseId: string;

  /** Of the target day in the zone of the session: months since the year 0. */
  @Column({ type: 'integer' })
  month: number;

  @Column({ type: 'timestamptz', precision: 3 })
  opensAt: Date;

  /** From then on it is overdue while nobody answers. */
  @Column({ type: 'timestamptz', precision: 3 })
  overdueFrom: Date;

  /** From then on no answer can belong to it: it is done, missed or superseded. */
  @Column({ type: 'timestamptz', precision: 3 })
  closedFrom: Date;

  @Column({ type: 'boolean' })
  isDone: boolean;

  /** Cut short by the next dose without an answer. */
  @Column({ type: 'boolean' })
  isSuperseded: boolean;
}
