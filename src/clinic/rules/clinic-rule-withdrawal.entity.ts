import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { ClinicRuleSet } from './clinic-rule-set.entity.js';

/** That a version was taken back before it began: it counts as if nobody had approved it. Append-only. */
@Entity('clinic_rule_withdrawals')
export class ClinicRuleWithdrawal {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @OneToOne(() => ClinicRuleSet, { nullable: false })
  @JoinColumn({ name: 'version' })
  ruleSet?: ClinicRuleSet;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  withdrawnBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  withdrawnAt: Date;
}
