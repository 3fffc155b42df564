import type { RuleSetSource } from '../../clinic/rules/rule-set.js';
import type { Snapshot } from '../../platform/database/snapshot.js';
import type { ExportFrame } from './export-filter.js';
import type { HashKeys } from './pseudonyms.js';

/** What a file is read with. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly frame: ExportFrame;
  readonly keys: HashKeys;
  readonly rules: RuleSetSource;
  readonly now: Date;
}
