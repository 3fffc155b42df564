import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet as rules } from '../../../clinic/rules/default-rule-set.js';
import { furtherInjectionBlockers } from './further-injection.js';
import type { PreDoseReading } from './pre-dose-reading.js';
import { minute, reading } from './readings.fixture.js';

/** The injection before was at minute 0. */
const check = (readings: readonly PreDoseReading[], at = 15, redAlerts: readonly string[] = []) =>
  furtherInjectionBlockers({ readings, redAlerts }, { previousAt: minute(0), at: minute(at) }, rules);

const set = (minutes: number, values: Partial<PreDoseReading> = {}) =>
  reading(minutes, {
    systolicMmHg: 130,
    diastolicMmHg: 80,
    heartRatePerMinute: 70,
    spo2Percent: 98,
    respiratoryRatePerMinute: 14,
    ...values,
  });

const codes = (...asked: Parameters<typeof check>) => check(...asked).map(({ code }) => code);

describe('before a further injection', () => {
  it('a whole set after the one before is enough', () => {
    expect(check([set(10)])).toEqual([]);
  });

  it.each([
    ['nothing was measured', []],
    ['only before the injection', [set(-20)]],
    ['only in the minute of the injection', [set(0)]],
    ['only after the one that is asked about', [set(16)]],
    ['the pressure is missing', [set(10, { systolicMmHg: null, diastolicMmHg: null })]],
    ['the respiratory rate is missing', [set(10, { respiratoryRatePerMinute: null })]],
    ['nobody confirmed it', [set(10, { isConfirmed: false })]],
  ])('nobody knows how the patient is where %s', (_what, readings) => {
    expect(codes(readings)).toEqual(['vitals.none-since-injection']);
  });

  it('the set is at most 15 minutes old', () => {
    expect(check([set(10)], 25)).toEqual([]);
    expect(check([set(10)], 26)).toEqual([
      {
        code: 'vitals.too-old-for-injection',
        clearableBy: ['nurse', 'psychiatrist'],
        subjectId: 'reading-10',
        value: 16,
        threshold: 15,
      },
    ]);
  });

  it.each<[string, Partial<PreDoseReading>, Partial<PreDoseReading>]>([
    ['systolicMmHg', { systolicMmHg: 180 }, { systolicMmHg: 179 }],
    ['systolicMmHg', { systolicMmHg: 79, diastolicMmHg: 50 }, { systolicMmHg: 80, diastolicMmHg: 50 }],
    ['diastolicMmHg', { diastolicMmHg: 110 }, { diastolicMmHg: 109 }],
    ['heartRatePerMinute', { heartRatePerMinute: 131 }, { heartRatePerMinute: 130 }],
    ['heartRatePerMinute', { heartRatePerMinute: 39 }, { heartRatePerMinute: 40 }],
    ['spo2Percent', { spo2Percent: 89 }, { spo2Percent: 92 }],
    ['respiratoryRatePerMinute', { respiratoryRatePerMinute: 7 }, { respiratoryRatePerMinute: 8 }],
    ['etco2MmHg', { etco2MmHg: 61 }, { etco2MmHg: 60 }],
    ['moaas', { moaas: 2 }, { moaas: 3 }],
  ])('%s is red from its bound on, until it is measured again', (sign, red, usual) => {
    expect(check([set(10, red)])).toEqual([
      expect.objectContaining({ code: 'vitals.red-before-injection', sign, subjectId: 'reading-10' }),
    ]);
    expect(check([set(10, usual)])).toEqual([]);
    expect(check([set(10, red), set(14, usual)])).toEqual([]);
    expect(codes([set(10, red), set(14, { ...usual, isConfirmed: false })])).toEqual([
      'vitals.red-before-injection',
    ]);
  });

  it('what was red before the injection before is not asked again', () => {
    expect(check([set(-1, { spo2Percent: 85 }), set(10)])).toEqual([]);
  });

  it('says all of it at once, each red alert of a rule once', () => {
    const readings = [set(5, { spo2Percent: 88, heartRatePerMinute: 140 })];
    expect(check(readings, 30, ['spo2', 'heart-rate', 'spo2'])).toMatchObject([
      { code: 'vitals.too-old-for-injection' },
      { code: 'vitals.red-before-injection', sign: 'heartRatePerMinute', value: 140, threshold: 130 },
      { code: 'vitals.red-before-injection', sign: 'spo2Percent', value: 88, threshold: 90 },
      { code: 'alert.red-unresolved', items: ['spo2', 'heart-rate'] },
    ]);
  });
});
