/** Everything a benchmark runs on: a PostgreSQL of its own, the app, the floors, and the people who work with them. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { accessTokenOf, connect, ok, serverAt, signIn, type Api, type Schemas } from '../journey/api.js';
import { gatherPeople, type People } from '../journey/people.js';
import { EmbeddedServer } from '../src/platform/database/embedded/embedded-server.js';
import { shippedNodeOptions } from './servers/shipped-node-options.js';
import { startServer, type StartedServer } from './servers/start-server.js';

/** Connections to the database, the same for the app and for the floors. */
const POOL_SIZE = 20;
const ADMIN_PASSWORD = 'an administrator of benchmarks';

export interface RunningApp extends StartedServer {
  /** Clients of this app for everybody, to prepare with. */
  readonly people: People;
  readonly zone: string;
}

/** Somebody whose requests are measured. */
export interface Employee {
  readonly token: string;
  readonly api: Api;
}

export class Stage {
  private readonly servers: StartedServer[] = [];
  private closed = false;

  private constructor(
    readonly folder: string,
    readonly databaseUrl: string,
    readonly sql: pg.Pool,
    private readonly stopDatabase: () => Promise<void>,
    private readonly tokenSecret: string,
  ) {}

  /** Starts the database, with everything on disk before a commit is answered. */
  static async open(say: (line: string) => void): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'treatment-tracker-bench-'));
    const removeFolder = () => rm(folder, { recursive: true, force: true });
    try {
      const database = await EmbeddedServer.start({ dataFolder: folder, durable: true, onProgress: say });
      const sql = new pg.Pool({ connectionString: database.url, max: 4 });
      // An idle connection that breaks is replaced; one in use says so itself.
      sql.on('error', () => undefined);
      const stop = async () => {
        await sql.end();
        await database.stop();
        await removeFolder();
      };
      return new Stage(folder, database.url, sql, stop, randomUUID());
    } catch (error) {
      await removeFolder();
      throw error;
    }
  }

  /** Makes the tables and the administrator, who chooses a password. */
  async startForTheFirstTime(): Promise<void> {
    const { url, said } = await this.startBuiltApp();
    const oneTimePassword = /one-time password\s+(\S+)/.exec(said.join('\n'))?.[1];
    await signIn(serverAt(url), 'admin', ADMIN_PASSWORD, oneTimePassword);
    await this.stopServers();
  }

  /** The built app on the database of this stage, as it runs in a clinic. */
  async startApp(): Promise<RunningApp> {
    const server = await this.startBuiltApp();
    const visited = serverAt(server.url);
    const admin = await signIn(visited, 'admin', ADMIN_PASSWORD);
    const people = await gatherPeople(visited, admin);
    const { timeZone } = await ok(people.nurse.GET('/v1/clinic'));
    return { ...server, people, zone: timeZone };
  }

  /** The bare server that ours is compared with, on the same database. */
  startFloor(more: Record<string, string> = {}): Promise<StartedServer> {
    return this.start('dist/bench/floor/main.js', { POOL_SIZE: String(POOL_SIZE), ...more });
  }

  /** What a script of the bench needs in order to work on the database with the tokens of this stage. */
  get environment(): Record<string, string> {
    return { DATABASE_URL: this.databaseUrl, TOKEN_SECRET: this.tokenSecret };
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Stops the app and the floors, the last first. */
  async stopServers(): Promise<void> {
    for (let server = this.servers.pop(); server; server = this.servers.pop()) await server.stop();
  }

  /** Stops everything and leaves nothing behind. */
  async close(): Promise<void> {
    this.closed = true;
    await this.stopServers();
    await this.stopDatabase();
  }

  private startBuiltApp(): Promise<StartedServer> {
    const settings = {
      DATA_FOLDER: this.folder,
      TOKEN_SECRET: this.tokenSecret,
      DATABASE_POOL_SIZE: String(POOL_SIZE),
      ACCESS_TOKEN_MINUTES: '60',
    };
    return this.start('dist/src/main.js', settings, shippedNodeOptions());
  }

  private async start(
    script: string,
    more: Record<string, string>,
    nodeOptions: readonly string[] = [],
  ): Promise<StartedServer> {
    const log = join(this.folder, 'servers.log');
    const server = await startServer(script, { DATABASE_URL: this.databaseUrl, ...more }, log, nodeOptions);
    this.servers.push(server);
    if (this.closed) await this.stopServers();
    return server;
  }
}

/** Somebody new, signed in, whose token the load carries. */
export async function employ(app: RunningApp, role: Schemas['StaffRole']): Promise<Employee> {
  const server = serverAt(app.url);
  const username = `${role}.${randomUUID().slice(0, 8)}`;
  const firstPassword = randomUUID();
  const body = { username, displayName: 'Bente Measured', role, password: firstPassword };
  await ok(app.people.admin.POST('/v1/users', { body }));
  const token = await accessTokenOf(server, username, randomUUID(), firstPassword);
  return { token, api: connect(server, token) };
}
