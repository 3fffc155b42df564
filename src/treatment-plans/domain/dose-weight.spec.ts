import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { type NewestWeighing, type WeighedDose, weightFindings } from './dose-weight.js';

const rules = defaultRuleSet.plans;
const dose: WeighedDose = {
  orderedMg: 40,
  orderedMgPerKg: 0.5,
  basis: 'ACTUAL',
  mismatchAcceptedAt: null,
};
const recordedAt = new Date('2026-05-04T16:00:00Z');
const weighing = (kg: number, isConfirmed = true): NewestWeighing => ({ kg, recordedAt, isConfirmed });
const codes = (ordered: WeighedDose, newest: NewestWeighing | null): string[] =>
  weightFindings(ordered, newest, rules).map(({ code }) => code);

describe('40 mg ordered as 0.5 mg/kg', () => {
  // 40 mg is 5 % below 0.5 x 84.2105 and 5 % above 0.5 x 76.1905.
  it.each([
    [80, []],
    [84.2, []],
    [84.3, ['dose.weight-mismatch']],
    [76.2, []],
    [76.1, ['dose.weight-mismatch']],
  ])('for a patient who now weighs %d kg: %j', (kg, expected) => {
    expect(codes(dose, weighing(kg))).toEqual(expected);
  });

  it('asks again only when a weight was recorded after the answer', () => {
    const accepted = (at: string) => ({ ...dose, mismatchAcceptedAt: new Date(at) });
    expect(codes(accepted('2026-05-04T16:00:00Z'), weighing(90))).toEqual([]);
    expect(codes(accepted('2026-05-04T15:59:59Z'), weighing(90))).toEqual(['dose.weight-mismatch']);
  });

  it('rests on no first weight that was entered once', () => {
    expect(codes(dose, weighing(80, false))).toEqual(['dose.weight-unconfirmed']);
    expect(codes(dose, weighing(176, false))).toEqual(['dose.weight-unconfirmed', 'dose.weight-mismatch']);
  });
});

describe('a dose that does not follow the scale', () => {
  it.each([
    ['in mg alone', { ...dose, orderedMgPerKg: null }],
    ['by ideal weight', { ...dose, basis: 'IDEAL' as const }],
    ['by adjusted weight', { ...dose, basis: 'ADJUSTED' as const }],
  ])('%s has no finding', (_what, ordered) => {
    expect(codes(ordered, weighing(176, false))).toEqual([]);
  });

  it('and a patient who was never weighed have none', () => {
    expect(codes(dose, null)).toEqual([]);
  });
});
