/** How a PostgreSQL server is stopped, our own or one that a killed app has left behind. */
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server-error.js';
import { isPostmasterOf, readPostmasterFile, removePostmasterFile } from './postmaster-file.js';

/**
 * Ends sessions and writes everything to disk; then ends at once and recovers at the next start; then the kernel's end.
 * The first patience is short of what service managers and containers have, and PostgreSQL can need the second step: asked
 * to stop in the first moments of a recovery, it may never do it. What was committed is safe with every step.
 */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 8_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;
const LOOK_EVERY_MS = 20;

/**
 * Stops server process `pid`, politely first, and returns when it is gone.
 * @param isRunning whether that process is still the server; asked before every signal
 */
export async function shutDown(pid: number, isRunning: () => boolean | Promise<boolean>): Promise<void> {
  for (const { signal, patienceMs } of STEPS) {
    if (!(await isRunning())) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += LOOK_EVERY_MS) {
      if (!(await isRunning())) return;
      await sleep(LOOK_EVERY_MS);
    }
  }
  throw new EmbeddedServerError(`The database server (process ${pid}) cannot be stopped.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes a cluster free to start: stops the server that an app killed earlier has left, and forgets one that is gone. */
export async function clearLeftOverServer(
  cluster: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const left = await readPostmasterFile(cluster);
  if (left === null) return;
  if (await isPostmasterOf(cluster, left.pid)) {
    onProgress(
      `Stopping the database server that an earlier start has left behind (process ${left.pid}) ...`,
    );
    await shutDown(left.pid, () => isPostmasterOf(cluster, left.pid));
  }
  // PostgreSQL clears up after a process that is gone, but would refuse to start for a stranger with its number.
  else if (isAlive(left.pid)) await removePostmasterFile(cluster);
}
