import { describe, expect, it } from '@jest/globals';
import type { Modality } from '../../clinic/modality.js';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { spacingFindings, type SpacedDose } from './dose-spacing.js';

const rules = defaultRuleSet.plans;
const IN_SEVEN_DAYS = 'spacing.too-many-in-seven-days';
const zone = 'America/Los_Angeles';
/** 10:00 in Los Angeles on Monday 4 May 2026, so many hours later. */
function doseAt(hours: number, modality: Modality = 'IV'): SpacedDose {
  return { modality, zone, at: new Date(Date.UTC(2026, 4, 4, 17) + hours * 3_600_000) };
}
const codes = (dose: SpacedDose, others: SpacedDose[], firstDay: string | null = '2026-05-04') =>
  spacingFindings(dose, others, firstDay, rules).map(({ code }) => code);

describe('hours since the last dose', () => {
  it.each([
    [23.99, ['spacing.too-soon']],
    [24, []],
    [-24, []],
    [-23, ['spacing.too-soon']],
  ])('%s h apart: %j', (hours, expected) => {
    expect(codes(doseAt(hours), [doseAt(0)])).toEqual(expected);
  });

  it('says how many hours there were', () => {
    expect(spacingFindings(doseAt(20.04), [doseAt(0)], null, rules)).toEqual([
      { code: 'spacing.too-soon', value: 20, limit: 24 },
    ]);
  });
});

describe('Spravato in a treatment week', () => {
  const days = (...numbers: number[]) => numbers.map((day) => doseAt(day * 24, 'SPRAVATO'));

  it.each([
    ['two in the first week', [3], 0, []],
    ['three in the first week', [0, 3], 6, ['spacing.too-many-in-treatment-week']],
    ['two in the first, then the first of the second', [0, 3], 7, []],
    ['the second of the second week', [0, 3, 7], 10, []],
  ])('%s', (_name, others, day, expected) => {
    expect(codes(doseAt(day * 24, 'SPRAVATO'), days(...others))).toEqual(expected);
  });

  it('counts the week from the first dose of the plan, not from Monday', () => {
    const others = days(2, 5);
    expect(codes(doseAt(8 * 24, 'SPRAVATO'), others, '2026-05-06')).toEqual([
      'spacing.too-many-in-treatment-week',
    ]);
    expect(codes(doseAt(9 * 24, 'SPRAVATO'), others, '2026-05-06')).toEqual([]);
  });

  it.each([
    ['23:30 of the seventh day', 6 * 24 + 13.5, ['spacing.too-many-in-treatment-week']],
    ['00:30 of the eighth day', 6 * 24 + 14.5, []],
  ])('ends the week at midnight in the clinic: a third at %s, %j', (_when, hours, expected) => {
    expect(codes(doseAt(hours, 'SPRAVATO'), days(0, 3))).toEqual(expected);
  });

  it('begins the first week itself where it came before what was recorded as the first', () => {
    expect(codes(doseAt(0, 'SPRAVATO'), days(3, 6), '2026-05-07')).toEqual([
      'spacing.too-many-in-treatment-week',
    ]);
    expect(codes(doseAt(0, 'SPRAVATO'), days(3, 7), '2026-05-07')).toEqual([]);
  });

  it('begins the first week itself where nothing was given', () => {
    expect(codes(doseAt(0, 'SPRAVATO'), [], null)).toEqual([]);
  });
});

describe('the rules of another clinic', () => {
  it('are the ones that count', () => {
    const sessionsPerWeek = { ...rules.sessionsPerWeek, SPRAVATO: { reject: {}, warn: { max: 1 } } };
    const other = {
      hoursBetweenDoses: 48,
      sessionsPerWeek,
      dosesInSevenDays: { reject: {}, warn: { max: 2 } },
    };
    const found = (dose: SpacedDose, others: SpacedDose[]) =>
      spacingFindings(dose, others, '2026-05-04', other).map(({ code, limit }) => [code, limit]);
    expect(found(doseAt(47), [doseAt(0)])).toEqual([['spacing.too-soon', 48]]);
    expect(found(doseAt(96), [doseAt(0), doseAt(48)])).toEqual([[IN_SEVEN_DAYS, 2]]);
    expect(found(doseAt(48, 'SPRAVATO'), [doseAt(0, 'SPRAVATO')])).toEqual([
      ['spacing.too-many-in-treatment-week', 1],
    ]);
  });
});

describe('IV and IM within seven days', () => {
  it.each([
    ['three', [0, 48], 96, []],
    ['four', [0, 48, 96], 144, [IN_SEVEN_DAYS]],
    ['four, the last exactly seven days after the first', [0, 48, 96], 168, []],
    ['four, the last a minute less than seven days after the first', [0, 48, 96], 167.98, [IN_SEVEN_DAYS]],
    ['four around it', [0, 48, 144], 96, [IN_SEVEN_DAYS]],
    ['three around it, the fourth exactly seven days after the first', [0, 48, 168], 96, []],
  ])('%s', (_name, others, hours, expected) => {
    expect(
      codes(
        doseAt(hours),
        others.map((each) => doseAt(each, 'IM')),
      ),
    ).toEqual(expected);
  });

  it('does not count Spravato', () => {
    const spravato = [0, 48, 96].map((hours) => doseAt(hours, 'SPRAVATO'));
    expect(codes(doseAt(144), spravato)).toEqual([]);
  });
});
