import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { Chair } from '../clinic/chair.entity.js';
import type { Modality } from '../clinic/modality.js';
import type { PhaseKind } from '../clinic/rules/rule-set.js';
import { Patient } from '../patients/patient.entity.js';
import { TreatmentPlan, type WeightBasis } from '../treatment-plans/treatment-plan.entity.js';
import type { SessionStatus } from './domain/session-status.js';

export type Completion = 'COMPLETE' | 'TERMINATED_EARLY';

/**
 * One visit for one dose. The dose columns (`doseStartedAt`, `lastDoseAt`, `doseEndedAt`, `deliveredMg`, `completion`,
 * `terminationReason`) are written by dosing alone, through `recordDose`.
 */
@Entity('sessions')
@Unique(['planId', 'number'])
@Index(['plannedStart', 'id'])
@Index(['patientId', 'plannedStart'])
@Index(['chairId'])
@Index(['doseStartedAt'])
@Check(
  'ck_sessions_status',
  `status in ('SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING', 'RECOVERY', 'DISCHARGED', 'SIGNED', 'CANCELLED', 'NO_SHOW')`,
)
@Check('ck_sessions_completion', `completion in ('COMPLETE', 'TERMINATED_EARLY')`)
@Check('ck_sessions_dose_times', `dose_ended_at is null or dose_ended_at >= dose_started_at`)
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => TreatmentPlan, { nullable: false })
  plan?: TreatmentPlan;

  @Column({ type: 'uuid' })
  planId: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  /** 1 for the first session of the plan. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  phaseKind: PhaseKind;

  @Column({ type: 'integer' })
  phaseOrdinal: number;

  @Column({ type: 'text' })
  modality: Modality;

  @Column({ type: 'timestamptz', precision: 3 })
  plannedStart: Date;

  /** IANA zone of the clinic when the session was planned; its calendar days are counted in it. */
  @Column({ type: 'text' })
  zone: string;

  @ManyToOne(() => Chair, { nullable: true })
  chair?: Chair | null;

  @Column({ type: 'uuid', nullable: true })
  chairId: string | null;

  @Column({ type: 'uuid', nullable: true })
  nurseId: string | null;

  @Column({ type: 'uuid', nullable: true })
  psychiatristId: string | null;

  @Column({ type: 'numeric', precision: 7, scale: 2 })
  orderedMg: number;

  @Column({ type: 'numeric', precision: 6, scale: 3, nullable: true })
  orderedMgPerKg: number | null;

  /** IV only. */
  @Column({ type: 'integer', nullable: true })
  orderedInfusionMinutes: number | null;

  /** Weight the dose was calculated from; null for Spravato. */
  @Column({ type: 'numeric', precision: 5, scale: 1, nullable: true })
  dosingWeightKg: number | null;

  @Column({ type: 'text', nullable: true })
  dosingWeightBasis: WeightBasis | null;

  @Column({ type: 'date', nullable: true })
  dosingWeightMeasuredOn: string | null;

  /** The psychiatrist whose order the dose is, with the plan or for this session. */
  @Column({ type: 'uuid', nullable: true })
  doseOrderedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doseOrderedAt: Date | null;

  /** Null while the dose is the one of the plan. */
  @Column({ type: 'uuid', nullable: true })
  doseOrderId: string | null;

  @Column({ type: 'text' })
  status: SessionStatus;

  /** The rules in force at check-in; everything computed about the session uses them. */
  @Column({ type: 'integer', nullable: true })
  ruleSetVersion: number | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  checkedInAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doseStartedAt: Date | null;

  /** Latest injection or device. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastDoseAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doseEndedAt: Date | null;

  /** Null until the dose has ended. Wide, because an infusion that nobody stopped in time is a fact as well. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  deliveredMg: number | null;

  @Column({ type: 'text', nullable: true })
  completion: Completion | null;

  @Column({ type: 'text', nullable: true })
  terminationReason: string | null;

  /** Adult who takes the patient home. */
  @Column({ type: 'text', nullable: true })
  escortName: string | null;

  @Column({ type: 'text', nullable: true })
  escortPhone: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dischargedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  signedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  signedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}

/** An entry that came late may have shown that the dose ended early, and then nobody has said why yet. */
export function lacksTerminationReason({
  completion,
  terminationReason,
}: Pick<Session, 'completion' | 'terminationReason'>): boolean {
  return completion === 'TERMINATED_EARLY' && terminationReason === null;
}
