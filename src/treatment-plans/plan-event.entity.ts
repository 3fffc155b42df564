import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AcknowledgedWarning } from '../platform/http/acknowledged-warnings.js';
import { TreatmentPlan } from './treatment-plan.entity.js';

export const PLAN_EVENT_KINDS = ['HELD', 'RESUMED', 'REPLANNED', 'STEPPED_BACK'] as const;
export type PlanEventKind = (typeof PLAN_EVENT_KINDS)[number];

/** What changed the course of a plan on its way, who said so and why. Append-only. */
@Entity('plan_events')
@Index(['planId', 'recordedAt'])
@Check('ck_plan_events_kind', `kind in ('HELD', 'RESUMED', 'REPLANNED', 'STEPPED_BACK')`)
@Check('ck_plan_events_reason', `kind = 'RESUMED' or reason is not null`)
export class PlanEvent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => TreatmentPlan, { nullable: false })
  plan?: TreatmentPlan;

  @Column({ type: 'uuid' })
  planId: string;

  @Column({ type: 'text' })
  kind: PlanEventKind;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The phases that count from here on. */
  @Column({ type: 'integer' })
  phaseRevision: number;

  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;
}
