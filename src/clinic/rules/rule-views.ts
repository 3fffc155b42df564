/** Answers about versions and drafts, from their rows. */
import type { EntityManager } from 'typeorm';
import type { ClinicRuleDraft } from './clinic-rule-draft.entity.js';
import type { ClinicRuleSet } from './clinic-rule-set.entity.js';
import type { ClinicRuleWithdrawal } from './clinic-rule-withdrawal.entity.js';
import type { RuleSetHeadResponse } from './clinic-rules.dto.js';
import { defaultRuleSet } from './default-rule-set.js';
import { completeRules, impossibleCombinations } from './domain/check-rule-set.js';
import { diffRules } from './domain/rule-changes.js';
import { standingOf } from './domain/standing.js';
import type { RuleDraftHeadResponse, RuleDraftResponse } from './rule-drafts.dto.js';
import { readRuleSet, versionInForceAt } from './rule-sets.lookup.js';

/** What there is to say about a version besides its rules. */
export interface RuleSetHead extends Omit<ClinicRuleSet, 'rules'> {
  readonly withdrawal: ClinicRuleWithdrawal | null;
}

/** @param all every version there is, which decides how this one stands */
export function toRuleSetHead(
  head: RuleSetHead,
  all: readonly RuleSetHead[],
  now: Date,
): RuleSetHeadResponse {
  const { version, effectiveFrom, reason, approvedBy, approvedAt, draftedBy, draftId } = head;
  const versions = all.map((one) => ({ ...one, isWithdrawn: one.withdrawal !== null }));
  const { withdrawal } = head;
  const standing = standingOf({ ...head, isWithdrawn: withdrawal !== null }, versions, now);
  return {
    ruleSetVersion: version,
    standing,
    effectiveFrom,
    reason,
    approvedBy,
    approvedAt,
    draftedBy,
    draftId,
    withdrawnBy: withdrawal?.withdrawnBy ?? null,
    withdrawnAt: withdrawal?.withdrawnAt ?? null,
    withdrawnBecause: withdrawal?.reason ?? null,
  };
}

export function toDraftHead(draft: ClinicRuleDraft): RuleDraftHeadResponse {
  const { rules: _rules, ...head } = draft;
  return { ...head };
}

/** A draft with what it would change now and what still stands against it. */
export async function viewDraft(
  manager: EntityManager,
  draft: ClinicRuleDraft,
  now: Date,
): Promise<RuleDraftResponse> {
  const inForce = await readRuleSet(manager, await versionInForceAt(manager, now));
  const rules = completeRules(draft.rules, defaultRuleSet);
  return {
    ...toDraftHead(draft),
    changes: diffRules(inForce.rules, rules),
    faults: impossibleCombinations(rules),
    rules,
  };
}
