import pg from 'pg';
import { APPLICATION_NAME, CONNECTION_WAIT_MS } from './driver.js';

export interface SnapshotOptions {
  /** Of the database, as the pool has it. */
  readonly url: string;
  /** No statement runs longer; a sort of many rows takes longer than a request may. */
  readonly statementTimeoutMs: number;
  /** The server ends the transaction when nothing is asked of it for so long. */
  readonly idleTimeoutMs: number;
}

/**
 * The database as it stood at one instant, for reads that take minutes: one read-only transaction on a connection of its own,
 * besides those of the pool, and rows through cursors, so that no result is ever whole in memory. Whoever opens it closes it.
 * Needs nothing but the driver, so that it serves a thread of its own.
 */
export class Snapshot {
  private cursors = 0;
  /** A connection does one thing at a time; what is asked meanwhile waits here. */
  private last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly client: pg.Client) {}

  static async open({ url, statementTimeoutMs, idleTimeoutMs }: SnapshotOptions): Promise<Snapshot> {
    const client = new pg.Client({
      connectionString: url,
      application_name: APPLICATION_NAME,
      connectionTimeoutMillis: CONNECTION_WAIT_MS,
    });
    // A connection that is lost between two questions is told by the next of them.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('begin isolation level repeatable read read only');
      await client.query(`set local statement_timeout = ${statementTimeoutMs}`);
      await client.query(`set local idle_in_transaction_session_timeout = ${idleTimeoutMs}`);
      // All rows of a cursor are fetched, so that the plan for all of them is the right one.
      await client.query('set local cursor_tuple_fraction = 1');
      return new Snapshot(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.ask(() => this.client.query<Row>(sql, [...parameters]));
    return rows;
  }

  /**
   * The rows of a query in order, as lists of values, so many at a time. The next ones are fetched while the last are worked
   * on. Whoever stops early closes the cursor with it.
   */
  async *rows(
    sql: string,
    parameters: readonly unknown[],
    atATime: number,
  ): AsyncGenerator<readonly unknown[][]> {
    this.cursors += 1;
    const name = `rows_${this.cursors}`;
    await this.query(`declare ${name} no scroll cursor for ${sql}`, parameters);
    const text = `fetch ${atATime} from ${name}`;
    const fetch = async () => {
      const { rows } = await this.ask(() => this.client.query<unknown[]>({ text, rowMode: 'array' }));
      return rows;
    };
    let coming = fetch();
    try {
      for (;;) {
        const rows = await coming;
        if (rows.length === 0) return;
        if (rows.length === atATime) {
          coming = fetch();
          // It may fail while nobody waits for it yet; it is told when it is asked for.
          coming.catch(() => undefined);
        }
        yield rows;
        if (rows.length < atATime) return;
      }
    } finally {
      // Where a statement failed, the transaction is over and the cursor with it.
      await coming.catch(() => undefined);
      await this.query(`close ${name}`).catch(() => undefined);
    }
  }

  /** A connection that ends has rolled back. */
  async close(): Promise<void> {
    await this.last;
    await this.client.end().catch(() => undefined);
  }

  private ask<T>(question: () => Promise<T>): Promise<T> {
    const answer = this.last.then(question);
    this.last = answer.catch(() => undefined);
    return answer;
  }
}
