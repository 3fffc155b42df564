/**
 * Throws away what reports are computed from and makes it anew from the base tables: `npm run reports:rebuild`. The app may
 * run meanwhile; its reports say how many patients are still waiting.
 */
import 'reflect-metadata';
import { migrations } from '../../migrations/index.js';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { entities } from '../entities.js';
import { Clock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { openDatabase } from '../platform/database/open-database.js';
import { FactsRefresher } from '../reports/facts/facts-refresher.js';
import { explainAndFail, say } from './terminal.js';

async function rebuild(): Promise<void> {
  const { dataSource, close } = await openDatabase({
    config: readConfig(process.env),
    say,
    entities,
    migrations,
  });
  try {
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
    await close();
  }
}

try {
  await rebuild();
} catch (error) {
  explainAndFail(error);
}
