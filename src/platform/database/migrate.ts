import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';

/** Any number that no other program uses for a lock in the same database. */
const MIGRATION_LOCK = 7_305_114_001;

/**
 * Brings the database to this version. Instances that start at the same time queue on one lock: the first migrates, the
 * others find nothing left to do.
 * @returns names of the migrations that ran
 */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  return withMigrationLock(dataSource, async () => {
    const patient = await withoutTimeouts(dataSource).initialize();
    try {
      const ran = await patient.runMigrations();
      return ran.map(({ name }) => name);
    } finally {
      await patient.destroy();
    }
  });
}

/** An index on years of readings takes longer than any request may. */
function withoutTimeouts({ options }: DataSource): DataSource {
  const { extra } = options as { readonly extra?: object };
  const patience = { statement_timeout: 0, idle_in_transaction_session_timeout: 0 };
  return new DataSource({
    ...(options as PostgresDataSourceOptions),
    poolSize: 2,
    extra: { ...extra, ...patience },
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
