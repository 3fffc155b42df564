import { describe, expect, it } from '@jest/globals';
import { isWithin, judgeOrder } from './bounds.js';

describe('isWithin', () => {
  it.each([
    [40, { min: 40, max: 300 }, true],
    [39.999, { min: 40, max: 300 }, false],
    [300, { min: 40, max: 300 }, true],
    [300.001, { min: 40, max: 300 }, false],
    [-1e9, { max: 5 }, true],
    [1e9, { min: 5 }, true],
    [0, {}, true],
    [Number.NaN, {}, false],
  ])('%d within %j: %s', (value, bounds, expected) => {
    expect(isWithin(value, bounds)).toBe(expected);
  });

  it('does not let the last binary digit decide', () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(isWithin(0.1 + 0.2, { max: 0.3 })).toBe(true);
  });
});

describe('judgeOrder', () => {
  const bounds = { reject: { min: 25, max: 350 }, warn: { min: 40, max: 180 } };

  it.each([
    [24.9, 'REJECT'],
    [25, 'WARN'],
    [39.9, 'WARN'],
    [40, 'PLAUSIBLE'],
    [180, 'PLAUSIBLE'],
    [180.1, 'WARN'],
    [350, 'WARN'],
    [350.1, 'REJECT'],
    [Number.NaN, 'REJECT'],
  ])('%d: %s', (value, verdict) => {
    expect(judgeOrder(value, bounds)).toBe(verdict);
  });

  it('never asks for an acknowledgement without a warn bound', () => {
    expect(judgeOrder(25, { reject: bounds.reject })).toBe('PLAUSIBLE');
  });
});
