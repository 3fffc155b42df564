/**
 * `npm run demo`: fills the clinic that `npm start` would serve with an invented one, then lets some sessions run over the
 * API: on the server that runs, or on one that is started for it.
 */
import 'reflect-metadata';
import { createApp } from '../src/app.setup.js';
import { prepareClinic } from '../src/clinic/prepare-clinic.js';
import { entities } from '../src/entities.js';
import { migrations } from '../migrations/index.js';
import { ConfigError, readConfig, type Config } from '../src/platform/config/config.js';
import {
  EmbeddedServerError,
  urlOfRunningServer,
} from '../src/platform/database/embedded/embedded-server.js';
import { migrate } from '../src/platform/database/migrate.js';
import {
  DatabaseNotUsable,
  openDatabase,
  type OpenDatabase,
} from '../src/platform/database/open-database.js';
import { createLogger } from '../src/platform/logging/logger.js';
import { fillClinic, newPassword } from './fill.js';
import { runLive } from './live.js';
import { openDashboard, type DashboardCredentials } from './loader/dashboard.js';
import { hireStaff } from './loader/staff.js';
import { DemoRefused, readOptions, type DemoOptions } from './options.js';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function demo(config: Config, options: DemoOptions): Promise<void> {
  const database = await openAsServed(config);
  try {
    const ran = await migrate(database.dataSource);
    if (ran.length > 0) say(`Migrated the database: ${ran.length} steps.`);
    await prepareClinic(database.dataSource, new Date());
    await fillClinic(database.dataSource, options, say);
    const password = newPassword();
    await hireStaff(database.dataSource, password, new Date());
    if (options.live > 0)
      await withServer(config, database, (url) => runLive(url, password, options.live, say));
    const dashboard = await openDashboard(database.dataSource, new Date());
    say('');
    say(`demo.nurse, demo.psychiatrist, demo.frontdesk and demo.admin sign in with ${password}`);
    sayHowDashboardsSignIn(config, dashboard);
  } finally {
    await database.close();
  }
}

/** A program has no name and password: it gets a token with this, and another one when that has run out. */
function sayHowDashboardsSignIn(config: Config, credentials: DashboardCredentials): void {
  const body = JSON.stringify({ grantType: 'client_credentials', ...credentials });
  say('');
  say('A dashboard reads the reports with a token, which it gets, once the server runs, with');
  say(`  curl -s ${urlServed(config)}/v1/auth/token -H 'Content-Type: application/json' -d '${body}'`);
}

/** A server that runs on this data folder has its PostgreSQL open already. */
async function openAsServed(config: Config): Promise<OpenDatabase> {
  const running =
    config.DATABASE_URL === null ? await urlOfRunningServer(config.DATA_FOLDER).catch(() => null) : null;
  const found = running === null ? config : { ...config, DATABASE_URL: running };
  return openDatabase({ config: found, say, entities, migrations });
}

async function withServer(
  config: Config,
  database: OpenDatabase,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const served = urlServed(config);
  if (config.PORT !== 0 && (await answers(served))) return work(served);
  const app = await createApp({ config, ...database, logger: createLogger('error') });
  try {
    await app.nest.listen(0, '127.0.0.1');
    await work(await app.nest.getUrl());
  } finally {
    await app.nest.close();
  }
}

/** Where `npm start` serves, seen from this machine. */
function urlServed({ HOST, PORT }: Config): string {
  return `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

try {
  await demo(readConfig(process.env), readOptions(process.argv.slice(2)));
} catch (error) {
  const isForPeople = [DemoRefused, ConfigError, EmbeddedServerError, DatabaseNotUsable].some(
    (kind) => error instanceof kind,
  );
  if (!isForPeople) throw error;
  say((error as Error).message);
  process.exitCode = 1;
}
