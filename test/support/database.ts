/**
 * One throw-away server for a test run (global-setup), one migrated template, and a clone of it for every file that
 * asks: about 50 ms. The template is made by the first file that needs it, under a lock, since files run side by side.
 */
import 'reflect-metadata';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { prepareClinic } from '../../src/clinic/prepare-clinic.js';
import { entities } from '../../src/entities.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/migrate.js';

const TEMPLATE = 'template_migrated';
const TEMPLATE_LOCK = 4711;

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly drop: () => Promise<void>;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_SERVER_URL'] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(process.env['TEST_DATABASE_SERVER_URL']!);
  url.pathname = `/${database}`;
  return url.href;
}

async function makeTemplate(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount) return;
  const draft = `${TEMPLATE}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const dataSource = createDataSource({ url: urlOf(draft), poolSize: 4, entities, migrations });
  await dataSource.initialize();
  await migrate(dataSource);
  await prepareClinic(dataSource, new Date('2020-01-01T00:00:00Z'));
  await dataSource.destroy();
  await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
}

/** A database without any table, for tests of migrations. */
export async function createEmptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name}`));
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}

/** A database of its own for this file: migrated, with the clinic as an installation starts, connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await makeTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  const url = urlOf(name);
  const dataSource = createDataSource({ url, poolSize: 10, entities, migrations });
  await dataSource.initialize();
  return {
    url,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await dropDatabase(name);
    },
  };
}

/** Connections of their own to the database of another instance, which is the one to drop it. */
export async function connectAgain({ url }: TestDatabase): Promise<TestDatabase> {
  const dataSource = createDataSource({ url, poolSize: 10, entities, migrations });
  await dataSource.initialize();
  return { url, dataSource, drop: () => dataSource.destroy() };
}

/** Not by force: that is refused while an autovacuum worker looks at the database, where a plain drop ends the worker. */
async function dropDatabase(name: string): Promise<void> {
  await onServer((client) => client.query(`drop database if exists ${name}`));
}
