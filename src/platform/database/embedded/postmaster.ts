/** One run of the PostgreSQL server process, from its start to its end. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import type { DatabaseHome } from './database-home.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { identityOf, plainEnvironment } from './operating-system-user.js';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.js';
import { lastWords, openLog } from './postmaster-log.js';
import { postmasterArguments } from './postmaster-settings.js';
import { clearLeftOverServer, shutDown } from './postmaster-shutdown.js';

const LOOK_EVERY_MS = 20;
const TELL_EVERY_MS = 10_000;

export interface PostmasterPlan {
  readonly home: DatabaseHome;
  readonly binaries: Binaries;
  readonly cluster: Cluster;
  readonly durable: boolean;
  readonly onProgress: (line: string) => void;
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export class Postmaster {
  /** Fulfilled with how the process ended, such as `signal SIGKILL` or `exit code 1`. */
  readonly ended: Promise<string>;

  private constructor(private readonly process: ChildProcess) {
    this.ended = new Promise((resolve) => {
      process.on('error', (error) => resolve(error.message));
      process.on('exit', (code, signal) =>
        resolve(signal === null ? `exit code ${code}` : `signal ${signal}`),
      );
    });
  }

  /**
   * Starts the server and returns when it accepts connections. Recovery after a crash takes the time it takes.
   * @throws EmbeddedServerError when the server ends before, with the last lines of its log
   * @throws the reason of `signal` when that is aborted; the server is stopped first
   */
  static async start(plan: PostmasterPlan, port: number, signal: AbortSignal): Promise<Postmaster> {
    const { home, cluster } = plan;
    await clearLeftOverServer(cluster.folder, plan.onProgress);
    const stale = await readPostmasterFile(cluster.folder);
    const logFile = join(home.folder, 'postgres.log');
    const log = await openLog(logFile);
    const { size } = await log.stat();
    const child = spawn(plan.binaries.postgres, postmasterArguments(cluster.folder, port, plan.durable), {
      ...identityOf(home.user),
      cwd: '/',
      env: plainEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      // A session of its own: Ctrl-C at the terminal reaches the app alone, which finishes its requests first.
      detached: true,
    });
    const postmaster = new Postmaster(child);
    await log.close();
    try {
      if (await postmaster.becomesReady(plan, stale, signal)) return postmaster;
    } catch (error) {
      await postmaster.stop();
      throw error;
    }
    const words = await lastWords(logFile, size);
    throw new EmbeddedServerError(`PostgreSQL did not start (${await postmaster.ended}). It says: ${words}`);
  }

  /** Lets sessions end, writes everything to disk, and returns when the process is gone. */
  async stop(): Promise<void> {
    const { pid } = this.process;
    if (pid === undefined) return;
    await shutDown(pid, () => this.isRunning());
    await this.ended;
  }

  private isRunning(): boolean {
    const { pid, exitCode, signalCode } = this.process;
    return pid !== undefined && exitCode === null && signalCode === null;
  }

  /**
   * False when the process ends first. The file that a dead server has left can say `ready` with the very process id that
   * this one got, which is common in containers.
   */
  private async becomesReady(
    plan: PostmasterPlan,
    stale: PostmasterFile | null,
    signal: AbortSignal,
  ): Promise<boolean> {
    for (let waitedMs = 0; this.isRunning(); waitedMs += LOOK_EVERY_MS) {
      const file = await readPostmasterFile(plan.cluster.folder);
      const isStale = file?.pid === stale?.pid && file?.startedAt === stale?.startedAt;
      if (file?.pid === this.process.pid && file?.isReady && !isStale) return true;
      if (waitedMs > 0 && waitedMs % TELL_EVERY_MS === 0)
        plan.onProgress('The database is still recovering from an unclean stop ...');
      await sleep(LOOK_EVERY_MS, undefined, { signal });
    }
    return false;
  }
}
