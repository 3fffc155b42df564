/** What the embedded server asks of the file system, each in one place so that durability and modes are never forgotten. */
import { chmod, lchown, mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OperatingSystemUser } from './operating-system-user.js';

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** False only when there is nothing at `path`; a folder that may not be looked into is an error. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** The text of a file, or null when there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether two paths lead to one folder, whatever they are called. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other)]);
  return first.dev === second.dev && first.ino === second.ino;
}

/** Makes a folder, and those above it, unless it is there. Only a folder made here gets the mode, umask or not. */
export async function makeFolder(path: string, mode: number): Promise<void> {
  if (await exists(path)) return;
  await mkdir(path, { recursive: true });
  await chmod(path, mode);
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Writes a file that is on disk when this returns. */
export async function writeSynced(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.chmod(mode);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Replaces a file in one step: a reader, or a power cut, meets the old text or the new one. */
export async function replaceFile(path: string, text: string, mode: number): Promise<void> {
  await writeSynced(`${path}.new`, text, mode);
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
}

/** Gives a folder and everything in it to `user`. */
export async function giveTo(user: OperatingSystemUser, folder: string): Promise<void> {
  await lchown(folder, user.uid, user.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(user, path);
    else await lchown(path, user.uid, user.gid);
  }
}

/** Lets every user read a folder and everything in it, and run what its owner may run. */
export async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}
