/**
 * The end of a Parquet file: its columns, where each row group is, and what the file says about itself. The library would keep a
 * tree of objects for every column of every group until the end, 40 MB for 500 groups; here each group is kept as the bytes it
 * becomes, about a hundred for each column.
 */
import { ByteWriter, type ParquetWriter } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

type FileMetaData = Parameters<typeof writeMetadata>[1];
type RowGroup = FileMetaData['row_groups'][number];
type Described = Pick<ParquetWriter, 'schema' | 'kvMetadata' | 'createdBy'>;

const MAGIC = Buffer.from('PAR1');
const STRUCT = 0x0c;
/** Longer lists say their length after this. */
const MOST_IN_A_NIBBLE = 14;
const NOTHING: RowGroup = { columns: [], total_byte_size: 0n, num_rows: 0n };

export class ParquetFooter {
  private readonly groups: Uint8Array<ArrayBuffer>[] = [];
  private rows = 0n;

  constructor(private readonly file: Described) {}

  add(group: RowGroup): void {
    const { before, after } = this.around(this.rows);
    const bytes = this.written([group], this.rows);
    // The list of one group has a byte for its length, too. A copy of its own: one out of Node's pool would keep all of the pool.
    this.groups.push(new Uint8Array(bytes.subarray(before.length + 1, bytes.length - after.length)));
    this.rows += group.num_rows;
  }

  /** With its length and the mark that ends the file; group by group, so that a long list is never there twice. */
  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    const { before, after } = this.around(this.rows);
    const first = new Uint8Array([...before, ...listHeader(this.groups.length)]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE([first, ...this.groups, after].reduce((sum, part) => sum + part.length, 0));
    yield first;
    yield* this.groups;
    yield new Uint8Array([...after, ...length, ...MAGIC]);
  }

  /** What stands before and after the list of groups: a footer with no group and one with an empty group differ first in its length. */
  private around(rows: bigint): { before: Uint8Array; after: Uint8Array } {
    const [without, withOne] = [this.written([], rows), this.written([NOTHING], rows)];
    const at = without.findIndex((byte, index) => byte !== withOne[index]);
    return { before: without.subarray(0, at), after: without.subarray(at + 1) };
  }

  /** As the library writes it, without the length. */
  private written(groups: RowGroup[], rows: bigint): Uint8Array {
    const { schema, kvMetadata, createdBy } = this.file;
    const writer = new ByteWriter();
    const said = { version: 2, created_by: createdBy, schema, num_rows: rows, row_groups: groups };
    writeMetadata(writer, { ...said, key_value_metadata: kvMetadata } as FileMetaData);
    return writer.getBytes().subarray(0, -4);
  }
}

/** Of a list of structs, in the compact form of Thrift. */
function listHeader(length: number): Uint8Array {
  if (length <= MOST_IN_A_NIBBLE) return Uint8Array.of((length << 4) | STRUCT);
  const writer = new ByteWriter();
  writer.appendUint8(0xf0 | STRUCT);
  writer.appendVarInt(length);
  return writer.getBytes();
}
