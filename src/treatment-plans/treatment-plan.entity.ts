import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { Modality } from '../clinic/modality.js';
import type { PhaseKind } from '../clinic/rules/rule-set.js';
import { Patient } from '../patients/patient.entity.js';
import type { AcknowledgedWarning } from '../platform/http/acknowledged-warnings.js';
import type { Indication } from './domain/indication.js';
import type { PlanStatus } from './domain/plan-status.js';

export const WEIGHT_BASES = ['ACTUAL', 'IDEAL', 'ADJUSTED'] as const;
export type WeightBasis = (typeof WEIGHT_BASES)[number];

/** One course of treatment: what is intended. Its phases share one baseline. */
@Entity('treatment_plans')
@Index(['patientId'])
@Index(['continuesPlanId'])
// A patient is treated by one plan of a modality at a time, also where two are activated in the same moment.
@Index(['patientId', 'modality'], { unique: true, where: `status in ('ACTIVE', 'ON_HOLD')` })
@Check('ck_treatment_plans_modality', `modality in ('IV', 'IM', 'SPRAVATO')`)
@Check('ck_treatment_plans_status', `status in ('DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'DISCONTINUED')`)
export class TreatmentPlan {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Patient, { nullable: false })
  patient?: Patient;

  @Column({ type: 'uuid' })
  patientId: string;

  /** Of the same patient; with it this plan is one course. Null where it begins a course of its own. */
  @Column({ type: 'uuid', nullable: true })
  continuesPlanId: string | null;

  @ManyToOne(() => TreatmentPlan, { nullable: true })
  continuesPlan?: TreatmentPlan | null;

  @Column({ type: 'text' })
  modality: Modality;

  /** What is treated, the main one first. */
  @Column({ type: 'text', array: true })
  indications: Indication[];

  /** ICD-10-CM. */
  @Column({ type: 'text' })
  diagnosisCode: string;

  /** Null for a series that was typed out. */
  @Column({ type: 'text', nullable: true })
  templateCode: string | null;

  @Column({ type: 'text' })
  status: PlanStatus;

  @Column({ type: 'text', nullable: true })
  offLabelRationale: string | null;

  /** Null for Spravato, which is not dosed by weight. */
  @Column({ type: 'numeric', precision: 5, scale: 1, nullable: true })
  dosingWeightKg: number | null;

  @Column({ type: 'text', nullable: true })
  dosingWeightBasis: WeightBasis | null;

  @Column({ type: 'date', nullable: true })
  dosingWeightMeasuredOn: string | null;

  /** Which revision of its phases counts. */
  @Column({ type: 'integer' })
  phaseRevision: number;

  /** Dose of the very first session where it differs from its phase (Spravato, 56 mg on day 1). */
  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true })
  firstSessionMg: number | null;

  /** Calendar day of the first session, in the zone of the clinic. */
  @Column({ type: 'date' })
  firstDay: string;

  /** ISO weekdays, 1 Monday to 7 Sunday; empty lets the schedule choose by cadence. */
  @Column({ type: 'integer', array: true })
  weekdays: number[];

  /** `HH:MM` in the zone of the clinic. */
  @Column({ type: 'text' })
  timeOfDay: string;

  /** The screening decision the plan was activated on. */
  @Column({ type: 'uuid', nullable: true })
  screeningDecisionId: string | null;

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  activatedAt: Date | null;

  /** Since when the plan is on hold, and why; null while it is not. Earlier holds are in `plan_events`. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  heldAt: Date | null;

  @Column({ type: 'text', nullable: true })
  holdReason: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  endReason: string | null;

  /** The psychiatrist who ordered it. */
  @Column({ type: 'uuid' })
  orderedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  orderedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}

/**
 * A stretch of the plan with one cadence and one dose. Append-only: a draft that changes its series, or a plan that goes on
 * otherwise, gets its phases anew, under the next revision.
 */
@Entity('plan_phases')
@Unique(['planId', 'revision', 'ordinal'])
@Check('ck_plan_phases_kind', `kind in ('INDUCTION', 'CONTINUATION', 'MAINTENANCE')`)
// Where both are given mg is ordered, and mg per kg says where it comes from.
@Check('ck_plan_phases_dose', `dose_mg_per_kg is not null or dose_mg is not null`)
export class PlanPhase {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => TreatmentPlan, { nullable: false })
  plan?: TreatmentPlan;

  @Column({ type: 'uuid' })
  planId: string;

  /** 1 for the phases that were ordered first. */
  @Column({ type: 'integer' })
  revision: number;

  /** 1 for the first phase. */
  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'text' })
  kind: PhaseKind;

  @Column({ type: 'integer' })
  sessions: number;

  @Column({ type: 'integer' })
  perWeek: number;

  @Column({ type: 'integer' })
  everyWeeks: number;

  @Column({ type: 'numeric', precision: 6, scale: 3, nullable: true })
  doseMgPerKg: number | null;

  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true })
  doseMg: number | null;

  @Column({ type: 'integer', nullable: true })
  infusionMinutes: number | null;
}
