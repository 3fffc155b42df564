/** The log of the PostgreSQL server: a file beside the cluster, never our own output, and of bounded size. */
import { open, readFile, rename, stat, type FileHandle } from 'node:fs/promises';
import { exists } from './folders.js';

const LARGEST_BYTES = 5 * 1024 * 1024;
const LAST_WORDS_CHARACTERS = 2000;

/** Opens the log to append to; one that has grown large becomes `<file>.1`, in place of an older one. */
export async function openLog(file: string): Promise<FileHandle> {
  if ((await exists(file)) && (await stat(file)).size > LARGEST_BYTES) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}

/** What the server wrote last, behind byte `from`. */
export async function lastWords(file: string, from: number): Promise<string> {
  const text = (await readFile(file)).subarray(from).toString('utf8').trim();
  return text.slice(-LAST_WORDS_CHARACTERS);
}
