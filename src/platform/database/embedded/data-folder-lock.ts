/**
 * One running app per data folder. The lock is a file lock held by the operating system, so it ends with the process
 * however the process ends, and no process id has to be trusted. Node has no file locks of its own; SQLite, which is
 * part of Node, takes them on Linux and macOS alike, and an open exclusive transaction on an empty file is one.
 */
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedServerError } from './embedded-server-error.js';
import { readIfThere } from './folders.js';

/** Another running process already uses the data folder. */
export class DataFolderInUseError extends EmbeddedServerError {
  override readonly name = 'DataFolderInUseError';
}

const SQLITE_BUSY = 5;

export interface DataFolderLock {
  release(): void;
}

function openLock(dataFolder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(dataFolder, 'app.lock'), { timeout: 0 });
  } catch (error) {
    throw new EmbeddedServerError(
      `This user cannot write in the data folder ${dataFolder} (${String(error)}).`,
    );
  }
}

/**
 * Takes the lock of a data folder, or says who has it.
 * @throws DataFolderInUseError while another start, in this process or in any other, holds it
 * @throws EmbeddedServerError where the folder cannot be written
 */
export async function lockDataFolder(dataFolder: string): Promise<DataFolderLock> {
  const holderFile = join(dataFolder, 'app.pid');
  const lock = openLock(dataFolder);
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    // Only for the sentence below: nothing is decided by this number.
    await writeFile(holderFile, `${process.pid}\n`);
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY)
      throw new DataFolderInUseError(
        `The data folder ${dataFolder} is in use by a running ketamine treatment tracker ` +
          `(process ${(await readIfThere(holderFile))?.trim() || 'unknown'}). ` +
          `Stop that one first, or give this one another folder with DATA_FOLDER.`,
      );
    throw new EmbeddedServerError(`The data folder ${dataFolder} cannot be locked (${String(error)}).`);
  }
}
