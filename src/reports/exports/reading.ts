import type { RuleSetSource } from '../../clinic/rules/rule-set.js';
import type { Snapshot } from '../../platform/database/snapshot.js';
import type { ExportFrame } from './export-filter.js';
import type { HashKeys } from './pseudonyms.js';

/** Few enough that they are garbage before they have grown old; many enough to keep the database busy. */
export const ROWS_AT_A_TIME = 250;

/** What a file is read with. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly frame: ExportFrame;
  readonly keys: HashKeys;
  readonly rules: RuleSetSource;
  readonly now: Date;
}
