import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { completeRules } from '../../clinic/rules/domain/check-rule-set.js';
import type { RuleSet, RuleSetSource, VersionedRuleSet } from '../../clinic/rules/rule-set.js';
import type { Snapshot } from '../../platform/database/snapshot.js';

/** Which rules stood when a file was begun. */
export interface StandingRules {
  readonly inForce: VersionedRuleSet;
  /** Versions that had begun and were not withdrawn before, the newest first. */
  readonly begun: readonly number[];
}

interface StoredRules {
  readonly effectiveFrom: Date;
  readonly rules: RuleSet;
}

/** Rule sets as a file reads them: those in force stay what they were when it was begun, of whatever instant is asked. */
export function rulesInSnapshot(snapshot: Snapshot, { inForce, begun }: StandingRules): RuleSetSource {
  const known = new Map([[inForce.version, inForce]]);
  return {
    inForceAt: () => Promise.resolve(inForce),
    begunBy: () => Promise.resolve(begun),
    version: async (version) => {
      const ruleSet = known.get(version) ?? (await readVersion(snapshot, version));
      known.set(version, ruleSet);
      return ruleSet;
    },
  };
}

async function readVersion(snapshot: Snapshot, version: number): Promise<VersionedRuleSet> {
  const [stored] = await snapshot.query<StoredRules>(
    `select effective_from as "effectiveFrom", rules from clinic_rule_sets where version = $1`,
    [version],
  );
  return {
    version,
    effectiveFrom: stored!.effectiveFrom,
    rules: completeRules(stored!.rules, defaultRuleSet),
  };
}
