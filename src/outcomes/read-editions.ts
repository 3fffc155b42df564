/** Reads the definitions that answered forms are scored by, also those of editions that are not in force any more. */
import type { EntityManager } from 'typeorm';
import type { VersionedRuleSet } from '../clinic/rules/rule-set.js';
import { readRuleSet, versionInForceAt, versionsBegunBy } from '../clinic/rules/rule-sets.lookup.js';
import {
  editionOf,
  editionsInForce,
  editionsOf,
  type Edition,
  type NamedEdition,
} from './domain/editions.js';

/** Where rule sets come from: `RuleSetsLookup`, or `rulesWithin` a transaction. */
export interface RuleSetSource {
  inForceAt(at: Date): Promise<VersionedRuleSet>;
  version(version: number): Promise<VersionedRuleSet>;
}

/** Rule sets as a transaction reads them, each version once. */
export function rulesWithin(tx: EntityManager): RuleSetSource {
  const known = new Map<number, VersionedRuleSet>();
  const version = async (number: number): Promise<VersionedRuleSet> => {
    const ruleSet = known.get(number) ?? (await readRuleSet(tx, number));
    known.set(number, ruleSet);
    return ruleSet;
  };
  return { version, inForceAt: async (at) => version(await versionInForceAt(tx, at)) };
}

/**
 * Of each questionnaire the definition in force, and for forms of another edition the newest that the clinic has had of
 * it: a new edition then leaves their scores as they were the moment before. Forms of the edition in force cost no query.
 */
export async function readEditions(
  manager: EntityManager,
  rules: RuleSetSource,
  now: Date,
  forms: readonly NamedEdition[],
): Promise<readonly Edition[]> {
  const editions = [...editionsInForce(await rules.inForceAt(now))];
  const isMissing = (form: NamedEdition) => editionOf(form, editions) === undefined;
  let missing = forms.filter(isMissing);
  if (missing.length === 0) return editions;
  for (const number of await versionsBegunBy(manager, now)) {
    const { version, rules: former } = await rules.version(number);
    editions.push(...editionsOf(version, former.outcomes.instruments, false));
    missing = missing.filter(isMissing);
    if (missing.length === 0) break;
  }
  return editions;
}
