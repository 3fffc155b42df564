/**
 * The folder that holds the database of one data folder: `<data folder>/postgres`. Where the app runs as root and the
 * database user cannot enter that folder, it lies in a folder of its own below `/var/lib` instead, and the data folder
 * keeps a note that says where.
 *
 * The note decides, never the path of the data folder, so that a data folder may be moved. A data folder that was
 * copied is refused, because two clinics would otherwise write into one database.
 */
import { randomBytes } from 'node:crypto';
import { chmod, readdir, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { SYSTEM_FOLDER } from './binaries.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { exists, isSameFolder, makeFolder, readIfThere, replaceFile } from './folders.js';
import { canEnter, chooseDatabaseUser, isRoot, type OperatingSystemUser } from './operating-system-user.js';

export interface DatabaseHome {
  readonly folder: string;
  /** Who runs the database; null for ourselves. */
  readonly user: OperatingSystemUser | null;
}

interface LocationNote {
  readonly about: string;
  readonly databaseFolder: string;
  /** Where the data folder lay when the note was written. */
  readonly dataFolder: string;
}

/** Enough for the database user to pass through on the way to its own folder, and for nobody to look around. */
const PASSAGE_ONLY = 0o711;

/**
 * Makes the data folder and returns its real path. As root, one that is there but empty is opened for passage like one made
 * here; what root has put things into keeps the mode that root has chosen.
 */
export async function makeDataFolder(path: string): Promise<string> {
  const folder = resolve(path);
  await makeFolder(folder, isRoot() ? PASSAGE_ONLY : 0o700);
  if (isRoot() && (await readdir(folder)).length === 0) await chmod(folder, PASSAGE_ONLY);
  return realpath(folder);
}

function noteFile(dataFolder: string): string {
  return join(dataFolder, 'postgres-location.json');
}

async function readNote(dataFolder: string): Promise<LocationNote | null> {
  const text = await readIfThere(noteFile(dataFolder));
  return text === null ? null : (JSON.parse(text) as LocationNote);
}

async function writeNote(dataFolder: string, databaseFolder: string): Promise<void> {
  const note: LocationNote = {
    about: 'The database of this data folder lies in databaseFolder, which the database user can enter.',
    databaseFolder,
    dataFolder,
  };
  await replaceFile(noteFile(dataFolder), `${JSON.stringify(note, null, 2)}\n`, 0o600);
}

async function refuseCopy(note: LocationNote, dataFolder: string): Promise<void> {
  const original = await readNote(note.dataFolder);
  if (original?.databaseFolder !== note.databaseFolder) return;
  if (await isSameFolder(note.dataFolder, dataFolder)) return;
  throw new EmbeddedServerError(
    `${dataFolder} is a copy of ${note.dataFolder}, and its database, ${note.databaseFolder}, was not copied with it. ` +
      `Delete ${noteFile(dataFolder)} to start with an empty database.`,
  );
}

/** The folder that a note names, after a look at whether it can still be meant. */
async function followNote(note: LocationNote, dataFolder: string): Promise<string> {
  if (note.dataFolder !== dataFolder) await refuseCopy(note, dataFolder);
  if (!(await exists(note.databaseFolder)))
    throw new EmbeddedServerError(
      `The database of ${dataFolder} should lie in ${note.databaseFolder}, but there is nothing. ` +
        `Bring that folder back, or delete ${noteFile(dataFolder)} to start with an empty database.`,
    );
  if (note.dataFolder !== dataFolder) await writeNote(dataFolder, note.databaseFolder);
  return note.databaseFolder;
}

async function makeElsewhere(dataFolder: string): Promise<string> {
  const checkout = basename(dirname(dataFolder));
  const folder = join(SYSTEM_FOLDER, `${checkout}-${randomBytes(8).toString('hex')}`);
  await makeFolder(SYSTEM_FOLDER, 0o755);
  await makeFolder(folder, PASSAGE_ONLY);
  await writeNote(dataFolder, folder);
  return folder;
}

/** A database made while the data folder could still be entered goes along to the new place. */
async function bringAlong(from: string, to: string): Promise<void> {
  if (!(await exists(from)) || (await exists(to))) return;
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    throw new EmbeddedServerError(
      `The database user cannot enter ${dirname(from)} any more, and the database there can only be moved by hand: ` +
        `run "cp -a ${from} ${to}", remove ${from}, and start again.`,
    );
  }
}

/** The user an existing database belongs to, as the only one who can run it. */
async function ownerOf(cluster: string): Promise<OperatingSystemUser | null> {
  if (!(await exists(cluster))) return null;
  const { uid, gid } = await stat(cluster);
  if (!isRoot() && uid !== process.getuid?.())
    throw new EmbeddedServerError(
      `The database in ${cluster} belongs to another user of this machine (uid ${uid}). ` +
        `Start as that user or as root, or give the folder to the user who starts.`,
    );
  // A folder copied by root belongs to root, and gets a database user like a new one.
  return uid === 0 ? null : { name: `uid ${uid}`, uid, gid };
}

async function userOf(
  folder: string,
  onProgress: (line: string) => void,
): Promise<OperatingSystemUser | null> {
  const owner = await ownerOf(join(folder, 'cluster'));
  if (!isRoot()) return null;
  return owner ?? chooseDatabaseUser(onProgress);
}

/** The folder that holds the database of `dataFolder` now, whether it is there or not. Makes and changes nothing. */
export async function locateDatabase(dataFolder: string): Promise<string> {
  return (await readNote(dataFolder))?.databaseFolder ?? join(dataFolder, 'postgres');
}

/**
 * Finds or makes the folder for the database of `dataFolder` (a real path, locked by the caller).
 * @throws EmbeddedServerError when the folder is lost, copied or somebody else's
 */
export async function openDatabaseHome(
  dataFolder: string,
  onProgress: (line: string) => void,
): Promise<DatabaseHome> {
  const beside = join(dataFolder, 'postgres');
  const note = await readNote(dataFolder);
  if (note === null) {
    const user = await userOf(beside, onProgress);
    await makeFolder(beside, user === null ? 0o700 : PASSAGE_ONLY);
    if (user === null || (await canEnter(user, beside))) return { folder: beside, user };
  }
  const folder = note === null ? await makeElsewhere(dataFolder) : await followNote(note, dataFolder);
  await bringAlong(join(beside, 'cluster'), join(folder, 'cluster'));
  onProgress(`The database is kept in ${folder}, because its user cannot enter ${dataFolder}.`);
  return { folder, user: await userOf(folder, onProgress) };
}
