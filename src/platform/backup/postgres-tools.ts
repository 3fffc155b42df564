/**
 * `pg_dump` and `pg_restore`, for a database server that somebody else runs. They come with PostgreSQL, not with this product,
 * and `pg_dump` must not be older than the server.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { plainEnvironment } from '../database/embedded/operating-system-user.js';
import { BackupError } from './backup-error.js';

/** Where the two programs are; null for the PATH. */
export type ToolsFolder = string | null;
type Tool = 'pg_dump' | 'pg_restore';

/** Enough to name the fault, without the rows that PostgreSQL may quote in the lines after it. */
const LONGEST_WORDS = 300;

function pathOf(tool: Tool, folder: ToolsFolder): string {
  return folder === null ? tool : join(folder, tool);
}

/** The password goes through the environment, which only the same user can read, and not among the arguments. */
function connection(url: string): { readonly argument: string; readonly env: NodeJS.ProcessEnv } {
  const open = new URL(url);
  const password = decodeURIComponent(open.password);
  open.password = '';
  const env = plainEnvironment();
  return {
    argument: `--dbname=${open.href}`,
    env: password === '' ? env : { ...env, PGPASSWORD: password },
  };
}

/** How a program ended: null for well, otherwise what it said first. */
async function faultOf(child: ChildProcess): Promise<string | null> {
  const words: string[] = [];
  child.stderr!.on('data', (chunk: Buffer) => words.push(chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0 ? null : words.join('').trim().split('\n')[0]!.slice(0, LONGEST_WORDS);
}

async function majorOf(tool: Tool, folder: ToolsFolder): Promise<number> {
  const child = spawn(pathOf(tool, folder), ['--version'], { env: plainEnvironment() });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  try {
    await once(child, 'close');
  } catch {
    text = '';
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(text)?.[1];
  if (major === undefined)
    throw new BackupError(
      'backup.tools-missing',
      `${pathOf(tool, folder)} cannot be run. Install the client programs of PostgreSQL, or set POSTGRES_TOOLS_FOLDER.`,
    );
  return Number(major);
}

/** @throws BackupError where the program is missing, or older than the server or the dump it is meant for */
export async function assertToolVersion(tool: Tool, folder: ToolsFolder, needed: number): Promise<void> {
  const major = await majorOf(tool, folder);
  if (major < needed)
    throw new BackupError(
      'backup.tools-too-old',
      `${pathOf(tool, folder)} is version ${major}, and version ${needed} or newer is needed. ` +
        'Install the client programs of that version, and set POSTGRES_TOOLS_FOLDER to their folder.',
    );
}

/** A dump in PostgreSQL's custom format, as it is made. */
export async function* dump(url: string, folder: ToolsFolder): AsyncGenerator<Uint8Array> {
  const { argument, env } = connection(url);
  // Compressed later, with everything else.
  const options = ['--format=custom', '--compress=0', '--no-owner', '--no-privileges', argument];
  const child = spawn(pathOf('pg_dump', folder), options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = faultOf(child);
  try {
    yield* child.stdout as AsyncIterable<Uint8Array>;
    const fault = await ended;
    if (fault !== null) throw new BackupError('backup.failed', `pg_dump failed. It says: ${fault}`);
  } finally {
    if (child.exitCode === null) child.kill();
  }
}

/** Puts a dump into an empty database, all of it or nothing. */
export async function restoreDump(
  url: string,
  folder: ToolsFolder,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { argument, env } = connection(url);
  const options = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', argument];
  const child = spawn(pathOf('pg_restore', folder), options, { env, stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = faultOf(child);
  // A program that gives up closes its input; what it said is the better reason.
  const broken = await pipeline(bytes, child.stdin).then(
    () => null,
    (error: Error) => error,
  );
  const fault = await ended;
  if (fault !== null) throw new BackupError('restore.failed', `pg_restore failed. It says: ${fault}`);
  if (broken !== null) throw broken;
}
