/** A file from its order to its last byte, in one state of the database. Needs no part of the app, so that it is made in a thread. */
import { createHash } from 'node:crypto';
import { Snapshot, type SnapshotOptions } from '../../platform/database/snapshot.js';
import { columnsFor } from './domain/column.js';
import { encode, type Piece } from './encode.js';
import { type ExportFormat } from './formats.js';
import type { ExportFrame, ExportKind } from './export-filter.js';
import { Pseudonyms } from './pseudonyms.js';
import { countInError, estimateRows, readExportRows, rowsOfEnough, type ReadExport } from './read-export.js';
import { rulesInSnapshot, type StandingRules } from './rules-in-snapshot.js';
import { exportSources, type Rows } from './sources.js';

/** Plain values only, which cross to another thread. */
export interface FileOrder {
  readonly database: SnapshotOptions;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly frame: ExportFrame;
  /** Of the clinic, for pseudonyms. */
  readonly secret: Uint8Array;
  readonly study: string;
  readonly rules: StandingRules;
  readonly now: Date;
  /** Key and value of what the file says about itself. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** What becomes of a file, in this order: opened, pieces with the names of those the next ones name between them, whole. */
export type FileEvent =
  | {
      readonly kind: 'OPENED';
      readonly estimatedRows: number;
      /** Of nobody, of enough patients, or one that may name them. Nothing follows where it is not. */
      readonly isAllowed: boolean;
    }
  /** Patients whom the pieces after this name. */
  | { readonly kind: 'NAMED'; readonly patientIds: readonly string[] }
  | ({ readonly kind: 'PIECE' } & Piece)
  | {
      readonly kind: 'WHOLE';
      /** Entries in error that the same question would have found. */
      readonly entriesInError: number;
      /** Hex, of all pieces. */
      readonly sha256: string;
    };

/** @param send settles when the next event may be made */
export async function makeFile(order: FileOrder, send: (event: FileEvent) => Promise<void>): Promise<void> {
  const snapshot = await Snapshot.open(order.database);
  try {
    await makeFrom(snapshot, order, send);
  } finally {
    await snapshot.close();
  }
}

async function makeFrom(
  snapshot: Snapshot,
  order: FileOrder,
  send: (event: FileEvent) => Promise<void>,
): Promise<void> {
  const { kind, frame, format, metadata } = order;
  const reading = readingOf(snapshot, order, (patientIds) => send({ kind: 'NAMED', patientIds }));
  const estimatedRows = await estimateRows(snapshot, kind, frame.filter);
  const rows = await rowsFor(reading, order);
  await send({ kind: 'OPENED', estimatedRows, isAllowed: rows !== null });
  if (rows === null) return;
  const hash = createHash('sha256');
  const columns = columnsFor(exportSources[kind].columns, frame.audience);
  for await (const piece of encode(format, columns, rows, metadata)) {
    hash.update(piece.bytes);
    await send({ kind: 'PIECE', ...piece });
  }
  const entriesInError = await countInError(reading);
  await send({ kind: 'WHOLE', entriesInError, sha256: hash.digest('hex') });
}

function readingOf(snapshot: Snapshot, order: FileOrder, onNamed: ReadExport['onNamed']): ReadExport {
  const { kind, frame, now, study, rules } = order;
  const pseudonyms = new Pseudonyms(Buffer.from(order.secret), study);
  return {
    ...{ kind, snapshot, frame, pseudonyms, now, onNamed },
    keys: pseudonyms.hashKeys,
    rules: rulesInSnapshot(snapshot, rules),
  };
}

/** Null where the rows are of too few patients for a file that names nobody. */
async function rowsFor(
  reading: ReadExport,
  { frame, rules }: FileOrder,
): Promise<AsyncIterable<Rows> | null> {
  if (frame.audience === 'IDENTIFIED') return readExportRows(reading);
  return rowsOfEnough(reading, rules.inForce.rules.reports);
}
