/** How every connection to PostgreSQL is set, whether TypeORM or the driver alone opens it. */
import pg from 'pg';

/** Types as the code wants them: exact doses and counts as numbers, calendar days as `YYYY-MM-DD` strings. */
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** What the server lists connections under. */
export const APPLICATION_NAME = 'ketamine-treatment-tracker';
/** How long a request waits for a connection before it is answered 503. */
export const CONNECTION_WAIT_MS = 5_000;
