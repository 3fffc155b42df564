import { describe, expect, it } from '@jest/globals';
import { defaultAlerts } from '../../../clinic/rules/default-treatment-day.js';
import type { DecisionFact, ReadinessDecision } from './blocker.js';
import type { PreDoseReading } from './pre-dose-reading.js';
import { PRESSURE_DECISION, pressureBlocker } from './pressure-gate.js';
import { minute, pressure } from './readings.fixture.js';

const REPEAT = 'blood-pressure.repeat-needed';
const rules = defaultAlerts.preDosePressure;

const gate = (readings: readonly PreDoseReading[], decisions: readonly DecisionFact[] = []) =>
  pressureBlocker(readings, decisions, rules);

function decided(minutes: number, decision: ReadinessDecision, at = 20): DecisionFact {
  return {
    code: PRESSURE_DECISION,
    subjectId: `reading-${minutes}`,
    decision,
    occurredAt: minute(at),
    recordedAt: minute(at),
  };
}

describe('the blood-pressure gate', () => {
  it.each([
    [140, 90, null],
    [141, 90, REPEAT],
    [140, 91, REPEAT],
    [159, 99, REPEAT],
    [160, 90, PRESSURE_DECISION],
    [140, 100, PRESSURE_DECISION],
    [100, 60, null],
  ])('one reading of %d/%d: %s', (systolic, diastolic, code) => {
    expect(gate([pressure(0, systolic, diastolic)])?.code ?? null).toBe(code);
  });

  it('has nothing to say before anything was measured', () => {
    expect(gate([])).toBeNull();
  });

  it.each([
    [4.99, 150, REPEAT],
    [5, 150, PRESSURE_DECISION],
    [12, 141, PRESSURE_DECISION],
    [5, 140, null],
    [2, 140, null],
  ])('elevated, and %d minutes later %d: %s', (after, systolic, code) => {
    expect(gate([pressure(0, 150, 85), pressure(after, systolic, 85)])?.code ?? null).toBe(code);
  });

  it('counts the rest from the first of the elevated readings', () => {
    const readings = [pressure(0, 150, 85), pressure(3, 152, 85)];
    expect(gate(readings)).toMatchObject({ subjectId: 'reading-3', systolicMmHg: 152, metAt: minute(5) });
    expect(gate([...readings, pressure(5, 145, 85)])?.code).toBe(PRESSURE_DECISION);
  });

  it('begins again after a reading that was not elevated, whatever the order of entry', () => {
    const readings = [pressure(12, 150, 85), pressure(6, 130, 80), pressure(0, 150, 85)];
    expect(gate(readings)).toMatchObject({ code: REPEAT, metAt: minute(17) });
  });

  it('goes on asking the psychiatrist after a hold while the pressure is elevated', () => {
    expect(gate([pressure(0, 165, 85), pressure(2, 150, 85)])?.code).toBe(PRESSURE_DECISION);
    expect(gate([pressure(0, 165, 85), pressure(2, 138, 85)])).toBeNull();
  });

  it('is closed and never opened by a reading nobody confirmed', () => {
    const unconfirmed = { isConfirmed: false };
    expect(gate([pressure(0, 130, 80), pressure(5, 245, 90, unconfirmed)])?.code).toBe(PRESSURE_DECISION);
    expect(gate([pressure(0, 165, 80), pressure(5, 69, 40, unconfirmed)])?.code).toBe(PRESSURE_DECISION);
    expect(gate([pressure(0, 245, 90, unconfirmed), pressure(5, 130, 80)])).toBeNull();
  });
});

describe('a decision of the psychiatrist', () => {
  const high = pressure(0, 165, 95);

  it.each([
    ['the reading itself', [high], true],
    ['a lower one', [high, pressure(5, 160, 95)], true],
    ['a higher systolic', [high, pressure(5, 166, 90)], false],
    ['a higher diastolic', [high, pressure(5, 150, 96)], false],
    ['a higher one that came down again', [high, pressure(5, 170, 96), pressure(9, 165, 95)], true],
  ] as const)('to go ahead covers, or not, %s', (_what, readings, isCovered) => {
    expect(gate(readings, [decided(0, 'GO_AHEAD')]) === null).toBe(isCovered);
  });

  it('to hold stands until the pressure is no longer elevated or another decision is made', () => {
    const held = [decided(0, 'GO_AHEAD', 1), decided(0, 'HOLD', 2)];
    expect(gate([high], held)).toMatchObject({ code: PRESSURE_DECISION, isHeld: true });
    expect(gate([high, pressure(5, 139, 88)], held)).toBeNull();
    expect(gate([high], [...held, decided(0, 'GO_AHEAD', 3)])).toBeNull();
  });

  it('about a reading of another session says nothing', () => {
    expect(gate([high], [decided(7, 'GO_AHEAD')])?.code).toBe(PRESSURE_DECISION);
  });
});
