/** Looks whether copied patients are what the app would have made of them: some are computed anew and compared, cells included. */
import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { ClinicLookup } from '../../src/clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../../src/clinic/rules/rule-sets.lookup.js';
import { entities } from '../../src/entities.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { FactsRefresher } from '../../src/reports/facts/facts-refresher.js';
import type { Stage } from '../stage.js';
import { IS_COPY } from './copied-patients.js';

const SAMPLE = 60;

const FACTS = [
  'report_courses',
  'report_course_outcomes',
  'report_sessions',
  'report_side_effects',
  'report_histories',
];

/** @returns how many were compared @throws where the app makes something else of one */
export async function verifyCopies(stage: Stage): Promise<number> {
  const dataSource = createDataSource({ url: stage.databaseUrl, poolSize: 4, entities, migrations: [] });
  await dataSource.initialize();
  try {
    const database = new Database(dataSource);
    const lookups = [new RuleSetsLookup(database), new ClinicLookup(database)] as const;
    const facts = new FactsRefresher(database, ...lookups, new Clock());
    // What waits already has nothing to do with the copies.
    await facts.refreshAll(() => false);
    const chosen: { id: string }[] = await dataSource.query(
      `select patient_id as id from report_patients where ${IS_COPY} order by md5(patient_id::text) limit $1`,
      [SAMPLE],
    );
    const ids = chosen.map(({ id }) => id);
    const copied = await everythingOf(dataSource, ids);
    await dataSource.query('insert into report_changes (patient_id) select unnest($1::uuid[])', [ids]);
    await facts.refreshAll(() => false);
    if (!isDeepStrictEqual(await everythingOf(dataSource, ids), copied))
      throw new Error('A copied patient is not what the app computes.');
    return ids.length;
  } finally {
    await dataSource.destroy();
  }
}

/** The facts of these patients, and a fingerprint of all cells. */
async function everythingOf(dataSource: DataSource, ids: readonly string[]): Promise<unknown> {
  const facts = [];
  for (const table of FACTS)
    facts.push(
      await dataSource.query(
        `select fact::text from ${table} fact where patient_id = any($1::uuid[]) order by fact::text`,
        [ids],
      ),
    );
  const cells: unknown = await dataSource.query(
    'select count(*), sum(hashtextextended(cell::text, 0)::numeric) from report_outcome_cells cell',
  );
  return [facts, cells];
}
