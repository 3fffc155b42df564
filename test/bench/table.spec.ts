import { describe, expect, it } from '@jest/globals';
import type { WorkResult } from '../../bench/results/result.js';
import { rowOf, sayResults, short, tableOf } from '../../bench/results/table.js';

const measured: WorkResult = {
  code: 'B1',
  title: 'one reading per POST',
  against: 'one INSERT per request',
  unit: 'readings/s',
  floor: [2000, 1000, 2400],
  ours: [1000, 800, 1200],
  ratios: [0.5, 0.8, 0.5],
  aim: { atLeast: 1.5 },
  latencies: { p50: 12.34, p95: 40.4, p99: 123.4 },
  cpuSeconds: 11.26,
  measuredSeconds: 12.01,
  peakMemoryMiB: 256.7,
  notes: ['16 connections'],
};

describe('short', () => {
  it.each([
    [1234.5, '1235'],
    [100, '100'],
    [99.96, '100'],
    [12.34, '12.3'],
    [0.04567, '0.0457'],
    [0, '0'],
    [NaN, '-'],
  ])('%d is %s', (value, text) => {
    expect(short(value)).toBe(text);
  });
});

describe('a row', () => {
  it('shows medians, the range of the ratios, and whether the aim is met by the median of the ratios', () => {
    expect(rowOf(measured)).toEqual([
      'B1 one reading per POST',
      '2000',
      '1000',
      'readings/s',
      '0.5 (0.5-0.8)',
      '>= 1.5 not met',
      '12.3/40.4/123',
      '11.3 of 12',
      '257',
    ]);
  });

  it('says so where something cannot be told', () => {
    const row = rowOf({
      ...measured,
      cpuSeconds: null,
      peakMemoryMiB: null,
      ratios: [],
      floor: [],
      ours: [],
    });
    expect(row.slice(1, 6)).toEqual(['-', '-', 'readings/s', '-', '>= 1.5 not measured']);
    expect(row.slice(-2)).toEqual(['-', '-']);
  });

  it('takes a time at most where less is better', () => {
    expect(rowOf({ ...measured, aim: { atMost: 0.5 } })[5]).toBe('<= 0.5 met');
  });
});

describe('the table', () => {
  it('stands straight, with one line for each work, and its notes below', () => {
    const lines = tableOf([measured, { ...measured, code: 'B2', title: 'more' }]).split('\n');
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(sayResults([measured])).toMatch(/\nB1: against one INSERT per request\nB1: 16 connections$/);
  });
});
