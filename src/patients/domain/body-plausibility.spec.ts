import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import {
  bodyMassIndex,
  type BodyMeasurement,
  checkAge,
  checkBody,
  type LastBodyMeasurement,
} from './body-plausibility.js';

const rules = defaultRuleSet.body;
const unknown: LastBodyMeasurement = { weightKg: null, heightCm: null };

function codes(now: Partial<BodyMeasurement>, last: Partial<LastBodyMeasurement> = {}): string[] {
  const { rejects, warnings } = checkBody({ ...unknown, ...now }, { ...unknown, ...last }, rules);
  return [...rejects, ...warnings].map(({ code }) => code);
}

describe('weight', () => {
  it.each([
    [24.9, ['weight.out-of-bounds']],
    [25, ['weight.unusual']],
    [39.9, ['weight.unusual']],
    [40, []],
    [180, []],
    [180.1, ['weight.unusual']],
    [350, ['weight.unusual']],
    [350.1, ['weight.out-of-bounds']],
    [Number.NaN, ['weight.out-of-bounds']],
  ])('%d kg, as before: %j', (weightKg, expected) => {
    expect(codes({ weightKg }, { weightKg })).toEqual(expected);
  });

  it.each([
    [72, []],
    [71.9, ['weight.changed']],
    [88, []],
    [88.1, ['weight.changed']],
    [176.4, ['weight.changed']],
  ])('%d kg after 80 kg: %j', (weightKg, expected) => {
    expect(codes({ weightKg }, { weightKg: 80 })).toEqual(expected);
  });

  it('asks for a second entry of the first one, unless that is impossible anyway', () => {
    expect(codes({ weightKg: 80 })).toEqual(['weight.first-needs-second-entry']);
    expect(codes({ weightKg: 20 })).toEqual(['weight.out-of-bounds']);
  });
});

describe('height', () => {
  it.each([
    [99.9, ['height.out-of-bounds']],
    [100, ['height.unusual']],
    [139.9, ['height.unusual']],
    [140, []],
    [210, []],
    [210.1, ['height.unusual']],
    [250, ['height.unusual']],
    [250.1, ['height.out-of-bounds']],
  ])('%d cm: %j', (heightCm, expected) => {
    expect(codes({ heightCm })).toEqual(expected);
  });
});

describe('body mass index', () => {
  it.each([
    [48.9, 175, ['bmi.unusual']],
    [49, 175, []],
    [137.8, 175, []],
    [137.9, 175, ['bmi.unusual']],
    [64, 200, []],
    [63.9, 200, ['bmi.unusual']],
    [180, 200, []],
    [180.1, 200, ['weight.unusual', 'bmi.unusual']],
  ])('%d kg at %d cm: %j', (weightKg, heightCm, expected) => {
    expect(codes({ weightKg, heightCm }, { weightKg })).toEqual(expected);
  });

  it('takes the other measurement from the record, and points at the one that is new', () => {
    const { warnings } = checkBody(
      { weightKg: null, heightCm: 145 },
      { weightKg: 100, heightCm: null },
      rules,
    );
    expect(warnings).toEqual([{ code: 'bmi.unusual', pointer: '/heightCm', min: 16, max: 45 }]);
    expect(codes({ weightKg: 100 }, { weightKg: 100, heightCm: 145 })).toEqual(['bmi.unusual']);
    expect(codes({}, { weightKg: 100, heightCm: 145 })).toEqual([]);
  });

  it('catches pounds typed as kilograms at the first weight', () => {
    expect(codes({ weightKg: 180, heightCm: 175 })).toEqual([
      'weight.first-needs-second-entry',
      'bmi.unusual',
    ]);
    expect(bodyMassIndex(81, 180)).toBeCloseTo(25, 10);
  });

  it('is not asked about where a measurement is impossible', () => {
    expect(codes({ weightKg: 400, heightCm: 90 })).toEqual(['weight.out-of-bounds', 'height.out-of-bounds']);
  });
});

describe('age', () => {
  it.each([
    [-1, ['age.out-of-bounds']],
    [0, ['age.unusual']],
    [17, ['age.unusual']],
    [18, []],
    [64, []],
    [65, ['age.unusual']],
    [120, ['age.unusual']],
    [121, ['age.out-of-bounds']],
  ])('%d years: %j', (ageYears, expected) => {
    const { rejects, warnings } = checkAge(ageYears, rules);
    expect([...rejects, ...warnings].map(({ code }) => code)).toEqual(expected);
  });
});
