/** On what the figures were measured. A ratio means something elsewhere; the figures themselves do not. */
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
import type { Pool } from 'pg';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** Time of one commit of one row on one connection, median: the disk under the database. */
  readonly commitMilliseconds: number;
  /** Of the last minute, before anything was measured: above the number of cores others are at work. */
  readonly load: number;
}

export async function describeMachine(sql: Pool, commitMilliseconds: number): Promise<Machine> {
  const { rows } = await sql.query<{ server_version: string }>('show server_version');
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    postgres: rows[0]!.server_version,
    commitMilliseconds,
    load: loadavg()[0]!,
  };
}

export function sayMachine(machine: Machine): string {
  const { cores, processor, memoryGiB, system, node, postgres, commitMilliseconds, load } = machine;
  return (
    `${cores} cores (${processor}), ${memoryGiB} GiB, ${system}, Node ${node}, PostgreSQL ${postgres}; ` +
    `one commit takes ${commitMilliseconds.toFixed(2)} ms; load before the start ${load.toFixed(1)}`
  );
}
