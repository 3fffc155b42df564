/**
 * Brings a data folder back from a backup of the embedded server. Everything happens in a new folder beside the target: it is
 * unpacked and checked there, started once, so that the write-ahead log is replayed, and looked into. Then it gets the name
 * of the target. Until then the target is not touched, and whatever fails before leaves nothing behind.
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { findBinaries } from '../database/embedded/binaries.js';
import { lockDataFolder, type DataFolderLock } from '../database/embedded/data-folder-lock.js';
import { locateDatabase, makeDataFolder, openDatabaseHome } from '../database/embedded/database-home.js';
import { DataFolderInUseError, EmbeddedServer } from '../database/embedded/embedded-server.js';
import { exists, giveTo, makeFolder, syncFolder } from '../database/embedded/folders.js';
import { clearLeftOverServer } from '../database/embedded/postmaster-shutdown.js';
import { readArchive, type BackupInfo } from './archive.js';
import { asBackupError, BackupError } from './backup-error.js';
import { copyName } from './copies.js';
import { CLUSTER_PREFIX, newestMigration, TOKEN_SECRET_FILE } from './make-backup.js';

export interface RestoreOrder {
  readonly file: string;
  readonly passphrase: string;
  readonly dataFolder: string;
  /** Moves a data folder that holds something aside, under another name, instead of refusing. */
  readonly replace: boolean;
  readonly now: Date;
  /** Refuses what this release cannot read. */
  readonly check: (info: BackupInfo) => void;
  readonly onProgress: (line: string) => void;
}

export interface Restored {
  readonly info: BackupInfo;
  /** Where the earlier data folder lies now; null where there was none. */
  readonly movedTo: string | null;
}

/** @throws BackupError with a code; the target is then as it was */
export async function restoreEmbedded(order: RestoreOrder): Promise<Restored> {
  const target = resolve(order.dataFolder);
  const isEmpty = !(await exists(target)) || (await readdir(target)).length === 0;
  const lock = isEmpty ? null : await claim(target, order.replace);
  const draft = join(dirname(target), `${basename(target)}.restoring-${randomBytes(4).toString('hex')}`);
  try {
    const info = await rebuild(draft, order);
    const movedTo = isEmpty ? null : `${target}.replaced-${stamp(order.now)}`;
    await putInPlace(draft, target, movedTo);
    return { info, movedTo };
  } catch (error) {
    await removeDraft(draft);
    throw asBackupError(error, 'restore.failed');
  } finally {
    lock?.release();
  }
}

/** The lock of a target that holds something; null where it was never used by this product, and has none. */
async function claim(target: string, replace: boolean): Promise<DataFolderLock | null> {
  let lock: DataFolderLock | null = null;
  try {
    if (await exists(join(target, 'app.lock'))) lock = await lockDataFolder(target);
  } catch (error) {
    if (error instanceof DataFolderInUseError) throw new BackupError('restore.folder-in-use', error.message);
    throw asBackupError(error, 'restore.failed');
  }
  if (replace) return lock;
  lock?.release();
  throw new BackupError(
    'restore.folder-not-empty',
    `${target} is not empty. Restore to another folder with --to, or move this one aside with --replace.`,
  );
}

async function rebuild(draft: string, order: RestoreOrder): Promise<BackupInfo> {
  const { file, passphrase, onProgress } = order;
  await mkdir(dirname(draft), { recursive: true });
  await makeDataFolder(draft);
  const home = await openDatabaseHome(draft, onProgress);
  const { majorVersion } = await findBinaries(home.user, onProgress);
  onProgress('Unpacking and checking the backup ...');
  const info = await unpack(file, passphrase, draft, join(home.folder, 'cluster'), (found) => {
    checkEmbedded(found, Number(majorVersion));
    order.check(found);
  });
  if (home.user !== null) await giveTo(home.user, join(home.folder, 'cluster'));
  onProgress('Starting the database once, so that it completes itself ...');
  await startOnce(draft, info);
  return info;
}

function checkEmbedded({ kind, postgresMajor }: BackupInfo, ours: number): void {
  if (kind !== 'EMBEDDED')
    throw new BackupError(
      'restore.other-kind',
      'This is a dump of another PostgreSQL server. Set DATABASE_URL to an empty database to restore it there.',
    );
  if (postgresMajor !== ours)
    throw new BackupError(
      'restore.other-postgresql',
      `This backup is of PostgreSQL ${postgresMajor}, and this release brings PostgreSQL ${ours}. ` +
        'Restore it with the release that made it.',
    );
}

/** Nothing is synced here: started on files that were not stopped in order, PostgreSQL syncs its whole folder itself. */
function unpack(
  file: string,
  passphrase: string,
  dataFolder: string,
  cluster: string,
  check: (info: BackupInfo) => void,
): Promise<BackupInfo> {
  const placeOf = (name: string): string => {
    if (name === TOKEN_SECRET_FILE) return join(dataFolder, TOKEN_SECRET_FILE);
    if (name.startsWith(CLUSTER_PREFIX)) return join(cluster, name.slice(CLUSTER_PREFIX.length));
    throw new BackupError('backup.damaged', `${name} does not belong into a backup.`);
  };
  return readArchive(file, passphrase, {
    info: async (info) => {
      check(info);
      await mkdir(cluster, { mode: 0o700 });
    },
    folder: ({ name, mode }) => makeFolder(placeOf(name), mode),
    file: async ({ name, mode }, content) => {
      const path = placeOf(name);
      await makeFolder(dirname(path), 0o700);
      const flush = name === TOKEN_SECRET_FILE;
      await pipeline(content, createWriteStream(path, { flags: 'wx', mode, flush }));
    },
  });
}

/** Replays the log, and looks whether what comes out is the database that was copied. */
async function startOnce(dataFolder: string, info: BackupInfo): Promise<void> {
  const server = await EmbeddedServer.start({ dataFolder, durable: true });
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      const newest = info.newestMigration === null ? null : await newestMigration(client);
      if (newest !== info.newestMigration)
        throw new BackupError(
          'restore.failed',
          'The restored database is not at the migration it was copied at.',
        );
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
  }
}

async function putInPlace(draft: string, target: string, movedTo: string | null): Promise<void> {
  if (movedTo !== null) {
    // As the next start would: a server whose app was killed must not go on in a folder that is moved.
    await clearLeftOverServer(join(await locateDatabase(target), 'cluster'), () => undefined);
    await rename(target, movedTo);
  }
  try {
    await rename(draft, target);
  } catch (error) {
    if (movedTo !== null) await rename(movedTo, target);
    throw error;
  }
  await syncFolder(dirname(target));
}

async function removeDraft(draft: string): Promise<void> {
  if (!(await exists(draft))) return;
  // The database may lie elsewhere, in a folder made for this draft alone.
  const databaseFolder = await locateDatabase(draft);
  for (const folder of [databaseFolder, draft]) await rm(folder, { recursive: true, force: true });
}

/** The time as it stands in the names of backups. */
function stamp(now: Date): string {
  return /backup-(\S+?)\./.exec(copyName(now))![1]!;
}
