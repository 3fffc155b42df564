/**
 * The facts of each patient once more, packed into a few bytes, for reports that add up sessions and windows over very many
 * patients: their intervals need the sums of each patient over just the months and the cohort that are asked for. Derived and
 * made again like every fact; `packed-facts.ts` says what the bytes mean.
 */
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { SessionTraits } from './session-traits.js';

/** What packed facts are told apart by, kept once under a small number. One that nobody is in any more stays until a rebuild. */
@Entity('report_cohorts')
@Index('ix_report_cohorts_traits', ['modality', 'indications', 'phase', 'doseBand', 'severity'], {
  unique: true,
})
export class ReportCohort extends SessionTraits {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'ALWAYS' })
  id: number;
}

/** What is counted or where, kept once under a small number from 1 up. */
@Entity('report_terms')
@Index(['term'], { unique: true })
export class ReportTerm {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'ALWAYS' })
  id: number;

  /** The code of a side effect, the id of a chair, or time point, instrument and recall of a window. */
  @Column({ type: 'text', array: true })
  term: string[];
}

/** All sessions, side effects and windows of one patient. */
@Entity('report_histories')
export class ReportHistory {
  @PrimaryColumn({ type: 'uuid' })
  patientId: string;

  /** Months since the year 0 of the first session or window, and of the last. */
  @Column({ type: 'integer' })
  firstMonth: number;

  @Column({ type: 'integer' })
  lastMonth: number;

  @Column({ type: 'bytea' })
  sessions: Buffer;

  @Column({ type: 'bytea' })
  sideEffects: Buffer;

  /** Those that were closed when this was written, alike ones counted together. */
  @Column({ type: 'bytea' })
  windows: Buffer;

  /** The others, with the instants from which it follows how they stand, so that nothing changes because time passes. */
  @Column({ type: 'bytea' })
  openWindows: Buffer;
}
