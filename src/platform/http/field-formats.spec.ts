import { describe, expect, it } from '@jest/globals';
import { hasYearOfRecord } from './field-years.js';
import { hasAtMostDecimals, isCalendarDay, isInstant, isPlainText, isUuid } from './field-formats.js';

describe('isCalendarDay', () => {
  it.each([
    ['2026-05-04', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2026-5-4', false],
    ['2026-05-04T00:00:00Z', false],
    [20260504, false],
    [null, false],
  ])('%j: %s', (value, expected) => {
    expect(isCalendarDay(value)).toBe(expected);
  });
});

describe('isInstant', () => {
  it.each([
    ['2026-05-04T11:00:00-07:00', true],
    ['2026-05-04T18:00Z', true],
    ['2026-05-04T18:00:00.123456789Z', true],
    ['2026-05-04T23:59:59+14:00', true],
    ['2026-05-04T11:00:00', false],
    ['2026-05-04 11:00:00Z', false],
    ['2026-05-04T24:00:00Z', false],
    ['2026-05-04T11:60:00Z', false],
    ['2026-05-04T11:00:00+15:00', false],
    ['2026-02-30T11:00:00Z', false],
    ['1899-12-31T23:59:59Z', false],
    ['1900-01-01T00:00:00Z', true],
    ['2199-12-31T23:59:59Z', true],
    ['2200-01-01T00:00:00Z', false],
    ['May 4, 2026', false],
  ])('%j: %s', (value, expected) => {
    expect(isInstant(value)).toBe(expected);
  });
});

describe('hasYearOfRecord', () => {
  it.each([
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31T23:59:59Z', true],
    ['2200-01-01T00:00:00Z', false],
    ['0001-01-01', false],
    ['1899-02-29', true],
    ['1899', true],
    [1899, true],
  ])('%j: %s', (value, expected) => {
    expect(hasYearOfRecord(value)).toBe(expected);
  });
});

describe('isPlainText', () => {
  it.each([
    ['Zoë Quillfeather, 😀', true],
    ['two\nlines\tand\r\na tab', true],
    ['a\u0000b', false],
    ['a\u001bb', false],
    ['a\u007fb', false],
    ['a\u0085b', false],
    ['half \ud83d', false],
    [5, false],
  ])('%j: %s', (value, expected) => {
    expect(isPlainText(value)).toBe(expected);
  });
});

describe('isUuid', () => {
  it.each([
    ['018f0000-0000-7000-8000-000000000000', true],
    ['018F0000-0000-7000-8000-00000000000A', true],
    ['018f0000-0000-7000-c000-000000000000', false],
    ['018f0000-0000-0000-8000-000000000000', false],
    ['018f0000000070008000000000000000', false],
    ['------------------------------------', false],
  ])('%s: %s', (value, expected) => {
    expect(isUuid(value)).toBe(expected);
  });
});

describe('hasAtMostDecimals', () => {
  it.each([
    [0, 0, true],
    [-3, 0, true],
    [0.5, 0, false],
    [81.6, 1, true],
    [81.65, 1, false],
    [0.001, 3, true],
    [0.0005, 3, false],
    [0.1 + 0.2, 3, false],
    [5e-324, 3, false],
    [1e21, 3, true],
    [Number.NaN, 3, false],
    [Number.POSITIVE_INFINITY, 3, false],
    ['1', 3, false],
    [null, 3, false],
  ])('%p with %p: %p', (value, most, expected) => {
    expect(hasAtMostDecimals(value, most)).toBe(expected);
  });
});
