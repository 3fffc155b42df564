/** The queries of one request of the product, sent again as they were, one after the other on one connection. */
import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';
import { insertAudit } from './audit.js';

export interface RecordedQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

export async function readRecorded(file: string): Promise<readonly RecordedQuery[]> {
  return JSON.parse(await readFile(file, 'utf8')) as RecordedQuery[];
}

/** @returns the rows of each query */
export async function replay(
  pool: Pool,
  patientId: string,
  recorded: readonly RecordedQuery[],
): Promise<object> {
  const results: object[] = [];
  const connection = await pool.connect();
  try {
    for (const [index, { text, values }] of recorded.entries()) {
      const { rows } = await connection.query<object>({ name: `query-${index}`, text, values: [...values] });
      results.push(rows);
    }
  } finally {
    connection.release();
  }
  await insertAudit(pool, 'progress.read', patientId);
  return { patientId, results };
}
