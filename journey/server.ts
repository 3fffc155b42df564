/** A server of its own for the journey and for tests that break processes: the built app, in a folder that is thrown away. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface RunningServer {
  readonly url: string;
  /** Null where this start did not make the first administrator. */
  readonly oneTimePassword: string | null;
  readonly process: ChildProcess;
  /** Everything the server wrote: its words to the terminal and its log. */
  readonly output: () => string;
  /** Asks it to stop, as a service manager would, and waits until it has. */
  readonly stop: () => Promise<number | null>;
}

export class ServerDidNotStart extends Error {}

const START_TIMEOUT_MS = 120_000;

/**
 * Starts the built app on a free port with its data in `dataFolder`, and waits until it serves.
 * @throws ServerDidNotStart with what the server said
 */
export async function startServer(
  dataFolder: string,
  more: Record<string, string> = {},
): Promise<RunningServer> {
  const environment = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    DATA_FOLDER: dataFolder,
    PORT: '0',
    ...more,
  };
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  child.stdout.on('data', (chunk) => lines.push(String(chunk)));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve, reject) => {
    const fail = () => reject(new ServerDidNotStart(lines.join('')));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail();
    }, START_TIMEOUT_MS);
    createInterface(child.stderr).on('line', (line) => {
      lines.push(`${line}\n`);
      const address = /^Serving on (\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    void exited.then(() => {
      clearTimeout(timer);
      fail();
    });
  });
  return {
    url,
    oneTimePassword: /one-time password\s+(\S+)/.exec(lines.join(''))?.[1] ?? null,
    process: child,
    output: () => lines.join(''),
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
