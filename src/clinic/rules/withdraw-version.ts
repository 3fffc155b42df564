import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { newId } from '../../platform/ids/ids.js';
import { ClinicRuleSet } from './clinic-rule-set.entity.js';
import { ClinicRuleWithdrawal } from './clinic-rule-withdrawal.entity.js';
import { ruleSetBegun, ruleSetNotFound, ruleSetWithdrawn } from './clinic-rules.problems.js';

/**
 * Takes back a version that has not begun. It counts as if nobody had approved it, so that what it had replaced
 * stands again.
 * @throws ruleSetNotFound (404), ruleSetBegun, ruleSetWithdrawn (409)
 */
export async function withdrawVersion(
  tx: EntityManager,
  caller: Caller,
  version: number,
  reason: string,
  now: Date,
): Promise<void> {
  // Nobody approves another one meanwhile in the belief that this one comes.
  await tx.query('lock table clinic_rule_sets in share row exclusive mode');
  const ruleSet = await tx.findOne(ClinicRuleSet, {
    select: { version: true, effectiveFrom: true },
    where: { version },
  });
  if (!ruleSet) throw ruleSetNotFound();
  const known = await tx.findOneBy(ClinicRuleWithdrawal, { version });
  if (known) throw ruleSetWithdrawn({ extensions: { withdrawnAt: known.withdrawnAt.toISOString() } });
  const { effectiveFrom } = ruleSet;
  if (effectiveFrom <= now)
    throw ruleSetBegun({ extensions: { effectiveFrom: effectiveFrom.toISOString() } });
  const id = newId();
  await tx.insert(ClinicRuleWithdrawal, { id, version, reason, withdrawnBy: caller.id, withdrawnAt: now });
  await recordAudit(tx, caller, { action: 'clinic-rules.withdraw', resourceId: id });
}
