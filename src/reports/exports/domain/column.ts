/**
 * What a column of an export is, said once: the file, its data dictionary and the types in Parquet all come from it.
 *
 * Does not decide where a value comes from; that stands beside the column where it is read.
 */

/** `localDateTime`: what a clock in the clinic showed, without an offset, to the minute. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'boolean' | 'localDateTime' | 'instant';

/** Times are milliseconds since 1970, of the clock on the wall where they are local. */
export type Cell = string | number | boolean | null;

/** Files that name patients, or those that do not. */
export type Audience = 'IDENTIFIED' | 'DEIDENTIFIED';

export interface Code {
  readonly code: string;
  readonly meaning: string;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** UCUM; null for what has none. */
  readonly unit: string | null;
  readonly meaning: string;
  /** Every value that can stand there; empty where it is no closed list. */
  readonly codes: readonly Code[];
  /** What an empty cell says; null where no cell is empty. */
  readonly emptyMeans: string | null;
  /** The only files it stands in; null for all. */
  readonly only: Audience | null;
}

type Said = Pick<Column, 'name' | 'type' | 'meaning'> & Partial<Column>;

/** A column with what goes without saying. */
export function column(said: Said): Column {
  return { unit: null, codes: [], emptyMeans: null, only: null, ...said };
}

/** The columns of a file, in order. */
export function columnsFor<C extends Column>(columns: readonly C[], audience: Audience): readonly C[] {
  return columns.filter(({ only }) => only === null || only === audience);
}

/** Several codes stand in one cell with this between them. */
export const CODE_SEPARATOR = ';';

/** `2026-05-04T11:00:00.000`, without an offset. */
export function localTimeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, -1);
}

/** `2026-05-04T18:00:00.000Z`. */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
