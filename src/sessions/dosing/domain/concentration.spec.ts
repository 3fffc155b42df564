import { expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { concentrationDeviations, concentrationRefusals } from './concentration.js';

const { plans } = defaultRuleSet;

it.each([
  [null, []],
  [100, []],
  [100.1, [{ code: 'dosing.concentration-invalid', pointer: '/pump/concentrationMgPerMl', max: 100 }]],
])('a pump set to %s mg/mL is refused with %j', (mgPerMl, expected) => {
  expect(concentrationRefusals(mgPerMl, plans)).toEqual(expected);
});

it.each<[number | null, number | null, string[]]>([
  [null, 2, []],
  [10, null, []],
  [10.1, null, ['dosing.concentration-above-usual']],
  [2, 2, []],
  [1, 2, ['dosing.concentration-not-as-ordered']],
  [50, 2, ['dosing.concentration-above-usual', 'dosing.concentration-not-as-ordered']],
])('a pump set to %s mg/mL where %s were ordered: %j', (mgPerMl, orderedMgPerMl, expected) => {
  expect(concentrationDeviations(mgPerMl, orderedMgPerMl, plans).map(({ code }) => code)).toEqual(expected);
});
