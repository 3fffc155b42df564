/** Measures a work beside its floor: floor, ours, floor, ours, so that what the machine does meanwhile meets both. */
import { Connections, type Burst } from '../load.js';
import type { Options } from '../options.js';
import { median, percentile, ratiosOf } from '../results/figures.js';
import type { WorkResult } from '../results/result.js';
import { cpuSecondsOf, peakMemoryOf } from '../servers/usage.js';
import type { Stage } from '../stage.js';
import { expectSame, type Prepared, type Side, type SideBySide } from './work.js';

/** A work that prepares slowly is measured in fewer rounds. */
const BUDGET_MS = 150_000;
const QUICK_CONNECTIONS = 2;

interface Round {
  readonly floor: Burst;
  readonly ours: Burst;
  readonly cpuSeconds: number | null;
}

type Say = (line: string) => void;

/** @throws WrongAnswer, NotTheSame at the first answer that is not what it has to be */
export async function measure(
  work: SideBySide,
  stage: Stage,
  options: Options,
  say: Say,
): Promise<WorkResult> {
  const began = performance.now();
  const connections = options.quick ? Math.min(QUICK_CONNECTIONS, work.connections) : work.connections;
  say(`${work.code} ${work.title}: preparing ...`);
  const app = await stage.startApp();
  const prepared = await work.prepare(stage, app, connections, options.quick);
  const floor = await stage.startFloor(prepared.floorEnvironment);
  const lines = {
    ours: new Connections(app.url, connections),
    floor: new Connections(floor.url, connections),
  };
  const verified = await prepared.verify(
    (request) => lines.ours.ask(request),
    (request) => lines.floor.ask(request),
  );
  say(`${work.code} verified: ${verified}. Warming up ...`);
  const burst = (side: Side) => loadAndCount(work, prepared, side, lines[side], options.seconds);
  await burst('floor');
  await burst('ours');
  const rounds: Round[] = [];
  while (rounds.length < options.rounds && (rounds.length === 0 || performance.now() - began < BUDGET_MS)) {
    const ofFloor = await burst('floor');
    const cpuBefore = await cpuSecondsOf(app.pid);
    const ofOurs = await burst('ours');
    const cpuAfter = await cpuSecondsOf(app.pid);
    const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
    rounds.push({ floor: ofFloor, ours: ofOurs, cpuSeconds });
    const [theirs, own] = [rateOf(work, ofFloor), rateOf(work, ofOurs)];
    say(
      `${work.code} round ${rounds.length}: floor ${theirs.toFixed(0)}, ours ${own.toFixed(0)} ${work.counts}/s`,
    );
  }
  const peakMemoryMiB = await peakMemoryOf(app.pid);
  for (const line of Object.values(lines)) line.close();
  return resultOf(work, rounds, peakMemoryMiB, [
    `${connections} connections, ${rounds.length} rounds of ${options.seconds} s each side; verified: ${verified}`,
  ]);
}

/** Every success told to a client is held against the table. */
async function loadAndCount(
  { perRequest }: SideBySide,
  prepared: Prepared,
  side: Side,
  line: Connections,
  seconds: number,
): Promise<Burst> {
  const before = await prepared.countStored?.(side);
  const burst = await line.load(seconds, prepared.next, prepared.faultOf);
  const after = await prepared.countStored?.(side);
  if (before !== undefined && after !== undefined) {
    const [told, stored] = [burst.requests * perRequest, after - before];
    expectSame(told === stored, `${side}: ${told} readings were answered as stored, and ${stored} are.`);
  }
  return burst;
}

function rateOf({ perRequest }: SideBySide, { requests, seconds }: Burst): number {
  return (requests * perRequest) / seconds;
}

function resultOf(
  work: SideBySide,
  rounds: readonly Round[],
  peakMemoryMiB: number | null,
  notes: readonly string[],
): WorkResult {
  const floor = rounds.map((round) => rateOf(work, round.floor));
  const ours = rounds.map((round) => rateOf(work, round.ours));
  const latencies = rounds.flatMap((round) => round.ours.latencies);
  const cpu = rounds.map(({ cpuSeconds }) => cpuSeconds);
  return {
    code: work.code,
    title: work.title,
    against: work.against,
    unit: `${work.counts}/s`,
    floor,
    ours,
    ratios: ratiosOf(ours, floor),
    aim: work.aim,
    latencies: {
      p50: median(latencies),
      p95: percentile(latencies, 95),
      p99: percentile(latencies, 99),
    },
    cpuSeconds: cpu.every((seconds) => seconds !== null) ? cpu.reduce((sum, one) => sum + one, 0) : null,
    measuredSeconds: rounds.reduce((sum, round) => sum + round.ours.seconds, 0),
    peakMemoryMiB,
    notes,
  };
}
