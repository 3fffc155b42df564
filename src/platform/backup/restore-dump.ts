/** Brings the database of another server back from a dump. The whole file is read and checked before the first row is written. */
import pg from 'pg';
import { readArchive, type BackupInfo } from './archive.js';
import { asBackupError, BackupError } from './backup-error.js';
import { DUMP_PREFIX } from './make-backup.js';
import { assertToolVersion, restoreDump, type ToolsFolder } from './postgres-tools.js';

export interface DumpRestoreOrder {
  readonly file: string;
  readonly passphrase: string;
  readonly url: string;
  readonly tools: ToolsFolder;
  /** Refuses what this release cannot read. */
  readonly check: (info: BackupInfo) => void;
  readonly onProgress: (line: string) => void;
}

/** @throws BackupError with a code; the database is then as it was, because a dump goes in as one transaction */
export async function restoreFromDump(order: DumpRestoreOrder): Promise<BackupInfo> {
  const { file, passphrase, url, tools, check, onProgress } = order;
  try {
    await assertEmpty(url);
    onProgress('Checking the backup ...');
    const info = await readArchive(file, passphrase, {
      info: (found) => {
        assertDump(found);
        check(found);
      },
    });
    await assertToolVersion('pg_restore', tools, info.postgresMajor);
    onProgress('Restoring the database ...');
    await restoreDump(url, tools, pieces(file, passphrase));
    return info;
  } catch (error) {
    throw asBackupError(error, 'restore.failed');
  }
}

function assertDump({ kind }: BackupInfo): void {
  if (kind !== 'DUMP')
    throw new BackupError(
      'restore.other-kind',
      'This is a backup of the embedded database. Unset DATABASE_URL to restore it into a data folder.',
    );
}

async function assertEmpty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: number }>(
      `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema')
         and n.nspname not like 'pg_toast%'`,
    );
    if (rows[0]!.tables > 0)
      throw new BackupError(
        'restore.database-not-empty',
        'The database in DATABASE_URL is not empty. Make a new database and name that one.',
      );
  } finally {
    await client.end();
  }
}

/** The dump, put together again from its pieces while the file is read. */
async function* pieces(file: string, passphrase: string): AsyncGenerator<Uint8Array> {
  const channel = new TransformStream<Uint8Array, Uint8Array>();
  const writer = channel.writable.getWriter();
  const read = readArchive(file, passphrase, {
    file: async ({ name }, content) => {
      if (!name.startsWith(DUMP_PREFIX)) return;
      for await (const chunk of content) await writer.write(chunk);
    },
  }).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  yield* channel.readable;
  await read;
}
