/** Makes one backup file: written under another name, read back to its end, and only then given its name. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { extract, type Header } from 'tar-stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exists, syncFolder } from '../database/embedded/folders.js';
import { readArchive, writeArchive, type ArchiveWriter, type BackupInfo } from './archive.js';
import { asBackupError, BackupError } from './backup-error.js';
import { baseBackup } from './base-backup.js';
import { copyName } from './copies.js';
import { assertToolVersion, dump, type ToolsFolder } from './postgres-tools.js';

/** Where the files of the cluster stand in an archive. */
export const CLUSTER_PREFIX = 'cluster/';
export const TOKEN_SECRET_FILE = 'token-secret';
/** Pieces of a dump: a tar archive wants to know the size of a file before its first byte. */
export const DUMP_PREFIX = 'database.dump.';
const DUMP_PIECE = 4 * 1024 * 1024;

export type BackupSource =
  /** The server of a data folder, listening at `url`. */
  | { readonly kind: 'EMBEDDED'; readonly url: string; readonly dataFolder: string }
  | { readonly kind: 'DUMP'; readonly url: string; readonly tools: ToolsFolder };

export interface BackupOrder {
  readonly source: BackupSource;
  readonly folder: string;
  readonly passphrase: string;
  readonly now: Date;
}

export interface FinishedBackup {
  readonly file: string;
  readonly bytes: number;
  readonly info: BackupInfo;
}

/** @throws BackupError with a code; nothing is left of a backup that failed */
export async function makeBackup({ source, folder, passphrase, now }: BackupOrder): Promise<FinishedBackup> {
  const file = join(folder, copyName(now));
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const info = await describe(source, now);
    await writeSealed(part, passphrase, (archive) => fill(archive, source, info));
    await readArchive(part, passphrase);
    if (await exists(file)) throw new BackupError('backup.failed', `${file} is already there.`);
    await rename(part, file);
    await syncFolder(folder);
    return { file, bytes: (await stat(file)).size, info };
  } catch (error) {
    throw asBackupError(error, 'backup.failed');
  } finally {
    await rm(part, { force: true });
  }
}

async function writeSealed(
  path: string,
  passphrase: string,
  fillIn: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  await chmod(path, 0o600);
  // On disk before the file counts as a backup.
  await writeArchive(handle.createWriteStream({ flush: true }), passphrase, fillIn);
}

async function describe({ kind, url }: BackupSource, now: Date): Promise<BackupInfo> {
  const client = new pg.Client({ connectionString: url, application_name: 'backup' });
  await client.connect();
  try {
    const { rows } = await client.query<{ major: number; migrated: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as major,
              to_regclass('migrations') is not null as migrated`,
    );
    const { major, migrated } = rows[0]!;
    return {
      format: 1,
      kind,
      createdAt: now.toISOString(),
      product: await productVersion(),
      postgresMajor: major,
      newestMigration: migrated ? await newestMigration(client) : null,
    };
  } finally {
    await client.end();
  }
}

export async function newestMigration(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    'select name from migrations order by id desc limit 1',
  );
  return rows[0]?.name ?? null;
}

async function fill(archive: ArchiveWriter, source: BackupSource, info: BackupInfo): Promise<void> {
  await archive.addInfo(info);
  if (source.kind === 'DUMP') return addDump(archive, source, info);
  await addCluster(archive, source.url);
  const secretFile = join(source.dataFolder, TOKEN_SECRET_FILE);
  // Not there where TOKEN_SECRET is set.
  if (await exists(secretFile)) await archive.addText(TOKEN_SECRET_FILE, await readFile(secretFile, 'utf8'));
}

async function addCluster(archive: ArchiveWriter, url: string): Promise<void> {
  const files = extract();
  const received = pipeline(baseBackup(url), files as unknown as NodeJS.WritableStream);
  const added = addEntries(archive, files as AsyncIterable<Readable & { readonly header: Header }>);
  const [reading, adding] = await Promise.allSettled([received, added]);
  if (reading.status === 'rejected') throw reading.reason;
  if (adding.status === 'rejected') throw adding.reason;
}

async function addEntries(
  archive: ArchiveWriter,
  entries: AsyncIterable<Readable & { readonly header: Header }>,
): Promise<void> {
  for await (const entry of entries) {
    const { size = 0, mode = 0o600, type } = entry.header;
    const name = `${CLUSTER_PREFIX}${entry.header.name}`;
    if (type === 'file') await archive.addFile({ name, size, mode }, entry);
    else if (type === 'directory') {
      archive.addFolder({ name, mode });
      entry.resume();
    } else throw new BackupError('backup.failed', `${name} is a link, which a backup does not cover.`);
  }
}

async function addDump(
  archive: ArchiveWriter,
  { url, tools }: BackupSource & { kind: 'DUMP' },
  { postgresMajor }: BackupInfo,
): Promise<void> {
  await assertToolVersion('pg_dump', tools, postgresMajor);
  let number = 0;
  for await (const piece of inPieces(dump(url, tools))) {
    const name = `${DUMP_PREFIX}${String((number += 1)).padStart(6, '0')}`;
    await archive.addFile({ name, size: piece.length, mode: 0o600 }, [piece]);
  }
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length < DUMP_PIECE) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(chunks);
}

async function productVersion(): Promise<string> {
  const text = await readFile(findPackageJSON('..', import.meta.url)!, 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
