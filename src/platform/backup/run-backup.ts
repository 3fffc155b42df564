/** A whole round: a new copy, and after it, never before, the old ones that may go. */
import { resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { BackupError } from './backup-error.js';
import type { Retention } from './copies.js';
import { makeBackup, type BackupOrder, type BackupSource, type FinishedBackup } from './make-backup.js';
import { removeExpired } from './remove-expired.js';

/** Plain values only, since it is also handed to a thread. */
export interface BackupRound extends BackupOrder {
  readonly retention: Retention;
}

export interface FinishedRound extends FinishedBackup {
  /** Names of the copies that were deleted. */
  readonly removed: readonly string[];
}

export function planRound(config: Config, source: BackupSource, passphrase: string, now: Date): BackupRound {
  return {
    source,
    passphrase,
    now,
    folder: resolve(config.BACKUP_FOLDER),
    retention: { keepDays: config.BACKUP_KEEP_DAYS, keepAtLeast: config.BACKUP_KEEP_AT_LEAST },
  };
}

export function sourceOf(config: Config, url: string): BackupSource {
  return config.DATABASE_URL === null
    ? { kind: 'EMBEDDED', url, dataFolder: resolve(config.DATA_FOLDER) }
    : { kind: 'DUMP', url, tools: config.POSTGRES_TOOLS_FOLDER };
}

/** @throws BackupError; a copy that is complete stays, even when old ones could not be deleted */
export async function runBackup({ retention, ...order }: BackupRound): Promise<FinishedRound> {
  const finished = await makeBackup(order);
  try {
    return { ...finished, removed: await removeExpired(order.folder, retention, order.now) };
  } catch (error) {
    throw new BackupError(
      'backup.failed',
      `${finished.file} is complete, but older backups could not be deleted.`,
      { cause: error },
    );
  }
}
