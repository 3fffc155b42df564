/**
 * A real PostgreSQL that the app runs for itself: made at the first start, restarted when it dies, stopped with the app.
 * Why and how: docs/decisions/0003-embedded-postgresql.md.
 */
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { DATABASE_NAME, openCluster, readPassword, ROLE_NAME } from './cluster.js';
import { lockDataFolder, type DataFolderLock } from './data-folder-lock.js';
import { locateDatabase, makeDataFolder, openDatabaseHome } from './database-home.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { freePort, Postmaster, type PostmasterPlan } from './postmaster.js';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.js';

export { DataFolderInUseError } from './data-folder-lock.js';
export { EmbeddedServerError } from './embedded-server-error.js';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
const MOST_FIRST_ATTEMPTS = 5;

export interface EmbeddedServerEvent {
  readonly kind: 'died' | 'restarted' | 'restart-failed';
  /** A sentence without patient data. */
  readonly detail: string;
}

export interface EmbeddedServerOptions {
  /** Made if it is not there. */
  readonly dataFolder: string;
  /** False only for throw-away servers: a crash of the machine may then lose everything. */
  readonly durable: boolean;
  /** Sentences for the person at the terminal. */
  readonly onProgress?: (line: string) => void;
  readonly onEvent?: (event: EmbeddedServerEvent) => void;
}

export type EmbeddedServerState = 'RUNNING' | 'RESTARTING' | 'STOPPED';

function longer(delayMs: number): number {
  return Math.min(delayMs * 2, LONGEST_DELAY_MS);
}

function urlOf(password: string, port: number): string {
  return `postgres://${ROLE_NAME}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`;
}

/** Where the server listens that another process runs on a data folder; null where none is ready. */
export async function urlOfRunningServer(dataFolder: string): Promise<string | null> {
  const cluster = join(await locateDatabase(resolve(dataFolder)), 'cluster');
  const file = await readPostmasterFile(cluster);
  const password = await readPassword(cluster);
  if (!file?.isReady || password === null || !(await isPostmasterOf(cluster, file.pid))) return null;
  return urlOf(password, file.port);
}

/**
 * The first start takes another port each time, and has a little patience: the port can be taken at the last moment, and
 * the sessions of a server that was killed need a moment to notice.
 */
async function startFirst(plan: PostmasterPlan): Promise<{ postmaster: Postmaster; port: number }> {
  for (let attempt = 1, delayMs = FIRST_DELAY_MS; ; attempt += 1, delayMs = longer(delayMs)) {
    const port = await freePort();
    try {
      return { postmaster: await Postmaster.start(plan, port, new AbortController().signal), port };
    } catch (error) {
      if (attempt === MOST_FIRST_ATTEMPTS) throw error;
      await sleep(delayMs);
    }
  }
}

export class EmbeddedServer {
  /** `postgres://...` with the password; the same for as long as this server lives. */
  readonly url: string;
  private current: EmbeddedServerState = 'RUNNING';
  private readonly stopping = new AbortController();
  private supervision: Promise<void>;
  private stopped: Promise<void> | undefined;

  private constructor(
    private readonly plan: PostmasterPlan,
    private postmaster: Postmaster,
    private readonly port: number,
    private readonly lock: DataFolderLock,
    private readonly onEvent: (event: EmbeddedServerEvent) => void,
  ) {
    this.url = urlOf(plan.cluster.password, port);
    this.supervision = this.supervise();
  }

  /**
   * Starts the server of a data folder, and returns when it accepts connections.
   * @throws DataFolderInUseError while another running app uses the data folder
   * @throws EmbeddedServerError when the server cannot run here, with a sentence that says why
   */
  static async start(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
    const onProgress = options.onProgress ?? (() => undefined);
    if (process.platform === 'win32')
      throw new EmbeddedServerError('The embedded database needs Linux or macOS. Set DATABASE_URL instead.');
    const dataFolder = await makeDataFolder(options.dataFolder);
    const lock = await lockDataFolder(dataFolder);
    try {
      const home = await openDatabaseHome(dataFolder, onProgress);
      const binaries = await findBinaries(home.user, onProgress);
      const cluster = await openCluster(home, binaries, { durable: options.durable, onProgress });
      onProgress('Starting the database ...');
      const plan = { home, binaries, cluster, durable: options.durable, onProgress };
      const { postmaster, port } = await startFirst(plan);
      return new EmbeddedServer(plan, postmaster, port, lock, options.onEvent ?? (() => undefined));
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  get state(): EmbeddedServerState {
    return this.current;
  }

  /** Stops the server, writes everything to disk, and frees the data folder. May be called more than once. */
  stop(): Promise<void> {
    this.stopped ??= this.stopOnce();
    return this.stopped;
  }

  private async stopOnce(): Promise<void> {
    this.stopping.abort();
    try {
      await this.postmaster.stop();
      await this.supervision;
      await this.postmaster.stop();
    } finally {
      this.current = 'STOPPED';
      this.lock.release();
    }
  }

  /** Brings the server back whenever it dies, for as long as it is wanted. */
  private async supervise(): Promise<void> {
    const { signal } = this.stopping;
    let delayMs = FIRST_DELAY_MS;
    while (!signal.aborted) {
      const startedAt = performance.now();
      const how = await this.postmaster.ended;
      if (signal.aborted) return;
      this.current = 'RESTARTING';
      this.onEvent({ kind: 'died', detail: `The database server has ended (${how}) and is started again.` });
      // A server that dies again and again soon after its start is not restarted ever faster.
      if (performance.now() - startedAt > LONGEST_DELAY_MS) delayMs = FIRST_DELAY_MS;
      for (let restarted = false; !restarted && !signal.aborted; delayMs = longer(delayMs))
        restarted = await this.restartAfter(delayMs);
    }
  }

  private async restartAfter(delayMs: number): Promise<boolean> {
    const { signal } = this.stopping;
    try {
      await sleep(delayMs, undefined, { signal });
      this.postmaster = await Postmaster.start(this.plan, this.port, signal);
    } catch (error) {
      if (!signal.aborted)
        this.onEvent({
          kind: 'restart-failed',
          detail: error instanceof Error ? error.message : String(error),
        });
      return false;
    }
    this.current = 'RUNNING';
    this.onEvent({ kind: 'restarted', detail: `The database server is back on port ${this.port}.` });
    return true;
  }
}
