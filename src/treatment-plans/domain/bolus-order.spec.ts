import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { checkBolus } from './bolus-order.js';

const rules = defaultRuleSet.plans;

describe('a bolus', () => {
  it.each([
    [24, 80, []],
    [24.1, 80, ['dose.bolus-unusual']],
    [24.1, null, []],
  ])('of %d mg for %p kg: %j', (mg, kg, warnings) => {
    const { rejects, warnings: found } = checkBolus(mg, kg, rules);
    expect([rejects, found.map(({ code }) => code)]).toEqual([[], warnings]);
  });

  it('is refused where the clinic has a bound for that', () => {
    const strict = { ivBolusMgPerKg: { reject: { max: 0.5 }, warn: { max: 0.3 } } };
    expect(checkBolus(40, 80, strict).rejects).toEqual([]);
    expect(checkBolus(40.1, 80, strict).rejects).toEqual([
      { code: 'dose.bolus-out-of-bounds', pointer: '/doseMg', max: 0.5 },
    ]);
  });
});
