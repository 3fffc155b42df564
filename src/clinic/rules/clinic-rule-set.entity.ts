import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleSet } from './rule-set.js';

/** One approved version of the clinic's rules. Never changed: a session keeps the version it was begun with. */
@Entity('clinic_rule_sets')
export class ClinicRuleSet {
  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'timestamptz', precision: 3 })
  effectiveFrom: Date;

  @Column({ type: 'jsonb' })
  rules: RuleSet;

  @Column({ type: 'text' })
  reason: string;

  /** Null for the version the installation starts with, which nobody has approved yet. */
  @Column({ type: 'uuid', nullable: true })
  approvedBy: string | null;
}
