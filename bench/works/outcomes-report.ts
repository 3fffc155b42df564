/** B5: the outcomes report over all patients, beside plain SQL over the base tables. */
import { setTimeout as wait } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { type Schemas } from '../../journey/api.js';
import { answer } from '../../journey/course.js';
import { growTo, MOST_GENERATED } from '../clinic/grow.js';
import { MONTHS } from '../clinic/many-patients.js';
import { Connections } from '../load.js';
import type { Options } from '../options.js';
import { median, percentile, ratiosOf } from '../results/figures.js';
import type { WorkResult } from '../results/result.js';
import { short } from '../results/table.js';
import { cpuSecondsOf, peakMemoryOf } from '../servers/usage.js';
import { employ, type RunningApp, type Stage } from '../stage.js';
import { NAIVE_OUTCOMES } from './naive-outcomes.js';
import { timeOtherReports } from './other-reports.js';
import { expectSame } from './work.js';

type Report = Schemas['OutcomesReportResponse'];
type Row = Report['rows'][number];

interface Sized {
  readonly patients: number;
  readonly naive: readonly number[];
  readonly ours: readonly number[];
  /** Seconds from the answer to an entry until the report counts it. */
  readonly freshness: readonly number[];
  readonly cpuSeconds: number | null;
  readonly peakMemoryMiB: number | null;
  readonly notes: readonly string[];
}

/** A size that would not be measured by then, after the start of the whole run, is left out. */
const BUDGET_MS = 14 * 60_000;
/** What a copied patient takes until its size is measured, on the machine of docs/performance.md. */
const MILLISECONDS_PER_COPY = 2;
/** The plain SQL over many patients takes minutes; so often it has to be asked for at least. */
const FEWEST_ROUNDS = 2;
const LONG_ROUNDS_MS = 60_000;
const FRESHNESS_TRIED = 5;
const FRESH_WITHIN_MS = 60_000;
const SAME_WITHIN = 0.1;
/** About one course in ten gets another answer in SQL; of few courses that alone moves a mean, by so much at one course, twice its error. */
const BY_CHANCE_POINTS = 5;

export const outcomesReport = {
  code: 'B5',
  async run(stage: Stage, options: Options, say: (line: string) => void): Promise<WorkResult> {
    const sizes: Sized[] = [];
    const left: number[] = [];
    let [loaded, millisecondsPerPatient] = [0, 0];
    for (const [index, wanted] of options.patients.entries()) {
      if (performance.now() + (wanted - loaded) * millisecondsPerPatient > BUDGET_MS) {
        left.push(wanted);
        continue;
      }
      say(`B5 ${wanted} patients: loading ...`);
      const growBegan = performance.now();
      const { patients, note } = await growTo(stage, wanted, loaded, index + 1);
      say(`B5 ${note}`);
      // What comes next is generated like this, or copied.
      const isNextCopied = (options.patients[index + 1] ?? 0) > MOST_GENERATED;
      millisecondsPerPatient = isNextCopied
        ? MILLISECONDS_PER_COPY
        : (performance.now() - growBegan) / (patients - loaded);
      loaded = patients;
      sizes.push(await measureSize(stage, patients, options, note));
      say(`B5 ${sizes.at(-1)!.notes.slice(1).join('; ')}`);
    }
    return resultOf(sizes, left);
  },
};

/** From the month in which the first patients came to the present one. */
function periodOf(zone: string): { period: string; instants: readonly Date[] } {
  const month = Temporal.Now.plainDateISO(zone).toPlainYearMonth();
  const from = month.subtract({ months: MONTHS });
  const startOf = (of: Temporal.PlainYearMonth) =>
    new Date(of.toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds);
  return {
    period: `from=${from.toString()}&to=${month.toString()}`,
    instants: [startOf(from), startOf(month.add({ months: 1 }))],
  };
}

async function measureSize(stage: Stage, patients: number, options: Options, note: string): Promise<Sized> {
  const app = await stage.startApp();
  const { token } = await employ(app, 'psychiatrist');
  const { period, instants } = periodOf(app.zone);
  const line = new Connections(app.url, 1);
  const report = async () =>
    JSON.parse(
      await line.ask({ method: 'GET', path: `/v1/reports/outcomes?${period}&instrument=GAD7`, token }),
    ) as Report;
  const naive = () => stage.sql.query<Row & { withData: number }>(NAIVE_OUTCOMES, [...instants]);
  const verified = expectSameOutcomes((await report()).rows, (await naive()).rows);
  const times = { naive: [] as number[], ours: [] as number[] };
  const cpuBefore = await cpuSecondsOf(app.pid);
  const roundsBegan = performance.now();
  const isLong = (round: number) =>
    round >= FEWEST_ROUNDS && performance.now() - roundsBegan > LONG_ROUNDS_MS;
  for (let round = 0; round < options.rounds && !isLong(round); round += 1) {
    times.naive.push(await millisecondsOf(naive));
    times.ours.push(await millisecondsOf(report));
  }
  const cpuAfter = await cpuSecondsOf(app.pid);
  const freshness = await freshnessOf(stage, app, report, options.quick ? 1 : FRESHNESS_TRIED);
  const others = await timeOtherReports(line, token, period);
  const cells = await countCells(stage);
  const peakMemoryMiB = await peakMemoryOf(app.pid);
  line.close();
  await stage.stopServers();
  return {
    ...{ patients, freshness, peakMemoryMiB, ...times },
    cpuSeconds: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
    notes: [
      note,
      `SQL ${short(median(times.naive))} ms, report ${short(median(times.ours))} ms out of ${cells} cells`,
      `an entry counts after ${short(median(freshness))} s (${short(Math.max(...freshness))} s at most)`,
      verified,
      others,
    ],
  };
}

async function countCells({ sql }: Stage): Promise<number> {
  const { rows } = await sql.query<{ count: string }>('select count(*) from report_outcome_cells');
  return Number(rows[0]!.count);
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The report takes more into account, so that the numbers are near each other and not the same. */
function expectSameOutcomes(
  ours: readonly Row[],
  naive: readonly { withData: number; meanChange: number | null }[],
): string {
  const isSeries = (row: object) =>
    'timePoint' in row &&
    row.timePoint === 'DAY_7_14' &&
    'recallWindow' in row &&
    row.recallWindow === 'P14D';
  const [our, plain] = [ours.find(isSeries)!, naive.find(isSeries)!];
  const n = our.nWithData!;
  expectSame(
    n > 0 && Math.abs(n - plain.withData) <= SAME_WITHIN * plain.withData + Math.sqrt(n) / 2,
    `The report counts ${n} courses, the SQL ${plain.withData}.`,
  );
  expectSame(
    Math.abs(our.meanChange! - plain.meanChange!) <=
      SAME_WITHIN * Math.abs(plain.meanChange!) + BY_CHANCE_POINTS / Math.sqrt(n),
    `The mean change is ${our.meanChange} in the report and ${plain.meanChange} in SQL.`,
  );
  return `7-14 days: ${n} courses, mean change ${our.meanChange}; the SQL ${plain.withData} and ${short(plain.meanChange!)}`;
}

/** Answers nobody gave, of courses that count in the denominator already: each patient counts by the first one of the period. */
const UNANSWERED = `
  select o.patient_id as "patientId",
    (select max(s.dose_ended_at) from sessions s where s.plan_id = o.course_id and s.phase_kind = 'INDUCTION') as "endedAt"
  from report_course_outcomes o
  where o.instrument = 'GAD7' and o.recall = 'P14D' and o.time_point = 'DAY_7_14' and o.is_eligible
    and o.baseline is not null and o.follow_up is null and o.ended_month is not null and o.previous_month = 0
  order by o.ended_month desc, o.course_id limit $1`;
const DAYS_AFTER = 10;

async function freshnessOf(
  { sql }: Stage,
  { people }: RunningApp,
  report: () => Promise<Report>,
  times: number,
): Promise<number[]> {
  const { rows } = await sql.query<{ patientId: string; endedAt: Date }>(UNANSWERED, [times]);
  const countOf = async () =>
    (await report()).rows.find(
      ({ timePoint, recallWindow }) => timePoint === 'DAY_7_14' && recallWindow === 'P14D',
    )!.nWithData!;
  const seconds: number[] = [];
  for (const { patientId, endedAt } of rows) {
    const before = await countOf();
    const completedAt = new Date(endedAt.getTime() + DAYS_AFTER * 86_400_000).toISOString();
    await answer(people.nurse, patientId, 'GAD7', 'P14D', 6, completedAt);
    const began = performance.now();
    while ((await countOf()) <= before) {
      expectSame(
        performance.now() - began < FRESH_WITHIN_MS,
        'An entry did not reach the report in a minute.',
      );
      await wait(20);
    }
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds;
}

function resultOf(sizes: readonly Sized[], left: readonly number[]): WorkResult {
  const [smallest, largest] = [sizes[0]!, sizes.at(-1)!];
  const growth = median(largest.ours) / median(smallest.ours);
  const seconds = largest.ours.reduce((sum, one) => sum + one, 0) / 1000;
  return {
    code: 'B5',
    title: `outcomes report, ${largest.patients} patients`,
    against: 'plain SQL over the base tables',
    unit: 'ms',
    floor: largest.naive,
    ours: largest.ours,
    ratios: ratiosOf(largest.ours, largest.naive),
    aim: { atMost: 0.05 },
    latencies: {
      p50: median(largest.ours),
      p95: percentile(largest.ours, 95),
      p99: percentile(largest.ours, 99),
    },
    cpuSeconds: largest.cpuSeconds,
    measuredSeconds: seconds,
    peakMemoryMiB: largest.peakMemoryMiB,
    notes: [
      ...sizes.map(({ notes }) => notes.join('; ')),
      ...(largest === smallest
        ? []
        : [
            `from ${smallest.patients} to ${largest.patients} patients the report takes ${short(growth)} times as long`,
          ]),
      ...left.map(
        (patients) => `${patients} patients were left out: loading them takes longer than the work may`,
      ),
    ],
  };
}
