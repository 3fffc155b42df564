import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell, ColumnType } from './column.js';
import { csvField, csvLines, csvText } from './csv.js';

describe('csvText', () => {
  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+1 555 0100', `'+1 555 0100`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tcmd', `'\tcmd`],
    ['\rcmd', `"'\rcmd"`],
    ['\ncmd', `"'\ncmd"`],
    ['\uFF1D1+1', `'\uFF1D1+1`],
    ['a = b', 'a = b'],
    ['A-1001', 'A-1001'],
    ['said "no"', '"said ""no"""'],
    ['one, two', '"one, two"'],
    ['one\r\ntwo', '"one\r\ntwo"'],
    [' padded', '" padded"'],
    ['Müller 漢', 'Müller 漢'],
    ['', ''],
  ])('%j becomes %j', (text, field) => {
    expect(csvText(text)).toBe(field);
  });
});

describe('csvField', () => {
  it.each<[Cell, ColumnType, string]>([
    [-5, 'integer', '-5'],
    [-0.25, 'decimal', '-0.25'],
    [true, 'boolean', 'true'],
    [null, 'text', ''],
    [null, 'decimal', ''],
    [Date.UTC(2026, 4, 4, 11), 'localDateTime', '2026-05-04T11:00:00.000'],
    [Date.UTC(2026, 4, 4, 11), 'instant', '2026-05-04T11:00:00.000Z'],
  ])('%j of type %s is written %j', (cell, type, field) => {
    expect(csvField(cell, type)).toBe(field);
  });
});

/** A reader of RFC 4180 written for this test alone. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('csvLines', () => {
  it('gives every text back to a reader, with no cell that begins a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '-', '"', ',', '\r', '\n', '\t', ' ', 'a', '@', 'ü'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readCsv(csvLines(rows, ['text', 'text']));
        expect(read.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(rows);
        for (const field of read.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
