/**
 * One JSON object on each line, every one with the same members in the order of the columns. Times are text, as in the CSV; what
 * is missing is null. Does not decide which columns there are.
 */
import { instantText, localTimeText, type Cell, type Column } from './column.js';

/** Returns what writes a row of these columns as a line with its line end. */
export function ndjsonLineOf(
  columns: readonly Pick<Column, 'name' | 'type'>[],
): (row: readonly Cell[]) => string {
  const names = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (row) => {
    let text = '';
    for (let index = 0; index < columns.length; index += 1)
      text += names[index]! + jsonValue(row[index] ?? null, columns[index]!.type);
    return `${text}}\n`;
  };
}

function jsonValue(cell: Cell, type: Column['type']): string {
  if (cell === null) return 'null';
  if (type === 'localDateTime') return `"${localTimeText(cell as number)}"`;
  if (type === 'instant') return `"${instantText(cell as number)}"`;
  return type === 'text' ? JSON.stringify(cell) : String(cell);
}
