import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { ClinicRuleSet } from './clinic-rule-set.entity.js';
import { defaultRuleSet } from './default-rule-set.js';
import { completeRules } from './domain/check-rule-set.js';
import type { RuleSetSource, VersionedRuleSet } from './rule-set.js';

/** The rules every other room computes with. A version never changes, so it is read from the database once. */
@Injectable()
export class RuleSetsLookup implements RuleSetSource {
  private readonly known = new Map<number, VersionedRuleSet>();

  constructor(private readonly database: Database) {}

  /** The version in force at an instant; before the first one began, the first one. */
  async inForceAt(at: Date): Promise<VersionedRuleSet> {
    return this.version(await versionInForceAt(this.database.read, at));
  }

  /** The version a session or a decision was made with. */
  async version(version: number): Promise<VersionedRuleSet> {
    const known = this.known.get(version);
    if (known) return known;
    const ruleSet = await readRuleSet(this.database.read, version);
    this.known.set(version, ruleSet);
    return ruleSet;
  }

  /** Every version that has begun and was not withdrawn before, the newest first. */
  begunBy(at: Date): Promise<readonly number[]> {
    return versionsBegunBy(this.database.read, at);
  }
}

/** Rule sets as a transaction reads them, each version once. */
export function rulesWithin(tx: EntityManager): RuleSetSource {
  const known = new Map<number, VersionedRuleSet>();
  const version = async (number: number): Promise<VersionedRuleSet> => {
    const ruleSet = known.get(number) ?? (await readRuleSet(tx, number));
    known.set(number, ruleSet);
    return ruleSet;
  };
  return {
    version,
    inForceAt: async (at) => version(await versionInForceAt(tx, at)),
    begunBy: (at) => versionsBegunBy(tx, at),
  };
}

/**
 * Of the versions that have begun, the one approved last: whoever approves a version decides over everything approved
 * before, also over what has not begun yet. One that was withdrawn never begins.
 */
export async function versionInForceAt(manager: EntityManager, at: Date): Promise<number> {
  const row = await newestStanding(manager).andWhere('ruleSet.effectiveFrom <= :at', { at }).getOne();
  return row?.version ?? 1;
}

async function versionsBegunBy(manager: EntityManager, at: Date): Promise<readonly number[]> {
  const begun = await newestStanding(manager)
    .andWhere('ruleSet.effectiveFrom <= :at', { at })
    .limit(undefined)
    .getMany();
  return begun.map(({ version }) => version);
}

/** The newest version that was not withdrawn, without its rules. */
export function newestStanding(manager: EntityManager): SelectQueryBuilder<ClinicRuleSet> {
  return manager
    .createQueryBuilder(ClinicRuleSet, 'ruleSet')
    .select(['ruleSet.version', 'ruleSet.effectiveFrom', 'ruleSet.approvedBy', 'ruleSet.reason'])
    .where('not exists (select 1 from clinic_rule_withdrawals w where w.version = ruleSet.version)')
    .orderBy('ruleSet.version', 'DESC')
    .limit(1);
}

/** A version as it was approved, for work inside a transaction. */
export async function readRuleSet(manager: EntityManager, version: number): Promise<VersionedRuleSet> {
  const { effectiveFrom, rules } = await manager.findOneByOrFail(ClinicRuleSet, { version });
  return { version, effectiveFrom, rules: completeRules(rules, defaultRuleSet) };
}
