/** How papers print: numbers with a fixed count of decimals, and shares as `6/18`. */
import { expect } from '@jest/globals';
import type { Interval } from './intervals.js';
import type { TwoByTwo } from './two-by-two.js';

/** Expects a value to be the printed one, with as many decimals as are printed; an interval is `lower to upper`. */
export function shows(value: number | Interval | null | undefined, text: string): void {
  const limits = typeof value === 'number' ? [value] : [value?.lower, value?.upper];
  const decimals = text.split(' to ').map((limit) => limit.split('.')[1]?.length ?? 0);
  const printed = limits.map((limit, index) => (limit ?? Number.NaN).toFixed(decimals[index]));
  expect(printed.join(' to ')).toBe(text);
}

/** `count/total` against `count/total`. */
export function table(group: string, comparison: string): TwoByTwo {
  const shareOf = (text: string) => {
    const [count = Number.NaN, total = Number.NaN] = text.split('/').map(Number);
    return { count, total };
  };
  return { group: shareOf(group), comparison: shareOf(comparison) };
}
