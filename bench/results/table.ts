/** Results as a table for the terminal and for `docs/performance.md`. */
import { isMet, median, type Aim } from './figures.js';
import type { WorkResult } from './result.js';

const HEAD = [
  'work',
  'floor',
  'ours',
  'unit',
  'ratio (range)',
  'aim',
  'p50/p95/p99 ms',
  'CPU s',
  'peak MiB',
] as const;

/** Three significant digits, without an exponent. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const whole = Math.round(value);
  return Math.abs(whole) >= 100 ? String(whole) : String(Number(value.toPrecision(3)));
}

export function sayAim(aim: Aim): string {
  return 'atLeast' in aim ? `>= ${aim.atLeast}` : `<= ${aim.atMost}`;
}

export function rowOf(result: WorkResult): readonly string[] {
  const { code, title, floor, ours, unit, ratios, aim, latencies } = result;
  const ratio = median(ratios);
  const verdict = Number.isNaN(ratio) ? 'not measured' : isMet(ratio, aim) ? 'met' : 'not met';
  const { p50, p95, p99 } = latencies;
  return [
    `${code} ${title}`,
    short(median(floor)),
    short(median(ours)),
    unit,
    Number.isNaN(ratio)
      ? '-'
      : `${short(ratio)} (${short(Math.min(...ratios))}-${short(Math.max(...ratios))})`,
    `${sayAim(aim)} ${verdict}`,
    [p50, p95, p99].map(short).join('/'),
    result.cpuSeconds === null ? '-' : `${short(result.cpuSeconds)} of ${short(result.measuredSeconds)}`,
    result.peakMemoryMiB === null ? '-' : short(result.peakMemoryMiB),
  ];
}

/** A Markdown table whose columns also stand straight in a terminal. */
export function tableOf(results: readonly WorkResult[]): string {
  const rows = [HEAD, ...results.map(rowOf)];
  const widths = HEAD.map((_name, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, rule, ...body].join('\n');
}

/** The table, what each work is compared with, and what else there is to say. */
export function sayResults(results: readonly WorkResult[]): string {
  const notes = results.flatMap(({ code, against, notes: more }) =>
    [`against ${against}`, ...more].map((note) => `${code}: ${note}`),
  );
  return [tableOf(results), '', ...notes].join('\n');
}
