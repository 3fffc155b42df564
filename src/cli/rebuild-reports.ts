/**
 * Throws away what reports are computed from and makes it anew from the base tables: `npm run reports:rebuild`. On the configured
 * database, or on the embedded one, whether the app runs or not; its reports say meanwhile how many patients are still waiting.
 */
import 'reflect-metadata';
import { migrations } from '../../migrations/index.js';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { entities } from '../entities.js';
import { openSource } from '../platform/backup/open-source.js';
import { Clock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { Database } from '../platform/database/database.js';
import { FactsRefresher } from '../reports/facts/facts-refresher.js';
import { explainAndFail, say } from './terminal.js';

/** Few: beside an app that runs its connections are wanted for the people who work. */
const CONNECTIONS = 2;

async function rebuild(): Promise<void> {
  const { source, close } = await openSource(readConfig(process.env), say);
  const dataSource = createDataSource({ url: source.url, poolSize: CONNECTIONS, entities, migrations });
  try {
    await dataSource.initialize();
    const database = new Database(dataSource);
    const facts = new FactsRefresher(
      database,
      new RuleSetsLookup(database),
      new ClinicLookup(database),
      new Clock(),
    );
    const began = Date.now();
    const patients = await facts.rebuild((done, of) => say(`${done} of ${of} patients`));
    say(`Rebuilt the facts of ${patients} patients in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await close();
  }
}

try {
  await rebuild();
} catch (error) {
  explainAndFail(error);
}
