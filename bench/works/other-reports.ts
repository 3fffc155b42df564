/** How long the reports beside that about outcomes take, each as a whole and told apart by modality. */
import type { Connections } from '../load.js';
import { median } from '../results/figures.js';
import { short } from '../results/table.js';

const REPORTS = ['retention', 'safety', 'side-effects', 'throughput', 'completeness'] as const;
const TIMES = 3;
/** What takes so long is asked for once. */
const LONG_MS = 4_000;

/** @param period the query that says which months */
export async function timeOtherReports(line: Connections, token: string, period: string): Promise<string> {
  const said: string[] = [];
  for (const report of REPORTS) {
    const path = `/v1/reports/${report}?${period}`;
    const whole = await timeOf(line, token, path);
    const grouped = await timeOf(line, token, `${path}&groupBy=MODALITY`);
    said.push(`${report} ${short(whole)} ms (by modality ${short(grouped)} ms)`);
  }
  return said.join(', ');
}

async function timeOf(line: Connections, token: string, path: string): Promise<number> {
  const times: number[] = [];
  while (times.length < TIMES && (times[0] ?? 0) < LONG_MS) {
    const began = performance.now();
    await line.ask({ method: 'GET', path, token });
    times.push(performance.now() - began);
  }
  return median(times);
}
