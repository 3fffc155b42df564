import { describe, expect, it } from '@jest/globals';
import { unitOf } from './units.js';

describe('unitOf', () => {
  it.each([
    ['systolicMmHg', 'mm[Hg]'],
    ['spo2Percent', '%'],
    ['heartRatePerMinute', '/min'],
    ['rateMgPerMinute', 'mg/min'],
    ['ivRateMgPerKgPerMinute', 'mg/kg/min'],
    ['mgPerKg', 'mg/kg'],
    ['kg', 'kg'],
    ['concentrationMgPerMl', 'mg/mL'],
    ['rateMlPerHour', 'mL/h'],
    ['temperatureCelsius', 'Cel'],
    ['minutesFromDoseStart', 'min'],
    ['raisedAgainAfterMinutesInRange', 'min'],
    ['grade', undefined],
    ['items', undefined],
  ])('%s: %s', (name, ucum) => {
    expect(unitOf(name)?.ucum).toBe(ucum);
  });
});
