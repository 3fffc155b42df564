import { describe, expect, it } from '@jest/globals';
import { doseOfSession, orderedDoseMg, plannedRateMgPerMinute } from './dose.js';

describe('orderedDoseMg', () => {
  it.each([
    [{ mgPerKg: 0.5, mg: null }, 80, 40],
    [{ mgPerKg: 0.5, mg: null }, 81.6, 40.8],
    [{ mgPerKg: 0.75, mg: null }, 67.3, 50.48],
    [{ mgPerKg: null, mg: 84 }, null, 84],
    [{ mgPerKg: null, mg: 84 }, 120, 84],
    [{ mgPerKg: 0.5, mg: 41 }, 80, 41],
    [{ mgPerKg: 0.5, mg: null }, null, null],
    [{ mgPerKg: null, mg: null }, 80, null],
  ])('%j at %j kg is %j mg', (order, dosingWeightKg, expected) => {
    expect(orderedDoseMg(order, dosingWeightKg)).toBe(expected);
  });
});

describe('doseOfSession', () => {
  const phaseDose = { mgPerKg: null, mg: 84, infusionMinutes: null };

  it.each([
    [56, 1, 56],
    [56, 2, 84],
    [null, 1, 84],
  ])('first session %j mg: session %d gets %d mg', (firstSessionMg, sessionNumber, mg) => {
    expect(doseOfSession(phaseDose, firstSessionMg, sessionNumber).mg).toBe(mg);
  });
});

describe('plannedRateMgPerMinute', () => {
  it('spreads the dose evenly', () => {
    expect(plannedRateMgPerMinute(40, 40)).toBe(1);
    expect(plannedRateMgPerMinute(30, 40)).toBe(0.75);
  });
});
