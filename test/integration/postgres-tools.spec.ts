/** Backups of another server's database, with stand-ins for the programs that only PostgreSQL itself brings. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup, type FinishedBackup } from '../../src/platform/backup/make-backup.js';
import { restoreFromDump } from '../../src/platform/backup/restore-dump.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

const PASSPHRASE = 'correct horse battery staple';
const NOW = new Date('2026-05-04T12:00:00.000Z');
let root: string;
let database: TestDatabase;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'postgres-tools-'));
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(root, { recursive: true, force: true });
});

/** A folder with `pg_dump` and `pg_restore` of this version, which do what the scripts say. */
async function makeTools(
  version: number,
  scripts: { dump?: string; restore?: string } = {},
): Promise<string> {
  const folder = await mkdtemp(join(root, `tools-${version}-`));
  for (const [name, script = 'true'] of [
    ['pg_dump', scripts.dump],
    ['pg_restore', scripts.restore],
  ] as const) {
    const text = `#!/bin/sh
if [ "$1" = --version ]; then echo "${name} (PostgreSQL) ${version}.4"; exit; fi
${script}
`;
    await writeFile(join(folder, name), text);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

let number = 0;
function backUp(tools: string | null): Promise<FinishedBackup> {
  const folder = join(root, `copies-${(number += 1)}`);
  const source = { kind: 'DUMP', url: database.url, tools } as const;
  return makeBackup({ source, folder, passphrase: PASSPHRASE, now: NOW });
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; message: string }) => [error.code, error.message],
  );

describe('a dump of another server', () => {
  it('is put back piece by piece as it was made, with the password in no argument', async () => {
    const seen = join(root, 'seen');
    await mkdir(seen);
    const tools = await makeTools(18, {
      dump: `echo "$@" > ${seen}/dump-arguments; echo "$PGPASSWORD" > ${seen}/password; head -c 9000001 /dev/zero | tr '\\0' 'x'`,
      restore: `echo "$@" > ${seen}/restore-arguments; cat > ${seen}/restored`,
    });
    const { file, info } = await backUp(tools);
    expect(info).toMatchObject({
      kind: 'DUMP',
      postgresMajor: 18,
      newestMigration: expect.stringMatching(/\d{13}$/),
    });
    const empty = await createEmptyDatabase();
    try {
      const order = {
        file,
        passphrase: PASSPHRASE,
        tools,
        check: () => undefined,
        onProgress: () => undefined,
      };
      await restoreFromDump({ ...order, url: empty.url });
      expect(await readFile(join(seen, 'restored'), 'latin1')).toBe('x'.repeat(9_000_001));
      const { password, pathname } = new URL(database.url);
      expect(await readFile(join(seen, 'password'), 'utf8')).toBe(`${password}\n`);
      for (const name of ['dump-arguments', 'restore-arguments'])
        expect(await readFile(join(seen, name), 'utf8')).not.toContain(password);
      expect(await readFile(join(seen, 'dump-arguments'), 'utf8')).toContain(pathname);

      expect(await refusalOf(restoreFromDump({ ...order, url: database.url }))).toEqual([
        'restore.database-not-empty',
        expect.stringContaining('not empty'),
      ]);
      const failing = await makeTools(18, { restore: 'cat > /dev/null; echo "relation exists" >&2; exit 1' });
      expect(await refusalOf(restoreFromDump({ ...order, url: empty.url, tools: failing }))).toEqual([
        'restore.failed',
        'pg_restore failed. It says: relation exists',
      ]);
    } finally {
      await empty.drop();
    }
  });

  it('is refused with programs that are older than the server, or missing', async () => {
    const old = await makeTools(17);
    expect(await refusalOf(backUp(old))).toEqual([
      'backup.tools-too-old',
      expect.stringContaining('is version 17, and version 18 or newer is needed'),
    ]);
    expect(await refusalOf(backUp(join(root, 'nowhere')))).toEqual([
      'backup.tools-missing',
      expect.stringContaining('POSTGRES_TOOLS_FOLDER'),
    ]);
  });

  it('that fails half-way leaves no file', async () => {
    const tools = await makeTools(18, {
      dump: 'echo half; echo "connection lost" >&2; echo "CONTEXT: a row" >&2; exit 1',
    });
    expect(await refusalOf(backUp(tools))).toEqual([
      'backup.failed',
      'pg_dump failed. It says: connection lost',
    ]);
    expect(await readdir(join(root, `copies-${number}`))).toEqual([]);
  });
});
