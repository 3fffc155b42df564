/** What a query gives, as bytes: PostgreSQL sends each value of a column of `bytea` as text twice as long, unless it copies. */
import type { Socket } from 'node:net';
import pg from 'pg';
import type { EntityManager } from 'typeorm';

/** `PGCOPY`, flags, and the length of an extension, in front of the first row. */
const HEADER_BYTES = 19;
const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;

/** Rows that are taken in one go: so few that other requests are answered in between. */
const AT_ONCE = 1_000;

/**
 * Each message but the last is a row (documentation of PostgreSQL: "COPY Operations" and "Binary Format"). What it keeps is hidden
 * from the class it extends, which has names of its own.
 */
class CopyOut extends pg.Query {
  readonly #take: (columns: readonly Buffer[]) => void;
  #at = HEADER_BYTES;
  #taken = 0;
  #failure: Error | null = null;

  constructor(
    sql: string,
    take: (columns: readonly Buffer[]) => void,
    done: (failure: Error | null) => void,
  ) {
    super(`copy (${sql}) to stdout (format binary)`, (error?: Error) => done(error ?? this.#failure));
    this.#take = take;
  }

  /** Called by the connection, which cannot do with an error. The bytes are its own when this has returned. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }, { stream }: { readonly stream: Socket }): void {
    try {
      const columns = columnsIn(chunk, this.#at);
      if (this.#failure === null && columns !== null) this.#take(columns);
    } catch (error) {
      this.#failure = error as Error;
    }
    this.#at = 0;
    this.#taken += 1;
    if (this.#taken % AT_ONCE === 0) {
      stream.pause();
      setImmediate(() => stream.resume());
    }
  }
}

/** Null at the end of the copy, where the count is -1. */
function columnsIn(row: Buffer, from: number): readonly Buffer[] | null {
  const count = row.readInt16BE(from);
  if (count < 0) return null;
  const columns: Buffer[] = [];
  for (let at = from + COUNT_BYTES; columns.length < count;) {
    const begin = at + LENGTH_BYTES;
    at = begin + row.readInt32BE(at);
    columns.push(row.subarray(begin, at));
  }
  return columns;
}

/**
 * Gives the rows of a query to `take` as they come, each as the bytes of its columns, which are of `bytea` and not null. They
 * are to be used at once, since others take their place. Other requests are answered in between.
 * @param manager of a transaction
 * @param sql without parameters, which a copy does not take
 */
export async function copyOut(
  manager: EntityManager,
  sql: string,
  take: (columns: readonly Buffer[]) => void,
): Promise<void> {
  const client = (await manager.queryRunner!.connect()) as pg.PoolClient;
  await new Promise<void>((resolve, reject) => {
    client.query(new CopyOut(sql, take, (failure) => (failure === null ? resolve() : reject(failure))));
  });
}
