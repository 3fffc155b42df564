/** The few forms a print is made of: a heading, a table whose head stands on every page, facts with their names. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake';

export const LINED = 'lined';

export const TABLE_LAYOUTS: Readonly<Record<string, CustomTableLayout>> = {
  [LINED]: {
    // Above the title there is none; a heavy one above and below the names of the columns, and at the end.
    hLineWidth: (line, { table }) => {
      if (line === 0) return 0;
      return line <= 2 || line === table.body.length ? 0.6 : 0.25;
    },
    vLineWidth: () => 0,
    hLineColor: (line) => (line <= 2 ? '#000' : '#999'),
    paddingTop: () => 1,
    paddingBottom: () => 1,
    paddingLeft: (column) => (column === 0 ? 0 : 3),
    paddingRight: () => 3,
  },
};

/** A heading stays with the first of what it is about: alone at the foot of a page it helps nobody. */
export function section(title: string, first: Content, ...rest: readonly Content[]): Content[] {
  return [{ stack: [{ text: title, style: 'heading' }, first], unbreakable: true }, ...rest];
}

export interface Column {
  readonly title: string;
  /** Points; `*` shares what is left. */
  readonly width: number | 'auto' | '*';
  readonly isNumber?: boolean;
}

/** Its title and the names of its columns stand on every page it reaches. */
export function table(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Content {
  const cell = (text: string, column: Column, isHead: boolean): TableCell => ({
    text,
    bold: isHead,
    alignment: column.isNumber ? 'right' : 'left',
  });
  return {
    layout: LINED,
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        [
          { text: title, style: 'heading', colSpan: columns.length },
          ...columns.slice(1).map(() => ({ text: '' })),
        ],
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
export function remarks(...parts: readonly Remark[]): string {
  return list('. ', parts);
}

export type Remark = string | null | false | undefined;

export function list(between: string, parts: readonly Remark[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(between);
}
