import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  DataFolderInUseError,
  EmbeddedServer,
  type EmbeddedServerEvent,
} from '../../src/platform/database/embedded/embedded-server.js';
import {
  endApps,
  eventually,
  kill,
  launchApp,
  makeCheckout,
  query,
  rememberSomething,
  whatIsKept,
} from '../support/killable-app.js';

const SLEEPING_BACKEND = `select pid from pg_stat_activity where query like 'select pg_sleep%'`;

/** Each test starts one server or more, on machines that may be busy. */
jest.setTimeout(60_000);

let root: string;
const servers: EmbeddedServer[] = [];

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

async function postmasterPid(dataFolder: string): Promise<number> {
  return Number((await readFile(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

beforeAll(async () => {
  root = await makeCheckout();
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await endApps();
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

    const second = await start(dataFolder);
    expect(await whatIsKept(second.url)).toBe('committed');
    expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'off' }]);
  });

  it('refuses a second start on its data folder, from this process or another', async () => {
    const dataFolder = join(root, 'shared');
    await start(dataFolder);
    const sentence = `The data folder ${dataFolder} is in use by a running ketamine treatment tracker (process ${process.pid})`;
    await expect(start(dataFolder)).rejects.toThrow(DataFolderInUseError);
    await expect(start(dataFolder)).rejects.toThrow(sentence);
    const refused = await launchApp(root, dataFolder).settled;
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

  it('waits for its port, told each time, and comes back on it', async () => {
    const events: EmbeddedServerEvent[] = [];
    const dataFolder = join(root, 'taken-port');
    const server = await start(dataFolder, { events });
    process.kill(await postmasterPid(dataFolder), 'SIGKILL');
    await eventually(() => server.state === 'RESTARTING');
    const squatter = createServer().listen(Number(new URL(server.url).port), '127.0.0.1');
    await once(squatter, 'listening');
    await eventually(() => events.filter(({ kind }) => kind === 'restart-failed').length >= 2);
    expect(events.at(-1)?.detail).toMatch(/PostgreSQL did not start .* could not bind/s);
    squatter.close();
    await eventually(() => server.state === 'RUNNING');
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
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
    const { app, settled } = launchApp(root, dataFolder);
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
    const { app } = launchApp(root, dataFolder);
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

    try {
      const server = await start(dataFolder);
      expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(stranger).toMatchObject({ exitCode: null, signalCode: null });
    } finally {
      stranger.kill();
    }
  });

  it('follows its data folder to another place, even from under a server that was left behind', async () => {
    const [before, after] = [join(root, 'before-move'), join(root, 'after-move')];
    const { app, settled } = launchApp(root, before);
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
    await eventually(async () => {
      const [hung] = await query(server.url, SLEEPING_BACKEND);
      return hung !== undefined && process.kill(Number(hung['pid']), 'SIGKILL');
    });
    await hanging;
    const log = join(dataFolder, 'postgres/postgres.log');
    await eventually(async () => (await readFile(log, 'utf8')).includes('was terminated by signal 9'));
    await eventually(() => query(server.url, 'select 1').then(Boolean, () => false));
    expect(await readFile(log, 'utf8')).not.toContain('Quillfeather');
    expect((await stat(log)).mode & 0o777).toBe(0o600);
  });
});
