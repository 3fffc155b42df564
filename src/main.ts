import 'reflect-metadata';
import { createApp, type App } from './app.setup.js';
import { prepareClinic } from './clinic/prepare-clinic.js';
import { entities } from './entities.js';
import { migrations } from '../migrations/index.js';
import { createFirstAdministrator } from './platform/access/first-administrator.js';
import { ConfigError, readConfig, type Config } from './platform/config/config.js';
import { EmbeddedServerError } from './platform/database/embedded/embedded-server.js';
import { migrate } from './platform/database/migrate.js';
import { openDatabase, type OpenDatabase } from './platform/database/open-database.js';
import { createLogger, describeError } from './platform/logging/logger.js';

/** To the person at the terminal; the log is for machines. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function start(config: Config): Promise<void> {
  const logger = createLogger(config.LOG_LEVEL);
  const database = await openDatabase({ config, say, entities, migrations });
  const ran = await migrate(database.dataSource);
  if (ran.length > 0) say(`Migrated the database: ${ran.length} step${ran.length === 1 ? '' : 's'}.`);
  await prepareClinic(database.dataSource, new Date());
  const first = await createFirstAdministrator(database.dataSource, new Date());
  const app = await createApp({ config, ...database, logger });
  stopOnSignal(app, database);
  await app.nest.listen(config.PORT, config.HOST);
  if (first) {
    say('');
    say('The first administrator can sign in once with');
    say(`  user name          ${first.username}`);
    say(`  one-time password  ${first.oneTimePassword}`);
    say('');
  }
  say(`Serving on ${await app.nest.getUrl()} (API document at /docs). Stop with Ctrl-C.`);
}

/** Requests in flight are finished and answered before the database goes. */
function stopOnSignal(app: App, database: OpenDatabase): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say('Stopping ...');
    await app.nest.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

try {
  await start(readConfig(process.env));
} catch (error) {
  if (error instanceof ConfigError || error instanceof EmbeddedServerError) say(error.message);
  else say(`The server could not start: ${JSON.stringify(describeError(error))}`);
  process.exit(1);
}
