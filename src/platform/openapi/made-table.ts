/** Tables that the code makes for readers, written between two marks of a page. */

const BEGIN = '<!-- made by npm run openapi: begin -->';
const END = '<!-- made by npm run openapi: end -->';

/** @returns the page with its table as the code has it; throws where the marks are missing */
export function withMadeTable(page: string, table: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The page has no marks ${BEGIN} and ${END}.`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${table}\n\n${page.slice(end)}`;
}

/** As the formatter of the pages would write it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_name, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
