/** The drill with a PostgreSQL of its own version: the app lives on it, is dumped by its own programs, and comes back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { connect, ok, serverAt, signIn } from '../../journey/api.js';
import { travel } from '../../journey/course.js';
import { startServer, type RunningServer } from '../../journey/server.js';
import { rowsOf, runCommand, type Rows } from '../support/backup.js';
import { startOtherServer, type OtherServer } from './postgres.js';

const PASSPHRASE = 'correct horse battery staple';
const PASSWORD = 'an administrator password';

let root: string;
let copies: string;
let postgres: OtherServer;
let app: RunningServer | null = null;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'other-server-'));
  // As root, the embedded PostgreSQL runs as another user, who has to be able to enter this folder.
  await chmod(root, 0o711);
  copies = join(root, 'copies');
  postgres = await startOtherServer();
});
afterAll(async () => {
  await app?.stop();
  await postgres?.stop();
  await rm(root, { recursive: true, force: true });
});

function settings(url: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    TOKEN_SECRET: 'a-secret-of-this-test-a-secret-of-this-test',
    BACKUP_FOLDER: copies,
    BACKUP_PASSPHRASE: PASSPHRASE,
    POSTGRES_TOOLS_FOLDER: postgres.programs,
    // What is compared changes by requests alone.
    JOBS_EVERY_SECONDS: '0',
  };
}

const start = async (url: string) => (app = await startServer(join(root, 'data'), settings(url)));
const stop = async () => {
  await app?.stop();
  app = null;
};
const fileOf = async () => join(copies, (await readdir(copies))[0]!);

describe('a backup of another server', () => {
  let url: string;
  let before: Rows;
  let accessToken: string;

  it('is made by its own pg_dump while the app lives on it', async () => {
    url = await postgres.createDatabase('tracker');
    const running = await start(url);
    const server = serverAt(running.url);
    const admin = await signIn(server, 'admin', PASSWORD, running.oneTimePassword!);
    await travel(server, admin, Temporal.Now.instant(), () => undefined);
    const body = { grantType: 'password', username: 'admin', password: PASSWORD } as const;
    accessToken = (await ok(connect(server).POST('/v1/auth/token', { body }))).accessToken;
    before = await rowsOf(url);
    const made = await runCommand('backup', [], settings(url));
    expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/^Wrote .* and read it back\.\n$/) });
    expect([...before.values()].filter((rows) => rows.length > 0).length).toBeGreaterThan(25);
    expect(await rowsOf(url)).toEqual(before);
    await stop();
  });

  it('is refused over what is there, when it is damaged, and with another passphrase', async () => {
    const file = await fileOf();
    expect(await runCommand('restore', [file], settings(url))).toMatchObject({
      code: 1,
      output: expect.stringMatching(/restore\.database-not-empty: /),
    });
    const empty = await postgres.createDatabase('untouched');
    const bytes = await readFile(file);
    bytes[bytes.length >> 1]! ^= 4;
    const damaged = join(root, 'damaged');
    await writeFile(damaged, bytes);
    const attempts = [
      await runCommand('restore', [damaged], settings(empty)),
      await runCommand('restore', [file], {
        ...settings(empty),
        BACKUP_PASSPHRASE: 'another passphrase of sixteen',
      }),
    ];
    expect(attempts.map(({ code }) => code)).toEqual([1, 1]);
    expect((await rowsOf(empty)).size).toBe(0);
  });

  it('brings every row of every table back into a new database, and the app goes on with it', async () => {
    const restoredUrl = await postgres.createDatabase('restored');
    expect(await runCommand('restore', [await fileOf()], settings(restoredUrl))).toMatchObject({ code: 0 });
    expect(await rowsOf(restoredUrl)).toEqual(before);
    const running = await start(restoredUrl);
    const api = connect(serverAt(running.url), accessToken);
    // The sequences and triggers came along: a write finds everything it needs.
    await ok(api.POST('/v1/chairs', { body: { name: 'Chair after the restore' } }));
    expect((await rowsOf(restoredUrl)).get('chairs')!.length).toBe(before.get('chairs')!.length + 1);
    await stop();
  });

  it('needs programs at least as new as the server', async () => {
    const older = { ...settings(process.env['TEST_DATABASE_SERVER_URL']!) };
    expect(await runCommand('backup', [], older)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/backup\.tools-too-old: /),
    });
  });
});
