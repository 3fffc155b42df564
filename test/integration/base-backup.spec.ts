import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { baseBackup } from '../../src/platform/backup/base-backup.js';
import { findBinaries } from '../../src/platform/database/embedded/binaries.js';
import { locateDatabase, openDatabaseHome } from '../../src/platform/database/embedded/database-home.js';
import { EmbeddedServer } from '../../src/platform/database/embedded/embedded-server.js';
import { run } from '../../src/platform/database/embedded/operating-system-user.js';

let dataFolder: string;
let server: EmbeddedServer;

const start = async (): Promise<void> => {
  server = await EmbeddedServer.start({ dataFolder, durable: false });
};

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'base-backup-'));
  await start();
});
afterEach(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

async function query<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const slots = () => query(`select slot_name from pg_replication_slots`);

async function sizeOf(bytes: AsyncIterable<Uint8Array>, pauseMs = 0): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) {
    if (size < 2_000_000 && pauseMs > 0) await sleep(pauseMs);
    size += chunk.length;
  }
  return size;
}

describe('a base backup', () => {
  it('keeps the log it needs while a slow reader takes its time, and lets go of it afterwards', async () => {
    const bytes = baseBackup(server.url);
    const first = await bytes.next();
    expect(first.done).toBe(false);
    expect(await slots()).toHaveLength(1);
    await query('create table meanwhile as select generate_series(1, 50000) as number');
    const size = await sizeOf(bytes, 5);
    expect(size).toBeGreaterThan(20_000_000);
    // A multiple of the blocks of a tar archive: nothing got lost.
    expect((size + first.value!.length) % 512).toBe(0);
    expect(await slots()).toEqual([]);
  });

  it('ends, and frees the server, when nobody wants the rest', async () => {
    for await (const chunk of baseBackup(server.url)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    for (let i = 0; i < 100 && (await slots()).length > 0; i += 1) await sleep(20);
    expect(await slots()).toEqual([]);
  });

  it('fails when the server goes away in the middle', async () => {
    const bytes = baseBackup(server.url);
    await bytes.next();
    await server.stop();
    await expect(sizeOf(bytes)).rejects.toThrow();
  });

  it('works on a database made before there were backups, which also learns to let readers of reports in', async () => {
    await server.stop();
    const home = await openDatabaseHome(dataFolder, () => undefined);
    const cluster = join(await locateDatabase(dataFolder), 'cluster');
    const { postgres } = await findBinaries(home.user, () => undefined);
    await run(
      home.user,
      postgres,
      ['--single', '-D', cluster, 'postgres'],
      'ALTER ROLE ketamine NOREPLICATION NOCREATEROLE;\n',
    );
    const access = join(cluster, 'pg_hba.conf');
    await writeFile(access, 'host all ketamine 127.0.0.1/32 scram-sha-256\n');
    await start();
    expect(await sizeOf(baseBackup(server.url))).toBeGreaterThan(20_000_000);
    const allowed = await readFile(access, 'utf8');
    expect(allowed).toContain('host replication ketamine 127.0.0.1/32 scram-sha-256');
    expect(allowed).toContain('host all +reporting_readers 127.0.0.1/32 scram-sha-256');
    await query('create role reporting_readers nologin');
  });
});
