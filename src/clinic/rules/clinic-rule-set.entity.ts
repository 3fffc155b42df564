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

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  approvedAt: Date | null;

  /** Who made the draft it was; null for a version the server made at its start. */
  @Column({ type: 'uuid', nullable: true })
  draftedBy: string | null;

  @Column({ type: 'uuid', nullable: true })
  draftId: string | null;
}
