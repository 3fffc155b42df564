/** A clinic that already runs gets the rules a new release needs, as a version of their own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { entities } from '../../src/entities.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { createEmptyDatabase } from '../support/database.js';

const FIRST_WITH_THE_NEW_RULES = 'ExtendPatientsAndPlans1795400013000';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
const open: DataSource[] = [];

beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(async () => {
  for (const each of open) await each.destroy();
  await database.drop();
});

async function migrated(upTo: number): Promise<DataSource> {
  const dataSource = createDataSource({
    url: database.url,
    poolSize: 2,
    entities,
    migrations: migrations.slice(0, upTo),
  });
  open.push(dataSource);
  await dataSource.initialize();
  await migrate(dataSource);
  return dataSource;
}

it('adds what is missing, keeps what the clinic chose, and leaves the earlier version as it was', async () => {
  const before = await migrated(migrations.findIndex(({ name }) => name === FIRST_WITH_THE_NEW_RULES));
  const {
    imMgPerKgPerInjection,
    spravatoFirstDayWarnMg,
    doseIncreaseFactor,
    sessionsPerWeek,
    firstDayWithinDays,
    ...older
  } = defaultRuleSet.plans;
  const added = {
    imMgPerKgPerInjection,
    spravatoFirstDayWarnMg,
    doseIncreaseFactor,
    sessionsPerWeek,
    firstDayWithinDays,
  };
  const first = { ...defaultRuleSet, plans: { ...older, doseMismatchPercent: 3 } };
  await before.query(
    `insert into clinic_rule_sets (version, effective_from, rules, reason) values (1, '2026-01-01Z', $1, 'First')`,
    [JSON.stringify(first)],
  );
  const after = await migrated(migrations.length);
  const rows = await after.query('select version, rules from clinic_rule_sets order by version');
  expect(rows).toEqual([
    { version: 1, rules: first },
    { version: 2, rules: { ...first, plans: { ...first.plans, ...added } } },
  ]);
});
