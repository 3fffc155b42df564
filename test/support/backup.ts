/** Commands such as `npm run backup` as processes, and what a database holds, row by row. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { urlOfRunningServer } from '../../src/platform/database/embedded/embedded-server.js';

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a built command with this environment and nothing else. */
export async function runCommand(
  command: 'backup' | 'restore' | 'reporting-role' | 'rebuild-reports' | 'demo',
  args: readonly string[],
  environment: Record<string, string>,
): Promise<CommandResult> {
  const script = command === 'demo' ? 'dist/demo/main.js' : `dist/src/cli/${command}.js`;
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => words.push(chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: words.join('') };
}

/** Fingerprints of all rows of every table, in order. */
export type Rows = ReadonlyMap<string, readonly string[]>;

export async function rowsOf(url: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // One snapshot for all tables, while others write.
    await client.query('begin isolation level repeatable read');
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found = new Map<string, readonly string[]>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select md5(t::text) as row from ${name} t order by 1`,
      );
      found.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return found;
  } finally {
    await client.end();
  }
}

/** The same of the server that an app runs on this data folder. */
export async function rowsOfApp(dataFolder: string): Promise<Rows> {
  const url = await urlOfRunningServer(dataFolder);
  if (url === null) throw new Error('no server runs there');
  return rowsOf(url);
}
