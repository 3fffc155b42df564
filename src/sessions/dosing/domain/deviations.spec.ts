import { describe, expect, it } from '@jest/globals';
import { onePerCode } from './deviations.js';

describe('the deviations of one event', () => {
  it('are each there once, with everything that was said', () => {
    const deviations = [
      { code: 'vitals.red-before-dose', message: 'Heart rate is red.', sign: 'heartRatePerMinute' },
      { code: 'escort.not-named', message: 'Nobody is named.' },
      { code: 'vitals.red-before-dose', message: 'SpO2 is red.', sign: 'spo2Percent' },
      { code: 'vitals.red-before-dose', message: 'SpO2 is red.', sign: 'spo2Percent' },
    ];
    expect(onePerCode(deviations)).toEqual([
      {
        code: 'vitals.red-before-dose',
        message: 'Heart rate is red. SpO2 is red.',
        sign: 'heartRatePerMinute',
      },
      { code: 'escort.not-named', message: 'Nobody is named.' },
    ]);
    expect(onePerCode([])).toEqual([]);
  });
});
