import type { Cell, Column } from './domain/column.js';
import { csvLines, csvText, LINE_END } from './domain/csv.js';
import { ndjsonLineOf } from './domain/ndjson.js';
import type { ExportFormat } from './formats.js';

type Rows = readonly (readonly Cell[])[];

/** A piece of the file, and how many rows have gone into it and what was sent before since the last piece. */
export interface Piece {
  /** With a buffer of their own, which may be handed to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
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
  yield { bytes: new TextEncoder().encode(header), rows: 0 };
  const types = columns.map(({ type }) => type);
  yield* asLines(rows, (row) => csvLines([row], types));
}

async function* encodeNdjson(columns: readonly Column[], rows: AsyncIterable<Rows>): AsyncGenerator<Piece> {
  yield* asLines(rows, ndjsonLineOf(columns));
}

/** Small, so that those which were sent are soon collected: where few objects are made beside them nothing else asks for it. */
const PIECE_BYTES = 8 * 1024;
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
  let lines = Buffer.alloc(2 * PIECE_BYTES);
  for await (const some of rows) {
    let [length, written] = [0, 0];
    // A copy, since these bytes are filled again while the receiver still reads.
    const piece = (): Piece => ({ bytes: new Uint8Array(lines.subarray(0, length)), rows: written });
    for (const row of some) {
      const line = lineOf(row);
      const most = length + line.length * MOST_BYTES;
      if (most > lines.length) lines = Buffer.concat([lines.subarray(0, length)], 2 * most);
      length += lines.write(line, length);
      written += 1;
      if (length < PIECE_BYTES) continue;
      yield piece();
      [length, written] = [0, 0];
    }
    if (written > 0) yield piece();
  }
}

async function* encodeParquet(
  columns: readonly Column[],
  rows: AsyncIterable<Rows>,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Piece> {
  // A library that lines of text do without.
  const { ParquetFile } = await import('./parquet.js');
  const file = new ParquetFile(columns, metadata);
  let waiting = 0;
  for await (const some of rows) {
    waiting += some.length;
    const bytes = file.add(some);
    if (bytes === null) continue;
    yield { bytes, rows: waiting };
    waiting = 0;
  }
  for (const bytes of file.end()) {
    yield { bytes, rows: waiting };
    waiting = 0;
  }
}
