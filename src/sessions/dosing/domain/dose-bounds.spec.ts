import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { AdministrationEventType } from './administration-event.js';
import { outOfBounds, type SettledDose } from './dose-bounds.js';

const settled = (type: AdministrationEventType, totalMg: number, more: Partial<SettledDose> = {}) =>
  outOfBounds(
    { type, totalMg, totalWithoutMg: 0, eventMg: null, dosingWeightKg: 80, ...more },
    defaultRuleSet.plans,
  );
const codes = (...asked: Parameters<typeof settled>) => settled(...asked).map(({ code }) => code);

const TOTAL = 'dosing.total-mg-out-of-bounds';
const PER_KG = 'dosing.mg-per-kg-out-of-bounds';
const INJECTION = 'dosing.injection-mg-per-kg-out-of-bounds';

describe('a dose that no order may be', () => {
  it.each<[number, number | null, string[]]>([
    [120, 80, []],
    [120.01, 80, [PER_KG]],
    [250, 170, []],
    [250.01, 170, [TOTAL]],
    [251, 80, [TOTAL, PER_KG]],
    [120.01, null, []],
  ])('an infusion of %s mg for %s kg: %j', (totalMg, dosingWeightKg, expected) => {
    expect(codes('STOP', totalMg, { dosingWeightKg })).toEqual(expected);
    expect(codes('BOLUS', totalMg, { dosingWeightKg })).toEqual(expected);
  });

  it.each<[number, number, string[]]>([
    [240, 240, []],
    [240.1, 240.1, [INJECTION]],
    [320, 160, []],
    [320.1, 160, [PER_KG]],
  ])('injections of %s mg for 80 kg, the last of %s mg: %j', (totalMg, eventMg, expected) => {
    expect(codes('INJECTION', totalMg, { eventMg })).toEqual(expected);
  });

  it.each<[number, number, boolean]>([
    [28, 0, false],
    [84, 56, false],
    [0, 0, false],
    [42, 28, true],
    [70, 42, false],
    [112, 84, false],
  ])('devices of %s mg in all, %s mg without the last: %s', (totalMg, totalWithoutMg, isSaid) => {
    const about = { totalWithoutMg, dosingWeightKg: null };
    expect(codes('DEVICE', totalMg, about)).toEqual(isSaid ? ['dosing.not-whole-devices'] : []);
  });

  it('says what it was and what may be', () => {
    expect(settled('STOP', 160)).toEqual([{ code: PER_KG, value: 2, max: 1.5 }]);
  });
});
