/** The app and the floors as processes of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

export interface StartedServer {
  readonly url: string;
  readonly pid: number;
  /** What it has told the person at the terminal. */
  readonly said: readonly string[];
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>;
}

export class ServerDidNotStart extends Error {}

const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;

/**
 * Runs a compiled script that says `Serving on <url>` once it serves. Its log goes into a file, as in a clinic: a reader at
 * the other end of a pipe would work for it while it is measured.
 * @throws ServerDidNotStart with what it said
 */
export async function startServer(
  script: string,
  environment: Record<string, string>,
  logFile: string,
  nodeOptions: readonly string[] = [],
): Promise<StartedServer> {
  const log = await open(logFile, 'a');
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      HOST: '127.0.0.1',
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', log.fd, 'pipe'],
    // Ctrl-C reaches the bench alone, which stops what it has started in order.
    detached: true,
  });
  await log.close();
  const said: string[] = [];
  const exited = once(child, 'exit').catch(() => undefined);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(late);
  };
  const url = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), START_TIMEOUT_MS);
    const done = (found: string | null) => {
      clearTimeout(timer);
      resolve(found);
    };
    void exited.then(() => done(null));
    createInterface(child.stderr!).on('line', (line) => {
      said.push(line);
      const address = /^Serving on (\S+)/.exec(line)?.[1];
      if (address !== undefined) done(address);
    });
  });
  if (url === null) {
    await stop();
    throw new ServerDidNotStart(
      `${script} did not start.\n${said.join('\n')}\n${(await readFile(logFile, 'utf8')).slice(-2_000)}`,
    );
  }
  return { url, pid: child.pid!, said, stop };
}
