/**
 * A role that reads the views of the schema `reporting` and nothing else, for Grafana and the like: `npm run reporting:role --
 * --name NAME`. On the configured database, or on the embedded one when DATABASE_URL is unset, whether the app runs or not.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { newSecret } from '../platform/access/passwords.js';
import { openSource } from '../platform/backup/open-source.js';
import { readConfig } from '../platform/config/config.js';
import { makeReader, removeReader, ReportingRoleError } from '../reports/reporting-schema/reporting-role.js';
import { explainAndFail, say } from './terminal.js';

const USAGE = `Usage: npm run reporting:role -- --name NAME [--aggregated-only]
       npm run reporting:role -- --name NAME --remove
  --aggregated-only   only the views that add patients up, none with a row for each course
  REPORTING_PASSWORD  the password, 16 printable characters or more; without it a new role gets one that is printed once`;

interface Arguments {
  readonly name: string;
  readonly aggregatedOnly: boolean;
  readonly remove: boolean;
}

function readArguments(): Arguments | null {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: 'string' },
        'aggregated-only': { type: 'boolean', default: false },
        remove: { type: 'boolean', default: false },
      },
    });
    const { name, 'aggregated-only': aggregatedOnly, remove } = values;
    return name === undefined || (remove && aggregatedOnly) ? null : { name, aggregatedOnly, remove };
  } catch {
    return null;
  }
}

/** Null where none is given. */
function givenPassword(): string | null {
  const password = process.env['REPORTING_PASSWORD'];
  if (password === undefined || password === '') return null;
  if (!/^[!-~]{16,}$/.test(password))
    throw new ReportingRoleError(
      'reporting.password',
      'REPORTING_PASSWORD must be 16 or more printable ASCII characters without spaces.',
    );
  return password;
}

async function onDatabase(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const { source, close } = await openSource(readConfig(process.env), say);
  const client = new pg.Client({ connectionString: source.url, application_name: 'reporting-role' });
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
    await close();
  }
}

async function make(client: pg.Client, { name, aggregatedOnly }: Arguments): Promise<void> {
  const given = givenPassword();
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  const made = given === null && rowCount === 0 ? newSecret() : null;
  const { isNew, views } = await makeReader(client, { name, password: given ?? made, aggregatedOnly });
  say(`${isNew ? 'Made' : 'Brought up to date:'} the role ${name}. It reads ${views.join(', ')}.`);
  if (made !== null) say(`Its password, shown only now: ${made}`);
  const { host, port, database } = client;
  say(`Server ${host}, port ${port}, database ${database}.`);
}

async function run(given: Arguments): Promise<void> {
  await onDatabase(async (client) => {
    if (!given.remove) return make(client, given);
    const isRemoved = await removeReader(client, given.name);
    say(isRemoved ? `Removed the role ${given.name}.` : `There is no role ${given.name}.`);
  });
}

const given = readArguments();
if (given === null) {
  say(USAGE);
  process.exitCode = 2;
} else await run(given).catch(explainAndFail);
