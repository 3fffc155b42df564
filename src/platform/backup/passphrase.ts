import { readFile } from 'node:fs/promises';
import type { Config } from '../config/config.js';
import { SHORTEST_PASSPHRASE } from '../config/settings.js';
import { BackupError } from './backup-error.js';

type PassphraseConfig = Pick<Config, 'BACKUP_PASSPHRASE' | 'BACKUP_PASSPHRASE_FILE'>;

/** The passphrase, or null where none is configured. @throws BackupError where its file cannot be used */
export async function readPassphrase(config: PassphraseConfig): Promise<string | null> {
  const file = config.BACKUP_PASSPHRASE_FILE;
  if (file === null) return config.BACKUP_PASSPHRASE;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(
      'backup.no-passphrase',
      `BACKUP_PASSPHRASE_FILE cannot be read (${error.code ?? 'unknown reason'}).`,
    );
  });
  const passphrase = text.split(/\r?\n/, 1)[0]!;
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new BackupError(
      'backup.passphrase-too-short',
      `The first line of BACKUP_PASSPHRASE_FILE must be at least ${SHORTEST_PASSPHRASE} characters long.`,
    );
  return passphrase;
}

/** @throws BackupError where none is configured, which is never an argument: others on the machine could read it */
export async function requirePassphrase(config: PassphraseConfig): Promise<string> {
  const passphrase = await readPassphrase(config);
  if (passphrase === null)
    throw new BackupError('backup.no-passphrase', 'Set BACKUP_PASSPHRASE or BACKUP_PASSPHRASE_FILE.');
  return passphrase;
}
