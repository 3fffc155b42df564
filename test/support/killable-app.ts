/**
 * An app around the embedded server in a process of its own, so that a test can kill it like a power cut, or run it from a
 * checkout somewhere else.
 */
import { transform } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const SOURCES = 'src/platform/database/embedded';
const APP = `
import { EmbeddedServer } from './embedded/embedded-server.js';
const tell = (kind, text) => console.log(JSON.stringify({ kind, text }));
try {
  const server = await EmbeddedServer.start({ dataFolder: process.argv[2], durable: true, onProgress: (line) => tell('progress', line) });
  tell('ready', server.url);
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
  setInterval(() => {}, 1000);
} catch (error) { tell('refused', error.name + ': ' + error.message); }
`;

export interface Line {
  readonly kind: 'progress' | 'ready' | 'refused';
  readonly text: string;
}

export interface LaunchedApp {
  readonly app: ChildProcess;
  /** What it has told so far. */
  readonly lines: readonly Line[];
  readonly settled: Promise<Line>;
}

const apps: ChildProcess[] = [];

/** The embedded server as JavaScript, with a small app around it that a test may kill. */
export async function buildApp(checkout: string): Promise<void> {
  const folder = join(checkout, 'embedded');
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(SOURCES)) {
    const { code } = await transform(await readFile(join(SOURCES, file), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'es6' },
    });
    await writeFile(join(folder, file.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(checkout, 'package.json'), '{ "type": "module" }');
  await writeFile(join(checkout, 'app.js'), APP);
}

/** A folder with the app and the packages of this checkout, which every user may pass through. */
export async function makeCheckout(): Promise<string> {
  const checkout = await mkdtemp(join(tmpdir(), 'embedded-server-'));
  await chmod(checkout, 0o711);
  await buildApp(checkout);
  await symlink(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'));
  return checkout;
}

/** Starts the app of `checkout` on a data folder. `settled` is its last word: that it is ready, or why not. */
export function launchApp(checkout: string, dataFolder: string): LaunchedApp {
  const app = spawn(process.execPath, [join(checkout, 'app.js'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  apps.push(app);
  const lines: Line[] = [];
  const settled = new Promise<Line>((resolve, reject) => {
    createInterface(app.stdout).on('line', (text) => {
      const line = JSON.parse(text) as Line;
      lines.push(line);
      if (line.kind !== 'progress') resolve(line);
    });
    app.on('exit', (code, signal) => reject(new Error(`the app ended: ${code ?? signal}`)));
  });
  // A test that kills the app on its way does not wait for it.
  settled.catch(() => undefined);
  return { app, lines, settled };
}

/** Sends a signal and returns when the process is gone. */
export async function kill(app: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(app, 'exit');
  app.kill(signal);
  await ended;
}

/** Ends every app that still runs. */
export async function endApps(): Promise<void> {
  for (const app of apps.splice(0))
    if (app.exitCode === null && app.signalCode === null) await kill(app, 'SIGTERM');
}

/** Runs one statement on a connection of its own. */
export async function query(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Commits something for `whatIsKept` to find. */
export async function rememberSomething(url: string): Promise<void> {
  await query(url, `create table kept as select 'committed' as word`);
}

export async function whatIsKept(url: string): Promise<unknown> {
  return (await query(url, 'select word from kept'))[0]?.['word'];
}

export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; !(await holds()); waitedMs += 10) {
    if (waitedMs > 10_000) throw new Error('it did not happen within 10 seconds');
    await sleep(10);
  }
}
