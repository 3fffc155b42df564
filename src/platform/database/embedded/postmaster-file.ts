/**
 * `postmaster.pid`, which a PostgreSQL server keeps in its folder while it runs. It outlives a server that was killed
 * or lost power, and then names a process that is gone, or a stranger that got the same number since; so the process is
 * asked what it is before anything is done to it.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSameFolder, readIfThere } from './folders.js';
import { CLUSTER_NAME } from './postmaster-settings.js';
import { run } from './operating-system-user.js';

export interface PostmasterFile {
  readonly pid: number;
  /** Seconds since 1970, as written: tells two servers with one process id apart. */
  readonly startedAt: string;
  readonly port: number;
  /** The server accepts connections. */
  readonly isReady: boolean;
}

const OUR_SERVER = new RegExp(`postgres -D (.+?) -c cluster_name=${CLUSTER_NAME} `);

function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** What the file says, or null when there is none. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const lines = (await readIfThere(postmasterFile(cluster)))?.split('\n');
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return null;
  return { pid, startedAt: lines[2] ?? '', port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

export async function removePostmasterFile(cluster: string): Promise<void> {
  await rm(postmasterFile(cluster), { force: true });
}

/** The command line of a running process; empty for one that has ended, reaped by its parent or not. */
async function commandLineOf(pid: number): Promise<string> {
  if (process.platform !== 'linux')
    return (await run(null, 'ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output;
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Whether process `pid` is the PostgreSQL server of this cluster. */
export async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  const folder = OUR_SERVER.exec(await commandLineOf(pid))?.[1];
  if (folder === undefined) return false;
  try {
    return await isSameFolder(folder, cluster);
  } catch (error) {
    // A server whose folder is no longer where it was started is the one whose data folder was moved.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
