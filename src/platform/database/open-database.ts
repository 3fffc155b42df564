import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { newSecret } from '../access/passwords.js';
import type { Config } from '../config/config.js';
import { createDataSource, type DataSourceOptions } from './data-source.js';
import { databaseErrorCode } from './database-problems.js';
import { EmbeddedServer } from './embedded/embedded-server.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const OLDEST_VERSION = 15;

/** The configured database cannot be used. The message is a whole sentence for the person at the terminal. */
export class DatabaseNotUsable extends Error {}

export interface OpenDatabase {
  readonly dataSource: DataSource;
  /** Signs access tokens: TOKEN_SECRET, or made once and kept beside the embedded database. */
  readonly tokenSecret: string;
  readonly close: () => Promise<void>;
}

interface OpenOptions extends Pick<DataSourceOptions, 'entities' | 'migrations'> {
  readonly config: Config;
  /** Progress for the person at the terminal. */
  readonly say: (line: string) => void;
}

/**
 * Opens the database the configuration names, or starts the embedded one, and waits until it answers.
 * What was started is stopped again where the rest fails.
 */
export async function openDatabase({
  config,
  say,
  entities,
  migrations,
}: OpenOptions): Promise<OpenDatabase> {
  const embedded = config.DATABASE_URL === null ? await startEmbedded(config, say) : null;
  const url = embedded?.url ?? config.DATABASE_URL!;
  const dataSource = createDataSource({ url, poolSize: config.DATABASE_POOL_SIZE, entities, migrations });
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await embedded?.stop();
  };
  try {
    await initialize(dataSource, say);
    await assertVersion(dataSource);
    return {
      dataSource,
      tokenSecret: config.TOKEN_SECRET ?? (await keptTokenSecret(config.DATA_FOLDER)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function startEmbedded(config: Config, say: (line: string) => void): Promise<EmbeddedServer> {
  return EmbeddedServer.start({
    dataFolder: config.DATA_FOLDER,
    durable: true,
    onProgress: say,
    onEvent: ({ detail }) => say(detail),
  });
}

/** A database that is still starting is waited for; wrong credentials or a wrong name are not. */
async function initialize(dataSource: DataSource, say: (line: string) => void): Promise<void> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      const code = databaseErrorCode(error) ?? 'no answer';
      if (/^(28|3D|42)/.test(code)) throw error;
      say(`The database does not answer yet (${code}); trying again.`);
      await wait(waitMs);
    }
  }
}

/** @throws DatabaseNotUsable for a server that is older than what the product is tested with */
async function assertVersion(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ version: number; text: string }[]>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as text`,
  );
  if (row!.version < OLDEST_VERSION * 10_000)
    throw new DatabaseNotUsable(
      `PostgreSQL ${OLDEST_VERSION} or newer is needed; this server is ${row!.text}.`,
    );
}

/** Made once, whole or not at all: two starts at the same time end up with the same secret. */
async function keptTokenSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'token-secret');
  const draft = `${file}.${process.pid}`;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(draft, newSecret(), { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
}
