/** Why a copy or a restore was refused or failed. The code is stable; the message is a sentence for the person at the terminal. */
export type BackupErrorCode =
  | 'backup.no-passphrase'
  | 'backup.passphrase-too-short'
  | 'backup.no-data'
  | 'backup.failed'
  | 'backup.tools-missing'
  | 'backup.tools-too-old'
  | 'backup.not-found'
  | 'backup.wrong-passphrase'
  | 'backup.damaged'
  | 'restore.folder-not-empty'
  | 'restore.folder-in-use'
  | 'restore.database-not-empty'
  | 'restore.other-kind'
  | 'restore.other-postgresql'
  | 'restore.newer-release'
  | 'restore.failed';

export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly code: BackupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Anything that goes wrong on the way, as an error with a code; one that has a code already is handed on. */
export function asBackupError(error: unknown, code: BackupErrorCode): BackupError {
  if (error instanceof BackupError) return error;
  return new BackupError(code, error instanceof Error ? error.message : String(error), { cause: error });
}
