/** A PostgreSQL of another kind than ours: the one of the operating system, with its own programs, in a folder that is thrown away. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

export interface OtherServer {
  /** Folder with its `pg_dump` and `pg_restore`. */
  readonly programs: string;
  readonly createDatabase: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** @throws where there is none: these tests prove nothing without one */
function findPrograms(): string {
  const newest = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a))[0]
    : undefined;
  const folder = process.env['POSTGRES_PROGRAMS'] ?? (newest && join(DEBIAN, newest, 'bin'));
  if (
    folder === undefined ||
    !['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name)))
  )
    throw new Error(
      'There is no PostgreSQL with its programs. Install it (Debian: apt-get install postgresql) or name the folder of its programs in POSTGRES_PROGRAMS.',
    );
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** PostgreSQL refuses to run as root; its package brings a user for it. */
async function otherUser(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

export async function startOtherServer(): Promise<OtherServer> {
  const programs = findPrograms();
  const user = await otherUser();
  const folder = await mkdtemp(join(tmpdir(), 'other-postgres-'));
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid!);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const options = { ...user, cwd: '/' };
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tracker', '--auth=trust', '--no-sync', '-E', 'UTF8'],
    options,
  );
  const port = await freePort();
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'fsync=off',
  ];
  const server = spawn(join(programs, 'postgres'), args, { ...options, stdio: 'ignore' });
  const urlOf = (name: string) => `postgres://tracker@127.0.0.1:${port}/${name}`;
  await untilItAnswers(urlOf('postgres'), server);
  return {
    programs,
    createDatabase: async (name) => {
      await query(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await query(url, 'select 1');
    } catch (error) {
      if (tries === 100 || server.exitCode !== null) throw error;
      await sleep(200);
    }
  }
}
