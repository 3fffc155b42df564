import { DataSource } from 'typeorm';
import { APPLICATION_NAME, CONNECTION_WAIT_MS } from './driver.js';
import { ReadableNames } from './naming.js';

/** No statement of a request runs longer; reports stay far below it. */
const STATEMENT_TIMEOUT_MS = 30_000;

type ClassType = new () => object;

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly ClassType[];
  readonly migrations: readonly ClassType[];
}

/** The only place where the database is configured: migrations only, the schema is never synchronised. */
export function createDataSource({ url, poolSize, entities, migrations }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    namingStrategy: new ReadableNames(),
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: APPLICATION_NAME,
    poolErrorHandler: () => {
      // A lost idle connection is replaced by the pool; a request that meets one is answered 503.
    },
    extra: {
      connectionTimeoutMillis: CONNECTION_WAIT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    },
  });
}
