import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Modality } from '../../clinic/modality.js';
import type { PhaseKind, RecallWindow } from '../../clinic/rules/rule-set.js';
import type { AskedTimePoint } from '../../outcomes/domain/asked-windows.js';
import type { Indication } from '../../treatment-plans/domain/indication.js';

/**
 * The windows of a patient, alike ones counted together, for a report over very many patients: a course has some fifty windows and
 * half as many counts. How those that were not closed yet stand at any time follows from their instants, so that no row changes
 * because time passes. Added up from `report_windows` in the database itself.
 */
@Entity('report_window_counts')
@Index(['month'])
export class WindowCounts {
  @PrimaryColumn({ type: 'uuid' })
  patientId: string;

  /** Says nothing; it tells the rows of a patient apart. */
  @PrimaryColumn({ type: 'smallint' })
  number: number;

  @Column({ type: 'text' })
  timePoint: AskedTimePoint;

  @Column({ type: 'text' })
  instrument: string;

  @Column({ type: 'text' })
  recall: RecallWindow;

  /** Of the target day in the zone of the session: months since the year 0. */
  @Column({ type: 'integer' })
  month: number;

  /** Of the session, like phase and dose band. */
  @Column({ type: 'text' })
  modality: Modality;

  /** Of the course, the main one first; so is the severity. */
  @Column({ type: 'text', array: true })
  indications: Indication[];

  @Column({ type: 'text' })
  phase: PhaseKind;

  @Column({ type: 'text' })
  doseBand: string;

  @Column({ type: 'text' })
  severity: string;

  /** From then on it is overdue while nobody answers; null where it was closed already. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  overdueFrom: Date | null;

  /** From then on no answer can belong to it: it is done, missed or superseded. Null where that was so already. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedFrom: Date | null;

  @Column({ type: 'smallint' })
  done: number;

  /** Neither done nor superseded. */
  @Column({ type: 'smallint' })
  unanswered: number;

  /** Cut short by the next dose without an answer. */
  @Column({ type: 'smallint' })
  superseded: number;
}
