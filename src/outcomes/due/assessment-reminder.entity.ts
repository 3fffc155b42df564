import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from '../../sessions/session.entity.js';
import type { AskedTimePoint } from '../domain/asked-windows.js';

/** That subscribers were told of a window that it is open, or overdue. What is due itself is computed and never stored. */
@Entity('assessment_reminders')
@Index(['sessionId', 'timePoint', 'said'], { unique: true, where: 'ended_at is null' })
@Index(['sessionId'])
@Check(
  'ck_assessment_reminders_time_point',
  `time_point in ('BASELINE', 'PRE_SESSION', 'ACUTE', 'HOUR_24', 'DAY_7_14')`,
)
@Check('ck_assessment_reminders_said', `said in ('OPEN', 'OVERDUE')`)
export class AssessmentReminder {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'text' })
  timePoint: AskedTimePoint;

  @Column({ type: 'text' })
  said: 'OPEN' | 'OVERDUE';

  @Column({ type: 'timestamptz', precision: 3 })
  saidAt: Date;

  /** When it stopped to be due. A window that is due again gets another reminder. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;
}
