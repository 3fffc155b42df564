import { describe, expect, it } from '@jest/globals';
import { readParquetFile } from '../../../test/support/read-parquet.js';
import { column, type Cell } from './domain/column.js';
import { ParquetFile, ROWS_IN_A_GROUP } from './parquet.js';

const columns = [
  column({ name: 'code', type: 'text', meaning: '' }),
  column({ name: 'grade', type: 'integer', meaning: '' }),
  column({ name: 'deliveredMg', type: 'decimal', meaning: '' }),
  column({ name: 'isSerious', type: 'boolean', meaning: '' }),
  column({ name: 'onsetAtLocal', type: 'localDateTime', meaning: '' }),
];
const MAY = Date.UTC(2026, 4, 4, 11);

/** Every seventh cell is missing. */
function rowOf(index: number): Cell[] {
  const row = [`code ${index % 50}`, index - 5, index / 8, index % 2 === 0, MAY + index * 1000];
  return row.map((cell, place) => ((index + place) % 7 === 0 ? null : cell));
}

function write(count: number, atATime: number): Uint8Array[] {
  const file = new ParquetFile(columns, { exportId: 'x' });
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < count; from += atATime) {
    const length = Math.min(atATime, count - from);
    const piece = file.add(Array.from({ length }, (_, index) => rowOf(from + index)));
    if (piece !== null) pieces.push(piece);
  }
  return [...pieces, Buffer.concat([...file.end()])];
}

describe('a Parquet file', () => {
  it('leaves in pieces as row groups fill, and another library reads every cell', () => {
    const count = 2 * ROWS_IN_A_GROUP + 500;
    const pieces = write(count, 1000);
    expect(pieces).toHaveLength(3);
    const { rows, metadata } = readParquetFile(Buffer.concat(pieces));
    expect(rows).toHaveLength(count);
    for (const index of [0, 1, 2, 5, 6, ROWS_IN_A_GROUP - 1, ROWS_IN_A_GROUP, count - 1]) {
      const row = Object.values(rows[index]!).map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell));
      expect(row).toEqual(rowOf(index));
    }
    expect(metadata.get('exportId')).toBe('x');
  });

  it('keeps nothing of a group in the shorter one that follows', () => {
    const file = new ParquetFile(columns, { exportId: 'x' });
    const pieces: Uint8Array[] = [];
    let count = 0;
    for (const length of [700, 0, 300, 20].map((more, group) => more + (group < 3 ? ROWS_IN_A_GROUP : 0))) {
      const from = count;
      const piece = file.add(Array.from({ length }, (_, index) => rowOf(from + index)));
      if (piece !== null) pieces.push(piece);
      count += length;
    }
    const { rows } = readParquetFile(Buffer.concat([...pieces, ...file.end()]));
    const cells = rows.map((row) =>
      Object.values(row).map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)),
    );
    expect(cells).toEqual(Array.from({ length: count }, (_, index) => rowOf(index)));
  });

  it('of more groups than the short form of a list holds is read', () => {
    const count = 17 * ROWS_IN_A_GROUP + 3;
    const { rows, metadata } = readParquetFile(Buffer.concat(write(count, ROWS_IN_A_GROUP)));
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toMatchObject({ grade: count - 1 - 5 });
    expect(metadata.get('exportId')).toBe('x');
  }, 30_000);

  it.each([0, 1, ROWS_IN_A_GROUP])('of %i rows is whole', (count) => {
    const { rows } = readParquetFile(Buffer.concat(write(count, 1000)));
    expect(rows).toHaveLength(count);
  });
});
