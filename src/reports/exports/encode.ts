import type { Cell, Column } from './domain/column.js';
import { csvLines, csvText, LINE_END } from './domain/csv.js';
import { ndjsonLineOf } from './domain/ndjson.js';
import { ParquetFile } from './parquet.js';

export const EXPORT_FORMATS = ['csv', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

type Rows = readonly (readonly Cell[])[];

/** A piece of the file, and how many rows have gone into it and what was sent before since the last piece. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** The file in pieces, each made when the one before was taken. */
export function encode(
  format: ExportFormat,
  columns: readonly Column[],
  rows: AsyncIterable<Rows>,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Piece> {
  if (format === 'csv') return encodeCsv(columns, rows);
  return format === 'ndjson' ? encodeNdjson(columns, rows) : encodeParquet(columns, rows, metadata);
}

async function* encodeCsv(columns: readonly Column[], rows: AsyncIterable<Rows>): AsyncGenerator<Piece> {
  const header = columns.map(({ name }) => csvText(name)).join(',') + LINE_END;
  yield { bytes: Buffer.from(header), rows: 0 };
  const types = columns.map(({ type }) => type);
  yield* asLines(rows, (row) => csvLines([row], types));
}

async function* encodeNdjson(columns: readonly Column[], rows: AsyncIterable<Rows>): AsyncGenerator<Piece> {
  yield* asLines(rows, ndjsonLineOf(columns));
}

const FIRST_BYTES = 64 * 1024;
/** What one unit of a text takes at most in UTF-8. */
const MOST_BYTES = 3;

/**
 * Each line goes into the same bytes as soon as it is written. A text of many lines would live until the last of them, and so become
 * garbage that has grown old, which is dear to collect.
 */
async function* asLines(
  rows: AsyncIterable<Rows>,
  lineOf: (row: readonly Cell[]) => string,
): AsyncGenerator<Piece> {
  let lines = Buffer.alloc(FIRST_BYTES);
  for await (const some of rows) {
    let length = 0;
    for (const row of some) {
      const line = lineOf(row);
      const most = length + line.length * MOST_BYTES;
      if (most > lines.length) lines = Buffer.concat([lines.subarray(0, length)], 2 * most);
      length += lines.write(line, length);
    }
    // A copy, since these bytes are filled again while the receiver still reads.
    yield { bytes: Buffer.from(lines.subarray(0, length)), rows: some.length };
  }
}

async function* encodeParquet(
  columns: readonly Column[],
  rows: AsyncIterable<Rows>,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Piece> {
  const file = new ParquetFile(columns, metadata);
  let waiting = 0;
  for await (const some of rows) {
    waiting += some.length;
    const bytes = file.add(some);
    if (bytes === null) continue;
    yield { bytes, rows: waiting };
    waiting = 0;
  }
  yield { bytes: file.end(), rows: waiting };
}
