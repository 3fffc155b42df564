import { mkdir, readFile, writeFile } from 'node:fs/promises';
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

/** Opens the database the configuration names, or starts the embedded one, and waits until it answers. */
export async function openDatabase({
  config,
  say,
  entities,
  migrations,
}: OpenOptions): Promise<OpenDatabase> {
  const embedded = config.DATABASE_URL === null ? await startEmbedded(config, say) : null;
  const url = embedded?.url ?? config.DATABASE_URL!;
  const dataSource = createDataSource({ url, poolSize: config.DATABASE_POOL_SIZE, entities, migrations });
  await initialize(dataSource, say);
  return {
    dataSource,
    tokenSecret: config.TOKEN_SECRET ?? (await keptTokenSecret(config.DATA_FOLDER)),
    close: async () => {
      await dataSource.destroy();
      await embedded?.stop();
    },
  };
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

async function keptTokenSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'token-secret');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, newSecret(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}
