/** What a process of this machine has used, as Linux tells it under /proc; null elsewhere. */
import { readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second for every program, whatever its own clock is. */
const TICKS_PER_SECOND = 100;

/** User and system time since the process began, of all its threads, in seconds. */
export async function cpuSecondsOf(pid: number): Promise<number | null> {
  const stat = await textOf(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in brackets may hold spaces; the state follows it as the third field, user and system time as 14th and 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Most memory the process had at one time, in MiB. */
export async function peakMemoryOf(pid: number): Promise<number | null> {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec((await textOf(`/proc/${pid}/status`)) ?? '')?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
