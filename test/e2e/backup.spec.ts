/** The drill: back up while people work, lose the machine, restore, compare every row of every table, go on working. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { connect, ok, serverAt, signIn, type Api } from '../../journey/api.js';
import { travel } from '../../journey/course.js';
import { startServer, type RunningServer } from '../../journey/server.js';
import { rowsOfApp, runCommand, type CommandResult, type Rows } from '../support/backup.js';

jest.setTimeout(120_000);

const PASSPHRASE = 'correct horse battery staple';
let root: string;
let dataFolder: string;
let copies: string;
let environment: Record<string, string>;
let server: RunningServer | null = null;
let file: string;

const backup = (...args: string[]): Promise<CommandResult> => runCommand('backup', args, environment);
const restore = (...args: string[]): Promise<CommandResult> => runCommand('restore', args, environment);

async function start(): Promise<RunningServer> {
  // No jobs: what is compared changes by requests alone.
  server = await startServer(dataFolder, { JOBS_EVERY_SECONDS: '0' });
  return server;
}

async function stop(): Promise<void> {
  await server?.stop();
  server = null;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'treatment-tracker-backup-'));
  // As root, PostgreSQL runs as another user, who has to be able to enter this folder.
  await chmod(root, 0o711);
  dataFolder = join(root, 'data');
  copies = join(root, 'copies');
  environment = { DATA_FOLDER: dataFolder, BACKUP_FOLDER: copies, BACKUP_PASSPHRASE: PASSPHRASE };
});

afterAll(async () => {
  await stop();
  await rm(root, { recursive: true, force: true });
});

const PASSWORD = 'an administrator password';

/** Adds chairs until it is told to end. */
function keepWriting(api: Api): { readonly count: () => number; readonly end: () => Promise<void> } {
  let count = 0;
  let ended = false;
  const workers = Array.from({ length: 4 }, async (_unused, worker) => {
    for (let i = 0; !ended; i += 1) {
      await ok(api.POST('/v1/chairs', { body: { name: `Chair ${worker}-${i}` } }));
      count += 1;
    }
  });
  return {
    count: () => count,
    end: async () => {
      ended = true;
      await Promise.all(workers);
    },
  };
}

/** Rows of `some` that are not among those of `others`, by table. */
function missing(some: Rows, others: Rows): readonly [string, number][] {
  return [...some].flatMap(([table, rows]) => {
    const there = new Set(others.get(table));
    const gone = rows.filter((row) => !there.has(row)).length;
    return gone === 0 ? [] : [[table, gone] as [string, number]];
  });
}

describe('a backup', () => {
  let tokenOfBefore: string;
  let before: Rows;
  let after: Rows;

  it('is refused without a passphrase, with a short one, and where there is nothing', async () => {
    environment = { ...environment, BACKUP_PASSPHRASE: '' };
    expect(await backup()).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^backup.no-passphrase: /),
    });
    environment = { ...environment, BACKUP_PASSPHRASE: 'short' };
    expect(await backup()).toMatchObject({
      code: 1,
      output: expect.stringContaining('at least 16 characters'),
    });
    environment = { ...environment, BACKUP_PASSPHRASE: PASSPHRASE };
    expect(await backup()).toMatchObject({ code: 1, output: expect.stringMatching(/^backup.no-data: /) });
    expect(await backup('now')).toMatchObject({ code: 2, output: expect.stringContaining('Usage') });
    expect(await readdir(root)).toEqual([]);
  });

  it('is made while the app runs and people write, and read back', async () => {
    const running = await start();
    expect(running.output()).toContain('NO BACKUPS ARE MADE');
    const server = serverAt(running.url);
    const admin = await signIn(server, 'admin', PASSWORD, running.oneTimePassword!);
    const body = { grantType: 'password', username: 'admin', password: PASSWORD } as const;
    tokenOfBefore = (await ok(connect(server).POST('/v1/auth/token', { body }))).accessToken;
    await travel(server, admin, Temporal.Now.instant(), () => undefined);
    before = await rowsOfApp(dataFolder);
    const writing = keepWriting(admin);
    const made = await backup();
    const written = writing.count();
    await writing.end();
    after = await rowsOfApp(dataFolder);
    expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/^Wrote .* and read it back\.\n$/) });
    expect(written).toBeGreaterThan(20);
    expect(missing(before, after)).toEqual([]);
    const [name, ...others] = await readdir(copies);
    expect(others).toEqual([]);
    file = join(copies, name!);
    expect(await backup('--verify', file)).toMatchObject({ code: 0 });
  });

  it('is not restored over an app that runs, nor over data', async () => {
    expect(await restore(file, '--replace')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^restore.folder-in-use: /),
    });
    await stop();
    expect(await restore(file)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^restore.folder-not-empty: /),
    });
  });

  it('brings every row of every table back after the data is lost, and the app goes on with it', async () => {
    await rm(dataFolder, { recursive: true, force: true });
    const restored = await restore(file);
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('Restored ') });
    const running = await start();
    const rows = await rowsOfApp(dataFolder);
    // What was there when the backup began, and nothing that was not there when it had ended. A table that nobody wrote
    // to meanwhile is thereby equal.
    expect([...rows.keys()]).toEqual([...before.keys()]);
    expect(missing(before, rows)).toEqual([]);
    expect(missing(rows, after)).toEqual([]);
    const equal = [...rows].filter(([table, list]) => list.join() === before.get(table)!.join());
    expect(equal.length).toBeGreaterThan(40);
    expect([...rows.values()].filter((list) => list.length > 0).length).toBeGreaterThan(25);
    // The token of before is still good, and the next write finds everything it needs.
    const api = connect(serverAt(running.url), tokenOfBefore);
    await ok(api.POST('/v1/chairs', { body: { name: 'Chair after the restore' } }));
    await stop();
  });

  it('moves what is there aside only when asked, and deletes none of it', async () => {
    expect(await backup()).toMatchObject({ code: 0 });
    const replaced = await restore(file, '--replace');
    expect(replaced.code).toBe(0);
    const aside = /earlier data folder is now (\S+?)\.\n/.exec(replaced.output)![1]!;
    expect(await readdir(aside)).toEqual(expect.arrayContaining(['postgres', 'token-secret']));
    dataFolder = aside;
    const running = await start();
    const admin = await signIn(serverAt(running.url), 'admin', PASSWORD);
    const { items } = await ok(admin.GET('/v1/chairs'));
    expect(items.map(({ name }) => name)).toContain('Chair after the restore');
    await stop();
  });

  it('is refused with nothing touched when it is damaged, cut short, or opened with another passphrase', async () => {
    const whole = await readFile(file);
    const flipped = (at: number): Buffer => {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 4;
      return bytes;
    };
    const damaged = {
      header: flipped(70),
      middle: flipped(whole.length >> 1),
      tail: flipped(whole.length - 3),
      cut: whole.subarray(0, whole.length - 100_000),
    };
    const target = join(root, 'target');
    await mkdir(target);
    await writeFile(join(target, 'letter.txt'), 'precious');
    const bad = join(root, 'bad');
    await mkdir(bad);
    const results = await Promise.all([
      ...Object.entries(damaged).map(async ([name, bytes]) => {
        await writeFile(join(bad, name), bytes);
        return [name, await restore(join(bad, name), '--to', join(bad, `to-${name}`))] as const;
      }),
      runCommand('restore', [file, '--replace', '--to', target], {
        ...environment,
        BACKUP_PASSPHRASE: 'correct horse battery stable',
      }).then((result) => ['passphrase', result] as const),
      restore(join(bad, 'none'), '--to', join(bad, 'to-none')).then((result) => ['none', result] as const),
    ]);
    expect(
      Object.fromEntries(
        results.map(([name, { code, output }]) => [name, [code, /^\S+(?=: )/m.exec(output)?.[0]]]),
      ),
    ).toEqual({
      // Whether a changed header can still be read hangs on which of its random letters was hit.
      header: [1, expect.stringMatching(/^backup\.(wrong-passphrase|damaged)$/)],
      middle: [1, 'backup.damaged'],
      tail: [1, 'backup.damaged'],
      cut: [1, 'backup.damaged'],
      passphrase: [1, 'backup.wrong-passphrase'],
      none: [1, 'backup.not-found'],
    });
    expect((await readdir(bad)).sort()).toEqual(Object.keys(damaged).sort());
    expect(await readdir(root)).not.toContainEqual(expect.stringMatching(/^target\./));
    expect(await readdir(target)).toEqual(['letter.txt']);
    expect(await readFile(join(target, 'letter.txt'), 'utf8')).toBe('precious');
  });
});
