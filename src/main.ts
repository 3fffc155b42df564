import 'reflect-metadata';
import { createApp } from './app.setup.js';
import { prepareClinic } from './clinic/prepare-clinic.js';
import { entities } from './entities.js';
import { migrations } from '../migrations/index.js';
import { createFirstAdministrator } from './platform/access/first-administrator.js';
import { BackupError } from './platform/backup/backup-error.js';
import { describeBackups } from './platform/backup/scheduled-backups.js';
import { ConfigError, readConfig, type Config } from './platform/config/config.js';
import { EmbeddedServerError } from './platform/database/embedded/embedded-server.js';
import { migrate } from './platform/database/migrate.js';
import { DatabaseNotUsable, openDatabase } from './platform/database/open-database.js';
import { createLogger, describeError } from './platform/logging/logger.js';

/** Longer than the longest request may take, shorter than service managers wait before they kill. */
const STOP_DEADLINE_MS = 25_000;

/** What has been opened so far; closed in the reverse order when the server stops, or could not start. */
const opened: (() => Promise<void>)[] = [];
let isStopping = false;

/** To the person at the terminal; the log is for machines. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function start(config: Config): Promise<void> {
  const logger = createLogger(config.LOG_LEVEL);
  const aboutBackups = await describeBackups(config);
  const database = await openDatabase({ config, say, entities, migrations });
  opened.push(database.close);
  const ran = await migrate(database.dataSource);
  if (ran.length > 0) say(`Migrated the database: ${ran.length} step${ran.length === 1 ? '' : 's'}.`);
  await prepareClinic(database.dataSource, new Date());
  const app = await createApp({ config, ...database, logger });
  opened.push(() => app.nest.close());
  if (isStopping) return closeAll();
  await app.nest.listen(config.PORT, config.HOST);
  await sayFirstPassword(database.dataSource);
  say(aboutBackups);
  say(`Serving on ${await app.nest.getUrl()} (API document at /docs). Stop with Ctrl-C.`);
}

async function sayFirstPassword(dataSource: Parameters<typeof createFirstAdministrator>[0]): Promise<void> {
  const first = await createFirstAdministrator(dataSource, new Date());
  if (!first) return;
  say('');
  say('The first administrator can sign in once with');
  say(`  user name          ${first.username}`);
  say(`  one-time password  ${first.oneTimePassword}`);
  say('');
}

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
}

/** Requests in flight are finished and answered before the database goes. While starting, the start ends itself. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  say('Stopping ...');
  setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
  await starting;
  await closeAll();
}

/** One plain sentence for what a person can mend; for bugs, the place without any message that could quote data. */
function sentenceOf(error: unknown): string {
  if (
    error instanceof BackupError ||
    error instanceof ConfigError ||
    error instanceof EmbeddedServerError ||
    error instanceof DatabaseNotUsable
  )
    return error.message;
  if ((error as NodeJS.ErrnoException | null)?.code === 'EADDRINUSE')
    return 'The port is taken by another program. Choose another one with PORT.';
  return `The server could not start: ${JSON.stringify(describeError(error))}`;
}

async function startOrExplain(): Promise<void> {
  try {
    await start(readConfig(process.env));
  } catch (error) {
    say(sentenceOf(error));
    process.exitCode = 1;
    await closeAll();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    void stop().then(
      () => process.exit(),
      () => process.exit(1),
    );
  });
const starting = startOrExplain();
await starting;
if (process.exitCode === 1) process.exit();
