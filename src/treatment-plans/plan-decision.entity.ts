import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AcknowledgedWarning } from '../platform/http/acknowledged-warnings.js';
import type { Benefit } from './domain/benefit-decision.js';
import { TreatmentPlan } from './treatment-plan.entity.js';

export const PLAN_DECISIONS = ['CONTINUE', 'RAISE', 'LOWER', 'SPACE_OUT', 'STOP'] as const;
export type PlanDecisionKind = (typeof PLAN_DECISIONS)[number];

/** What a decision changed of one session that was still to come. */
export interface SessionEffect {
  readonly sessionId: string;
  readonly sessionNumber: number;
  readonly fromMg: number;
  readonly toMg: number;
  /** Planned start, RFC 3339. */
  readonly fromStart: string;
  readonly toStart: string;
  readonly isCancelled: boolean;
}

/**
 * What a psychiatrist decided about a plan before its next dose, on which review, and what it changed. Append-only: a
 * decision is corrected by another one, and the last made counts.
 */
@Entity('plan_decisions')
@Index(['planId', 'occurredAt'])
@Check('ck_plan_decisions_decision', `decision in ('CONTINUE', 'RAISE', 'LOWER', 'SPACE_OUT', 'STOP')`)
@Check('ck_plan_decisions_benefit', `benefit in ('BENEFIT', 'NO_BENEFIT', 'UNCERTAIN')`)
@Check('ck_plan_decisions_benefit_reason', `(benefit is null) = (benefit_reason is null)`)
export class PlanDecision {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => TreatmentPlan, { nullable: false })
  plan?: TreatmentPlan;

  @Column({ type: 'uuid' })
  planId: string;

  @Column({ type: 'text' })
  decision: PlanDecisionKind;

  @Column({ type: 'text' })
  reason: string;

  /** Whether the treatment has helped; null where that was not decided. */
  @Column({ type: 'text', nullable: true })
  benefit: Benefit | null;

  @Column({ type: 'text', nullable: true })
  benefitReason: string | null;

  /** The review that was read: when it was made, and the hash of what it said. */
  @Column({ type: 'timestamptz', precision: 3 })
  basedOnAsOf: Date;

  @Column({ type: 'text' })
  basedOnHash: string;

  @Column({ type: 'jsonb' })
  effects: SessionEffect[];

  @Column({ type: 'jsonb' })
  acknowledgedWarnings: AcknowledgedWarning[];

  @Column({ type: 'integer' })
  ruleSetVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'text' })
  contentHash: string;
}
