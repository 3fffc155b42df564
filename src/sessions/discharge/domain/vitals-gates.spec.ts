import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { ObtainableVital } from '../../monitoring/domain/unobtainable.js';
import type { Gate } from './gate.js';
import type { DischargeFacts, RecoveryReading } from './recovery-facts.js';
import { minute, reading, readyToGo } from './recovery.fixture.js';
import { oxygenGate, pressureGate } from './vitals-gates.js';

const rules = defaultRuleSet.discharge;
const at = minute(100);

const said = (gate: Gate) => ('code' in gate ? `${gate.state} ${gate.code}` : gate.state);
const pressure = (facts: Partial<DischargeFacts>) => pressureGate(readyToGo(100, facts), at, rules);
const oxygen = (facts: Partial<DischargeFacts>) => oxygenGate(readyToGo(100, facts), at, rules);
const bp = (
  minutes: number,
  systolicMmHg: number,
  diastolicMmHg: number,
  more: Partial<RecoveryReading> = {},
) => reading(minutes, { systolicMmHg, diastolicMmHg, ...more });

describe('the pressure before leaving', () => {
  const near = (systolicMmHg: number, diastolicMmHg: number) => ({
    baseline: { systolicMmHg, diastolicMmHg, spo2Percent: 98, cadssTotal: 0 },
  });

  it.each([
    [90, 70, 'MET'],
    [89, 70, 'UNMET discharge.blood-pressure-too-low'],
    [159, 99, 'MET'],
    [160, 99, 'UNMET discharge.blood-pressure-too-high'],
    [150, 100, 'UNMET discharge.blood-pressure-too-high'],
  ])('%d/%d, like the baseline: %s', (systolic, diastolic, expected) => {
    expect(said(pressure({ readings: [bp(98, systolic, diastolic)], ...near(systolic, diastolic) }))).toBe(
      expected,
    );
  });

  it.each([
    [144, 80, 'MET'],
    [145, 80, 'UNMET discharge.blood-pressure-off-baseline'],
    [96, 80, 'MET'],
    [95, 80, 'UNMET discharge.blood-pressure-off-baseline'],
    [120, 96, 'MET'],
    [120, 97, 'UNMET discharge.blood-pressure-off-baseline'],
  ])('%d/%d against 120/80, not falling: %s', (systolic, diastolic, expected) => {
    expect(said(pressure({ readings: [bp(98, systolic, diastolic)] }))).toBe(expected);
  });

  it.each([
    ['falling', [150, 98], 'MET'],
    ['one lower, one alike', [149, 98], 'MET'],
    ['alike', [149, 97], 'UNMET discharge.blood-pressure-off-baseline'],
    ['one higher', [150, 96], 'UNMET discharge.blood-pressure-off-baseline'],
  ] as const)('149/97 after a reading from which it is %s', (_what, [systolic, diastolic], expected) => {
    expect(said(pressure({ readings: [bp(98, 149, 97), bp(90, systolic, diastolic)] }))).toBe(expected);
  });

  it.each([
    [70, 'MET'],
    [69.9, 'UNKNOWN discharge.blood-pressure-not-measured'],
  ])('measured at minute %d of 100: %s', (minutes, expected) => {
    expect(said(pressure({ readings: [reading(minutes)] }))).toBe(expected);
  });

  it('counts no reading from before the dose ended, nor from after leaving', () => {
    const facts = readyToGo(20, { readings: [reading(-1), reading(21)] });
    expect(said(pressureGate(facts, minute(20), rules))).toBe(
      'UNKNOWN discharge.blood-pressure-not-measured',
    );
  });

  it('is not known while the last reading is unusual and not confirmed, or has nothing to be compared with', () => {
    const unconfirmed = bp(99, 65, 35, { isConfirmed: false });
    expect(said(pressure({ readings: [reading(90), unconfirmed] }))).toBe(
      'UNKNOWN discharge.blood-pressure-unconfirmed',
    );
    const baseline = { systolicMmHg: null, diastolicMmHg: null, spo2Percent: null, cadssTotal: null };
    expect(said(pressure({ baseline }))).toBe('UNKNOWN discharge.blood-pressure-without-baseline');
    expect(said(pressure({ baseline, readings: [bp(90, 130, 85), bp(98, 128, 84)] }))).toBe('MET');
  });
});

describe('a try that failed', () => {
  const failed = (minutes: number, ...vitals: ObtainableVital[]) =>
    bp(minutes, 0, 0, {
      ...{ systolicMmHg: null, diastolicMmHg: null, spo2Percent: null },
      unobtainable: vitals.map((vital) => ({ vital, reason: 'PATIENT_MOVING', note: null })),
    });
  const both = (...readings: RecoveryReading[]) => [said(pressure({ readings })), said(oxygen({ readings }))];
  const unobtainable = [
    'UNKNOWN discharge.blood-pressure-unobtainable',
    'UNKNOWN discharge.oxygen-unobtainable',
  ];
  const all = ['bloodPressure', 'spo2Percent'] as const;

  it.each<[string, RecoveryReading[], string[]]>([
    ['after the last values', [reading(90), failed(95, ...all)], unobtainable],
    ['and no values at all', [failed(95, ...all)], unobtainable],
    ['before the last values', [failed(90, ...all), reading(95)], ['MET', 'MET']],
    ['at the time of the last values', [failed(95, ...all), reading(95)], ['MET', 'MET']],
    ['of one of the two', [reading(90), failed(95, 'spo2Percent')], ['MET', unobtainable[1]!]],
    ['of another sign', [reading(90), failed(95, 'temperatureCelsius')], ['MET', 'MET']],
    ['after leaving', [reading(90), failed(101, ...all)], ['MET', 'MET']],
    [
      'so long ago that it does not count',
      [failed(69, ...all)],
      ['UNKNOWN discharge.blood-pressure-not-measured', 'UNKNOWN discharge.oxygen-not-measured'],
    ],
  ])('%s', (_case, readings, expected) => {
    expect(both(...readings)).toEqual(expected);
  });

  it('does not hide a fall of oxygen, and says when and why', () => {
    const fallen = reading(90, { spo2Percent: 89 });
    expect(said(oxygen({ readings: [fallen, failed(95, 'spo2Percent')] }))).toBe(
      'UNMET discharge.oxygen-fell',
    );
    expect(pressure({ readings: [failed(95, 'bloodPressure')] })).toMatchObject({
      measuredAt: minute(95),
      about: ['PATIENT_MOVING'],
    });
  });
});

describe('oxygen before leaving', () => {
  const baselineOf = (spo2Percent: number | null) => ({
    baseline: { systolicMmHg: 120, diastolicMmHg: 80, spo2Percent, cadssTotal: 0 },
  });

  it.each([
    [94, 98, 'MET'],
    [93, 98, 'UNMET discharge.oxygen-too-low'],
    [92, 92, 'MET'],
    [91, 92, 'UNMET discharge.oxygen-too-low'],
    [90, 88, 'MET'],
    [89, 88, 'UNMET discharge.oxygen-fell'],
    [94, null, 'MET'],
    [93, null, 'UNMET discharge.oxygen-too-low'],
  ])('SpO2 %d with a baseline of %j: %s', (spo2Percent, baseline, expected) => {
    expect(said(oxygen({ readings: [reading(98, { spo2Percent })], ...baselineOf(baseline) }))).toBe(
      expected,
    );
  });

  it('is held by a fall of the last half hour, and says until when', () => {
    const fall = (minutes: number, isConfirmed: boolean) =>
      oxygen({ readings: [reading(minutes, { spo2Percent: 85, isConfirmed }), reading(98)] });
    expect(fall(75, true)).toMatchObject({ code: 'discharge.oxygen-fell', value: 85, metAt: minute(105) });
    expect(said(fall(75, false))).toBe('UNMET discharge.oxygen-fell');
    expect(said(fall(70, true))).toBe('UNMET discharge.oxygen-fell');
    expect(said(fall(69.9, true))).toBe('MET');
  });

  it('is measured on room air, not long ago, and confirmed', () => {
    const given = (supplementalO2LitresPerMinute: number) =>
      said(oxygen({ readings: [reading(98, { supplementalO2LitresPerMinute })] }));
    expect(given(2)).toBe('UNMET discharge.oxygen-supplied');
    expect(given(0)).toBe('MET');
    expect(said(oxygen({ readings: [reading(60)] }))).toBe('UNKNOWN discharge.oxygen-not-measured');
    const unconfirmed = reading(98, { isConfirmed: false });
    expect(said(oxygen({ readings: [unconfirmed] }))).toBe('UNKNOWN discharge.oxygen-unconfirmed');
  });
});
