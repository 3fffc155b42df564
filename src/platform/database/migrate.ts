import type { DataSource } from 'typeorm';

/** Any number that no other program uses for a lock in the same database. */
const MIGRATION_LOCK = 7_305_114_001;

/**
 * Brings the database to this version. Instances that start at the same time queue on one lock: the first migrates, the
 * others find nothing left to do.
 * @returns names of the migrations that ran
 */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  return withMigrationLock(dataSource, async () => {
    const ran = await dataSource.runMigrations();
    return ran.map(({ name }) => name);
  });
}

/** Runs `work` while no other instance migrates. */
export async function withMigrationLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = dataSource.createQueryRunner();
  await holder.connect();
  try {
    await holder.query('set statement_timeout = 0');
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.query('reset statement_timeout').catch(() => undefined);
    await holder.release();
  }
}
