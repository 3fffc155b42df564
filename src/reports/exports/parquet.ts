/**
 * Parquet in row groups: each is handed on as soon as it is full, so that only one is ever in memory, and the list of them that
 * ends the file (some kilobytes for each group). The data dictionary stands in the metadata of the file.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnType } from './domain/column.js';
import { ParquetFooter } from './parquet-footer.js';

/** Large enough to compress well, small enough to be held. */
export const ROWS_IN_A_GROUP = 5_000;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type Element = Schema[number];

function timestamp(isAdjustedToUTC: boolean): Partial<Element> {
  return { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit: 'MILLIS' } };
}

const PARQUET_TYPES: Readonly<Record<ColumnType, Partial<Element>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  localDateTime: timestamp(false),
  instant: timestamp(true),
};

function schemaOf(columns: readonly Column[]): Schema {
  const elements = columns.map(({ name, type }): Element => ({
    name,
    repetition_type: 'OPTIONAL',
    ...PARQUET_TYPES[type],
  }));
  return [{ name: 'row', num_children: columns.length }, ...elements];
}

/** Rows in, pieces of a file out. */
export class ParquetFile {
  private readonly bytes = new ByteWriter();
  private readonly file: ParquetWriter;
  /** A list for each column, used again for every group: what is filled anew would be garbage that has grown old. */
  private readonly waiting: Cell[][];
  /** Each text of a column once: most stand in many rows, and every row that is read brings a copy of its own. */
  private texts: Map<Cell, Cell>[];
  private rows = 0;
  private readonly footer: ParquetFooter;

  /** @param metadata key and value of what the file says about itself */
  constructor(
    private readonly columns: readonly Column[],
    metadata: Readonly<Record<string, string>>,
  ) {
    this.file = new ParquetWriter({
      writer: this.bytes,
      schema: schemaOf(columns),
      // The least and the largest value of each column of each group would be half of what is kept until the end.
      statistics: false,
      kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
      createdBy: 'ketamine-treatment-tracker',
    });
    this.footer = new ParquetFooter(this.file);
    this.waiting = columns.map(() => []);
    this.texts = columns.map(() => new Map<Cell, Cell>());
  }

  /** @returns what is ready to be sent; null while a row group is not full */
  add(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> | null {
    for (const row of rows) {
      for (let index = 0; index < this.columns.length; index += 1)
        this.waiting[index]![this.rows] = this.once(row[index] ?? null, index);
      this.rows += 1;
    }
    return this.rows < ROWS_IN_A_GROUP ? null : this.closeGroup();
  }

  /** The rest of the file. */
  *end(): Generator<Uint8Array<ArrayBuffer>> {
    if (this.rows > 0) this.writeGroup();
    yield this.take();
    yield* this.footer.pieces();
  }

  private once(cell: Cell, column: number): Cell {
    if (typeof cell !== 'string') return cell;
    const known = this.texts[column]!.get(cell);
    if (known !== undefined) return known;
    this.texts[column]!.set(cell, cell);
    return cell;
  }

  private closeGroup(): Uint8Array<ArrayBuffer> {
    this.writeGroup();
    return this.take();
  }

  private writeGroup(): void {
    const columnData = this.columns.map(({ name }, index) => ({
      name,
      data: this.filled(this.waiting[index]!),
    }));
    void this.file.write({ columnData, rowGroupSize: this.rows });
    this.footer.add(this.file.row_groups.pop()!);
    // Of pages that are indexed one by one, of which a group this small has none.
    this.file.pendingIndexes.length = 0;
    this.texts = this.columns.map(() => new Map<Cell, Cell>());
    this.rows = 0;
  }

  /** Without what an earlier, longer group has left behind it. */
  private filled(list: Cell[]): Cell[] {
    return list.length === this.rows ? list : list.slice(0, this.rows);
  }

  /** Empties the buffer; positions in the file go on being counted. */
  private take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.bytes.getBytes());
    this.bytes.index = 0;
    return taken;
  }
}
