/** The kinds of refusals as a table for readers, written between two marks of a page. */
import type { ProblemDefinition } from '../errors/problem.js';

const BEGIN = '<!-- made by npm run openapi: begin -->';
const END = '<!-- made by npm run openapi: end -->';

/** @returns the page with its table as the code has it; throws where the marks are missing */
export function withProblemTable(page: string, kinds: readonly ProblemDefinition[]): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The page has no marks ${BEGIN} and ${END}.`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${tableOf(kinds)}\n\n${page.slice(end)}`;
}

function tableOf(kinds: readonly ProblemDefinition[]): string {
  const sorted = kinds.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const rows = sorted.map(({ code, status, title }) => [`\`${code}\``, String(status), title]);
  const head = ['code', 'status', 'meaning'];
  const widths = head.map((_name, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
