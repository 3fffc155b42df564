import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { RuleSet } from './rule-set.js';

export const DRAFT_STATUSES = ['OPEN', 'APPROVED', 'DISCARDED'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** Rules on their way to a new version. Complete by its shape at any time; combinations may be wrong until approval. */
@Entity('clinic_rule_drafts')
@Index(['createdAt', 'id'])
@Check('ck_clinic_rule_drafts_status', `status in ('OPEN', 'APPROVED', 'DISCARDED')`)
@Check('ck_clinic_rule_drafts_approved_version', `(status = 'APPROVED') = (approved_version is not null)`)
export class ClinicRuleDraft {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The version it was copied from. */
  @Column({ type: 'integer' })
  basedOnVersion: number;

  /** The newest version when the draft was begun. It cannot be approved past one that its author did not know. */
  @Column({ type: 'integer' })
  newestVersionKnown: number;

  @Column({ type: 'jsonb' })
  rules: RuleSet;

  @Column({ type: 'text' })
  status: DraftStatus;

  /** Why it was approved or discarded. */
  @Column({ type: 'text', nullable: true })
  closedBecause: string | null;

  @Column({ type: 'integer', nullable: true })
  approvedVersion: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'uuid' })
  createdBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'uuid' })
  updatedBy: string;

  @VersionColumn({ type: 'integer' })
  version: number;
}
