/**
 * `npm run bench`: how fast the product is beside the barest server that does the same (docs/performance.md).
 * `npm run bench -- B1 B3` for some of the works; `--seconds`, `--rounds`, `--quick`, `--json FILE`.
 */
import { writeFile } from 'node:fs/promises';
import { makeFloorTables } from './floor/tables.js';
import { OptionFault, readOptions, type Options } from './options.js';
import { median } from './results/figures.js';
import { describeMachine, sayMachine, type Machine } from './results/machine.js';
import type { WorkResult } from './results/result.js';
import { sayResults } from './results/table.js';
import { Stage } from './stage.js';
import { hundredReadings } from './works/hundred-readings.js';
import { measure } from './works/measure.js';
import { oneReading } from './works/one-reading.js';
import { outcomesReport } from './works/outcomes-report.js';
import { progress } from './works/progress.js';
import { readReadings } from './works/read-readings.js';

const BESIDE_A_SERVER = [oneReading, hundredReadings, readReadings, progress];
const WORKS = [
  ...BESIDE_A_SERVER.map((work) => ({
    code: work.code,
    run: (stage: Stage, options: Options) => measure(work, stage, options, say),
  })),
  outcomesReport,
];
/** Nobody waits longer for all of it; what was measured until then is printed. */
const MOST_MINUTES = 15;
const COMMITS_TRIED = 100;

function say(line: string): void {
  console.error(line);
}

/** Milliseconds for one row on disk, the median of some. */
async function timeOfCommit({ sql }: Stage): Promise<number> {
  await sql.query('create table floor.commits (number integer not null)');
  const times: number[] = [];
  while (times.length < COMMITS_TRIED) {
    const began = performance.now();
    await sql.query({
      name: 'commit',
      text: 'insert into floor.commits values ($1)',
      values: [times.length],
    });
    times.push(performance.now() - began);
  }
  return median(times);
}

/** The tables of the floors are copies of those of the product. */
async function prepare(stage: Stage): Promise<Machine> {
  await stage.startForTheFirstTime();
  await makeFloorTables(stage.sql);
  return describeMachine(stage.sql, await timeOfCommit(stage));
}

interface Found {
  machine?: Machine;
  readonly results: WorkResult[];
  readonly failed: string[];
}

/** Why was said when it happened. */
class Failed extends Error {}

async function run(stage: Stage, options: Options, found: Found): Promise<void> {
  found.machine = await prepare(stage);
  say(sayMachine(found.machine));
  for (const work of WORKS.filter(({ code }) => options.works.includes(code))) {
    try {
      found.results.push(await work.run(stage, options, say));
    } catch (error) {
      if (stage.isClosed) throw error;
      // The others still have something to say.
      say(`${work.code} FAILED: ${(error as Error).stack}`);
      found.failed.push(work.code);
    } finally {
      await stage.stopServers();
    }
  }
  if (found.failed.length > 0) throw new Failed(`Not measured: ${found.failed.join(', ')}.`);
}

async function tell({ machine, results }: Found, { json }: Options): Promise<void> {
  if (machine === undefined || results.length === 0) return;
  console.log(`\n${new Date().toISOString().slice(0, 10)}, ${sayMachine(machine)}\n\n${sayResults(results)}`);
  if (json !== null)
    await writeFile(json, `${JSON.stringify({ measuredAt: new Date(), machine, results }, null, 2)}\n`);
}

/** Rejects when the person at the terminal, a service manager or the clock says that it is enough. */
function enough(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const late = `More than ${MOST_MINUTES} minutes: stopped. Fewer works, --rounds or --seconds take less time.`;
    setTimeout(() => reject(new Failed(late)), MOST_MINUTES * 60_000).unref();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Failed(`Stopped (${signal}).`)));
  });
}

async function main(): Promise<void> {
  const options = readOptions(
    process.argv.slice(2),
    WORKS.map(({ code }) => code),
  );
  const stopped = enough();
  // Before there is anything to race with, nobody listens.
  stopped.catch(() => undefined);
  const stage = await Stage.open(say);
  const found: Found = { results: [], failed: [] };
  const running = run(stage, options, found);
  try {
    await Promise.race([running, stopped]);
  } finally {
    // What still runs meets servers that are gone.
    running.catch(() => undefined);
    await stage.close();
    await tell(found, options);
  }
}

try {
  await main();
  process.exit();
} catch (error) {
  const isPlain = error instanceof OptionFault || error instanceof Failed;
  say(isPlain ? error.message : String((error as Error).stack ?? error));
  process.exit(1);
}
