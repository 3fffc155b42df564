import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copiesAmong, expiredCopies, type Retention } from './copies.js';
import { SEALED_BEGINNING } from './sealed-stream.js';

const LEFT_OVER = /^ketamine-backup-.*\.part$/;
const LEFT_OVER_AFTER_MS = 24 * 3_600_000;

/** Deletes copies that have expired, and what a backup that was killed has left. Touches nothing that is not ours. */
export async function removeExpired(
  folder: string,
  retention: Retention,
  now: Date,
): Promise<readonly string[]> {
  const names = await readdir(folder);
  const removed: string[] = [];
  for (const { name } of expiredCopies(copiesAmong(names), retention, now)) {
    const path = join(folder, name);
    if (!(await isSealed(path))) continue;
    await rm(path);
    removed.push(name);
  }
  for (const name of names.filter((each) => LEFT_OVER.test(each))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > LEFT_OVER_AFTER_MS) await rm(path, { force: true });
  }
  return removed;
}

/** Named as ours and made as ours: a file that only has such a name is not deleted. */
async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SEALED_BEGINNING.length));
    return buffer.subarray(0, bytesRead).toString('latin1') === SEALED_BEGINNING;
  } finally {
    await file.close();
  }
}
