import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { adjustedWeightKg, dosingWeightWarnings, idealWeightKg } from './dosing-weight.js';

const rules = defaultRuleSet.plans;
/** 70 inches. */
const man = { sex: 'MALE', heightCm: 177.8, weightKg: 123 } as const;

describe('the ideal weight', () => {
  it.each([
    ['MALE', 177.8, 73],
    ['FEMALE', 177.8, 68.5],
    ['MALE', 152.4, 50],
    ['FEMALE', 152.4, 45.5],
    ['OTHER', 177.8, null],
    ['MALE', null, null],
  ] as const)('%s of %p cm: %p kg', (sex, heightCm, kg) => {
    const ideal = idealWeightKg({ sex, heightCm });
    expect(ideal === null ? null : Math.round(ideal * 1e6) / 1e6).toBe(kg);
  });
});

describe('the adjusted weight', () => {
  it('adds a share of what lies above the ideal weight, and nothing for who weighs less', () => {
    expect(adjustedWeightKg(man, rules)).toBeCloseTo(93, 6);
    expect(adjustedWeightKg({ ...man, weightKg: 60 }, rules)).toBeCloseTo(73, 6);
    expect(adjustedWeightKg({ ...man, weightKg: null }, rules)).toBeNull();
  });
});

describe('a dosing weight', () => {
  it.each([
    ['IDEAL', 76.6, 0],
    ['IDEAL', 76.7, 1],
    ['IDEAL', 69.4, 0],
    ['IDEAL', 69.3, 1],
    ['ADJUSTED', 93, 0],
    ['ADJUSTED', 97.7, 1],
    ['ACTUAL', 200, 0],
  ] as const)('%s of %d kg: %d warnings', (basis, kg, warnings) => {
    expect(dosingWeightWarnings({ kg, basis }, man, rules)).toHaveLength(warnings);
  });

  it('is not held to a formula without height or sex', () => {
    const unknown = { ...man, heightCm: null };
    expect(dosingWeightWarnings({ kg: 40, basis: 'IDEAL' }, unknown, rules)).toEqual([]);
  });
});
