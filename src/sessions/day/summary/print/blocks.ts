/** The few forms a print is made of: a heading, a table whose head stands on every page, facts with their names. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake';

export const LINED = 'lined';

export const TABLE_LAYOUTS: Readonly<Record<string, CustomTableLayout>> = {
  [LINED]: {
    hLineWidth: (line, { table }) =>
      line === 0 || line === table.body.length ? 0.6 : line === 1 ? 0.6 : 0.25,
    vLineWidth: () => 0,
    hLineColor: (line) => (line <= 1 ? '#000' : '#999'),
    paddingTop: () => 1,
    paddingBottom: () => 1,
    paddingLeft: (column) => (column === 0 ? 0 : 3),
    paddingRight: () => 3,
  },
};

export function section(title: string, ...content: readonly Content[]): Content[] {
  const [first, ...rest] = content;
  if (first === undefined) return [];
  // A heading at the foot of a page without anything of its own below it helps nobody.
  return [{ text: title, style: 'heading', headlineLevel: 1 }, first, ...rest];
}

export interface Column {
  readonly title: string;
  /** Points; `*` shares what is left. */
  readonly width: number | 'auto' | '*';
  readonly isNumber?: boolean;
}

export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Content {
  const cell = (text: string, column: Column, isHead: boolean): TableCell => ({
    text,
    bold: isHead,
    alignment: column.isNumber ? 'right' : 'left',
  });
  return {
    layout: LINED,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map((column) => cell(column.title, column, true)),
        ...rows.map((row) => columns.map((column, i) => cell(row[i] ?? '', column, false))),
      ],
    },
  };
}

export type Fact = readonly [name: string, value: string];

/** Names and values in as many pairs of columns. */
export function facts(pairs: readonly Fact[], inColumns: 1 | 2): Content {
  const rows = Array.from({ length: Math.ceil(pairs.length / inColumns) }, (_unused, row) =>
    Array.from(
      { length: inColumns },
      (_none, column) => pairs[row + column * Math.ceil(pairs.length / inColumns)],
    ),
  );
  return {
    layout: { ...NO_LINES },
    table: {
      dontBreakRows: true,
      widths: Array.from({ length: inColumns }, () => [78, '*']).flat() as (number | '*')[],
      body: rows.map((row) =>
        row.flatMap((pair): TableCell[] => [
          { text: pair?.[0] ?? '', color: '#444' },
          { text: pair?.[1] ?? '' },
        ]),
      ),
    },
  };
}

const NO_LINES: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingTop: () => 0.5,
  paddingBottom: () => 0.5,
  paddingLeft: () => 0,
  paddingRight: () => 6,
};

export function paragraph(text: string): Content {
  return { text, margin: [0, 1, 0, 1] };
}

/** What is there of a list of remarks, in one cell. */
export function remarks(...parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('. ');
}
