import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../../clinic/rules/default-rule-set.js';
import { rescueFindings, rescueRefusals, type RescueRoute, type RescueUnit } from './rescue-dose.js';

const medicines = defaultRuleSet.dosing.rescueMedicines;

describe('rescueFindings', () => {
  it.each<[string, number, RescueUnit, RescueRoute, boolean]>([
    ['ONDANSETRON', 8, 'mg', 'IV', false],
    ['ONDANSETRON', 8.1, 'mg', 'IV', true],
    ['ONDANSETRON', 8, 'mg', 'PO', false],
    ['ONDANSETRON', 8.1, 'mg', 'PO', true],
    ['MIDAZOLAM', 2, 'mg', 'IV', false],
    ['MIDAZOLAM', 2.1, 'mg', 'IV', true],
    ['LORAZEPAM', 1, 'mg', 'PO', false],
    ['LORAZEPAM', 1.1, 'mg', 'PO', true],
    ['LORAZEPAM', 1, 'mg', 'IV', false],
    ['LORAZEPAM', 1.1, 'mg', 'IV', true],
    ['CLONIDINE', 0.2, 'mg', 'PO', false],
    ['CLONIDINE', 0.21, 'mg', 'PO', true],
    ['LABETALOL', 20, 'mg', 'IV', false],
    ['LABETALOL', 20.5, 'mg', 'IV', true],
    ['OXYGEN', 15, 'L/min', 'INHALED', false],
    ['OXYGEN', 15.1, 'L/min', 'INHALED', true],
    ['MIDAZOLAM', 5, 'mg', 'IM', false],
    ['METOCLOPRAMIDE', 100, 'mg', 'IV', false],
  ])('%s %s %s %s is above the protocol: %s', (medicine, dose, unit, route, isAbove) => {
    const findings = rescueFindings({ medicine, dose, unit, route, name: null }, medicines);
    expect(findings.map(({ code }) => code)).toEqual(isAbove ? ['rescue.above-protocol'] : []);
  });
});

describe('rescueRefusals', () => {
  const given = { dose: 1, unit: 'mg', route: 'PO' } as const;

  it('knows every medicine of the protocol', () => {
    expect(medicines.map(({ code }) => code)).toEqual(
      'ONDANSETRON METOCLOPRAMIDE MIDAZOLAM LORAZEPAM CLONIDINE LABETALOL HYDRALAZINE OXYGEN ACETAMINOPHEN KETOROLAC OTHER'.split(
        ' ',
      ),
    );
  });

  it('knows the medicines of the rules and no others', () => {
    expect(rescueRefusals({ ...given, medicine: 'ONDANSETRON', name: null }, medicines)).toEqual([]);
    expect(rescueRefusals({ ...given, medicine: 'ASPIRIN', name: null }, medicines)).toMatchObject([
      { code: 'rescue.medicine-unknown' },
    ]);
  });

  it.each([
    [null, 1],
    [' ', 1],
    ['Glycopyrrolate', 0],
  ])('another medicine named %j: %d refusals', (name, count) => {
    expect(rescueRefusals({ ...given, medicine: 'OTHER', name }, medicines)).toHaveLength(count);
  });
});
