import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { checkVitalSigns, meanArterialPressureMmHg, type VitalSigns } from './vitals-plausibility.js';

const rules = defaultRuleSet.vitals;

function codes(reading: VitalSigns): string[] {
  const { rejects, confirms } = checkVitalSigns(reading, rules);
  return [...rejects, ...confirms].map(({ code }) => code.replace('vitals.', ''));
}

describe('single values, both sides of every bound', () => {
  it.each([
    ['heartRatePerMinute', [-1, 250.5], [0, 34.9, 180.1, 250], [35, 72, 180]],
    ['spo2Percent', [39.9, 100.1, 101], [40, 84.9], [85, 97, 100]],
    ['respiratoryRatePerMinute', [-1, 70.5], [0, 5.9, 40.1, 70], [6, 14, 40]],
    ['etco2MmHg', [0.9, 120.1], [1, 19.9, 60.1, 120], [20, 38, 60]],
    ['temperatureCelsius', [29.9, 43.1], [30, 34.9, 38.6, 43], [35, 36.8, 38.5]],
    // A variant of MOAA/S counts from 1 to 6; it is not ours.
    ['moaas', [-1, 6], [], [0, 3, 5]],
    ['painScore', [-1, 11], [], [0, 5, 10]],
    ['supplementalO2LitresPerMinute', [-0.1, 15.1], [], [0, 2, 15]],
  ] as const)('%s: refused %j, to be confirmed %j, taken %j', (sign, refused, unusual, taken) => {
    for (const value of refused) expect(codes({ [sign]: value })).toEqual(['impossible']);
    for (const value of unusual) expect(codes({ [sign]: value })).toEqual(['unusual']);
    for (const value of taken) expect(codes({ [sign]: value })).toEqual([]);
  });

  it('takes no number that is none', () => {
    expect(codes({ heartRatePerMinute: Number.NaN })).toEqual(['impossible']);
    expect(codes({ heartRatePerMinute: Infinity })).toEqual(['impossible']);
  });

  it.each([
    [89.9, ['impossible']],
    [90, ['looks-like-fahrenheit']],
    [98.6, ['looks-like-fahrenheit']],
    [110, ['looks-like-fahrenheit']],
    [110.1, ['impossible']],
  ])('a temperature of %d: %j', (temperatureCelsius, expected) => {
    expect(codes({ temperatureCelsius })).toEqual(expected);
  });
});

describe('blood pressure', () => {
  it.each([
    [120, 80, []],
    [39, 25, ['impossible', 'unusual', 'pulse-pressure-unusual']],
    [40, 24, ['unusual', 'unusual']],
    [69, 45, ['unusual']],
    [70, 45, []],
    [240, 130, []],
    [241, 130, ['unusual']],
    [300, 190, ['unusual', 'unusual']],
    [301, 190, ['impossible', 'unusual']],
    [100, 19, ['impossible']],
    [100, 20, ['unusual']],
    [100, 39, ['unusual']],
    [100, 40, []],
    [160, 140, []],
    [160, 141, ['unusual']],
    [220, 200, ['unusual']],
    [221, 201, ['impossible']],
    [94, 80, ['pulse-pressure-unusual']],
    [95, 80, []],
    [200, 80, []],
    [201, 80, ['pulse-pressure-unusual']],
    [80, 80, ['systolic-not-above-diastolic']],
    [80, 120, ['systolic-not-above-diastolic']],
  ])('%d/%d: %j', (systolicMmHg, diastolicMmHg, expected) => {
    expect(codes({ systolicMmHg, diastolicMmHg })).toEqual(expected);
  });

  it('is two values or none', () => {
    expect(checkVitalSigns({ systolicMmHg: 120, diastolicMmHg: null }, rules).rejects).toEqual([
      { code: 'vitals.blood-pressure-incomplete', pointer: '/diastolicMmHg' },
    ]);
    expect(checkVitalSigns({ diastolicMmHg: 80, spo2Percent: 97 }, rules).rejects).toEqual([
      { code: 'vitals.blood-pressure-incomplete', pointer: '/systolicMmHg' },
    ]);
  });

  it.each([
    [120, 80, 93.3],
    [130, 100, 110],
    [95, 61, 72.3],
  ])('%d/%d has a mean of %d', (systolic, diastolic, mean) => {
    expect(meanArterialPressureMmHg(systolic, diastolic)).toBe(mean);
  });
});

describe('bounds of another clinic', () => {
  it('are the ones that count', () => {
    const other = {
      ...rules,
      spo2Percent: { reject: { min: 50, max: 100 }, confirm: { min: 88 } },
      pulsePressureMmHg: { min: 20, max: 100 },
      fahrenheitLooksLike: { min: 95, max: 105 },
    };
    const held = (reading: VitalSigns) => {
      const { rejects, confirms } = checkVitalSigns(reading, other);
      return [...rejects, ...confirms].map(({ code }) => code.replace('vitals.', ''));
    };
    expect(held({ spo2Percent: 49 })).toEqual(['impossible']);
    expect(held({ spo2Percent: 87 })).toEqual(['unusual']);
    expect(held({ spo2Percent: 88 })).toEqual([]);
    expect(held({ systolicMmHg: 99, diastolicMmHg: 80 })).toEqual(['pulse-pressure-unusual']);
    expect(held({ temperatureCelsius: 94 })).toEqual(['impossible']);
  });
});

describe('a reading', () => {
  it('has to hold a value; zero is one', () => {
    expect(codes({})).toEqual(['nothing-measured']);
    expect(codes({ spo2Percent: null, heartRatePerMinute: null })).toEqual(['nothing-measured']);
    expect(codes({ respiratoryRatePerMinute: 0 })).toEqual(['unusual']);
  });

  it('is answered with every reason, its field and its limits, and never with the value', () => {
    expect(
      checkVitalSigns({ spo2Percent: 101, heartRatePerMinute: 190, temperatureCelsius: 99 }, rules),
    ).toEqual({
      rejects: [
        { code: 'vitals.impossible', pointer: '/spo2Percent', min: 40, max: 100 },
        { code: 'vitals.looks-like-fahrenheit', pointer: '/temperatureCelsius', min: 30, max: 43 },
      ],
      confirms: [{ code: 'vitals.unusual', pointer: '/heartRatePerMinute', min: 35, max: 180 }],
    });
  });

  it('keeps the mean pressure between diastolic and systolic', () => {
    const pressures = fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(pressures, ([diastolic, pulsePressure]) => {
        const mean = meanArterialPressureMmHg(diastolic + pulsePressure, diastolic);
        expect(mean).toBeGreaterThan(diastolic);
        expect(mean).toBeLessThan(diastolic + pulsePressure);
      }),
    );
  });
});
