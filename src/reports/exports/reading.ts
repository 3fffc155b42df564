import type { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { VersionedRuleSet } from '../../clinic/rules/rule-set.js';
import type { Database } from '../../platform/database/database.js';
import type { Snapshot } from '../../platform/database/snapshot.js';
import type { ExportFrame } from './export-filter.js';
import type { HashKeys } from './pseudonyms.js';

/** What a file is read with. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly frame: ExportFrame;
  readonly keys: HashKeys;
  /** Versions of rules never change, and are read beside the snapshot. */
  readonly database: Database;
  readonly ruleSets: RuleSetsLookup;
  /** The rules in force. */
  readonly ruleSet: VersionedRuleSet;
  readonly now: Date;
}
