/** Reads Parquet with another library than the one that writes it: the Rust implementation of Apache Arrow. */
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';

export interface ReadParquet {
  readonly rows: readonly Record<string, unknown>[];
  /** Types as Arrow names them, by column. */
  readonly types: Readonly<Record<string, string>>;
  readonly metadata: ReadonlyMap<string, string>;
}

export function readParquetFile(bytes: Uint8Array): ReadParquet {
  const table = tableFromIPC(readParquet(bytes).intoIPCStream());
  return {
    rows: table.toArray().map((row) => ({ ...row?.toJSON() })),
    types: Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)])),
    metadata: table.schema.metadata,
  };
}
