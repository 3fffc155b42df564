/** The kinds of refusals as a table for readers. */
import type { ProblemDefinition } from '../errors/problem.js';
import { tableOf } from './made-table.js';

export function problemTable(kinds: readonly ProblemDefinition[]): string {
  const sorted = kinds.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const rows = sorted.map(({ code, status, title }) => [`\`${code}\``, String(status), title]);
  return tableOf(['code', 'status', 'meaning'], rows);
}
