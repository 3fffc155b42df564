/**
 * The files of one PostgreSQL database server. They are made in a folder of another name that gets its real name when
 * everything is in it, so that a cluster is either whole or not there, whenever the power goes.
 *
 * The role of the app owns the one database, may read the server's files for a backup and make roles, and is no superuser; the
 * superuser has no password and no way in over the network. Besides it only roles come in that the app has made to read what
 * is meant for dashboards.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { chown, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { DatabaseHome } from './database-home.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { exists, giveTo, makeFolder, readIfThere, syncFolder, writeSynced } from './folders.js';
import { isRoot, run } from './operating-system-user.js';
import { clearLeftOverServer } from './postmaster-shutdown.js';

export const DATABASE_NAME = 'ketamine';
export const ROLE_NAME = 'ketamine';
/** Whoever is in it may read what is meant for dashboards, if it is there. */
export const READERS_GROUP = 'reporting_readers';

const SUPERUSER = 'postgres';
const PASSWORD_FILE = 'ketamine.password';
const ACCESS_FILE = 'pg_hba.conf';
/** The first match decides. `all` leaves out base backups; a group has a plus sign, and the app is in each that it made. */
const ACCESS = `# Everybody else, the superuser too, is refused.
host all ${ROLE_NAME} 127.0.0.1/32 scram-sha-256
host replication ${ROLE_NAME} 127.0.0.1/32 scram-sha-256
host postgres,template1 +${READERS_GROUP} 127.0.0.1/32 reject
host all +${READERS_GROUP} 127.0.0.1/32 scram-sha-256
`;
const RIGHTS = 'CREATEDB CREATEROLE REPLICATION';
const UNFINISHED = /^cluster\..*\.new$/;

export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

function prepareFailed(output: string): EmbeddedServerError {
  return new EmbeddedServerError(`The database could not be prepared. PostgreSQL says: ${output}`);
}

/** What a start that was killed while preparing has left. A program of that start may still write there for a moment. */
async function removeUnfinished(home: string): Promise<void> {
  const names = (await readdir(home)).filter((name) => UNFINISHED.test(name));
  const removals = names.map((name) => rm(join(home, name), { recursive: true, force: true, maxRetries: 3 }));
  // What resists is taken by the next start that prepares; nothing reads it.
  await Promise.allSettled(removals);
}

async function runInitdb(
  folder: string,
  home: DatabaseHome,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  const { succeeded, output } = await run(home.user, binaries.initdb, [
    ...['--pgdata', folder, '--username', SUPERUSER, '--auth', 'reject', '--no-instructions'],
    // The builtin locale sorts and folds case alike on every machine, whatever languages are installed there.
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (!succeeded) throw prepareFailed(output);
}

/** Single-user mode, because the superuser cannot sign in. */
async function asSuperuser(
  folder: string,
  statements: readonly string[],
  home: DatabaseHome,
  binaries: Binaries,
): Promise<void> {
  const args = [
    '--single',
    '-D',
    folder,
    '-c',
    'exit_on_error=on',
    '-c',
    'log_min_error_statement=panic',
    SUPERUSER,
  ];
  const { succeeded, output } = await run(home.user, binaries.postgres, args, `${statements.join('\n')}\n`);
  if (!succeeded) throw prepareFailed(output);
}

function makeRoleAndDatabase(password: string): readonly string[] {
  return [
    `CREATE ROLE ${ROLE_NAME} LOGIN ${RIGHTS} PASSWORD '${password}';`,
    `CREATE DATABASE ${DATABASE_NAME} OWNER ${ROLE_NAME};`,
  ];
}

async function makeCluster(
  folder: string,
  home: DatabaseHome,
  binaries: Binaries,
  durable: boolean,
): Promise<Cluster> {
  await removeUnfinished(home.folder);
  const unfinished = join(home.folder, `cluster.${randomUUID()}.new`);
  await makeFolder(unfinished, 0o700);
  if (home.user !== null) await chown(unfinished, home.user.uid, home.user.gid);
  await runInitdb(unfinished, home, binaries, durable);
  const password = randomBytes(32).toString('hex');
  await asSuperuser(unfinished, makeRoleAndDatabase(password), home, binaries);
  await writeSynced(join(unfinished, ACCESS_FILE), ACCESS, 0o600);
  await writeSynced(join(unfinished, PASSWORD_FILE), `${password}\n`, 0o600);
  if (home.user !== null) await giveTo(home.user, unfinished);
  await syncFolder(unfinished);
  await rename(unfinished, folder);
  await syncFolder(home.folder);
  return { folder, password };
}

async function openExisting(
  folder: string,
  home: DatabaseHome,
  binaries: Binaries,
  onProgress: (line: string) => void,
): Promise<Cluster> {
  const version = (await readIfThere(join(folder, 'PG_VERSION')))?.trim();
  if (version !== binaries.majorVersion)
    throw new EmbeddedServerError(
      `The database in ${folder} was made by PostgreSQL ${version ?? 'of an unknown version'}, and this release ` +
        `brings PostgreSQL ${binaries.majorVersion}. Run the release that made it, or move the data with pg_dump.`,
    );
  const password = await readPassword(folder);
  if (password === null)
    throw new EmbeddedServerError(
      `The password of the database is missing: bring the file ${join(folder, PASSWORD_FILE)} back from a backup.`,
    );
  // A folder that root copied belongs to root.
  if (isRoot() && home.user !== null && (await stat(folder)).uid === 0) await giveTo(home.user, folder);
  await grantRights(folder, home, binaries, onProgress);
  return { folder, password };
}

/** For a cluster that was made before its role had all of its rights. The file is written last, so that it says it is done. */
async function grantRights(
  folder: string,
  home: DatabaseHome,
  binaries: Binaries,
  onProgress: (line: string) => void,
): Promise<void> {
  const file = join(folder, ACCESS_FILE);
  if ((await readIfThere(file)) === ACCESS) return;
  await clearLeftOverServer(folder, onProgress);
  await asSuperuser(folder, [`ALTER ROLE ${ROLE_NAME} ${RIGHTS};`], home, binaries);
  const fresh = `${file}.new`;
  await writeSynced(fresh, ACCESS, 0o600);
  if (home.user !== null) await chown(fresh, home.user.uid, home.user.gid);
  await rename(fresh, file);
  await syncFolder(folder);
}

/** Password of the role of a cluster; null where the file is missing. */
export async function readPassword(folder: string): Promise<string | null> {
  return (await readIfThere(join(folder, PASSWORD_FILE)))?.trim() || null;
}

/**
 * The cluster of a home, made at the first start.
 * @throws EmbeddedServerError when it cannot be made, or is not one that these binaries can run
 */
export async function openCluster(
  home: DatabaseHome,
  binaries: Binaries,
  options: { readonly durable: boolean; readonly onProgress: (line: string) => void },
): Promise<Cluster> {
  const folder = join(home.folder, 'cluster');
  if (await exists(folder)) return openExisting(folder, home, binaries, options.onProgress);
  options.onProgress('Preparing the database for the first time ...');
  return makeCluster(folder, home, binaries, options.durable);
}
