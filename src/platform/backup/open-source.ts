import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config.js';
import { locateDatabase } from '../database/embedded/database-home.js';
import {
  DataFolderInUseError,
  EmbeddedServer,
  urlOfRunningServer,
} from '../database/embedded/embedded-server.js';
import { exists } from '../database/embedded/folders.js';
import { BackupError } from './backup-error.js';
import type { BackupSource } from './make-backup.js';
import { sourceOf } from './run-backup.js';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 200;

export interface OpenSource {
  readonly source: BackupSource;
  readonly close: () => Promise<void>;
}

/**
 * The database a command backs up. The embedded server of an app that runs is used as it is; that of a stopped app is started
 * for the time of the copy.
 */
export async function openSource(config: Config, say: (line: string) => void): Promise<OpenSource> {
  if (config.DATABASE_URL !== null) return { source: sourceOf(config, config.DATABASE_URL), close: nothing };
  const dataFolder = resolve(config.DATA_FOLDER);
  if (!(await exists(join(await locateDatabase(dataFolder), 'cluster'))))
    throw new BackupError('backup.no-data', `There is no database in ${dataFolder}.`);
  try {
    const server = await EmbeddedServer.start({ dataFolder, durable: true, onProgress: say });
    return { source: sourceOf(config, server.url), close: () => server.stop() };
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return { source: sourceOf(config, await urlOfTheApp(dataFolder, error)), close: nothing };
  }
}

/** An app that is just starting has the folder already and its server not yet. */
async function urlOfTheApp(dataFolder: string, inUse: Error): Promise<string> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += LOOK_EVERY_MS) {
    const url = await urlOfRunningServer(dataFolder);
    if (url !== null) return url;
    await sleep(LOOK_EVERY_MS);
  }
  throw new BackupError('backup.failed', `${inUse.message} Its database server does not answer.`);
}

async function nothing(): Promise<void> {}
