/**
 * CSV as RFC 4180 has it: comma, CRLF, quotes doubled, one header line; UTF-8 without a byte order mark.
 *
 * A spreadsheet takes a text that begins with = + - @, a tab or a line break for a formula and may run it. Such a text gets an
 * apostrophe in front, which a spreadsheet does not show. Numbers are written as numbers, also negative ones. An empty cell is
 * a missing value; an empty text cannot be told from it.
 *
 * Does not decide which columns there are.
 */
import { instantText, localTimeText, type Cell, type ColumnType } from './column.js';

/** Also the full-width forms that some spreadsheets read the same way. */
const BEGINS_A_FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

export const LINE_END = '\r\n';

/** A text as one field. */
export function csvText(text: string): string {
  const safe = BEGINS_A_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as one field, by the type of its column. */
export function csvField(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (type === 'text') return csvText(cell as string);
  if (type === 'localDateTime') return localTimeText(cell as number);
  if (type === 'instant') return instantText(cell as number);
  return String(cell);
}

/** Rows as lines, each with its line end. */
export function csvLines(rows: readonly (readonly Cell[])[], types: readonly ColumnType[]): string {
  let text = '';
  for (const row of rows) {
    for (let index = 0; index < types.length; index += 1) {
      if (index > 0) text += ',';
      text += csvField(row[index] ?? null, types[index]!);
    }
    text += LINE_END;
  }
  return text;
}
