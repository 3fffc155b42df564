import { Check, Column, Entity, Index, ManyToOne, OneToMany, PrimaryColumn, Unique } from 'typeorm';
import { Session } from '../session.entity.js';
import type { AdministrationEventType, EarlyTerminationReason } from './domain/administration-event.js';

/**
 * What happened to the dose, as the bedside recorded it. Append-only: an event that was amended is replaced by a row of
 * its own, one entered in error is named by an `AdministrationEventInError`. Amounts and rates are kept as they were computed
 * with, so that the dose shown while it runs and the dose computed years later agree.
 */
@Entity('administration_events')
@Unique(['sessionId', 'ordinal'])
@Unique(['replacesId'])
@Check(
  'ck_administration_events_type',
  `type in ('START', 'PAUSE', 'RESUME', 'RATE_CHANGE', 'BOLUS', 'INJECTION', 'DEVICE', 'STOP')`,
)
export class AdministrationEventRecord {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Session, { nullable: false })
  session?: Session;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** 1 for the first event recorded; decides between events of the same instant. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'text' })
  type: AdministrationEventType;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  /** A device, where its start was told: `occurredAt` is when the patient had finished it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt: Date | null;

  /** From this event on. */
  @Column({ type: 'double precision', nullable: true })
  rateMgPerMinute: number | null;

  /** The pump's own setting, where the rate was told by it. */
  @Column({ type: 'double precision', nullable: true })
  pumpRateMlPerHour: number | null;

  @Column({ type: 'double precision', nullable: true })
  concentrationMgPerMl: number | null;

  /** An injection, or what was delivered of an incomplete device; null for a full device. */
  @Column({ type: 'double precision', nullable: true })
  deliveredMg: number | null;

  @Column({ type: 'integer', nullable: true })
  deviceNumber: number | null;

  @Column({ type: 'boolean', nullable: true })
  isDeviceComplete: boolean | null;

  /** A device of which something was lost. */
  @Column({ type: 'boolean', nullable: true })
  isSpilled: boolean | null;

  @Column({ type: 'text', nullable: true })
  lotNumber: string | null;

  /** An injection: what was injected, where. */
  @Column({ type: 'double precision', nullable: true })
  volumeMl: number | null;

  @Column({ type: 'text', nullable: true })
  site: string | null;

  /** The psychiatrist who ordered a further injection or a higher rate; null where none was needed, or none ordered it. */
  @Column({ type: 'uuid', nullable: true })
  orderedBy: string | null;

  @Column({ type: 'text', nullable: true })
  terminationReason: EarlyTerminationReason | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /**
   * Codes of everything that should not have been so, and was, as it was judged when it was recorded; what is said now is
   * `standingDeviations`.
   */
  @Column({ type: 'text', array: true })
  deviations: string[];

  /** In the order they were made. */
  @OneToMany(() => AdministrationEventJudgement, ({ event }) => event)
  judgements?: AdministrationEventJudgement[];

  @Column({ type: 'text', nullable: true })
  deviationReason: string | null;

  /** The event that this one replaces, and why. */
  @ManyToOne(() => AdministrationEventRecord, { nullable: true })
  replaces?: AdministrationEventRecord | null;

  @Column({ type: 'uuid', nullable: true })
  replacesId: string | null;

  @Column({ type: 'text', nullable: true })
  amendReason: string | null;

  /** Why it was recorded only after the session was signed. */
  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  contentHash: string;
}

/** That an event never happened. Append-only. */
@Entity('administration_events_in_error')
export class AdministrationEventInError {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @ManyToOne(() => AdministrationEventRecord, { nullable: false })
  event?: AdministrationEventRecord;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}

/**
 * That a later entry or a correction of another event changed what is said about an event, which itself stays as it was
 * recorded. Append-only; the last one counts.
 */
@Entity('administration_event_judgements')
@Index(['eventId', 'recordedAt', 'id'])
@Index(['causedById'])
export class AdministrationEventJudgement {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => AdministrationEventRecord, { nullable: false })
  event?: AdministrationEventRecord;

  @Column({ type: 'uuid' })
  eventId: string;

  /** All codes from now on. */
  @Column({ type: 'text', array: true })
  deviations: string[];

  /** The event that was entered, amended or entered in error. */
  @ManyToOne(() => AdministrationEventRecord, { nullable: false })
  causedBy?: AdministrationEventRecord;

  @Column({ type: 'uuid' })
  causedById: string;

  /** What was said with it; null for a late entry that needed no reason. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}

/** What is said about an event now. It has to be loaded with its judgements, as `dose-log.ts` does. */
export function standingDeviations({ deviations, judgements = [] }: AdministrationEventRecord): string[] {
  return judgements.at(-1)?.deviations ?? deviations;
}
