/** Bytes that are copied out of the database: all of them, as they are, and a fault is told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { copyOut } from '../../src/platform/database/copy-out.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { createEmptyDatabase } from '../support/database.js';

let dataSource: DataSource;
let drop: () => Promise<void>;
beforeAll(async () => {
  const { url, ...database } = await createEmptyDatabase();
  drop = database.drop;
  dataSource = createDataSource({ url, poolSize: 1, entities: [], migrations: [] });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

async function copied(sql: string): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  await new Database(dataSource).report((tx) =>
    copyOut(tx, sql, (columns) => rows.push(columns.map((column) => column.toString('latin1')))),
  );
  return rows;
}

describe('bytes that are copied out', () => {
  it('are those of each row in order, however long, and of every value', async () => {
    const long = 300_000;
    expect(
      await copied(
        `select int4send(n), '', decode(repeat(lpad(to_hex(n), 2, '0'), n % 2 * ${long}), 'hex') from generate_series(0, 255) n`,
      ),
    ).toEqual(
      Array.from({ length: 256 }, (_each, n) => [
        `\0\0\0${String.fromCharCode(n)}`,
        '',
        String.fromCharCode(n).repeat((n % 2) * long),
      ]),
    );
  });

  it('are none of no row', async () => {
    expect(await copied(`select ''::bytea where false`)).toEqual([]);
  });

  it('leave room for others after each thousand', async () => {
    let [sinceOthers, most, isCopying] = [0, 0, true];
    const others = () => {
      most = Math.max(most, sinceOthers);
      sinceOthers = 0;
      if (isCopying) setImmediate(others);
    };
    others();
    await new Database(dataSource).report((tx) =>
      copyOut(tx, `select decode(repeat('ab', 200), 'hex') from generate_series(1, 10000)`, () => {
        sinceOthers += 1;
        // So long that the next rows have arrived meanwhile.
        for (const began = performance.now(); performance.now() - began < 0.02;);
      }),
    );
    isCopying = false;
    expect(most).toBeGreaterThan(0);
    // What has arrived with the thousandth is taken as well.
    expect(most).toBeLessThan(2_000);
  });

  it('come with a fault of the database, and the next ones are given', async () => {
    await expect(copied(`select int4send(1 / (3 - n)) from generate_series(1, 5) n`)).rejects.toMatchObject({
      code: '22012',
    });
    await expect(
      copied(`select int4send(length(pg_terminate_backend(pg_backend_pid())::text))`),
    ).rejects.toMatchObject({ code: '57P01' });
    expect(await copied(`select 'a'::bytea`)).toEqual([['a']]);
  });

  it('are no longer given to who has failed, and the rest of the transaction goes on', async () => {
    const taken: number[] = [];
    await new Database(dataSource).report(async (tx) => {
      await expect(
        copyOut(tx, 'select int4send(n) from generate_series(1, 5) n', ([number]) => {
          taken.push(number!.readInt32BE());
          if (taken.length === 2) throw new Error('Not this one');
        }),
      ).rejects.toThrow('Not this one');
      expect(await tx.query('select 1 as one')).toEqual([{ one: 1 }]);
    });
    expect(taken).toEqual([1, 2]);
  });
});
