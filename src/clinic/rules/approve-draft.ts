import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { ProblemKind } from '../../platform/errors/problem.js';
import type { ClinicRuleDraft } from './clinic-rule-draft.entity.js';
import { ClinicRuleSet } from './clinic-rule-set.entity.js';
import { ClinicRuleWithdrawal } from './clinic-rule-withdrawal.entity.js';
import {
  effectiveFromPast,
  ruleBaseWithdrawn,
  rulesChangedMeanwhile,
  rulesImpossible,
  rulesMalformed,
} from './clinic-rules.problems.js';
import { impossibleCombinations, malformations } from './domain/check-rule-set.js';
import type { RuleFault } from './domain/shape.js';

export interface Approval {
  readonly reason: string;
  /** At once when left out. */
  readonly effectiveFrom?: Date;
}

/** What a client's clock may be behind when it says "now". */
const CLOCK_SKEW_MS = 2 * 60_000;

/** Makes the next version of an open draft, inside the transaction that holds its lock. @returns the version */
export async function approveDraft(
  tx: EntityManager,
  caller: Caller,
  draft: ClinicRuleDraft,
  now: Date,
  { reason, effectiveFrom = now }: Approval,
): Promise<number> {
  if (effectiveFrom.getTime() < now.getTime() - CLOCK_SKEW_MS)
    throw effectiveFromPast({ extensions: { now: now.toISOString() } });
  // One approval at a time, so that each is made in the knowledge of the one before.
  await tx.query('lock table clinic_rule_sets in share row exclusive mode');
  const newest = await newestVersion(tx);
  if (newest.version !== draft.newestVersionKnown)
    throw rulesChangedMeanwhile({ extensions: { newest, newestVersionKnown: draft.newestVersionKnown } });
  const withdrawn = await tx.findOneBy(ClinicRuleWithdrawal, { version: draft.basedOnVersion });
  if (withdrawn && withdrawn.withdrawnAt >= draft.createdAt)
    throw ruleBaseWithdrawn({ extensions: { basedOnVersion: draft.basedOnVersion } });
  refuse(rulesMalformed, malformations(draft.rules));
  refuse(rulesImpossible, impossibleCombinations(draft.rules));
  const version = newest.version + 1;
  await tx.insert(ClinicRuleSet, {
    version,
    effectiveFrom: effectiveFrom > now ? effectiveFrom : now,
    rules: draft.rules as never,
    reason,
    approvedBy: caller.id,
    approvedAt: now,
    draftedBy: draft.createdBy,
    draftId: draft.id,
  });
  const closed = { status: 'APPROVED', closedBecause: reason, approvedVersion: version };
  await tx.save(Object.assign(draft, { ...closed, updatedAt: now, updatedBy: caller.id }));
  await recordAudit(tx, caller, { action: 'clinic-rules.approve', resourceId: draft.id });
  return version;
}

export interface NewestVersion {
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly approvedBy: string | null;
  readonly reason: string;
}

/** The version approved last, which may not have begun yet. */
export async function newestVersion(tx: EntityManager): Promise<NewestVersion> {
  const [newest] = await tx.find(ClinicRuleSet, {
    select: { version: true, effectiveFrom: true, approvedBy: true, reason: true },
    order: { version: 'DESC' },
    take: 1,
  });
  if (!newest) throw new Error('Version 1 is made at the first start');
  const { version, effectiveFrom, approvedBy, reason } = newest;
  return { version, effectiveFrom, approvedBy, reason };
}

function refuse(kind: ProblemKind, faults: readonly RuleFault[]): void {
  if (faults.length > 0) throw kind({ errors: faults.map((fault) => ({ ...fault })) });
}
